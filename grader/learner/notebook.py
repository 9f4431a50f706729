"""``check("casting.to_float32")`` in a notebook: the same checks, in the same words.

Each call is a ``pytest`` session of its own in the kernel's process, on the functions that
the notebook has defined. Nothing is written to disk, but which hints were read if pytest
keeps progress in the folder.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from grader.course import Course, Exercise
from grader.language import Language
from grader.language.width import filled
from grader.learner.hints import remember
from grader.learner.messages import CAUSE, Message, is_left_out, lines
from grader.learner.pictures import side_by_side
from grader.learner.plugin import ATTRIBUTE, DRAWN, HINT, PACKAGE
from grader.learner.speech import language_of
from grader.learner.states import DONE, state_of
from grader.learner.streams import quiet
from grader.learner.wording import notebook_hint
from grader.words import Sentence, Trouble, say
from grader.worker import figures
from grader.worker.loading import Package

# Before the notebook imports TensorFlow: its start-up lines teach nobody anything.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # as in the grader

ROOT = Path(__file__).resolve().parents[2]
"""The released folder: the kit lies in it."""


def prepare() -> None:
    """Start TensorFlow, if it is there: what it says of graphics cards comes on a line or two
    that no setting keeps away, when it is imported and when it makes its first tensor."""
    with quiet(), contextlib.suppress(Exception):
        import tensorflow

        tensorflow.constant(0)


def check(exercise: str) -> None:
    """Check the function of that exercise, ``"casting.to_float32"``, as this notebook has it
    now. Prints what pytest would say, and shows what a figure looks like."""
    course, language = _course()
    asked = _asked(course, exercise, language)
    if asked is None:
        return
    if asked.function not in vars(sys.modules["__main__"]):
        sentence = say(
            "{exercise}: there is no function {function} yet. Run the cell that defines it, "
            "then this one.",
            exercise=asked.id,
            function=asked.function,
        )
        print(filled(language.text(sentence)))
        return
    session = _Session(course, asked)
    said = session.run()
    for line in _told(session, asked, language, said):
        print(line)
    session.show(language)
    for line in _onward(course, asked, session, language):
        print(line)


_read: dict[str, int] = {}
"""How many hints of each exercise this notebook has given."""
_states: dict[str, str] = {}
"""How each exercise stands that this notebook has checked."""


def hint(exercise: str, number: int | None = None) -> None:
    """Print a hint for that exercise: the first, asked again the second, and then from the
    first one on; or the one of that number."""
    course, language = _course()
    asked = _asked(course, exercise, language)
    if asked is None:
        return
    if number is None and asked.hints:
        number = _read.get(asked.id, 0) % len(asked.hints) + 1
    if number is None or not 1 <= number <= len(asked.hints):
        sentence = (
            say("There is no hint for {id}.", id=asked.id)
            if not asked.hints
            else say(
                "There are {count} hints for {id}: the numbers 1 to {count}.",
                id=asked.id,
                count=len(asked.hints),
            )
        )
        print(filled(language.text(sentence)))
        return
    print(filled(language.translate(asked.hints[number - 1])))
    _read[asked.id] = number
    if number < len(asked.hints):
        more = say('More: hint("{exercise}"), once more', exercise=asked.id)
        print("\n" + language.text(more))
    for trouble in remember(course, asked, number):
        print("\n" + filled(language.text(trouble)))


def _course() -> tuple[Course, Language]:
    course = Course.open(ROOT)
    return course, language_of(course, None)


def _asked(course: Course, exercise: str, language: Language) -> Exercise | None:
    """The exercise of that id. If there is none, that is printed."""
    try:
        return course.exercise(exercise)
    except Trouble as trouble:
        print(filled(language.text(trouble.sentence)))
        return None


def _told(
    session: _Session, exercise: Exercise, language: Language, said: str
) -> Iterator[str]:
    outcomes = [result.outcome for result in session.results]
    if not outcomes:  # our own fault, or a damaged folder: pytest knows why
        yield said.strip()
        return
    failed = [result for result in session.results if result.text]
    passed = outcomes.count("passed")
    if failed:
        first = failed[0]
        left_out = sum(one.left_out for one in failed)
        more = len(failed) - 1 - left_out
        message = Message(exercise.id, first.text, first.printed, more, left_out)
        yield "\n".join(lines(message, language))
    elif passed == len(outcomes):
        yield _line(say("{exercise}: done. {count} of {all} checks passed.",
                        exercise=exercise.id, count=passed, all=len(outcomes)), language)  # fmt: skip
    else:
        yield _line(say("{exercise}: to do. Write the function's body in the cell above, run "
                        "it, then run this cell again.", exercise=exercise.id), language)  # fmt: skip
        yield language.text(notebook_hint(exercise.id))


def _onward(
    course: Course, exercise: Exercise, session: _Session, language: Language
) -> Iterator[str]:
    """How the exercises of this module stand, and which one comes next."""
    state = state_of(result.outcome for result in session.results)
    if state is None:
        return
    _states[exercise.id] = state
    there = [one for one in course.exercises if one.module == exercise.module]
    done = [one for one in there if _states.get(one.id) == DONE]
    yield ""
    yield _line(
        say(
            "{module}: {done} of {all} exercises done in this notebook.",
            module=exercise.module,
            done=len(done),
            all=len(there),
        ),
        language,
    )
    if state != DONE:
        return
    place = there.index(exercise)
    left = [one for one in (*there[place + 1 :], *there[:place]) if one not in done]
    modules = [*course.modules, ""]
    following = modules[modules.index(exercise.module) + 1]
    if left:
        yield _line(say("Next: {place}", place=left[0].id), language)
    elif following:
        yield _line(say("Next: {place}", place=f"{following}.ipynb"), language)


def _line(sentence: Sentence, language: Language) -> str:
    return filled(language.text(sentence))


@dataclass(frozen=True)
class _Result:
    """How a check ended, its words (none if it passed or is to do), and what was printed."""

    outcome: str
    text: str
    printed: str
    left_out: bool


class _Session:
    """One run of pytest on one exercise, seen as a plugin."""

    def __init__(self, course: Course, exercise: Exercise) -> None:
        self._course = course
        self._exercise = exercise
        self.results: list[_Result] = []
        """How each check ended."""
        self._pictures: list[tuple[bool, Any]] = []

    def run(self) -> str:
        """Run the checks; answer what pytest printed."""
        module, function = self._exercise.module, self._exercise.function
        file = self._course.visible_dir / module / f"test_{function}.py"
        args = ["-q", "-p", "no:cacheprovider", "--color=no", "--capture=sys", "--rootdir",
                str(self._course.root),
                "-c", str(self._course.root / "pyproject.toml"), str(file)]  # fmt: skip
        printed = io.StringIO()
        with _settings(), _kernel_stays(), contextlib.redirect_stdout(printed):
            with contextlib.redirect_stderr(printed):
                pytest.main(args, plugins=[self])
        figures.close_all()  # or the notebook shows what a check left open
        return printed.getvalue()

    def show(self, language: Language) -> None:
        """Show one picture: that of the first check that failed, else that of the last."""
        shown = [answer for failed, answer in self._pictures if failed][:1]
        shown = shown or [answer for _, answer in self._pictures][-1:]
        for answer in shown:
            with contextlib.suppress(ImportError):
                _display(side_by_side(answer, language))

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[PACKAGE] = _Notebook(self._course.exercises_dir, self._exercise.module)
        config.stash[HINT] = notebook_hint

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Iterator[None]:
        report = yield
        _, outcome = getattr(report, ATTRIBUTE, (None, None))
        if outcome is None and not report.failed:
            return report
        text = str(report.longrepr or "") if report.failed else ""
        left_out = is_left_out(getattr(report, CAUSE, ""))
        self.results.append(
            _Result(outcome or "error", text, report.capstdout.strip("\n"), left_out)
        )
        self._pictures += [(report.failed, answer) for answer in item.stash.get(DRAWN, [])]
        return report


class _Notebook(Package):
    """A module's functions as the notebook has them, and the other modules' files."""

    def __init__(self, folder: Path, module: str) -> None:
        super().__init__(folder)
        self._own = module

    def function(self, module: str, function: str) -> Any:
        found = getattr(sys.modules["__main__"], function, None)
        if module == self._own and isinstance(found, FunctionType):
            return found
        return super().function(module, function)

    def owns(self, file: str) -> bool:
        return _cell_number(file) is not None or super().owns(file)

    def shown(self, file: str) -> str:
        number = _cell_number(file)
        return super().shown(file) if number is None else f"In [{number}]"


def _cell_number(file: str) -> int | None:
    """The number in ``In [7]`` of the cell that was compiled under that name."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    known = getattr(getattr(shell, "compile", None), "_filename_map", {})
    return known.get(file)


@contextlib.contextmanager
def _kernel_stays() -> Iterator[None]:
    """``exit()`` in an answer ends the answer: in a notebook it asks for the kernel's end."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is None or not hasattr(shell, "ask_exit"):
        yield
        return

    def ask_exit() -> None:
        raise SystemExit

    shell.ask_exit = ask_exit
    try:
        yield
    finally:
        del shell.ask_exit


@contextlib.contextmanager
def _settings() -> Iterator[None]:
    """What somebody has set for another pytest does not count here."""
    kept = {name: os.environ.pop(name, None) for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")}
    kept["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = os.environ.get("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        for name, value in kept.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _display(figure: Any) -> None:
    from IPython.display import Image, display

    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=80)
    display(Image(picture.getvalue()))
