"""Bring a released folder up to date without losing anything that a learner wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.learner.update.manifest import NAME, Manifest, digest
from grader.learner.update.merge import with_new_exercises
from grader.outputs import replace_file
from grader.words import Trouble, say

_LEARNERS = ("exercises/", "notebooks/", ".vscode/")
"""Where learners write. What lies elsewhere has to fit the new release."""
UPDATES = "updates"


@dataclass
class Update:
    """What was done to a folder. Paths are relative to it, with forward slashes."""

    folder: str = ""
    """Where copies lie: ``updates/ID``; below it ``yours`` and ``new``."""
    replaced: list[str] = field(default_factory=list)
    """Nobody had changed them, or they were not there."""
    kept: list[str] = field(default_factory=list)
    """Changed by the learner; the new release's lie in ``new``."""
    added_to: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Changed by the learner; these new functions were put at the end."""
    overwritten: list[str] = field(default_factory=list)
    """Changed by the learner, but part of the kit; theirs lie in ``yours``."""
    removed: list[str] = field(default_factory=list)
    """No longer part of the release, nor changed by the learner; they lie in ``yours``."""

    @property
    def changed(self) -> bool:
        return any((self.replaced, self.kept, self.added_to, self.overwritten, self.removed))


def update(folder: Path, new: Mapping[str, bytes]) -> Update:
    """Make ``folder``, an earlier release, the one whose files are ``new``, its manifest
    among them.

    A file that is as it was handed out is replaced. One that the learner has changed stays,
    with the functions that are new put at the end; what is replaced or taken away all the
    same is copied into ``updates/`` first. Broken off and begun again, it comes to the same.

    Raises:
        Trouble: one of the manifests is damaged, or something cannot be written.
    """
    old = Manifest.open(folder)
    if old is None:
        raise Trouble(
            say(
                "{folder} is not a released course: there is no {name} in it. Go to the "
                "folder that you work in, and run this there.",
                folder=str(folder),
                name=NAME,
            )
        )
    manifest = Manifest.read(new[NAME], NAME)
    done = Update(f"{UPDATES}/{manifest.id}")
    try:
        for path in manifest.files:
            _bring(folder, path, old.files.get(path), new[path], done)
        for path in sorted(set(old.files) - set(manifest.files)):
            _take_away(folder, path, old.files[path], done)
        _write(folder / NAME, new[NAME])
    except OSError as error:
        raise Trouble(
            say(
                "{path} cannot be written: {why}. Close programs that have it open, and run "
                "this again; nothing is lost.",
                path=str(error.filename or folder),
                why=error.strerror or str(error),
            )
        ) from None
    return done


def _bring(folder: Path, path: str, handed: str | None, content: bytes, done: Update) -> None:
    place = folder / path
    mine = place.read_bytes() if place.is_file() else None
    if mine is not None and digest(mine) == digest(content):
        return
    if mine is None or digest(mine) == handed:
        _write(place, content)
        done.replaced.append(path)
    elif not path.startswith(_LEARNERS) or path == "exercises/index.toml":
        _write(folder / done.folder / "yours" / path, mine)
        _write(place, content)
        done.overwritten.append(path)
    elif digest(content) != handed:
        # Their own changes, and something new: both are to be had.
        _write(folder / done.folder / "new" / path, content)
        merged, names = with_new_exercises(path, mine, content)
        if names:
            _write(folder / done.folder / "yours" / path, mine)
            _write(place, merged)
            done.added_to[path] = names
        else:
            done.kept.append(path)


def _take_away(folder: Path, path: str, handed: str, done: Update) -> None:
    place = folder / path
    if not place.is_file() or digest(place.read_bytes()) != handed:
        return  # the learner's by now, or gone
    _write(folder / done.folder / "yours" / path, place.read_bytes())
    place.unlink()
    done.removed.append(path)


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, content, 0o644)
