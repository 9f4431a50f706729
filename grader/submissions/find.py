"""A class folder becomes submissions: one entry a learner."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.submissions import entry, places, reader, tar
from grader.submissions.entry import Entry, Kind
from grader.submissions.names import normal, printable, shown, skipped
from grader.submissions.refused import Refused
from grader.submissions.submission import Submission
from grader.submissions.wanted import Wanted
from grader.words import Trouble, say


def find(
    path: Path, modules: Sequence[str], exercises: Iterable[str] = ()
) -> tuple[Submission, ...]:
    """The submissions in the folder ``path``, sorted by learner, all read.

    Raises:
        Trouble: as ``ClassFolder`` does.
    """
    return tuple(ClassFolder(path, modules, exercises))


class ClassFolder(Sequence[Submission]):
    """The submissions in the folder ``path``, sorted by learner. Each one is read when it
    is asked for, and again when it is asked for again: a class may be larger than memory.

    An entry is a folder, a ``.zip``, a tar, an ``.ipynb`` or a ``.py``; its name without the
    ending is the learner. Whatever learners put into it, there is a submission for
    each of them; what cannot be graded has a ``problem``.

    Args:
        path: the class folder.
        modules: the course's modules, in order.
        exercises: the ids of its exercises. With them, answers are known in files that have
            any name, and in cells of a notebook that are no code any more.

    Raises:
        Trouble: the folder is missing, is none, is one submission itself or has none;
            or, while reading, there is no process that reads.
    """

    def __init__(
        self, path: Path, modules: Sequence[str], exercises: Iterable[str] = ()
    ) -> None:
        path = Path(path)
        self._wanted = Wanted.of(modules, exercises)
        learners: dict[str, list[Entry]] = {}
        for each in _entries(path, modules):
            learners.setdefault(each.learner, []).append(each)
        if not learners:
            raise Trouble(
                say(
                    "There are no submissions in {path}. It should hold a folder, "
                    "a zip or a notebook for each learner.",
                    path=_shown_path(path),
                )
            )
        self._learners = sorted(learners.items())

    def __len__(self) -> int:
        return len(self._learners)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple(self[each] for each in range(len(self))[place])
        learner, entries = self._learners[place]
        return _submission(learner, entries, self._wanted)


def find_one(
    path: Path, learner: str, modules: Sequence[str], exercises: Iterable[str] = ()
) -> Submission:
    """The folder ``path`` as the submission of ``learner``, whatever it is called."""
    entries = [Entry(_learner(learner), path, Kind.FOLDER)]
    return _submission(learner, entries, Wanted.of(modules, exercises))


def _submission(learner: str, entries: Sequence[Entry], wanted: Wanted) -> Submission:
    name = entries[0].path.name
    try:
        return reader.read(entry.submission, learner, tuple(entries), wanted, name=name)
    except Refused as refused:
        return Submission(learner, problem=refused.sentence)
    except reader.Fault as fault:
        return Submission(learner, problem=entry.fault(name, fault))


def _shown_path(path: Path) -> str:
    """A path that the instructor gave, whole, since it is theirs to find."""
    return printable(normal(str(path)))


_FILES = (".ipynb", ".py")
_OTHER_ARCHIVES = (".rar", ".7z", ".gz", ".tar.zst", ".egg", ".alz")


def _entries(path: Path, modules: Sequence[str]) -> list[Entry]:
    try:
        with os.scandir(path) as scan:
            names = sorted(entry.name for entry in scan)
    except FileNotFoundError:
        raise Trouble(
            say(
                "{path} does not exist. Give the folder that holds the submissions.",
                path=_shown_path(path),
            )
        ) from None
    except NotADirectoryError:
        raise Trouble(
            say(
                "{path} is not a folder. Give the folder that holds the submissions; "
                "a zip of all of them must be unpacked first.",
                path=_shown_path(path),
            )
        ) from None
    except (OSError, ValueError) as error:
        raise Trouble(
            say(
                "{path} cannot be listed: {why}. Give a folder that you may read.",
                path=_shown_path(path),
                why=getattr(error, "strerror", None) or str(error),
            )
        ) from None
    found = []
    for name in names:
        if skipped(name) or name.startswith("README"):
            continue
        try:
            mode = os.lstat(path / name).st_mode
        except OSError:
            mode = 0  # gone, or not for us: reading it will say so
        if _belongs_to_one(name, mode, modules):
            raise Trouble(
                say(
                    "{path} looks like one submission, since it holds {name}. "
                    "Give the folder above it, which holds all submissions.",
                    path=_shown_path(path),
                    name=shown(name),
                )
            )
        made = _entry(path / name, mode)
        if made is not None:
            found.append(made)
    return found


def _belongs_to_one(name: str, mode: int, modules: Sequence[str]) -> bool:
    if stat.S_ISDIR(mode):
        return name == "exercises"
    return places.is_module(name, modules)


def _entry(path: Path, mode: int) -> Entry | None:
    """The entry at ``path``; ``None`` for other files, such as the LMS's own lists."""
    name = path.name
    if stat.S_ISDIR(mode):
        return Entry(_learner(name), path, Kind.FOLDER)
    for ending in (".zip", *_FILES, *tar.ENDINGS, *_OTHER_ARCHIVES):
        if name.lower().endswith(ending):
            break
    else:
        # A link without an ending is most likely one to a learner's folder.
        if stat.S_ISLNK(mode) and not path.suffix:
            return Entry(_learner(name), path, Kind.LINK)
        return None
    learner = _learner(name[: -len(ending)])
    if stat.S_ISLNK(mode):
        return Entry(learner, path, Kind.LINK)
    if mode and not stat.S_ISREG(mode):
        return Entry(learner, path, Kind.SPECIAL)
    if ending in tar.ENDINGS:
        return Entry(learner, path, Kind.TAR)
    if ending in _OTHER_ARCHIVES:
        return Entry(learner, path, Kind.OTHER_ARCHIVE)
    return Entry(learner, path, Kind.ZIP if ending == ".zip" else Kind.FILE)


def _learner(name: str) -> str:
    return printable(normal(name))
