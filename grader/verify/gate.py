"""``verify``: every rule of the gate, in one run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.course.checks import Check
from grader.judge.grading import Plan
from grader.judge.report import Result
from grader.judge.session import CheckSession
from grader.verify import claims, examples, sentences
from grader.verify.answers import difference, entry_faults, leak_faults
from grader.verify.fault import Fault, merged
from grader.verify.fields import field_mutants
from grader.verify.gallery import Entry, read_gallery
from grader.verify.mutants import Mutant, mutants
from grader.verify.runs import Found, Runs
from grader.verify.sentences import Table
from grader.verify.sources import broken_sources, check_faults, source_faults
from grader.verify.survivors import read_free, read_given, read_survivors
from grader.verify.task import Draws, Task, Way
from grader.verify.wanted import Options, draws_of
from grader.words import Sentence, Trouble, say

T = TypeVar("T")
REFERENCE, STUBS = "reference", "stubs"


@dataclass
class Findings:
    """What one run of the gate found, and how much it looked at."""

    faults: list[Fault] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    survivors: dict[str, str] = field(default_factory=dict)
    """Mutants that live and are explained: the reason by their name."""
    kinds: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By kind of mutant: how many were ``made``, ``killed``, ``explained``."""
    table: Table = field(default_factory=Table)
    """Which answers are told the sentence of which misconception."""


class Gate:
    """Proves exercises of a course. ``tell`` hears what is being done."""

    def __init__(
        self,
        plan: Plan,
        exercises: tuple[str, ...],
        options: Options,
        tell: Callable[[str], None],
    ) -> None:
        self._plan = plan
        self._course = plan.course
        self._exercises = exercises
        self._options = options
        self._tell = tell
        self._findings = Findings()
        self._made: tuple[Mutant, ...] | None = None

    @property
    def _modules(self) -> tuple[str, ...]:
        """The modules of the exercises that are looked at."""
        mine = {exercise.partition(".")[0] for exercise in self._exercises}
        return tuple(name for name in self._course.modules if name in mine)

    def run(self) -> Findings:
        """Check every rule. Faults are found, not raised."""
        try:
            self._run()
        except Trouble as trouble:
            self._fault("course", trouble.sentence)
        self._findings.faults = merged(self._findings.faults)
        return self._findings

    def _run(self) -> None:
        counts = self._findings.counts
        self._tell("reading texts and checks")
        checks = self._read()
        if not self._exercises:
            return
        entries = [
            entry
            for entry in read_gallery(self._course, self._trouble)
            if entry.exercise in self._exercises
        ]
        self._gallery_sizes(entries)
        self._findings.faults += claims.claim_faults(
            self._course,
            self._exercises,
            entries,
            self._noted(read_free),
            self._demanded("claims"),
        )
        counts["exercises"] = len(self._exercises)
        counts["checks"] = sum(check.exercise in self._exercises for check in checks)
        counts["right answers"] = sum(entry.kind == "right" for entry in entries)
        counts["wrong answers"] = sum(entry.kind == "wrong" for entry in entries)
        # What is run knows of nothing else: a check that is broken elsewhere stops nobody.
        plan = replace(self._plan, course=self._course.only(self._modules))
        every = [draws_of(self._plan, number) for number in range(self._options.seeds)]
        with Runs(plan, self._options.jobs, every) as runs:
            for number, draws in enumerate(every):
                found = self._gallery(runs, draws, entries, checks, first=number == 0)
                if number == 0:
                    if self._options.seeds == 1:
                        right = [task for task in self._tasks(entries) if not _is_wrong(task)]
                        self._shuffled(runs, draws, right)
                    self._other_ways(runs, draws, entries, found, checks)
                    self._examples(runs, draws)
                    if self._options.mutants:
                        self._mutants(runs, draws, entries, found)
                self._findings.faults += sentences.entry_faults(
                    self._findings.table, entries, found, draws, self._demanded("sentences")
                )

    def _demanded(self, rule: str) -> frozenset[str]:
        """The modules that are held to a rule which a course takes up one by one."""
        if self._options.strict:
            return frozenset(self._course.modules)
        return frozenset(getattr(self._course.demands, rule))

    def _read(self) -> tuple[Check, ...]:
        """Read what is written, and give the checks. A module that cannot be read is a fault
        of its own, and is left out of the rest."""
        course = self._course
        broken = broken_sources(course)
        checks: tuple[Check, ...] = ()
        try:
            checks = _collected(self._plan)
        except Trouble:
            for module in course.modules:
                try:
                    part = replace(self._plan, course=course.only((module,)))
                    checks += _collected(part)
                except Trouble as trouble:
                    broken.setdefault(module, trouble.sentence)
        for module in self._modules:
            if module in broken:
                self._fault("course", broken[module])
        self._exercises = tuple(
            exercise
            for exercise in self._exercises
            if exercise.partition(".")[0] not in broken
        )
        self._findings.faults += source_faults(course, self._modules, broken)
        self._findings.faults += check_faults(course, self._modules, checks)
        return checks

    def _ran(self, runs: Runs, what: str, tasks: Sequence[Task], draws: Draws) -> Found:
        self._tell(f"{len(tasks)} {what}")
        found = runs.run(
            tasks, draws, lambda done, of: self._tell(f"{done} of {of} are done")
        )
        if found.known:
            self._tell(f"{found.known} of {len(tasks)} were known")
        return found

    def _gallery(
        self,
        runs: Runs,
        draws: Draws,
        entries: Sequence[Entry],
        checks: Iterable[Check],
        first: bool,
    ) -> Found:
        """How the answers of the gallery and the course's own fare: at first in learning
        order, then those that must pass in another one, with other draws at once."""
        tasks = self._tasks(entries, briefly=not first)
        if first:
            found = self._ran(runs, f"answers (seed {draws.seed})", tasks, draws)
        else:
            found = self._shuffled(runs, draws, tasks)
        for exercise, sentence in found.troubles.items():
            self._fault(
                REFERENCE,
                say(
                    "{exercise} is not proved (seed {seed}): {why}",
                    exercise=exercise,
                    seed=draws.seed,
                    why=sentence,
                ),
            )
        texts = {
            module: (self._course.solutions_dir / f"{module}.py").read_text(encoding="utf-8")
            for module in self._modules
        }
        declared = Counter(check.exercise for check in checks)
        for entry in entries:
            ran = found.ran[entry.exercise].get(entry.name)
            if ran is None:
                continue
            self._findings.faults += entry_faults(
                self._course, entry, ran.results, draws.seed
            )
            self._findings.faults += leak_faults(ran.results, texts)
            if first and len(ran.results) != declared[entry.exercise]:
                self._fault(
                    "checks",
                    say(
                        "{name}: {ran} checks ran, {declared} are declared.",
                        name=entry.name,
                        ran=len(ran.results),
                        declared=declared[entry.exercise],
                    ),
                )
        if first:
            self._own_answer_faults(
                {
                    name: [
                        result
                        for exercise in self._exercises
                        for result in found.results(exercise, name)
                    ]
                    for name in (REFERENCE, STUBS)
                }
            )
        return found

    def _shuffled(self, runs: Runs, draws: Draws, tasks: Sequence[Task]) -> Found:
        """What came of these with further draws: of those that must pass in another order, of
        the wrong ones the check that they name. One that does not fare as it must is run
        whole, in learning order: that counts for every other rule."""
        found = self._ran(
            runs,
            f"answers (seed {draws.seed}), the right ones in another order",
            [task if _is_wrong(task) else replace(task, way=Way.SHUFFLED) for task in tasks],
            draws,
        )
        odd = [
            replace(task, checks=None)
            for task in tasks
            if not _fares_well(task, found.results(task.exercise, task.name))
        ]
        if not odd:
            return found
        again = self._ran(runs, "answers again, in learning order", odd, draws)
        for task in odd:
            ran = again.ran[task.exercise].get(task.name)
            if ran is None:
                continue
            if not _is_wrong(task):
                self._compare(
                    "order",
                    task.name,
                    found.results(task.exercise, task.name),
                    ran.results,
                    "shuffled",
                    "in learning order",
                )
            found.ran[task.exercise][task.name] = ran
        return found

    def _tasks(self, entries: Sequence[Entry], briefly: bool = False) -> list[Task]:
        """The answers of the gallery, and the course's own. ``briefly``: of a wrong answer
        only the check that it names is run, where nobody asks what the others say."""
        whole = self._demanded("sentences")
        tasks = []
        for one in entries:
            task = Task(one.name, one.exercise, one.files)
            if briefly and one.kind == "wrong" and one.exercise.partition(".")[0] not in whole:
                task = replace(task, checks=frozenset({one.check}))
            tasks.append(task)
        return tasks + self._own_answers()

    def _other_ways(
        self,
        runs: Runs,
        draws: Draws,
        entries: Sequence[Entry],
        found: Found,
        checks: Iterable[Check],
    ) -> None:
        """The reference in one worker, and all answers without the sandbox: nothing may
        change."""
        tasks = [task for task in self._tasks(entries) if task.name in found.ran[task.exercise]]
        self._whole(runs, draws, found)
        # A learner has the visible checks, and is told what is wrong first.
        visible = defaultdict(set)
        for check in checks:
            if check.visibility == "visible":
                visible[check.exercise].add(check.id)
        tasks = [
            replace(
                task,
                way=Way.HERE,
                until_failure=True,
                checks=frozenset(visible[task.exercise]),
            )
            if _is_wrong(task)
            else replace(task, way=Way.HERE)
            for task in tasks
        ]
        here = self._ran(runs, "answers in process", tasks, draws)
        self._same("in process", here, found, tasks, ("in process", "in the sandbox"))

    def _whole(self, runs: Runs, draws: Draws, found: Found) -> None:
        """All of the reference in one worker, in another order: no exercise may depend on
        what another one left."""
        sound = tuple(one for one in self._exercises if one not in found.troubles)
        if len(sound) < 2:
            return
        files = {
            name: content
            for task in self._own_answers()
            if task.name == REFERENCE
            for name, content in task.files.items()
        }
        done = runs.run_whole(Task(REFERENCE, "", files, Way.SHUFFLED), sound, draws)
        if done.trouble is not None:
            self._fault(REFERENCE, done.trouble)
            return
        self._compare(
            "order",
            REFERENCE,
            done.ran[REFERENCE].results,
            [result for exercise in sound for result in found.results(exercise, REFERENCE)],
            "shuffled",
            "in learning order",
        )

    def _own_answers(self) -> list[Task]:
        """The reference answers and the stubs, as if they had been handed in."""
        course, found = self._course, []
        for name, folder in ((REFERENCE, course.solutions_dir), (STUBS, course.exercises_dir)):
            for exercise in self._exercises:
                path = folder / f"{exercise.partition('.')[0]}.py"
                files = {path.name: path.read_bytes()} if path.is_file() else {}
                found.append(Task(name, exercise, files))
        return found

    def _own_answer_faults(self, results: Mapping[str, Iterable[Result]]) -> None:
        for name, outcome, folder in (
            (REFERENCE, Outcome.PASSED, "solutions"),
            (STUBS, Outcome.TO_DO, "exercises"),
        ):
            for result in results[name]:
                if result.outcome is not outcome and result.check.module in self._modules:
                    self._fault(
                        name,
                        say(
                            "{folder}/{module}.py: {check} ends with {got!r}, not {want!r}.",
                            folder=folder,
                            module=result.check.module,
                            check=result.check.id,
                            got=result.outcome.value,
                            want=outcome.value,
                        ),
                    )

    def _same(
        self, rule: str, one: Found, other: Found, tasks: Sequence[Task], words: tuple[str, str]
    ) -> None:
        """``tasks`` are those that were run as ``one`` tells."""
        for sentence in one.troubles.values():
            self._fault(rule, sentence)
        for task in tasks:
            ran = one.ran[task.exercise].get(task.name)
            if ran is not None:
                there = other.results(task.exercise, task.name)
                if task.checks is not None:
                    there = tuple(one for one in there if one.check.id in task.checks)
                if task.until_failure:
                    there = _until_failure(there)
                self._compare(rule, task.name, ran.results, there, *words)

    def _compare(
        self,
        rule: str,
        name: str,
        one: Sequence[Result],
        other: Sequence[Result],
        here: str,
        there: str,
    ) -> None:
        found = difference(one, other)
        if found is not None:
            self._fault(
                rule,
                say(
                    "{name}: {check} is {one} {here} and {other} {there}. "
                    "A check must not depend on it.",
                    name=name,
                    check=found[0],
                    one=found[1],
                    here=here,
                    other=found[2],
                    there=there,
                ),
            )

    def _examples(self, runs: Runs, draws: Draws) -> None:
        """The examples of the docstrings, of the modules that demand it."""
        demanded = self._demanded("examples")
        mine = tuple(one for one in self._exercises if one.partition(".")[0] in demanded)
        if not mine:
            return
        self._tell(f"the examples of {len(mine)} docstrings")
        self._findings.faults += examples.example_faults(
            self._course,
            mine,
            self._noted(read_given),
            runs.ask,
            lambda tasks: self._ran(runs, "answers that spoil an example", tasks, draws),
        )

    def _mutants(
        self, runs: Runs, draws: Draws, entries: Sequence[Entry], gallery: Found
    ) -> None:
        made = [one for one in self._all_mutants() if one.exercise not in gallery.troubles]
        tasks = [
            Task(
                one.name,
                one.exercise,
                {f"{one.exercise.partition('.')[0]}.py": one.source.encode()},
                until_failure=True,
            )
            for one in made
        ]
        found = self._ran(runs, "mutants of the reference answers", tasks, draws)
        explained = self._noted(read_survivors)
        alive = {
            one.name
            for one in made
            if all(
                result.outcome is Outcome.PASSED
                for result in found.results(one.exercise, one.name)
            )
        }
        self._survivors(made, alive, explained)
        for mutant in made:
            ran = found.ran[mutant.exercise].get(mutant.name)
            if ran is not None and mutant.name not in alive:
                self._findings.faults += sentences.mutant_faults(
                    self._findings.table,
                    mutant,
                    ran,
                    [one for one in entries if one.exercise == mutant.exercise],
                    gallery.ran[mutant.exercise],
                    self._demanded("sentences"),
                )

    def _survivors(
        self, made: Sequence[Mutant], alive: set[str], explained: Mapping[str, str]
    ) -> None:
        """Mutants that live without a reason, and reasons of mutants that do not live."""
        findings = self._findings
        findings.counts["mutants"] = len(made)
        findings.counts["mutants killed"] = len(made) - len(alive)
        for mutant in made:
            findings.kinds[mutant.kind]["made"] += 1
            findings.kinds[mutant.kind]["killed"] += mutant.name not in alive
            if mutant.name in alive and mutant.name in explained:
                findings.kinds[mutant.kind]["explained"] += 1
                findings.survivors[mutant.name] = explained[mutant.name]
            elif mutant.name in alive:
                self._fault(
                    "mutants",
                    say(
                        "{name} passes every check. Write a check that it fails, or say in "
                        "tests/gallery/equivalent/{module}.toml why it is right.",
                        name=mutant.name,
                        module=mutant.exercise.partition(".")[0],
                    ),
                )
        names = {mutant.name for mutant in self._every_mutant()}
        for name in sorted(set(explained) - alive):
            exercise = name.removeprefix("mutant/").partition(":")[0]
            # One of a field that was not looked at may well live.
            looked_at = name not in names or any(one.name == name for one in made)
            if exercise in self._exercises and looked_at:
                self._fault(
                    "mutants",
                    say(
                        "tests/gallery/equivalent/{module}.toml explains {name}, which does not "
                        "survive. Take it out.",
                        module=exercise.partition(".")[0],
                        name=name,
                    ),
                )

    def _all_mutants(self) -> list[Mutant]:
        """Those that this run looks at."""
        demanded = self._demanded("fields")
        return [
            mutant
            for mutant in self._every_mutant()
            if mutant.kind == "general"
            or self._options.fields
            or mutant.exercise.partition(".")[0] in demanded
        ]

    def _every_mutant(self) -> tuple[Mutant, ...]:
        if self._made is None:
            found: list[Mutant] = []
            for exercise in self._exercises:
                module, _, function = exercise.partition(".")
                source = (self._course.solutions_dir / f"{module}.py").read_text(
                    encoding="utf-8"
                )
                found += mutants(module, source, function)
                found += field_mutants(module, source, function)
            self._made = tuple(found)
        return self._made

    def _gallery_sizes(self, entries: Iterable[Entry]) -> None:
        sizes = Counter((entry.exercise, entry.kind) for entry in entries)
        demands = self._course.demands
        for exercise in self._exercises:
            module, _, function = exercise.partition(".")
            for kind, least in (
                ("right", demands.right_answers),
                ("wrong", demands.wrong_answers),
            ):
                if sizes[exercise, kind] < least:
                    self._fault(
                        "gallery",
                        say(
                            "tests/gallery/{kind}/{module}/{function}/ has {have} answers; "
                            "course.toml demands {least}. Add some.",
                            kind=kind,
                            module=module,
                            function=function,
                            have=sizes[exercise, kind],
                            least=least,
                        ),
                    )

    def _noted(self, read: Callable[[Course], dict[str, T]]) -> dict[str, T]:
        """What an author has noted for the gate; nothing if it cannot be read."""
        try:
            return read(self._course)
        except Trouble as trouble:
            self._trouble(trouble)
            return {}

    def _trouble(self, trouble: Trouble) -> None:
        self._fault("course", trouble.sentence)

    def _fault(self, rule: str, sentence: Sentence) -> None:
        self._findings.faults.append(Fault(rule, sentence))


def _collected(plan: Plan) -> tuple[Check, ...]:
    session = CheckSession(plan.course, plan.secret)
    checks = tuple(check for check, _ in session.checks)
    session.close()
    return checks


def _is_wrong(task: Task) -> bool:
    return task.name.startswith("wrong/")


def _fares_well(task: Task, results: Sequence[Result]) -> bool:
    """Whether it need not be looked at more closely: a wrong one fails, a right one passes."""
    if _is_wrong(task):
        return any(result.outcome is not Outcome.PASSED for result in results)
    wanted = Outcome.TO_DO if task.name == STUBS else Outcome.PASSED
    return all(result.outcome is wanted for result in results)


def _until_failure(results: Sequence[Result]) -> tuple[Result, ...]:
    found = []
    for result in results:
        found.append(result)
        if result.outcome is not Outcome.PASSED:
            break
    return tuple(found)
