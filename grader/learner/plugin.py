"""The pytest plugin for learners: checks run on the exercises, results in plain words."""

from __future__ import annotations

import bdb
import contextlib
import os
import re
import textwrap
import types
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from grader.checks.plugin import SECRET, check_of
from grader.checks.submission import Submission
from grader.checks.verdict import Verdict
from grader.course import Course
from grader.course.misconceptions import read_misconceptions
from grader.learner.board import board
from grader.learner.local import Local
from grader.learner.wording import failure_text
from grader.words import Trouble
from grader.worker.loading import Package
from grader.worker.worker import Worker

_COURSE = pytest.StashKey[Course]()
_MISCONCEPTIONS = pytest.StashKey[dict[str, str]]()
_PACKAGE = pytest.StashKey[Package]()
_LOCAL = pytest.StashKey[Local]()
_ATTRIBUTE = "tensorlings"
"""On a report: (exercise, outcome). Plain data, so that xdist carries it."""

_NOISE = re.compile(
    r"^(WARNING: All log messages before absl|[IWEF]\d{4} \d\d:\d\d:).*\n?", re.M
)
"""What TensorFlow writes to stderr when it starts, whatever its log level."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("tensorlings", "Tensorlings")
    group.addoption(
        "--submission",
        metavar="DIR",
        help="check the modules in DIR (default: exercises/)",
    )
    group.addoption(
        "--todo",
        choices=("skip", "fail"),
        default="skip",
        help="what a stub nobody has filled yet counts as: skip (default) or fail",
    )
    group.addoption(
        "--seed", metavar="TEXT", default="", help="draw other inputs for the checks"
    )
    group.addoption(
        "--hint",
        metavar="MODULE.NAME",
        action="append",
        default=[],
        help="print a hint for that exercise; give it twice for the second hint",
    )


def pytest_configure(config: pytest.Config) -> None:
    # Before anything imports TensorFlow: its start-up lines teach nobody anything.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # as in the grader
    os.environ.setdefault("MPLBACKEND", "Agg")
    config.stash[SECRET] = b"visible" + config.getoption("--seed").encode()
    if not (config.rootpath / "course.toml").is_file():
        return  # a pytest run elsewhere
    with _trouble_is_usage():
        config.stash[_COURSE] = Course.open(config.rootpath)
        config.stash[_MISCONCEPTIONS] = read_misconceptions(config.rootpath)
    _folder(config)  # said once and now, not by every check


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Exercises in learning order, which the alphabet does not know."""
    if _COURSE in config.stash and any(check_of(item) for item in items):
        with _trouble_is_usage():
            exercises = config.stash[_COURSE].exercises
        order = {exercise.id: n for n, exercise in enumerate(exercises)}

        def place(item: pytest.Item) -> int:
            check = check_of(item)
            return order.get(check.exercise, len(order)) if check else -1

        items.sort(key=place)


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    wanted = config.getoption("--hint")
    if not wanted:
        return None
    paragraphs = []
    with _trouble_is_usage():
        for id in dict.fromkeys(wanted):
            exercise = Course.open(config.rootpath).exercise(id)
            shown = exercise.hints[: wanted.count(id)]
            paragraphs += [textwrap.fill(hint, 80) for hint in shown]
            if not shown:
                paragraphs.append(f"There is no hint for {id}.")
            if len(shown) < len(exercise.hints):
                again = " ".join([f"--hint {id}"] * (len(shown) + 1))
                paragraphs.append(f"More: pytest {again}")
    print("\n\n".join(paragraphs))
    return 0


@pytest.fixture
def submission(request: pytest.FixtureRequest, check_seed: Callable[[str], int]) -> Submission:
    """The learner's functions: ``submission.casting.to_float32(images)``."""
    config = request.config
    if _PACKAGE not in config.stash:
        config.stash[_PACKAGE] = Package(_folder(config))
    worker = Worker(
        config.stash[_PACKAGE],
        passing=(KeyboardInterrupt, bdb.BdbQuit, pytest.exit.Exception),
    )
    local = Local(worker, todo_fails=config.getoption("--todo") == "fail")
    request.node.stash[_LOCAL] = local
    return Submission(local, check_seed("call"))


@pytest.fixture
def reference(request: pytest.FixtureRequest, check_seed: Callable[[str], int]) -> Submission:
    """The reference answers. Only who has ``solutions/`` can run a check that asks them."""
    course = request.config.stash[_COURSE]
    if not course.solutions_dir.is_dir():
        pytest.skip("this check needs the reference answers, which are not here")
    worker = Worker(Package(course.solutions_dir, "solutions"), echo=False)
    return Submission(Local(worker, todo_fails=True), check_seed("reference"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    local, check = item.stash.get(_LOCAL, None), check_of(item)
    verdict = local.verdict if local else None
    if call.excinfo is not None and verdict is not None:
        _cut_to_check(call, verdict, item)
    report = yield
    quieter = [(name, _NOISE.sub("", text)) for name, text in report.sections]
    report.sections = [(name, text) for name, text in quieter if text.strip()]
    if check is None or report.when != "call":
        return report
    if verdict is None:
        outcome = "passed" if report.passed else "wrong"
    else:
        outcome = verdict.outcome.value
        if report.failed and item.config.getoption("tbstyle") == "auto":
            sentences = item.config.stash[_MISCONCEPTIONS]
            report.longrepr = failure_text(check, verdict, sentences)
    setattr(report, _ATTRIBUTE, [check.exercise, outcome])
    return report


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    course = config.stash.get(_COURSE, None)
    outcomes: dict[str, list[str]] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            exercise, outcome = getattr(report, _ATTRIBUTE, (None, None))
            if exercise is not None:
                outcomes.setdefault(exercise, []).append(outcome)
    if course is None or not outcomes:
        return
    terminalreporter.section(course.title)
    for line in board(course, outcomes, _folder(config)):
        terminalreporter.line(line)


@contextlib.contextmanager
def _trouble_is_usage() -> Iterator[None]:
    """What a person can mend is one sentence, not a fault of pytest's."""
    try:
        yield
    except Trouble as trouble:
        raise pytest.UsageError(str(trouble)) from None


def _folder(config: pytest.Config) -> Path:
    given = config.getoption("--submission")
    if given is None:
        return config.stash[_COURSE].exercises_dir
    folder = config.invocation_params.dir / given
    if not folder.is_dir():
        raise pytest.UsageError(f"--submission: {folder} is not a folder.")
    return folder


def _cut_to_check(call: pytest.CallInfo, verdict: Verdict, item: pytest.Item) -> None:
    """End the traceback of a verdict in the check itself, where `--pdb` then stops."""
    error = call.excinfo.value
    if error is not verdict:
        return
    rows = []
    row = error.__traceback__
    while row is not None:
        rows.append(row)
        row = row.tb_next
    while rows and rows[-1].tb_frame.f_code.co_filename != str(item.path):
        rows.pop()
    trimmed = None
    for row in reversed(rows):
        trimmed = types.TracebackType(trimmed, row.tb_frame, row.tb_lasti, row.tb_lineno)
    if trimmed is not None:
        error.__traceback__ = trimmed
        call.excinfo = pytest.ExceptionInfo.from_exc_info((type(error), error, trimmed))
