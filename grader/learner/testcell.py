"""The checks of one exercise in an nbgrader notebook: what a test cell calls.

The functions are those of the running notebook. The cell's value is the number of points,
which is what stock nbgrader takes for the score. Nothing here is confined: learner code
can change what this returns. Marks that must be trusted come from ``grader nbgrader score``.
"""

from __future__ import annotations

import bdb
import contextlib
import io
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from grader.checks import plugin as checks_plugin
from grader.checks.plugin import SECRET, check_of, points_of
from grader.checks.submission import Submission
from grader.checks.verdict import Outcome, Verdict
from grader.course import Course
from grader.course.misconceptions import read_misconceptions
from grader.language import Language
from grader.language.width import filled
from grader.learner.hints import remember
from grader.learner.local import Local
from grader.learner.speech import language_of
from grader.learner.streams import quiet
from grader.learner.wording import failure_text, hint_line
from grader.words import Trouble, say
from grader.worker.loading import NotThere, Package
from grader.worker.worker import Worker

_QUIET = "cacheprovider capture faulthandler junitxml logging stepwise terminal warnings"


def points(exercise: str, hidden: str | None = None) -> float:
    """Run the checks of ``exercise`` on this notebook's function; answer the points earned.

    What did not pass is printed. ``hidden`` names a course whose hidden checks are run
    instead of the visible ones; its reference answers must be there.

    Raises:
        Trouble: there is no course here, or it has no such exercise or no check of it.
    """
    course = Course.open(Path(hidden) if hidden else _nearest(Path.cwd()))
    found = course.exercise(exercise)
    folder = course.hidden_dir if hidden else course.visible_dir
    file = folder / found.module / f"test_{found.function}.py"
    if not file.is_file():
        raise Trouble(say("{path} does not exist: there is no check.", path=str(file)))
    run = _Run(course, _Cells(vars(sys.modules["__main__"])))
    args = [str(file), "--rootdir", str(course.root), "-c", os.devnull, "--noconftest"]
    args += ["--import-mode=importlib", "--disable-plugin-autoload"]
    for name in _QUIET.split():
        args += ["-p", f"no:{name}"]
    with _stderr_is_no_score():
        pytest.main(args, plugins=[checks_plugin, run])
    if run.broken:
        raise Trouble(say("{path} cannot be run: {why}", path=str(file), why=run.broken[0]))
    for text in run.failures:
        print(text, end="\n\n")
    if not run.failures and not run.todo:
        print(run.language.text(say("All checks of {exercise} pass.", exercise=exercise)))
    if run.todo:
        print(run.language.text(say("{exercise} is still to do.", exercise=exercise)))
    return run.earned


def hint(exercise: str, number: int = 1) -> None:
    """Print the first ``number`` hints to an exercise."""
    course = Course.open(_nearest(Path.cwd()))
    language = language_of(course, None)
    asked = course.exercise(exercise)
    hints = asked.hints
    for text in hints[:number]:
        print(filled(language.translate(text)), end="\n\n")
    if number < len(hints):
        print(_hint_line(exercise, number + 1, language))
    for trouble in remember(course, asked, number):
        print("\n" + filled(language.text(trouble)))


def _hint_line(exercise: str, number: int, language: Language) -> str:
    call = f'hint("{exercise}")' if number == 1 else f'hint("{exercise}", {number})'
    line = f"from grader.learner.testcell import hint; {call}"
    return language.text(say("A hint: run {line} in a new cell.", line=line))


class _Cells(Package):
    """The functions that a notebook's cells defined, whichever module is asked for."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = names
        super().__init__(Path.cwd())

    def function(self, module: str, function: str) -> Any:
        found = self._names.get(function)
        if found is None:
            raise NotThere("function")
        return found

    def owns(self, file: str) -> bool:
        return "ipykernel" in file or "ipython-input" in file

    def shown(self, file: str) -> str:
        return "notebook"


class _Run:
    """A pytest plugin: hands the checks the notebook's functions, and counts points."""

    def __init__(self, course: Course, cells: Package) -> None:
        self.earned = 0.0
        self.todo = False
        self.failures: list[str] = []
        self.broken: list[str] = []
        self.language = language_of(course, None)
        self._course = course
        self._cells = cells
        self._misconceptions = read_misconceptions(course.root)
        self._local: Local | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[SECRET] = b"visible"

    @pytest.fixture
    def submission(self, check_seed: Any) -> Submission:
        passing = (KeyboardInterrupt, bdb.BdbQuit)
        worker = Worker(
            self._cells, passing=passing, call_seconds=self._course.limits.call_seconds
        )
        self._local = Local(worker, False, self.language)
        return Submission(self._local, check_seed("call"))

    @pytest.fixture
    def reference(self, check_seed: Any) -> Submission:
        worker = Worker(Package(self._course.solutions_dir, "solutions"), echo=False)
        return Submission(Local(worker, todo_fails=True), check_seed("reference"), trusted=True)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.broken.append(str(report.longrepr))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo) -> Any:
        report = pytest.TestReport.from_item_and_call(item, call)
        if call.when == "setup":
            if not report.passed:
                self.broken.append(str(report.longrepr))
            return report
        if call.when != "call":
            return report
        verdict = self._local.verdict if self._local else None
        if verdict is not None and verdict.outcome is Outcome.TO_DO:
            self.todo = True
        elif report.passed:
            self.earned += points_of(item)
        else:
            self.failures.append(self._why(item, verdict, report))
        return report

    def _why(
        self, item: pytest.Item, verdict: Verdict | None, report: pytest.TestReport
    ) -> str:
        check = check_of(item)
        if verdict is None or check is None:
            return str(report.longrepr).splitlines()[-1]
        text = failure_text(check, verdict, self._misconceptions, self.language)
        # There is no `pytest --hint` in a notebook.
        pytests = hint_line(check.exercise, self.language)
        return text.replace(pytests, _hint_line(check.exercise, 1, self.language))


def _nearest(folder: Path) -> Path:
    for candidate in (folder, *folder.parents):
        if (candidate / "course.toml").is_file():
            return candidate
    return folder


@contextlib.contextmanager
def _stderr_is_no_score() -> Iterator[None]:
    """nbgrader gives a cell no points if anything reaches stderr, and TensorFlow writes
    there when it starts."""
    with quiet(), contextlib.redirect_stderr(io.StringIO()):
        yield
