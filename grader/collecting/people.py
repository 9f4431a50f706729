"""Whose each file of a download is: what names say, and what the mapping says instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from grader.collecting import contents, folders
from grader.collecting.code import Code
from grader.collecting.collected import Collected
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.collecting.mapping import OPEN, Row
from grader.collecting.roster import plain_id
from grader.submissions import kinds, tar
from grader.submissions.names import same


@dataclass
class Learner:
    """One folder of the class folder, in the making."""

    about: Collected
    codes: list[Code] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    """Of files that are no code or were not read."""
    decisions: dict[str, Row] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class People:
    """The learners of a download, by folder; and the files that are nobody's yet."""

    learners: dict[str, Learner]
    nobodys: tuple[Row, ...]
    sources: frozenset[str]
    """Every file that was looked at."""
    like: dict[str, str] = field(default_factory=dict)
    """Learners who got another name, since theirs is also another entry's: that entry."""


def people(
    download: Download,
    entries: Entries,
    source: str,
    earlier: Sequence[Row],
    modules: Sequence[str],
) -> People:
    """Read all entries, and give each file to its learner.

    Raises:
        Trouble: there is no process that reads.
    """
    gathering = _Gathering(source, earlier, modules, _shared(entries))
    for entry in entries.found:
        gathering.add(entry)
    for top in entries.nobodys:
        if kinds.kind(top) or top.lower().endswith((".zip", *tar.ENDINGS)):
            founds = download.tops.get(top, ())
            files = tuple(Handed(each.path, each.path, each) for each in founds)
            gathering.add(Entry("", top, files))
    return People(
        gathering.learners,
        tuple(gathering.nobodys),
        frozenset(gathering.sources),
        {name: it for name, it in gathering.like.items() if name in gathering.learners},
    )


def _shared(entries: Entries) -> frozenset[str]:
    """The files of groups, which are several learners'."""
    seen: set[str] = set()
    twice: set[str] = set()
    for entry in entries.found:
        for handed in entry.files:
            (twice if handed.source in seen else seen).add(handed.source)
    return frozenset(twice)


class _Gathering:
    def __init__(
        self,
        source: str,
        earlier: Sequence[Row],
        modules: Sequence[str],
        shared: frozenset[str],
    ) -> None:
        self.learners: dict[str, Learner] = {}
        self.nobodys: list[Row] = []
        self.sources: set[str] = set()
        self._source = source
        self._modules = modules
        self._shared = shared
        self.like: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._owners: dict[str, Entry] = {}
        self._earlier: dict[str, list[Row]] = {}
        for row in earlier:
            self._earlier.setdefault(row.source, []).append(row)

    def add(self, entry: Entry) -> None:
        own = self._own(entry) if entry.learner else ""
        inside = contents.of(entry, self._modules)
        items = [(each.handed.source, each) for each in inside.codes]
        items += [(place, Row(place, "", OPEN, OPEN, why)) for place, why in inside.unread]
        items += [(place, Row(place, "", "", "", why)) for place, why in inside.others]
        decisions = {place: self._decision(place, own) for place, _ in items}
        wanted = {
            place: self._key(row.learner) if row and row.learner else own
            for place, row in decisions.items()
        }
        home = own
        if own and wanted and own not in wanted.values() and len(set(wanted.values())) == 1:
            (home,) = set(wanted.values())  # the learner was given another name
        if home:
            self._learner(home, entry, whole=True)
        for place, item in items:
            self.sources.add(place)
            learner = wanted[place]
            if not learner:
                note = "whose it is does not stand in its name"
                self.nobodys.append(Row(place, "", OPEN, OPEN, note))
                continue
            into = self._learner(learner, entry, whole=False)
            decision = decisions[place]
            if isinstance(item, Code):
                into.codes.append(item)
                if decision:
                    into.decisions[place] = decision
            else:
                acknowledged = decision is not None and decision.decided
                module = "" if acknowledged else item.module
                into.rows.append(Row(place, learner, module, item.recognised, item.note))

    def _own(self, entry: Entry) -> str:
        """The learner's folder. Two entries that would get the same one stay apart, unless
        their source says that they are one person's: they may be two of one name."""
        first = name = folders.name(entry.learner)
        number = 1
        while (owner := self._owners.setdefault(same(name), entry)) is not entry:
            if owner.id and owner.id == entry.id:
                return self._key(name)
            number += 1
            name = folders.name(f"{first[:60]} ({number})")
        if number > 1:
            self.like[name] = self._owners[same(first)].entry
        return self._key(name)

    def _key(self, learner: str) -> str:
        """One spelling for names that some file systems take for the same."""
        return self._keys.setdefault(same(learner), learner)

    def _decision(self, place: str, own: str) -> Row | None:
        rows = self._earlier.get(place, [])
        for row in rows:
            # A spreadsheet takes 007 for a number, and drops the zeros.
            if not row.learner or row.learner == own or _mangled(row.learner, own):
                return Row(place, own, row.module, row.recognised, row.note)
        return rows[0] if len(rows) == 1 and place not in self._shared else None

    def _learner(self, name: str, entry: Entry, whole: bool) -> Learner:
        there = self.learners.get(name)
        if there is None or (whole and not there.about.entry):
            about = Collected(name, source=self._source)
            if whole:
                about = Collected(
                    name,
                    entry.name,
                    entry.id,
                    entry.email,
                    entry.submitted,
                    entry.late,
                    self._source,
                    entry.entry,
                    entry.extension,
                    team=entry.team,
                )
            if there is None:
                there = self.learners[name] = Learner(about)
            there.about = about
        elif whole and there.about.entry != entry.entry:
            there.notes.append(f"several entries: also {entry.entry}")
        if whole:
            there.notes += entry.notes
        return there


def _mangled(written: str, own: str) -> bool:
    return written.isdigit() and own.isdigit() and plain_id(written) == plain_id(own)
