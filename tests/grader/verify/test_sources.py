"""What is written: generated files, symbols, hints, imports, misconceptions."""

from __future__ import annotations

import textwrap

import pytest

from grader.verify.gate import taught_modules
from grader.verify.sources import source_faults
from grader.words import Trouble

ALL = ("words", "nums")


def found(course, modules=ALL) -> list[tuple[str, str]]:
    return [(fault.rule, fault.sentence.text()) for fault in source_faults(course, modules)]


def solution(sound, name: str, old: str, new: str) -> dict[str, str]:
    """A source with one piece of it exchanged."""
    path = f"solutions/{name}.py"
    text = textwrap.dedent(sound[path])
    assert text.count(old) == 1
    return {path: text.replace(old, new)}


def test_a_sound_course_has_no_faults(course):
    assert found(course) == []


@pytest.mark.parametrize("path", ["words.py", "index.toml", "notebooks/nums.ipynb"])
@pytest.mark.parametrize("how", ["changed", "gone"])
def test_generated_files_must_be_in_step(course, path, how):
    file = course.exercises_dir / path
    if how == "gone":
        file.unlink()
    else:
        file.write_text(file.read_text() + "\n")
    assert found(course) == [
        (
            "generated",
            f"exercises/{path} is out of step with solutions/. Run `grader make`.",
        )
    ]


def test_a_stub_of_no_module_is_out_of_step(course):
    (course.exercises_dir / "old.py").write_text("# %% [markdown]\n# # Old\n")
    assert [text.split()[0] for _, text in found(course)] == ["exercises/old.py"]


def test_a_symbol_must_be_shown(broken, sound):
    course = broken(solution(sound, "words", "word.upper()", "word.strip().upper()"))
    assert found(course) == [
        (
            "symbols",
            "solutions/words.py: the answer to shout uses strip, which no text up to "
            "there shows. Introduce it in this module's text or an earlier one.",
        )
    ]


def test_a_symbol_may_be_shown_by_an_earlier_module(broken, sound):
    # The earlier module's text ends with the word, the later one's begins with another.
    course = broken(solution(sound, "nums", "return numbers * 2", "return numbers.upper() * 2"))
    assert found(course) == []


def test_a_symbol_shown_by_a_later_module_is_not_known_yet(broken, sound):
    course = broken(solution(sound, "words", "word.upper()", "word.upper().asarray()"))
    assert [(rule, "asarray" in text) for rule, text in found(course)] == [("symbols", True)]


def test_a_symbol_shown_only_by_an_answer_is_not_known(broken, sound):
    course = broken(
        {
            **solution(sound, "words", "word.upper()", "word.strip().upper()"),
            **solution(sound, "nums", "return numbers * 2", "return numbers.strip() * 2"),
        }
    )
    assert [text.split(":")[0] for _, text in found(course)] == [
        "solutions/words.py",
        "solutions/nums.py",
    ]


@pytest.mark.parametrize(
    "hint, line",
    [
        ("Write return numbers * 2 there.", "return numbers * 2"),
        ("It is numbers * 2 at last.", "return numbers * 2"),
        ("First numbers = numpy.asarray(numbers).", "numbers = numpy.asarray(numbers)"),
    ],
)
def test_a_hint_must_not_hold_a_line_of_the_solution(broken, sound, hint, line):
    course = broken(solution(sound, "nums", "The operator is `*`.", hint))
    assert found(course) == [
        (
            "hints",
            f"solutions/nums.py: a hint for double holds a line of its solution, {line!r}. "
            "Say what to look for instead.",
        )
    ]


@pytest.mark.parametrize(
    "line, name",
    [
        ("import grader.checks", "grader.checks"),
        ("from exercises.words import shout", "exercises.words"),
        ("import solutions", "solutions"),
        ("from tests import something", "tests"),
        ("from . import words", "."),
        ("from .words import shout", ".words"),
    ],
)
def test_reference_answers_stand_alone(broken, sound, line, name):
    course = broken(solution(sound, "nums", "import numpy\n", f"import numpy\n{line}\n"))
    assert found(course) == [
        ("imports", f"solutions/nums.py imports {name}. Reference answers must stand alone.")
    ]


def test_an_import_inside_an_answer_counts(broken, sound):
    new = "import numpy.linalg, grader\n    return numbers * 2"
    course = broken(solution(sound, "nums", "return numbers * 2", new))
    assert [text.split(".")[1] for _, text in found(course)] == ["py imports grader"]


def test_a_misconception_needs_a_sentence(broken, sound):
    path = "tests/visible/nums/test_double.py"
    new = sound[path].replace('{"nums.squared": numbers**2}', '{"nums.halved": numbers / 2}')
    faults = found(broken({path: new}))
    assert faults == [
        (
            "misconceptions",
            f"{path} names nums.halved, which has no sentence. "
            "Write one in tests/misconceptions/nums.toml.",
        ),
        (
            "misconceptions",
            "tests/misconceptions/nums.toml: no check names nums.squared. "
            "Use it in a check's `mistakes` or take it out.",
        ),
    ]


def test_only_the_modules_asked_for_are_judged(broken, sound):
    course = broken(
        {
            **solution(sound, "nums", "return numbers * 2", "return numbers.size * 2"),
            "tests/misconceptions/words.toml": 'loud = "Loud."\n',
        }
    )
    assert [rule for rule, _ in found(course, ("words",))] == ["misconceptions"]
    assert [rule for rule, _ in found(course, ("nums",))] == ["symbols"]


def test_a_source_that_cannot_be_read_is_trouble(course):
    (course.solutions_dir / "nums.py").write_text("# %% exercise='double'\ndef double(")
    with pytest.raises(Trouble, match="nums.py"):
        found(course)


def test_modules_are_chosen_by_name(course):
    assert taught_modules(course, ()) == ALL
    assert taught_modules(course, ("nums",)) == ("nums",)
    with pytest.raises(Trouble, match="no module numbers. The modules are: words, nums"):
        taught_modules(course, ("numbers",))
