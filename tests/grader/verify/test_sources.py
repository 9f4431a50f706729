"""What is written: generated files, symbols, hints, imports, misconceptions."""

from __future__ import annotations

import textwrap

import pytest

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
            "tests/misconceptions/nums.toml: no check names nums.squared, and "
            "no wrong answer raises it. Use it in a check's `mistakes` or take it out.",
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


NOTES = """
[notes]
A = "A note"
[concepts]
C1 = "Capitals"
[rows]
A1 = { lines = "1", concept = "C1", says = "Capitals" }
A2 = { lines = "2-3", concept = "-", says = "A title", nothing = "a heading" }
"""


@pytest.fixture
def noted(broken, sound):
    """The sound course with notes, and more changes."""

    def make(notes: str = NOTES, **more: str):
        files = {
            "course.toml": sound["course.toml"] + 'notes = "solutions/notes.toml"\n',
            "solutions/notes.toml": notes,
        }
        return broken(files | more)

    return make


def headers(sound, **exchanged: str) -> dict[str, str]:
    return solution(sound, "words", '# %% exercise="shout"', exchanged["header"])


def test_every_row_of_the_notes_must_be_covered(noted, sound):
    sentence = (
        "solutions/notes.toml: no text or exercise covers the row A1 (Capitals). Name it in a "
        'header, covers="A1", or say with `nothing` why it is not taught.'
    )
    assert ("coverage", sentence) in found(noted())
    covered = headers(sound, header='# %% exercise="shout" covers="A1"')
    assert [fault for fault in found(noted(**covered)) if fault[0] == "coverage"] == []


def test_one_module_alone_covers_what_it_can(noted):
    assert "coverage" not in [rule for rule, _ in found(noted(), ("words",))]


def test_rows_that_there_are_not_and_rows_with_nothing_to_teach(noted, sound):
    covered = headers(sound, header='# %% exercise="shout" covers="A1 A2 A9"')
    said = [sentence for rule, sentence in found(noted(**covered)) if rule == "coverage"]
    assert said == [
        "solutions/notes.toml: the row A2 has nothing to teach, and yet words.shout covers it. "
        "Take out one of the two.",
        "solutions/words.py covers the row A9, which solutions/notes.toml does not have.",
    ]


@pytest.mark.parametrize(
    "text, why",
    [
        ("x", "cannot be read"),
        ("rows = 3", r"has no table \[rows\]"),
        ("[rows]\nA1 = {lines = '1'}", "needs lines, concept and says"),
        (NOTES.replace("C1 =", "C2 ="), "which the file does not list"),
        (NOTES.replace("A =", "B ="), "which the file does not list"),
    ],
)
def test_notes_that_cannot_be_understood_are_trouble(noted, text, why):
    with pytest.raises(Trouble, match=why):
        noted(text)


def test_exercises_stand_after_what_they_need(broken, sound):
    header = '# %% exercise="shout" after="nums.double words.nowhere"'
    said = [s for rule, s in found(broken(headers(sound, header=header))) if rule == "order"]
    assert said == [
        "solutions/words.py: words.shout comes after nums.double, which stands behind it. "
        "Mend the header or the order.",
        "solutions/words.py: words.shout comes after words.nowhere, which is no exercise. "
        "Mend the header or the order.",
    ]
    path = "solutions/nums.py"
    behind = sound[path].replace('exercise="double"', 'exercise="double" after="words.shout"')
    assert found(broken({path: behind})) == []
