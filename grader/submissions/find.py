"""A class folder becomes submissions: one entry a learner."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from grader.submissions import archive, assemble, folder, root, tar
from grader.submissions.listing import Listing
from grader.submissions.names import (
    by_ending,
    inside,
    listed,
    normal,
    printable,
    shown,
    skipped,
)
from grader.submissions.notes import Notes
from grader.submissions.refused import NoModule, Refused
from grader.submissions.submission import Submission
from grader.words import Trouble, say


def find(path: Path, modules: Sequence[str]) -> tuple[Submission, ...]:
    """The submissions in the folder ``path``, sorted by learner, all read.

    Raises:
        Trouble: as ``ClassFolder`` does.
    """
    return tuple(ClassFolder(path, modules))


class ClassFolder(Sequence[Submission]):
    """The submissions in the folder ``path``, sorted by learner. Each one is read when it
    is asked for, and again when it is asked for again: a class may be larger than memory.

    An entry is a folder, a ``.zip``, a tar, an ``.ipynb`` or a ``.py``; its name without the
    ending is the learner. Whatever learners put into it, there is a submission for
    each of them; what cannot be graded has a ``problem``.

    Args:
        path: the class folder.
        modules: the course's modules, in order.

    Raises:
        Trouble: the folder is missing, is none, is one submission itself or has none;
            or, while reading, notebooks cannot be read on this machine.
    """

    def __init__(self, path: Path, modules: Sequence[str]) -> None:
        path = Path(path)
        self._modules = modules
        learners: dict[str, list[_Entry]] = {}
        for entry in _entries(path, modules):
            learners.setdefault(entry.learner, []).append(entry)
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
        return _submission(learner, entries, self._modules)


def find_one(path: Path, learner: str, modules: Sequence[str]) -> Submission:
    """The folder ``path`` as the submission of ``learner``, whatever it is called."""
    return _submission(learner, [_Entry(_learner(learner), path, _Kind.FOLDER)], modules)


def _shown_path(path: Path) -> str:
    """A path that the instructor gave, whole, since it is theirs to find."""
    return printable(normal(str(path)))


class _Kind(Enum):
    FOLDER = auto()
    ZIP = auto()
    TAR = auto()
    FILE = auto()
    OTHER_ARCHIVE = auto()
    LINK = auto()
    SPECIAL = auto()


_FILES = (".ipynb", ".py")
_OTHER_ARCHIVES = (".rar", ".7z", ".gz", ".tar.zst", ".egg", ".alz")


@dataclass(frozen=True)
class _Entry:
    learner: str
    path: Path
    kind: _Kind


def _entries(path: Path, modules: Sequence[str]) -> list[_Entry]:
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
        entry = _entry(path / name, mode)
        if entry is not None:
            found.append(entry)
    return found


def _belongs_to_one(name: str, mode: int, modules: Sequence[str]) -> bool:
    if stat.S_ISDIR(mode):
        return name == "exercises"
    return root.is_module(name, modules)


def _entry(path: Path, mode: int) -> _Entry | None:
    """The entry at ``path``; ``None`` for other files, such as the LMS's own lists."""
    name = path.name
    if stat.S_ISDIR(mode):
        return _Entry(_learner(name), path, _Kind.FOLDER)
    for ending in (".zip", *_FILES, *tar.ENDINGS, *_OTHER_ARCHIVES):
        if name.lower().endswith(ending):
            break
    else:
        # A link without an ending is most likely one to a learner's folder.
        if stat.S_ISLNK(mode) and not path.suffix:
            return _Entry(_learner(name), path, _Kind.LINK)
        return None
    learner = _learner(name[: -len(ending)])
    if stat.S_ISLNK(mode):
        return _Entry(learner, path, _Kind.LINK)
    if mode and not stat.S_ISREG(mode):
        return _Entry(learner, path, _Kind.SPECIAL)
    if ending in tar.ENDINGS:
        return _Entry(learner, path, _Kind.TAR)
    if ending in _OTHER_ARCHIVES:
        return _Entry(learner, path, _Kind.OTHER_ARCHIVE)
    return _Entry(learner, path, _Kind.ZIP if ending == ".zip" else _Kind.FILE)


def _learner(name: str) -> str:
    return printable(normal(name))


def _submission(learner: str, entries: Sequence[_Entry], modules: Sequence[str]) -> Submission:
    if len(entries) > 1:
        return Submission(
            learner,
            problem=say(
                "There are several entries for {learner}, and which is meant is not "
                "clear: {names}. Keep one.",
                learner=shown(learner),
                names=listed(entry.path.name for entry in entries),
            ),
        )
    notes = Notes()
    try:
        files = _files(entries[0], modules, notes)
    except Refused as refused:
        return Submission(learner, notes=tuple(notes), problem=refused.sentence)
    except Trouble:
        raise
    except Exception as error:
        # A fault of ours that one learner's input brought to light. It must be seen,
        # and it must not keep the others from being graded.
        return Submission(
            learner,
            notes=tuple(notes),
            problem=say(
                "{name} could not be read, by a fault of the grader: {why}.",
                name=shown(entries[0].path.name),
                why=shown(f"{type(error).__name__}: {error}"),
            ),
        )
    return Submission(learner, files, tuple(notes), left_out=tuple(notes.left_out))


def _files(entry: _Entry, modules: Sequence[str], notes: Notes) -> Mapping[str, bytes]:
    name = shown(entry.path.name)
    match entry.kind:
        case _Kind.FOLDER:
            return _folder(entry.path, modules, notes)
        case _Kind.ZIP:
            with archive.opened(entry.path) as listing:
                return assemble.files(listing, modules, notes)
        case _Kind.TAR:
            return assemble.files(tar.listing(entry.path), modules, notes)
        case _Kind.FILE:
            return assemble.files(_single(entry.path, modules, notes), modules, notes)
        case _Kind.OTHER_ARCHIVE:
            raise Refused(
                say("{name} is an archive that is not read. Make it a zip.", name=name)
            )
        case _Kind.LINK:
            raise Refused(say("{name} is a link, and links are not followed.", name=name))
        case _Kind.SPECIAL:
            raise Refused(say("{name} is not an ordinary file.", name=name))


def _folder(path: Path, modules: Sequence[str], notes: Notes) -> Mapping[str, bytes]:
    """The files of a folder, or those of the only archive in it, as LMSs hand them out."""
    listing = folder.listing(path)
    archives = [
        found.disk
        for found in listing.files
        if found.path.lower().endswith((".zip", *tar.ENDINGS))
    ]
    try:
        return assemble.files(listing, modules, notes)
    except NoModule:
        if len(archives) != 1 or archives[0] is None:
            raise
    notes.begin_again(listing)  # the rest said that there is an archive and no module
    if not archives[0].name.lower().endswith(".zip"):
        return assemble.files(tar.listing(archives[0]), modules, notes)
    with archive.opened(archives[0]) as inner:
        return assemble.files(inner, modules, notes)


def _single(path: Path, modules: Sequence[str], notes: Notes) -> Listing:
    """A lone file as a listing. A ``.py`` is the module that its name ends with.

    Raises:
        Refused: the name does not say which module a ``.py`` is.
    """
    place = inside(path.name)
    if place is None:
        raise Refused(say("{name} is not a safe name.", name=shown(path.name)))
    if place.endswith(".py"):
        module = by_ending(place.removesuffix(".py"), modules)
        if module is None and len(modules) == 1:
            module = modules[0]
        if module is None:
            raise Refused(
                say(
                    "{name} does not say which module it is. "
                    "Put it into a folder for the learner, named after its module.",
                    name=shown(path.name),
                )
            )
        notes.append(
            say("{name} is taken for {module}.py.", name=shown(path.name), module=module)
        )
        place = f"{module}.py"
    return Listing(path.name, (folder.found(path, place),))
