"""A learner's pytest in the language of the course, on any console."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from grader.course import Course
from grader.language.width import width
from grader.translating import course_catalogues

WRONG = "def double(numbers):\n    return numbers * 3\n"
SPEAKING = """
    title = "A small course"
    modules = ["words", "nums"]
    language = "ko"
    """
KOREAN = {
    "A small course": "작은 과정",
    "A nudge for shout.": "shout의 첫 번째 힌트입니다.",
    "The word is not in capitals, or has no mark.": "단어가 대문자가 아니거나 느낌표가 없습니다.",
    "That is the square. Twice a number is the number plus itself.": "제곱했습니다. "
    "두 배는 같은 수를 한 번 더 더한 것입니다.",
}


@pytest.fixture
def korean_course(course_dir, write):
    """The small course, as if it had been released in Korean."""
    write(course_dir, {"course.toml": SPEAKING})
    for name in ("words", "nums"):  # what authoring reads, with nothing in it
        write(course_dir, {f"solutions/{name}.py": "# %% [markdown]\n# # A module\n"})
    (catalogue,) = course_catalogues(Course.open(course_dir), ("ko",))
    catalogue.update()
    text = catalogue.path.read_text(encoding="utf-8")
    for english, korean in KOREAN.items():
        start = english[:20]
        before, _, after = text.partition(f'msgid "{start}')
        if not after:  # a text that has to be looked up all the same
            text += f'\nmsgid "{english}"\nmsgstr "{korean}"\n'
            continue
        text = before + f'msgid "{start}' + after.replace('msgstr ""', f'msgstr "{korean}"', 1)
    catalogue.path.write_text(text, encoding="utf-8")
    return course_dir


def run(folder, *args, encoding="utf-8", **environment):
    """pytest, with what it wrote to a console of that encoding."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "TENSORLINGS"))}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *args],
        cwd=folder,
        env={
            **kept,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONIOENCODING": encoding,
            "COLUMNS": "80",
            **environment,
        },
        capture_output=True,
        timeout=240,
    )
    return done.returncode, (done.stdout + done.stderr).decode(encoding)


def test_the_language_of_the_course_is_spoken(course_dir, write):
    write(course_dir, {"course.toml": SPEAKING, "exercises/nums.py": WRONG})
    status, out = run(course_dir, "--junitxml", "out.xml")
    assert status == 1
    assert "  words.shout  미작성\n" in out
    assert "  nums.double  오답\n" in out
    assert "다음 문제: exercises/nums.py:1\n" in out
    assert "nums.double: 모든 값이 기대한 값의 1.5배입니다." in out
    assert "  검사    test_twice\n" in out
    assert "모든 값이 기대한 값의" in (course_dir / "out.xml").read_text(encoding="utf-8")


def test_an_option_or_the_environment_asks_for_another_one(course_dir, write):
    write(course_dir, {"course.toml": SPEAKING})
    _, out = run(course_dir, "--lang=en")
    assert "words.shout  to do" in out
    _, out = run(course_dir, TENSORLINGS_LANG="en")
    assert "words.shout  to do" in out


def test_an_option_with_a_blank_is_understood_as_well(course_dir):
    status, out = run(course_dir, "--lang", "ko", "-q", "-k", "shout")
    assert status == 0
    assert "  words.shout  미작성\n" in out


def test_a_language_that_there_is_not_is_one_sentence(course_dir):
    status, out = run(course_dir, "--lang=xx")
    assert status == 4
    assert "There is no language 'xx'. There is: en, ko." in out
    assert "Traceback" not in out


def test_a_damaged_catalogue_is_one_sentence(course_dir, write):
    write(course_dir, {"course.toml": SPEAKING})
    (course_dir / "locale").mkdir()
    (course_dir / "locale/ko.mo").write_bytes(b"\xde\x12\x04\x95 and no more")
    status, out = run(course_dir)
    assert status == 4
    assert "ko.mo cannot be read" in out
    assert "Traceback" not in out


def test_the_courses_own_words_are_looked_up(korean_course, write):
    (catalogue,) = course_catalogues(Course.open(korean_course))
    catalogue.update()
    write(korean_course, {"exercises/nums.py": "def double(n):\n    return n**2\n"})
    write(korean_course, {"exercises/words.py": "def shout(word):\n    return word\n"})
    _, out = run(korean_course)
    said = " ".join(out.split())
    assert KOREAN["The word is not in capitals, or has no mark."] in said
    assert KOREAN["That is the square. Twice a number is the number plus itself."] in said
    line = next(line for line in out.splitlines() if " 작은 과정 " in line)
    assert width(line) == 80


def test_the_learners_catalogue_holds_no_sentence_of_a_hidden_check(korean_course):
    (catalogue,) = course_catalogues(Course.open(korean_course))
    hidden = "Not all words have ASCII letters."
    text = catalogue.path.read_text(encoding="utf-8")
    assert f'msgid "{hidden}"\nmsgstr ""' in text
    text = text.replace(f'msgid "{hidden}"\nmsgstr ""', f'msgid "{hidden}"\nmsgstr "비밀"')
    catalogue.path.write_text(text, encoding="utf-8")
    (catalogue,) = course_catalogues(Course.open(korean_course))
    catalogue.update()
    assert catalogue.translations[hidden] == "비밀"
    compiled = catalogue.path.with_suffix(".mo").read_bytes()
    assert hidden.encode() not in compiled and "비밀".encode() not in compiled
    assert "작은 과정".encode() in compiled


def test_hints_and_help_are_spoken_too(course_dir, write):
    write(course_dir, {"course.toml": SPEAKING})
    status, out = run(course_dir, "--hint", "words.shout")
    assert status == 0
    assert "힌트 더 보기: pytest --hint words.shout\n" in out
    _, out = run(course_dir, "--hint", "nums.halve")
    assert "nums.halve의 힌트는 없습니다." in out
    _, out = run(course_dir, "--hint", "nums.none")
    assert "nums.none: 그런 연습 문제가 없습니다." in out
    _, out = run(course_dir, "--help")
    assert "그 연습 문제의 힌트를 보여 줍니다." in " ".join(out.split())


def test_a_korean_console_of_windows_shows_everything(course_dir, write):
    write(course_dir, {"course.toml": SPEAKING, "exercises/nums.py": WRONG})
    status, out = run(course_dir, encoding="cp949")
    assert status == 1
    assert "  nums.double  오답\n" in out
    assert "모든 값이 기대한 값의 1.5배입니다." in out
    assert "\\u" not in out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_without_hangul_gets_english(course_dir, write, encoding):
    write(course_dir, {"course.toml": SPEAKING, "exercises/nums.py": WRONG})
    status, out = run(course_dir, encoding=encoding)
    assert status == 1
    assert "nums.double  wrong" in out
    assert "Every value is 1.5 times what was wanted." in out


@pytest.mark.parametrize("encoding", ["cp949", "ascii"])
def test_what_a_console_cannot_show_does_not_stop_it(course_dir, write, encoding):
    write(course_dir, {"exercises/words.py": "def shout(word):\n    return '\u2713 \u00fc'\n"})
    status, out = run(course_dir, "-k", "shout", encoding=encoding)
    assert status == 1
    assert "words.shout  wrong" in out
    assert "INTERNALERROR" not in out
    write(course_dir, {"exercises/index.toml": '[[exercise]]\nid = "a.b"\nhints = ["\u2713!"]'})
    status, out = run(course_dir, "--hint", "a.b", encoding=encoding)
    assert status == 0
    assert "?!" in out


def test_no_colour_says_as_much_as_colour(course_dir, write):
    write(course_dir, {"exercises/nums.py": WRONG})
    _, plain = run(course_dir, "-k", "nums", NO_COLOR="1")
    assert "\x1b" not in plain
    _, coloured = run(course_dir, "-k", "nums", "--color=yes")
    assert "\x1b" in coloured
    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    for text in (plain, bare):
        assert "nums.double: Every value is 1.5 times what was wanted.\n" in text
        assert "  nums.double  wrong\n" in text
