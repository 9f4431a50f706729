"""One entry of a class folder becomes a submission."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from grader.submissions import archive, assemble, folder, guard, limits, tar
from grader.submissions.listing import Found, Listing
from grader.submissions.names import inside, listed, shown, speaks_of
from grader.submissions.notes import Notes
from grader.submissions.refused import NoModule, Refused
from grader.submissions.submission import Submission
from grader.submissions.wanted import Wanted
from grader.words import Sentence, Trouble, say


class Kind(Enum):
    """What an entry is, by its name and by what the system says."""

    FOLDER = auto()
    ZIP = auto()
    TAR = auto()
    FILE = auto()
    OTHER_ARCHIVE = auto()
    LINK = auto()
    SPECIAL = auto()


@dataclass(frozen=True)
class Entry:
    """What one learner handed in, and where it lies."""

    learner: str
    path: Path
    kind: Kind


def submission(learner: str, entries: Sequence[Entry], wanted: Wanted) -> Submission:
    """Read what ``learner`` handed in. Whatever it is, this answers.

    Raises:
        Trouble: it cannot be read on this machine.
    """
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
        with guard.whole(entries[0].path.name):
            files = _files(entries[0], wanted, notes)
    except Refused as refused:
        return Submission(learner, notes=tuple(notes), problem=refused.sentence)
    except Trouble:
        raise
    except Exception as error:
        # A fault of ours that one learner's input brought to light. It must be seen,
        # and it must not keep the others from being graded.
        why = fault(entries[0].path.name, f"{type(error).__name__}: {error}")
        return Submission(learner, notes=tuple(notes), problem=why)
    return Submission(learner, files, tuple(notes), left_out=tuple(notes.left_out))


def fault(name: str, why: object) -> Sentence:
    """That a submission could not be read, and that this is not the learner's doing."""
    return say(
        "{name} could not be read, by a fault of the grader: {why}.",
        name=shown(name),
        why=shown(str(why)),
    )


def _files(entry: Entry, wanted: Wanted, notes: Notes) -> Mapping[str, bytes]:
    name = shown(entry.path.name)
    match entry.kind:
        case Kind.FOLDER:
            return _files_of(folder.listing(entry.path), wanted, notes)
        case Kind.ZIP:
            with archive.opened(entry.path) as listing:
                return _files_of(listing, wanted, notes)
        case Kind.TAR:
            return assemble.files(tar.listing(entry.path), wanted, notes)
        case Kind.FILE:
            return assemble.files(_single(entry.path, wanted, notes), wanted, notes)
        case Kind.OTHER_ARCHIVE:
            raise Refused(
                say("{name} is an archive that is not read. Make it a zip.", name=name)
            )
        case Kind.LINK:
            raise Refused(say("{name} is a link, and links are not followed.", name=name))
        case Kind.SPECIAL:
            raise Refused(say("{name} is not an ordinary file.", name=name))


def _files_of(listing: Listing, wanted: Wanted, notes: Notes) -> Mapping[str, bytes]:
    """The files of a folder or zip, or those of the only archive in it, as LMSs hand them
    out."""
    archives = [
        found for found in listing.files if found.path.lower().endswith((".zip", *tar.ENDINGS))
    ]
    try:
        return assemble.files(listing, wanted, notes)
    except NoModule:
        if len(archives) != 1:
            raise
    notes.begin_again(listing)  # the rest said that there is an archive and no module
    with _opened(archives[0]) as inner:
        return assemble.files(inner, wanted, notes)


@contextmanager
def _opened(found: Found) -> Iterator[Listing]:
    name = found.path.rpartition("/")[2]
    is_zip = found.path.lower().endswith(".zip")
    if found.disk is None:
        data = found.read(limits.UNPACKED_BYTES + 1)
        if len(data) > limits.UNPACKED_BYTES:
            raise Refused(
                say(
                    "{name} is larger than {size} MiB.",
                    name=shown(name),
                    size=limits.UNPACKED_BYTES >> 20,
                )
            )
        yield archive.inside(data, name) if is_zip else tar.inside(data, name)
    elif is_zip:
        with archive.opened(found.disk) as listing:
            yield listing
    else:
        yield tar.listing(found.disk)


def _single(path: Path, wanted: Wanted, notes: Notes) -> Listing:
    """A lone file as a listing. A ``.py`` is the module that its name ends with.

    Raises:
        Refused: the name does not say which module a ``.py`` is.
    """
    place = inside(path.name)
    if place is None:
        raise Refused(say("{name} is not a safe name.", name=shown(path.name)))
    if place.endswith(".py"):
        module = speaks_of(place.removesuffix(".py"), wanted.modules)
        if module is None and len(wanted.modules) == 1:
            module = wanted.modules[0]
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
