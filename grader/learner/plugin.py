"""The pytest plugin for learners: checks run on the exercises, results in plain words."""

from __future__ import annotations

import bdb
import contextlib
import os
import re
import types
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from grader.checks.plugin import SECRET, check_of
from grader.checks.submission import Answer, Submission
from grader.checks.verdict import Outcome, Verdict
from grader.course import Course
from grader.course.misconceptions import Misconception, read_misconceptions
from grader.language import ENGLISH, Language
from grader.language.width import filled, width
from grader.learner.beside import about_notebooks
from grader.learner.board import Line, board, everything, following
from grader.learner.hints import read_hints
from grader.learner.keeper import ATTRIBUTE, SAVED, Keeper
from grader.learner.local import Local
from grader.learner.messages import (
    CAUSE,
    Failures,
    Message,
    cause_of,
    left_out,
    lines,
    messages,
)
from grader.learner.names import (
    FIGURES,
    about_keyword,
    exercise_named,
    give_back_path,
    look_at_paths,
)
from grader.learner.pictures import Pictures
from grader.learner.progress import Progress
from grader.learner.reference import checks_file, reference_of
from grader.learner.reset import forget, reset, told
from grader.learner.speech import language_of, language_of_help, print_whatever_happens
from grader.learner.states import DONE, WRONG
from grader.learner.store import Store
from grader.learner.work import earlier
from grader.learner.wording import command_hint, failure_text
from grader.words import Sentence, Trouble, say
from grader.worker.loading import Package
from grader.worker.worker import Worker

_COURSE = pytest.StashKey[Course]()
_MISCONCEPTIONS = pytest.StashKey[dict[str, Misconception]]()
PACKAGE = pytest.StashKey[Package]()
_LOCAL = pytest.StashKey[Local]()
_LANGUAGE = pytest.StashKey[Language]()
DRAWN = pytest.StashKey[list[Answer]]()
"""The answers of a check that were held against figures."""
_PICTURES = pytest.StashKey[Pictures]()
HINT = pytest.StashKey[Callable[[str], Sentence]]()
"""How to get a hint for an exercise, where it is not by an option of pytest's."""
_KEEPER = pytest.StashKey[Keeper]()
_FAILURES = pytest.StashKey[Failures]()
_HANG = pytest.StashKey[set[str]]()
"""Exercises of which a check did not come to its end."""
_COLOURS = {DONE: {"green": True}, WRONG: {"red": True}}

_NOISE = re.compile(
    r"^(WARNING: All log messages before absl|[IWEF]\d{4} \d\d:\d\d:).*\n?", re.M
)
"""What TensorFlow writes to stderr when it starts, whatever its log level."""


def pytest_addoption(parser: pytest.Parser) -> None:
    text = language_of_help(Path.cwd()).text
    group = parser.getgroup("tensorlings", "Tensorlings")
    group.addoption(
        "--submission",
        metavar="DIR",
        help=text(say("check the modules in DIR (default: exercises/)")),
    )
    group.addoption(
        "--todo",
        choices=("skip", "fail"),
        default="skip",
        help=text(say("what a stub nobody has filled yet counts as: skip (default) or fail")),
    )
    group.addoption(
        "--seed",
        metavar="TEXT",
        default="",
        help=text(say("draw other inputs for the checks")),
    )
    group.addoption(
        "--save-figures",
        metavar="DIR",
        nargs="?",
        const=FIGURES,
        help=text(
            say("write what your code drew, beside what was wanted, as pictures into DIR")
        ),
    )
    group.addoption(
        "--exercises",
        action="store_true",
        help=text(say("list every exercise, with what is known of it")),
    )
    group.addoption(
        "--hint",
        metavar="MODULE.NAME",
        action="append",
        default=[],
        help=text(say("print a hint for that exercise; ask again for the next one")),
    )
    group.addoption(
        "--reset",
        metavar="MODULE.NAME",
        action="append",
        default=[],
        help=text(say("put that exercise back as it was handed out; yours is kept")),
    )
    group.addoption(
        "--reference",
        metavar="MODULE.NAME",
        help=text(
            say("check that exercise, and show the reference answer once yours is right")
        ),
    )
    group.addoption(
        "--lang",
        metavar="CODE",
        help=text(say("the language of messages and hints (default: the course's)")),
    )


def pytest_configure(config: pytest.Config) -> None:
    # Before anything imports TensorFlow: its start-up lines teach nobody anything.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # as in the grader
    os.environ.setdefault("MPLBACKEND", "Agg")
    config.stash[SECRET] = b"visible" + config.getoption("--seed").encode()
    print_whatever_happens()
    if not (config.rootpath / "course.toml").is_file():
        return  # a pytest run elsewhere
    with trouble_is_usage(config):
        course, _ = open_course(config)
        if not hasattr(config, "workerinput"):
            give_back_path(config, course)
            look_at_paths(config, course)
        config.stash[_MISCONCEPTIONS] = read_misconceptions(config.rootpath)
        if config.getoption("--save-figures") is not None:
            config.stash[_PICTURES] = Pictures(_pictures_folder(config), _language(config))
        _choose_reference(config)
    folder = _folder(config)  # said once and now, not by every check
    if not hasattr(config, "workerinput"):  # of xdist's processes, the one that was started
        course = config.stash[_COURSE]
        keeper = config.stash[_KEEPER] = Keeper(course, folder, _store(config, course))
        config.pluginmanager.register(keeper, "tensorlings-keeper")
        failures = config.stash[_FAILURES] = Failures(config)
        config.pluginmanager.register(failures, "tensorlings-failures")


def _choose_reference(config: pytest.Config) -> None:
    wanted = config.getoption("--reference")
    if wanted is not None:
        course = config.stash[_COURSE]
        exercise = exercise_named(course, wanted)
        reference_of(course, exercise)  # whether there is one is said before the work
        config.args = [str(checks_file(course, exercise))]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Exercises in learning order, which the alphabet does not know."""
    if _COURSE in config.stash and any(check_of(item) for item in items):
        with trouble_is_usage(config):
            exercises = config.stash[_COURSE].exercises
        order = {exercise.id: n for n, exercise in enumerate(exercises)}

        def place(item: pytest.Item) -> int:
            check = check_of(item)
            return order.get(check.exercise, len(order)) if check else -1

        items.sort(key=place)
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None and config.get_verbosity() == 0:
            # Dots without a line for each of dozens of files: what follows is to be seen.
            reporter.showfspath = False


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    hints, resets = config.getoption("--hint"), config.getoption("--reset")
    if not hints and not resets and not config.getoption("--exercises"):
        return None
    print_whatever_happens()
    with trouble_is_usage(config):
        course, language = open_course(config)
        store = _store(config, course)
        if resets:
            exercises = [exercise_named(course, id) for id in dict.fromkeys(resets)]
            for exercise in exercises:
                done = reset(course, exercise, submission_folder(config, course))
                for sentence in told(done, course, exercise):
                    print(filled(language.text(sentence)))
            if store is not None:
                forget(store, exercises)
        if hints:
            wanted = {exercise_named(course, id): hints.count(id) for id in hints}
            print(read_hints(wanted, store, language))
        if config.getoption("--exercises"):
            folder = submission_folder(config, course)
            progress = store.read() if store is not None else Progress()
            for line in everything(course, earlier(course, folder, progress), language):
                print(line.text)
    return 0


def _store(config: pytest.Config, course: Course) -> Store | None:
    """Where progress is kept; nowhere for answers that do not lie in the learner's own
    folder, such as those in the cells of a notebook."""
    elsewhere = config.getoption("--submission") is not None or PACKAGE in config.stash
    return None if elsewhere else Store(course)


@pytest.fixture
def submission(request: pytest.FixtureRequest, check_seed: Callable[[str], int]) -> Submission:
    """The learner's functions: ``submission.casting.to_float32(images)``."""
    config = request.config
    if PACKAGE not in config.stash:
        config.stash[PACKAGE] = Package(_folder(config))
    worker = Worker(
        config.stash[PACKAGE],
        passing=(KeyboardInterrupt, bdb.BdbQuit, pytest.exit.Exception),
        call_seconds=_patience(config),
    )
    todo_fails = config.getoption("--todo") == "fail"
    local = Local(worker, todo_fails, _language(config), _not_again(request.node))
    request.node.stash[_LOCAL] = local
    drawn = request.node.stash[DRAWN] = []
    return Submission(local, check_seed("call"), on_figure=drawn.append)


def _not_again(item: pytest.Item) -> Verdict | None:
    """The verdict on a check that is not run; None if it is."""
    check = check_of(item)
    hang = item.config.stash.setdefault(_HANG, set())
    return left_out(check.exercise) if check is not None and check.exercise in hang else None


@pytest.fixture
def reference(request: pytest.FixtureRequest, check_seed: Callable[[str], int]) -> Submission:
    """The reference answers. Only who has ``solutions/`` can run a check that asks them."""
    course = request.config.stash[_COURSE]
    if not course.solutions_dir.is_dir():
        why = say("this check needs the reference answers, which are not here")
        pytest.skip(_language(request.config).text(why))
    worker = Worker(Package(course.solutions_dir, "solutions"), echo=False)
    return Submission(Local(worker, todo_fails=True), check_seed("reference"), trusted=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    local, check = item.stash.get(_LOCAL, None), check_of(item)
    verdict = local.verdict if local else None
    if call.excinfo is not None and verdict is not None:
        _cut(call, verdict, item)
    report = yield
    quieter = [(name, _NOISE.sub("", text)) for name, text in report.sections]
    report.sections = [(name, text) for name, text in quieter if text.strip()]
    if check is None or report.when != "call":
        return report
    if verdict is None:
        outcome = "passed" if report.passed else "wrong"
    else:
        outcome = verdict.outcome.value
        if verdict.outcome is Outcome.TIMED_OUT:
            item.config.stash.setdefault(_HANG, set()).add(check.exercise)
        if report.failed and item.config.getoption("tbstyle", "auto") == "auto":
            sentences = item.config.stash[_MISCONCEPTIONS]
            language = _language(item.config)
            report.longrepr = failure_text(
                check, verdict, sentences, language, item.config.stash.get(HINT, command_hint)
            )
        setattr(report, CAUSE, cause_of(verdict))
    setattr(report, ATTRIBUTE, [check.exercise, outcome])
    if _PICTURES in item.config.stash and check.visibility == "visible":
        saved = item.config.stash[_PICTURES].save(check, item.stash.get(DRAWN, []))
        setattr(report, SAVED, saved)
    return report


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    keeper = config.stash.get(_KEEPER, None)
    if keeper is not None and keeper.nothing_left:
        why = about_keyword(config.option.keyword, config.stash[_COURSE])
        if why is not None:
            terminalreporter.line("")
            terminalreporter.line(_language(config).text(why))
    if keeper is None or not keeper.outcomes:
        return
    course, language = config.stash[_COURSE], _language(config)
    title = language.translate(course.title)
    # pytest counts letters, and some take two columns.
    columns = config.get_terminal_writer().fullwidth - (width(title) - len(title))
    failures = config.stash[_FAILURES]
    found = messages(failures.taken)
    failures.give_back(terminalreporter)
    before = keeper.earlier(config)
    next = following(course, keeper.outcomes, before)
    last = next.id if next is not None else ""
    # That of the exercise to go on with stands last, below the board.
    found.sort(key=lambda one: last == one.exercise or last in one.also)
    for message in found[:-1]:
        terminalreporter.write_sep("_", message.exercise)
        for line in lines(message, language):
            terminalreporter.line(line)
    said = _last_message(config, found[-1:], last, language)
    terminalreporter.write_sep("=", title, fullwidth=columns)
    shown = board(
        course,
        keeper.outcomes,
        _folder(config),
        language,
        before,
        [*keeper.news, *about_notebooks(course, keeper.outcomes)],
        keeper.hints,
        said,
    )
    for line in [*shown, *_about_pictures(config, keeper), *_about_reference(config, keeper)]:
        terminalreporter.line(line.text, **_COLOURS.get(line.state, {}))


def _last_message(
    config: pytest.Config, found: list[Message], next: str, language: Language
) -> list[str]:
    """Its lines. How to get a hint is said below it, if that is for the same exercise."""
    for message in found:
        hint = config.stash.get(HINT, command_hint)
        below = language.text(hint(message.exercise)) if message.exercise == next else ""
        return lines(message, language, below)
    return []


def _about_pictures(config: pytest.Config, keeper: Keeper) -> list[Line]:
    if _PICTURES not in config.stash:
        return []
    saved = _saved_text(len(keeper.pictures), _pictures_folder(config))
    troubles = [say("Not written: {trouble}", trouble=it) for it in keeper.picture_troubles]
    return [Line(""), *(Line(_language(config).text(one)) for one in (saved, *troubles))]


def _about_reference(config: pytest.Config, keeper: Keeper) -> list[Line]:
    wanted = config.getoption("--reference")
    if wanted is None:
        return []
    language = _language(config)
    if not keeper.all_passed(wanted):
        why = say("The reference answer is shown once all checks of {id} pass.", id=wanted)
        return [Line(""), Line(language.text(why))]
    course = config.stash[_COURSE]
    with trouble_is_usage(config):
        answer = reference_of(course, course.exercise(wanted))
    head = language.text(say("The reference answer of {id}:", id=wanted))
    return [Line(""), Line(head), Line(""), *map(Line, answer.splitlines())]


def open_course(config: pytest.Config) -> tuple[Course, Language]:
    """The course that pytest runs in, and the language that it speaks to the learner."""
    course = config.stash[_COURSE] = Course.open(config.rootpath)
    language = config.stash[_LANGUAGE] = language_of(course, config.getoption("--lang"))
    return course, language


def _patience(config: pytest.Config) -> float | None:
    """How long one call may take, as in the grader. Who debugs has all the time there is."""
    if config.getoption("usepdb") or config.getoption("trace"):
        return None
    return config.stash[_COURSE].limits.call_seconds


def _language(config: pytest.Config) -> Language:
    return config.stash.get(_LANGUAGE, ENGLISH)


@contextlib.contextmanager
def trouble_is_usage(config: pytest.Config) -> Iterator[None]:
    """What a person can mend is one sentence, not a fault of pytest's."""
    try:
        yield
    except Trouble as trouble:
        raise pytest.UsageError(_language(config).text(trouble.sentence)) from None


def _folder(config: pytest.Config) -> Path:
    return submission_folder(config, config.stash[_COURSE])


def submission_folder(config: pytest.Config, course: Course) -> Path:
    """Where the learner's modules are."""
    given = config.getoption("--submission")
    if given is None:
        return course.exercises_dir
    folder = config.invocation_params.dir / given
    if not folder.is_dir():
        why = say("--submission: {folder} is not a folder.", folder=str(folder))
        raise pytest.UsageError(_language(config).text(why))
    return folder


def _pictures_folder(config: pytest.Config) -> Path:
    return config.invocation_params.dir / config.getoption("--save-figures")


def _saved_text(count: int, folder: Path) -> Sentence:
    if count == 0:
        return say(
            "No check has judged a figure, so there are no pictures in {folder}.",
            folder=str(folder),
        )
    if count == 1:
        return say(
            "1 picture of what was drawn, beside what was wanted, written into {folder}.",
            folder=str(folder),
        )
    return say(
        "{count} pictures of what was drawn, beside what was wanted, written into {folder}.",
        count=count,
        folder=str(folder),
    )


def _cut(call: pytest.CallInfo, verdict: Verdict, item: pytest.Item) -> None:
    """End the traceback where `--pdb` should stop: that of a verdict in the check itself, for
    the call is over; that of an error in the learner's code, for what lies below is some
    library."""
    error = call.excinfo.value
    if error is verdict:
        check = str(item.path)
        _cut_behind(call, lambda file: file == check)
    elif item.config.getoption("usepdb"):
        _cut_behind(call, item.config.stash[PACKAGE].owns)


def _cut_behind(call: pytest.CallInfo, owns: Callable[[str], bool]) -> None:
    """Leave out what lies below the last frame of a file that ``owns`` says yes to."""
    error = call.excinfo.value
    rows = []
    row = error.__traceback__
    while row is not None:
        rows.append(row)
        row = row.tb_next
    while rows and not owns(rows[-1].tb_frame.f_code.co_filename):
        rows.pop()
    trimmed = None
    for row in reversed(rows):
        trimmed = types.TracebackType(trimmed, row.tb_frame, row.tb_lasti, row.tb_lineno)
    if trimmed is not None:
        error.__traceback__ = trimmed
        call.excinfo = pytest.ExceptionInfo.from_exc_info((type(error), error, trimmed))
