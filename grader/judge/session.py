"""A pytest session that is kept: checks are collected once and run for many submissions."""

from __future__ import annotations

import contextlib
import os
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from _pytest.config import _prepareconfig
from _pytest.runner import runtestprotocol

from grader.checks import plugin as checks_plugin
from grader.checks.plugin import SECRET, check_of, points_of
from grader.checks.submission import Answer, Submission, Transport
from grader.checks.verdict import Explanation, Lost, Outcome, Verdict
from grader.course import Course
from grader.course.checks import Check
from grader.course.misconceptions import given_away, read_misconceptions
from grader.judge.drawing import Drawing, drawing_of
from grader.judge.plain_check import PlainCheck
from grader.judge.report import Result
from grader.words import Trouble, say

UNDECIDED = say(
    "This could not be decided, and that is not your fault. Your instructor will see to it."
)
"""What a learner reads of a check that came to no verdict."""
_OFF = (
    "cacheprovider capture debugging doctest faulthandler junitxml logging nose pastebin "
    "setuponly setupplan stepwise terminal threadexception unraisableexception warnings"
).split()
"""Plugins of pytest's that a judge does not need, or that write where they should not."""


@dataclass(frozen=True)
class Scope:
    """Which checks to run, and in which order."""

    exercises: tuple[str, ...] | None = None
    """Only those of these exercises; all if None."""
    shuffle: int | None = None
    """In an order drawn from this seed; in learning order if None."""
    until_failure: bool = False
    """No more after the first one that does not pass."""
    checks: frozenset[str] | None = None
    """Only those with these ids; all if None."""

    def holds(self, check: Check) -> bool:
        if self.checks is not None and check.id not in self.checks:
            return False
        return self.exercises is None or check.exercise in self.exercises


EVERYTHING = Scope()


class CheckSession:
    """The checks of a course, ready to be run as often as wanted.

    A plain check is called as it is, with new fixtures each time. Any other is run by pytest,
    which is made for one run: running an item again, with no next item, tears every
    fixture down. So nothing of one submission reaches the next; tests/grader guards the
    private calls that this takes.
    """

    def __init__(self, course: Course, secret: bytes, visible: bool = True) -> None:
        self._misconceptions = read_misconceptions(course.root)
        self._plugin = _JudgePlugin()
        folders = [course.visible_dir] if visible else []
        folders += [course.hidden_dir]
        if course.part:
            folders = [folder / module for folder in folders for module in course.modules]
        args = [str(folder) for folder in folders if folder.is_dir()]
        args += ["--rootdir", str(course.root), "-c", os.devnull, "--noconftest"]
        args += ["--import-mode=importlib", "--disable-plugin-autoload", "--strict-markers"]
        for name in _OFF:
            args += ["-p", f"no:{name}"]
        with _without_pytest_settings():
            self._config = _prepareconfig(args, [checks_plugin, self._plugin])
        try:
            self._collect(course, secret)
        except BaseException:
            self._config._ensure_unconfigure()
            raise

    def _collect(self, course: Course, secret: bytes) -> None:
        _forget_other_checks()
        self._config.stash[SECRET] = secret
        self._config._do_configure()
        self._session = pytest.Session.from_config(self._config)
        self._config.hook.pytest_sessionstart(session=self._session)
        self._session.perform_collect()
        if self._plugin.broken:
            raise Trouble(
                say("A check cannot be collected: {why}", why=self._plugin.broken[0][-1500:])
            )
        self._items = [
            (check, item) for item in self._session.items if (check := check_of(item))
        ]
        order = {exercise.id: place for place, exercise in enumerate(course.exercises)}
        unknown = [check for check, _ in self._items if check.exercise not in order]
        if unknown:
            raise Trouble(
                say(
                    "The check {check} is for {exercise}, which is no exercise of this course.",
                    check=unknown[0].id,
                    exercise=unknown[0].exercise,
                )
            )
        self._items.sort(key=lambda pair: order[pair[0].exercise])
        self._plain = {item: PlainCheck.of(item) for _, item in self._items}
        self._points = {item: points_of(item) for _, item in self._items}

    def draw_from(self, secret: bytes) -> None:
        """From now on the checks' inputs are drawn from this secret."""
        self._config.stash[SECRET] = secret

    @property
    def checks(self) -> tuple[tuple[Check, float], ...]:
        """Every check and what it is worth, in learning order."""
        return tuple((check, self._points[item]) for check, item in self._items)

    def run(
        self,
        transports: Callable[[Check], tuple[Transport, Transport]],
        hopeless: Callable[[Check], Lost | None] = lambda check: None,
        scope: Scope = EVERYTHING,
    ) -> Iterator[Result]:
        """Run every check in ``scope`` and tell how it ended.

        ``transports`` gives the submission's and the reference's transport for a check;
        ``hopeless`` says how a check has ended that is not to be run.
        """
        items = [pair for pair in self._items if scope.holds(pair[0])]
        if scope.shuffle is not None:
            random.Random(scope.shuffle).shuffle(items)
        for check, item in items:
            raised: BaseException | None = hopeless(check)
            run = raised is None
            if run:
                self._plugin.begin(*transports(check))
                raised = self._raised_by(item)
            outcome, explanation = _judge(raised)
            if explanation and explanation.error and not explanation.misconception:
                id = given_away(self._misconceptions, check.module, explanation.error)
                explanation = replace(explanation, misconception=id)
            drawing = self._drawing(check, outcome) if run else None
            doubtful = isinstance(raised, Lost) and raised.doubtful
            yield Result(check, outcome, self._points[item], explanation, drawing, doubtful)

    def _raised_by(self, item: pytest.Item) -> BaseException | None:
        plain = self._plain[item]
        if plain is not None:
            return plain.run()
        item._report_sections.clear()
        runtestprotocol(item, log=False, nextitem=None)
        return self._plugin.raised

    def _drawing(self, check: Check, outcome: Outcome) -> Drawing | None:
        if check.visibility != "visible":
            return None
        return drawing_of(self._plugin.drawn, outcome is Outcome.PASSED)

    def close(self) -> None:
        """End the session."""
        self._config.hook.pytest_sessionfinish(session=self._session, exitstatus=0)
        self._config._ensure_unconfigure()


class _JudgePlugin:
    """Gives checks their submission, and takes what they raise."""

    def __init__(self) -> None:
        self.broken: list[str] = []
        self.raised: BaseException | None = None
        self.drawn: list[Answer] = []
        self._transports: tuple[Transport, Transport] | None = None

    def begin(self, submission: Transport, reference: Transport) -> None:
        self.raised = None
        self.drawn = []
        self._transports = (submission, reference)

    @pytest.fixture
    def submission(self, check_seed: Callable[[str], int]) -> Submission:
        assert self._transports is not None
        return Submission(self._transports[0], check_seed("call"), self.drawn.append)

    @pytest.fixture
    def reference(self, check_seed: Callable[[str], int]) -> Submission:
        assert self._transports is not None
        return Submission(self._transports[1], check_seed("reference"))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.broken.append(str(report.longrepr))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo
    ) -> pytest.TestReport:
        """A report without a traceback: nobody reads it, and to format one takes far longer
        than to run a check."""
        if call.excinfo is not None and self.raised is None:
            self.raised = call.excinfo.value
        return pytest.TestReport(
            nodeid=item.nodeid,
            location=item.location,
            keywords={},
            outcome="passed" if call.excinfo is None else "failed",
            longrepr=None,
            when=call.when,
        )


def _judge(raised: BaseException | None) -> tuple[Outcome, Explanation | None]:
    if raised is None:
        return Outcome.PASSED, None
    if isinstance(raised, Verdict):
        return raised.outcome, raised.explanation
    if isinstance(raised, Lost):
        ours = raised.outcome is Outcome.GRADER_FAULT
        told = UNDECIDED if ours else None
        return raised.outcome, Explanation(raised.headline, public=told)
    if isinstance(raised, AssertionError):
        text = str(raised).splitlines() or ["an assertion does not hold"]
        return Outcome.WRONG, Explanation(
            say("{text}", text=text[0]), public=say("What came back is not right.")
        )
    why = f"{type(raised).__name__}: {raised}"
    # What it says may be what the check knows, and a worker can bring it to fail.
    return Outcome.GRADER_FAULT, Explanation(
        say("The check itself failed: {why}", why=why), public=UNDECIDED
    )


@contextlib.contextmanager
def _without_pytest_settings() -> Iterator[None]:
    """Options from the environment are meant for somebody's own runs, not for marks."""
    kept = {name: os.environ.pop(name) for name in ("PYTEST_ADDOPTS",) if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)


def _forget_other_checks() -> None:
    """pytest names a check file's module by its place in the course, and takes one of that
    name that is loaded already for the same: another course's checks would be run."""
    for name in list(sys.modules):
        if name.startswith(("tests.visible", "tests.hidden")):
            del sys.modules[name]
