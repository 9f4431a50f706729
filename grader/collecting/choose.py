"""Which of a learner's files is which module. What is not clear stays open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from grader.collecting import code, folders
from grader.collecting.code import Code, Kind
from grader.collecting.mapping import CHOSEN, OPEN, Row
from grader.course import Course
from grader.submissions import kinds

AFTER_ALL = "left out before; now the only file with its functions"
"""The note on a file that is taken though a person once left it out."""


@dataclass(frozen=True)
class Choosing:
    """What is known about the modules of a course."""

    course: Course

    @cached_property
    def functions(self) -> dict[str, frozenset[str]]:
        """The functions of each module that no other module has."""
        all_of = {
            module: {one.function for one in self.course.exercises if one.module == module}
            for module in self.course.modules
        }
        return {
            module: frozenset(mine).difference(
                *(others for other, others in all_of.items() if other != module)
            )
            or frozenset(mine)
            for module, mine in all_of.items()
        }

    @cached_property
    def stubs(self) -> frozenset[str]:
        """The meanings of the files that learners begin with."""
        found = set()
        for module in self.course.modules:
            path = self.course.exercises_dir / f"{module}.py"
            if path.is_file():
                found.add(code.meaning(path.read_text(encoding="utf-8")))
        return frozenset(found)

    def claims(self, one: Code) -> tuple[str, ...]:
        """The modules that ``one`` may be, by its metadata or by what it defines."""
        modules = self.course.modules
        if one.declared in modules:
            return (one.declared,)
        signed = [module for module in modules if module in one.labels]
        defined = [module for module in modules if one.functions & self.functions[module]]
        found = signed or defined
        name = kinds.named(one.handed.path, modules)
        # A module that also has a function named like one of another is still itself.
        return (name,) if name in found else tuple(found)

    def rows(
        self, learner: str, codes: Sequence[Code], decisions: Mapping[str, Row]
    ) -> list[Row]:
        """A row for each of the files of one learner.

        Args:
            learner: whose they are.
            codes: the files.
            decisions: what the mapping said until now, by source.
        """
        return _Learner(self, learner, codes, decisions).rows()


@dataclass
class _Learner:
    knows: Choosing
    learner: str
    codes: Sequence[Code]
    earlier: Mapping[str, Row]
    taken: dict[str, list[str]] = field(default_factory=dict)
    """Modules by the source of the file that is taken for them."""
    notes: dict[str, list[str]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    loses: set[str] = field(default_factory=set)

    def rows(self) -> list[Row]:
        decided = {
            one.handed.source: row
            for one in self.codes
            if (row := self.earlier.get(one.handed.source)) and row.decided
        }
        for one in self._needed_after_all(decided):
            del decided[one.handed.source]
            self._note(one, AFTER_ALL)
        free = [one for one in self.codes if one.handed.source not in decided]
        settled = {module: row.source for row in decided.values() for module in row.modules}
        claims = {one.handed.source: self.knows.claims(one) for one in free}
        for module in self.knows.course.modules:
            mine = [one for one in free if module in claims[one.handed.source]]
            if module in settled:
                self._settled(mine, module, settled[module])
            elif mine:
                self._claimed(mine, module)
            else:
                named = [
                    one
                    for one in free
                    if not claims[one.handed.source]
                    and one.kind is not Kind.TEXT
                    and kinds.named(one.handed.path, (module,)) == module
                ]
                self._only_named(named, module)
        return [self._row(one, decided.get(one.handed.source)) for one in self.codes]

    def _needed_after_all(self, decided: Mapping[str, Row]) -> list[Code]:
        """Files that a person left out while they were in question, and that nothing is in
        the place of now: one that could not be read, say, and was handed in anew."""
        chosen = {module for row in decided.values() for module in row.modules}
        found = []
        for module in (one for one in self.knows.course.modules if one not in chosen):
            mine = [one for one in self.codes if module in self.knows.claims(one)]
            row = decided.get(mine[0].handed.source) if len(mine) == 1 else None
            if row and not row.module and row.recognised == OPEN and mine[0] not in found:
                found += mine
        return found

    def _settled(self, mine: Sequence[Code], module: str, source: str) -> None:
        for one in mine:
            if one.handed.source in self.earlier:
                self._lose(one, f"{module} is taken from {_short(source)}")
            else:
                self._ask(one, f"new; {module} was taken from {_short(source)}")

    def _claimed(self, mine: Sequence[Code], module: str) -> None:
        written = [one for one in mine if one.meaning not in self.knows.stubs]
        for one in mine if written else ():
            if one not in written:
                self._lose(one, f"the untouched stub; {module} is taken from another file")
        rivals = written or list(mine)
        if len({one.meaning for one in rivals}) > 1:
            for one in rivals:
                others = ", ".join(
                    _short(each.handed.source) for each in rivals if each is not one
                )
                self._ask(one, f"{module} is also in {others}")
            return
        best = min(rivals, key=lambda one: _plainness(one, module))
        for one in rivals:
            if one is not best:
                self._lose(one, f"the same as {_short(best.handed.source)}")
        self._take(best, module)
        if not best.parses:
            self._note(best, "not valid Python")
        if kinds.named(best.handed.path, self.knows.course.modules) != module:
            how = "grade ids" if module in best.labels else "functions"
            self._note(best, f"recognised by its {how}")

    def _only_named(self, named: Sequence[Code], module: str) -> None:
        if len(named) == 1:
            self._take(named[0], module)
            self._note(named[0], f"by its name only: none of {module}'s functions is in it")
        for one in named if len(named) > 1 else ():
            self._ask(one, f"several files are called {module} and have none of its functions")

    def _take(self, one: Code, module: str) -> None:
        self.taken.setdefault(one.handed.source, []).append(module)

    def _ask(self, one: Code, why: str) -> None:
        self.open.add(one.handed.source)
        self._note(one, why)

    def _lose(self, one: Code, why: str) -> None:
        self.loses.add(one.handed.source)
        self._note(one, why)

    def _note(self, one: Code, note: str) -> None:
        self.notes.setdefault(one.handed.source, []).append(note)

    @cached_property
    def _roots(self) -> list[str]:
        """The folders that modules were taken from."""
        sources = {
            source for source, row in self.earlier.items() if row.decided and row.modules
        } | set(self.taken)
        return sorted(
            {_folder(one.handed.path) for one in self.codes if one.handed.source in sources},
            key=len,
            reverse=True,
        )

    def _row(self, one: Code, decision: Row | None) -> Row:
        source = one.handed.source
        notes = "; ".join(dict.fromkeys(self.notes.get(source, ())))
        if source in self.open:
            module = OPEN
        elif source in self.taken:
            module = " + ".join(self.taken[source])
        elif source in self.loses or one.kind is not Kind.PYTHON:
            module, notes = "", notes or "none of the course's functions is in it"
        else:
            module, notes = self._helper(one)
        if decision is None:
            return Row(source, self.learner, module, module, notes)
        # What was recognised stays beside the choice, so that it is still seen as one.
        recognised = decision.recognised if decision.recognised is not None else OPEN
        return Row(source, self.learner, decision.module, recognised, CHOSEN)

    def _helper(self, one: Code) -> tuple[str, str]:
        if kinds.named(one.handed.path, self.knows.course.modules):
            # It would be stored as the module.
            stem = one.handed.path.rsplit("/", 1)[-1].removesuffix(".py")
            if stem in self.knows.course.modules:
                return "", "called like a module, and has none of its functions"
        for root in self._roots:
            below = one.handed.path.removeprefix(root)
            if one.handed.path.startswith(root) and below.endswith(".py"):
                safe = folders.helper(below)
                return (safe, "") if safe else ("", "its name is not a safe one")
        if self._roots:
            return "", "outside the folder of the modules"
        return "", "none of the course's functions is in it"


def _plainness(one: Code, module: str) -> tuple:
    """Sorts the file with the plainest name first, of those that mean the same."""
    name = one.handed.path.rsplit("/", 1)[-1]
    return (name != f"{module}.py", len(one.handed.path), one.handed.source)


def _folder(path: str) -> str:
    return path.rpartition("/")[0] + "/" if "/" in path else ""


def _short(source: str) -> str:
    return source.rsplit("/", 1)[-1]
