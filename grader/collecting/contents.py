"""Everything that one learner handed in, archives opened, as code and as what is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from grader.collecting import code
from grader.collecting.code import Code
from grader.lms.entry import Entry, Handed
from grader.submissions import archive, guard, kinds, limits, reader, tar
from grader.submissions.listing import Found, Listing
from grader.submissions.names import shown
from grader.submissions.refused import LeftOut, Refused
from grader.words import Sentence, Trouble, say

# Files of the kit itself, which learners hand in with theirs.
_OF_THE_KIT = frozenset({"index.toml", "pytest.ini", "conftest.py", "course.toml"})
_KIT_FOLDERS = frozenset({"tests", "grader", ".grader"})
_OTHER_ARCHIVES = (".rar", ".7z", ".tar.zst", ".egg", ".alz", ".gz", ".xz", ".bz2")
_OTHERS_LISTED = 20


@dataclass
class Contents:
    """What an entry holds."""

    codes: list[Code] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    """Files that a person must see to: where they lie, and why."""
    others: list[tuple[str, str]] = field(default_factory=list)
    """Files that are no code: where they lie, and what was seen."""


def of(entry: Entry, modules: Sequence[str]) -> Contents:
    """Read an entry within the limits of one submission. Whatever is in it, this returns.

    Raises:
        Trouble: there is no process that reads.
    """
    contents = Contents()
    try:
        if len(entry.files) > limits.ENTRIES:
            raise _Full(f"more than {limits.ENTRIES} files")
        files = list(_expanded(entry.files, contents))
        mine = [each for each in files if not _of_the_kit(each.path)]
        # All of it in a folder called tests: then that is where the work is.
        _read_all(
            mine if any(kinds.kind(each.path) for each in mine) else files, modules, contents
        )
    except _Full as full:
        contents.codes.clear()
        contents.unread.append((entry.entry, f"{full}: keep only the files that count"))
    except Trouble:
        raise
    except Exception as error:
        # A fault of ours that one learner's input brought to light. It must be seen,
        # and it must not keep the others from being collected.
        contents.codes.clear()
        why = shown(f"{type(error).__name__}: {error}")
        contents.unread.append((entry.entry, f"not read, by a fault of the grader: {why}"))
    return contents


class _Full(Exception):
    """More than one submission may hold."""


def _of_the_kit(path: str) -> bool:
    *folders, name = path.split("/")
    if name in _OF_THE_KIT or not _KIT_FOLDERS.isdisjoint(folders):
        return True
    return name == "__init__.py" and folders[-1:] in ([], ["exercises"])


def _expanded(files: tuple[Handed, ...], contents: Contents) -> Iterator[Handed]:
    """The files, and for each archive what it holds. Archives in archives stay closed."""
    seen = 0
    for handed in files:
        lower = handed.path.lower()
        if not lower.endswith((".zip", *tar.ENDINGS)):
            if lower.endswith(_OTHER_ARCHIVES):
                contents.unread.append(
                    (handed.source, "an archive that is not read: unpack it in its place")
                )
            else:
                yield handed
            continue
        try:
            listing = _inside(handed)
        except (Refused, LeftOut) as refused:
            contents.unread.append((handed.source, refused.sentence.text().rstrip(".")))
            continue
        for note in listing.notes:
            contents.others.append((handed.source, note.text().rstrip(".")))
        for found in listing.files:
            seen += 1
            if seen > limits.ENTRIES:
                raise _Full(f"more than {limits.ENTRIES} files")
            inner = Handed(f"{handed.source}/{found.path}", found.path, found)
            if found.path.lower().endswith((".zip", *tar.ENDINGS, *_OTHER_ARCHIVES)):
                contents.unread.append(
                    (inner.source, "an archive inside another: unpack it in its place")
                )
            else:
                yield inner


def _inside(handed: Handed) -> Listing:
    most = limits.UNPACKED_BYTES
    data = handed.found.read(most + 1)
    if len(data) > most:
        raise Refused(
            say("{name} is larger than {size} MiB.", name=shown(handed.path), size=most >> 20)
        )
    name = handed.path.rsplit("/", 1)[-1]
    inside = reader.read(unpacked, data, name, name=name)
    return Listing(name, tuple(each.found() for each in inside.members), inside.notes)


@dataclass(frozen=True)
class Member:
    """One file of an archive, read as far as it may be needed."""

    path: str
    content: bytes = b""
    problem: Sentence | None = None

    def found(self) -> Found:
        def read(most: int) -> bytes:
            if self.problem is not None:
                raise Refused(self.problem)
            return self.content[:most]

        return Found(self.path, read, size=len(self.content))


@dataclass(frozen=True)
class Inside:
    """What an archive holds."""

    members: tuple[Member, ...]
    notes: tuple[Sentence, ...]


def unpacked(data: bytes, name: str) -> Inside:
    """Open an archive. To be called in the process that reads.

    Raises:
        Refused: it is damaged, or holds too much.
    """
    with guard.whole(name):
        opened = archive.inside if name.lower().endswith(".zip") else tar.inside
        listing = opened(data, name)
        total = 0
        members = []
        for found in listing.files:
            if kinds.kind(found.path) is None:
                members.append(Member(found.path))
                continue
            try:
                with guard.reading(found.path):
                    content = found.read(limits.FILE_BYTES + 1)
            except (LeftOut, Refused) as out:
                members.append(Member(found.path, problem=out.sentence))
                continue
            total += len(content)
            if total > 2 * limits.SUBMISSION_BYTES:
                raise Refused(
                    say(
                        "{name} is larger than {size} MiB.",
                        name=shown(name),
                        size=2 * limits.SUBMISSION_BYTES >> 20,
                    )
                )
            members.append(Member(found.path, content))
        return Inside(tuple(members), listing.notes)


def _read_all(files: list[Handed], modules: Sequence[str], contents: Contents) -> None:
    total = taken = 0
    for handed in files:
        kind = kinds.kind(handed.path)
        if kind is None:
            if len(contents.others) < _OTHERS_LISTED:
                contents.others.append((handed.source, "no Python and no notebook"))
            continue
        taken += 1
        if taken > limits.FILES:
            raise _Full(f"more than {limits.FILES} Python files and notebooks")
        try:
            data = handed.found.read(limits.FILE_BYTES + 1)
            if len(data) > limits.FILE_BYTES:
                contents.unread.append((handed.source, _TOO_LARGE))
                continue
            total += len(data)
            if total > limits.SUBMISSION_BYTES:
                raise _Full(f"more than {limits.SUBMISSION_BYTES >> 20} MiB")
            contents.codes.append(code.read(handed, kind, data, modules))
        except (LeftOut, Refused) as out:
            where = contents.others if kind is code.Kind.TEXT else contents.unread
            where.append((handed.source, out.sentence.text().rstrip(".")))


_TOO_LARGE = (
    f"larger than {limits.FILE_BYTES >> 20} MiB: if it is a notebook, clear its outputs"
)
