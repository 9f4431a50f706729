"""``verify``: every rule of the gate, in one run."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from grader.authoring import read_source
from grader.checks.verdict import Outcome
from grader.course import Course
from grader.judge import second_look
from grader.judge.grading import Plan, record_reference
from grader.judge.pool import Pool
from grader.judge.process import end_with
from grader.judge.reference import Reference
from grader.judge.report import Result
from grader.judge.secret import secret_from
from grader.judge.session import CheckSession, Scope
from grader.submissions.submission import Submission
from grader.verify.answers import difference, entry_faults, leak_faults
from grader.verify.fault import Fault
from grader.verify.gallery import Entry, read_gallery
from grader.verify.inprocess import run_in_process
from grader.verify.mutants import Mutant, mutants
from grader.verify.sources import check_faults, source_faults
from grader.verify.survivors import read_survivors
from grader.words import Sentence, Trouble, say


@dataclass
class Findings:
    """What one run of the gate found, and how much it looked at."""

    faults: list[Fault] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    survivors: dict[str, str] = field(default_factory=dict)
    """Mutants that live and are explained: the reason by their name."""


class Gate:
    """Proves a course, or some modules of it. ``tell`` hears what is being done."""

    def __init__(
        self,
        plan: Plan,
        modules: tuple[str, ...],
        jobs: int,
        seeds: int,
        with_mutants: bool,
        tell: Callable[[str], None],
    ) -> None:
        self._plan = plan
        self._course = plan.course
        self._modules = modules
        self._jobs = jobs
        self._seeds = seeds
        self._with_mutants = with_mutants
        self._tell = tell
        self._findings = Findings()

    def run(self) -> Findings:
        """Check every rule. Faults are found, not raised."""
        try:
            self._run()
        except Trouble as trouble:
            self._fault("course", trouble.sentence)
        return self._findings

    def _run(self) -> None:
        course, counts = self._course, self._findings.counts
        self._tell("reading texts and checks")
        self._findings.faults += source_faults(course, self._modules)
        session = CheckSession(course, self._plan.secret)
        checks = tuple(check for check, _ in session.checks)
        session.close()
        self._findings.faults += check_faults(course, self._modules, checks)
        entries = [
            entry
            for entry in read_gallery(course)
            if entry.exercise.partition(".")[0] in self._modules
        ]
        self._gallery_sizes(entries)
        counts["exercises"] = sum(e.module in self._modules for e in course.exercises)
        counts["checks"] = sum(check.module in self._modules for check in checks)
        counts["right answers"] = sum(entry.kind == "right" for entry in entries)
        counts["wrong answers"] = sum(entry.kind == "wrong" for entry in entries)
        with Pool(self._plan, self._jobs) as pool:
            for number in range(self._seeds):
                # The course's own draws first, for they are what marks are given for.
                seed = self._plan.seed if number == 0 else f"verify {number}"
                secret = secret_from(seed) if number else self._plan.secret
                self._tell(f"the reference answers (seed {seed})")
                reference = record_reference(replace(self._plan, secret=secret, seed=seed))
                self._gallery(pool, reference, entries, first=number == 0)
                if number == 0 and self._with_mutants:
                    self._mutants(pool, reference)

    def _gallery(
        self, pool: Pool, reference: Reference, entries: list[Entry], first: bool
    ) -> None:
        self._tell(f"{len(entries)} answers of the gallery (seed {reference.seed})")
        scopes = {entry.name: Scope((entry.exercise,)) for entry in entries}
        submissions = [entry.submission() for entry in entries]
        if first:
            submissions += self._own_answers()
        remote = _graded(pool, submissions, reference, scopes)
        texts = {
            module: (self._course.solutions_dir / f"{module}.py").read_text(encoding="utf-8")
            for module in self._modules
        }
        declared = Counter(check.exercise for check, _ in reference.checks)
        for entry in entries:
            results = remote[entry.name]
            self._findings.faults += entry_faults(self._course, entry, results, reference.seed)
            self._findings.faults += leak_faults(results, texts)
            if len(results) != declared[entry.exercise]:
                self._fault(
                    "checks",
                    say(
                        "{name}: {ran} checks ran, {declared} are declared.",
                        name=entry.name,
                        ran=len(results),
                        declared=declared[entry.exercise],
                    ),
                )
        if not first:
            return
        self._own_answer_faults(remote)
        self._tell("right answers in another order")
        right = [one for one in submissions if not one.learner.startswith("wrong/")]
        shuffled = {
            one.learner: replace(scopes.get(one.learner, Scope()), shuffle=1) for one in right
        }
        again = _graded(pool, right, reference, shuffled)
        self._same("order", again, remote, "shuffled", "in learning order")
        self._tell("all answers in process")
        here = self._in_process(reference, submissions, scopes)
        self._same("in process", here, remote, "in process", "in the sandbox")

    def _own_answers(self) -> list[Submission]:
        """The reference answers and the stubs, as if they had been handed in."""
        course = self._course
        found = []
        for name, folder in (
            ("reference", course.solutions_dir),
            ("stubs", course.exercises_dir),
        ):
            files = {
                f"{module}.py": (folder / f"{module}.py").read_bytes()
                for module in course.modules
                if (folder / f"{module}.py").is_file()
            }
            found.append(Submission(name, files))
        return found

    def _own_answer_faults(self, results: dict[str, tuple[Result, ...]]) -> None:
        for name, outcome, folder in (
            ("reference", Outcome.PASSED, "solutions"),
            ("stubs", Outcome.TO_DO, "exercises"),
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

    def _in_process(
        self,
        reference: Reference,
        submissions: list[Submission],
        scopes: dict[str, Scope],
    ) -> dict[str, tuple[Result, ...]]:
        tasks = [(one, scopes.get(one.learner, Scope())) for one in submissions]
        found: dict[str, tuple[Result, ...]] = {}
        with concurrent.futures.ProcessPoolExecutor(
            self._jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=end_with,
            initargs=(os.getpid(),),
        ) as executor:
            for done in [
                executor.submit(
                    run_in_process, self._course, reference, tasks[part :: self._jobs]
                )
                for part in range(self._jobs)
            ]:
                found |= done.result()
        return found

    def _same(
        self,
        rule: str,
        one: dict[str, tuple[Result, ...]],
        other: dict[str, tuple[Result, ...]],
        here: str,
        there: str,
    ) -> None:
        for name, results in one.items():
            found = difference(results, other[name])
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

    def _mutants(self, pool: Pool, reference: Reference) -> None:
        found = list(self._all_mutants())
        self._tell(f"{len(found)} mutants of the reference answers")
        submissions = [
            Submission(m.name, {f"{m.exercise.partition('.')[0]}.py": m.source.encode()})
            for m in found
        ]
        scopes = {m.name: Scope((m.exercise,), until_failure=True) for m in found}
        explained = read_survivors(self._course)
        alive = {
            name
            for name, results in _graded(pool, submissions, reference, scopes).items()
            if all(result.outcome is Outcome.PASSED for result in results)
        }
        self._findings.counts["mutants"] = len(found)
        self._findings.counts["mutants killed"] = len(found) - len(alive)
        for mutant in found:
            if mutant.name in alive and mutant.name in explained:
                self._findings.survivors[mutant.name] = explained[mutant.name]
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
        for name in sorted(set(explained) - alive):
            module = name.removeprefix("mutant/").partition(".")[0]
            if module in self._modules:
                self._fault(
                    "mutants",
                    say(
                        "tests/gallery/equivalent/{module}.toml explains {name}, which does not "
                        "survive. Take it out.",
                        module=module,
                        name=name,
                    ),
                )

    def _all_mutants(self) -> Iterable[Mutant]:
        for exercise in self._course.exercises:
            if exercise.module in self._modules:
                path = self._course.solutions_dir / f"{exercise.module}.py"
                yield from mutants(
                    exercise.module, path.read_text(encoding="utf-8"), exercise.function
                )

    def _gallery_sizes(self, entries: list[Entry]) -> None:
        sizes = Counter((entry.exercise, entry.kind) for entry in entries)
        demands = self._course.demands
        for exercise in self._course.exercises:
            if exercise.module not in self._modules:
                continue
            for kind, least in (
                ("right", demands.right_answers),
                ("wrong", demands.wrong_answers),
            ):
                if sizes[exercise.id, kind] < least:
                    self._fault(
                        "gallery",
                        say(
                            "tests/gallery/{kind}/{module}/{function}/ has {have} answers; "
                            "course.toml demands {least}. Add some.",
                            kind=kind,
                            module=exercise.module,
                            function=exercise.function,
                            have=sizes[exercise.id, kind],
                            least=least,
                        ),
                    )

    def _fault(self, rule: str, sentence: Sentence) -> None:
        self._findings.faults.append(Fault(rule, sentence))


def _graded(
    pool: Pool,
    submissions: Sequence[Submission],
    reference: Reference,
    scopes: Mapping[str, Scope],
) -> dict[str, tuple[Result, ...]]:
    """The results of these submissions, by their names."""
    again = {one.learner: one for one in submissions}.__getitem__
    graded = second_look.grade(pool, submissions, reference, scopes, again)
    return {scored.report.learner: scored.report.results for scored in graded}


def taught_modules(course: Course, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The modules to prove: those named, or all.

    Raises:
        Trouble: one of them is none of the course's.
    """
    for name in wanted:
        if name not in course.modules:
            raise Trouble(
                say(
                    "There is no module {name}. The modules are: {all}.",
                    name=name,
                    all=", ".join(course.modules),
                )
            )
    for name in course.modules:
        read_source(course.solutions_dir / f"{name}.py")
    return wanted or course.modules
