"""From a download to what a class folder should hold: planned first, then written."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.collecting import collected, mapping, matching, roster, teams
from grader.collecting.choose import Choosing
from grader.collecting.code import Code, Kind
from grader.collecting.collected import Collected
from grader.collecting.keep import Changes, ClassFolder, put
from grader.collecting.mapping import OPEN, Row
from grader.collecting.matching import Matched
from grader.collecting.people import People, people
from grader.course import Course
from grader.lms import download, registry
from grader.lms.lms import Asked, Lms
from grader.submissions.names import printable, same
from grader.tables import sheet
from grader.words import Trouble, say


@dataclass(frozen=True)
class Collection:
    """What was found in a download, and what a class folder becomes by it."""

    into: Path
    lms: Lms
    learners: tuple[Collected, ...]
    """Of this download."""
    earlier: tuple[Collected, ...]
    """In the class folder and not in this download; they stay as they are."""
    rows: tuple[Row, ...]
    """Of this download."""
    earlier_rows: tuple[Row, ...]
    notes: tuple[str, ...]
    of_learners: Mapping[str, tuple[str, ...]]
    """Notes by learner."""
    owners: Mapping[str, str]
    """By learner who handed in with others: whose files count for them."""
    like: Mapping[str, str]
    """Learners whose name is another's, nearly or in full: the other's entry. They may be one
    person or two."""
    matched: Matched | None
    changes: Changes
    _files: Mapping[str, bytes]
    _folder: ClassFolder

    @property
    def source(self) -> str:
        """The name of what made the download."""
        return self.lms.name

    @property
    def questions(self) -> int:
        """How much a person must decide, of files and of people."""
        people = self.matched.questions if self.matched else 0
        return len(self.open) + len(self.like) + people

    @property
    def empty(self) -> bool:
        """Whether nobody handed in anything."""
        return not any(row.modules for row in self.rows)

    def known_by(self, one: Collected) -> str:
        """What a learner was recognised by; ``?`` is a question."""
        if self.matched is not None:
            return self.matched.by.get(one.learner, "?")
        return "?" if one.learner in self.like else self.lms.known_by

    @property
    def open(self) -> tuple[Row, ...]:
        """What a person must decide."""
        return tuple(row for row in self.rows if row.module == OPEN)

    def write(self) -> None:
        """Make the class folder so. What an interruption leaves behind, the next run mends.

        Raises:
            Trouble: it cannot be written.
        """
        names = [one.learner for one in self.learners]
        try:
            self.into.mkdir(parents=True, exist_ok=True)
            if not (self.into / collected.NAME).exists():
                self._sheet(collected.NAME, collected.text(()))  # says whose folder this is
            self._folder.write(self._files, self.changes, names)
            self._sheet(mapping.NAME, mapping.text(self.rows + self.earlier_rows))
            if self.matched is not None:
                self._sheet(roster.NAME, roster.text(self.matched.people))
            self._sheet(collected.NAME, collected.text(self.learners + self.earlier))
        except OSError as error:
            raise Trouble(
                say(
                    "{path} cannot be written: {why}.",
                    path=printable(str(error.filename or self.into)),
                    why=error.strerror or str(error),
                )
            ) from None

    def _sheet(self, name: str, content: str) -> None:
        put(self.into / name, content.encode(sheet.ENCODING))


def collect(
    course: Course,
    source: Path,
    into: Path,
    asked: Asked,
    roster_path: Path | None = None,
    mapping_path: Path | None = None,
    groups: str | None = None,
) -> Collection:
    """Look at the download ``source``; nothing is written yet.

    Raises:
        Trouble: the download, the class folder, the roster or the mapping is at fault.
    """
    _check_places(source, into)
    if mapping_path is None and (into / mapping.NAME).exists():
        mapping_path = into / mapping.NAME
    before = mapping.read(mapping_path, course.modules) if mapping_path else ()
    known = collected.read(into)
    folder = ClassFolder(into)
    choosing = Choosing(course)
    with download.opened(source) as whole:
        found = registry.recognised(whole, asked.source)
        entries = registry.entries(found, asked, course.modules)
        there = people(found.download, entries, found.lms.name, before, course.modules)
    rows: list[Row] = list(there.nobodys)
    files: dict[str, bytes] = {}
    for name, learner in there.learners.items():
        mine = choosing.rows(name, learner.codes, learner.decisions)
        mine = _without_doubles(mine)
        rows += mine + learner.rows
        for row, code in zip(mine, learner.codes, strict=True):
            files.update(_files(name, row, code))
    gone = _gone(known, there)
    learners = tuple(learner.about for learner in there.learners.values())
    earlier = tuple(
        one for name, one in known.items() if name not in there.learners and name not in gone
    )
    matched, owners = None, {}
    listed = _people(roster_path, into, groups)
    if listed is not None:
        matched = matching.match(listed, learners + earlier)
        learners = tuple(_filled(one, matched) for one in learners)
        shared = teams.share(matched, {one.learner: one for one in learners}, files)
        matched, files, owners = shared.matched, shared.files, shared.owners
        learners = tuple(shared.learners.values())
        gone = (gone | shared.gone) - set(shared.learners)
    waiting = {row.learner for row in rows if row.module == OPEN}
    waiting |= {learner for learner, owner in owners.items() if owner in waiting}
    changes = folder.plan(files, frozenset(one.learner for one in learners) - waiting, gone)
    left = tuple(row for row in before if row.learner in {one.learner for one in earlier})
    return Collection(
        into=into,
        lms=found.lms,
        learners=tuple(sorted(learners, key=lambda one: one.learner)),
        earlier=earlier,
        rows=tuple(sorted(rows, key=lambda row: (row.learner, row.source))),
        earlier_rows=left,
        notes=_notes(whole, entries, before, there, left),
        owners=owners,
        like=there.like,
        of_learners={name: tuple(one.notes) for name, one in there.learners.items()},
        matched=matched,
        changes=changes,
        _files=files,
        _folder=folder,
    )


def _people(
    roster_path: Path | None, into: Path, groups: str | None
) -> tuple[roster.Person, ...] | None:
    """The roster that was given, or that of an earlier run, with its teams."""
    path = roster_path or into / roster.NAME
    if roster_path is None and not path.exists():
        if groups is not None:
            raise Trouble(say("--groups needs a roster of the class. Give it with --roster."))
        return None
    people = roster.read(path)
    return people if groups is None else teams.read(groups, path, people)


def _check_places(source: Path, into: Path) -> None:
    here, there = source.resolve(), into.resolve()
    if here == there or here in there.parents or there in here.parents:
        raise Trouble(
            say(
                "{source} and {into} lie inside one another. Name a class folder elsewhere.",
                source=printable(str(source)),
                into=printable(str(into)),
            )
        )
    if into.exists() and not into.is_dir():
        raise Trouble(say("{into} is not a folder. Name a new one.", into=printable(str(into))))
    if into.is_dir() and any(into.iterdir()) and not (into / collected.NAME).exists():
        raise Trouble(
            say(
                "{into} holds files and no {name}, so it is not a class folder that was "
                "collected. Name a new or an empty folder.",
                into=printable(str(into)),
                name=collected.NAME,
            )
        )


def _without_doubles(rows: Sequence[Row]) -> list[Row]:
    """``rows``, those that a mapping would store in one place made open again."""
    places = Counter(same(place) for row in rows for place in (row.modules or (row.module,)))
    return [
        replace(row, module=OPEN, note="the mapping gives this module to several files")
        if (row.modules or row.is_helper)
        and any(places[same(place)] > 1 for place in (row.modules or (row.module,)))
        else row
        for row in rows
    ]


def _files(learner: str, row: Row, code: Code) -> dict[str, bytes]:
    if row.is_helper:
        return {f"{learner}/{row.module}": code.data}
    if len(row.modules) > 1 and set(row.modules) == code.labels and code.declared is None:
        # Its cells say what they belong to, and `grader score` takes it apart by that.
        return {f"{learner}/{row.modules[0]}-and-more.ipynb": code.data}
    ending = ".ipynb" if code.kind is Kind.NOTEBOOK else ".py"
    return {f"{learner}/{module}{ending}": _as_module(code, module) for module in row.modules}


def _as_module(code: Code, module: str) -> bytes:
    """The file as it is; but a notebook that says it is another module, says this one."""
    if code.declared in (None, module):
        return code.data
    content = json.loads(code.data.decode("utf-8-sig"))
    content["metadata"]["tensorlings"]["module"] = module
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8")


def _gone(known: Mapping[str, Collected], there: People) -> frozenset[str]:
    """Learners of earlier runs whose entry is another learner's now: they were renamed."""
    now = {one.about.entry for one in there.learners.values()}
    return frozenset(
        name for name, one in known.items() if one.entry in now and name not in there.learners
    )


def _filled(one: Collected, matched: Matched) -> Collected:
    """What the source does not say of a learner, from the roster."""
    person = matched.whose.get(one.learner)
    if person is None:
        return one
    return replace(
        one,
        name=one.name or person.name,
        id=one.id or person.id,
        email=one.email or person.email,
    )


def _notes(
    whole: download.Download,
    entries,
    before: Sequence[Row],
    there: People,
    left: Sequence[Row],
) -> tuple[str, ...]:
    notes = [note.text() for note in whole.notes]
    notes += entries.notes
    others = [each for each in entries.nobodys if each not in there.sources]
    if others:
        more = f" and {len(others) - 5} more" if len(others) > 5 else ""
        notes.append(f"Nobody's: {', '.join(map(printable, others[:5]))}{more}.")
    kept = {row.source for row in left}
    stale = [row.source for row in before if row.source not in there.sources | kept]
    if stale:
        more = f" and {len(stale) - 3} more" if len(stale) > 3 else ""
        notes.append(f"In the mapping and no longer handed in: {', '.join(stale[:3])}{more}.")
    return tuple(notes)
