"""The board on any console, and beside every option of pytest's that people use."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from grader.language.width import COLUMNS, width

NUMS = "def double(numbers):\n    return numbers * 2\n\n\ndef halve(numbers):\n    return 1\n"
SPEAKING = 'title = "A small course"\nmodules = ["words", "nums"]\nlanguage = "ko"\n'
STRICT = """
import io, os, sys

# A console that raises at what it cannot encode, as Windows' does when output is piped.
for name in ("stdout", "stderr"):
    stream = getattr(sys, name)
    setattr(sys, name, io.TextIOWrapper(stream.buffer, "cp949", errors="strict"))
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""


@pytest.fixture
def console(course_dir, write):
    """pytest on the small course with one module begun, on a console of that kind."""
    write(course_dir, {"exercises/nums.py": NUMS})

    def run(*args, encoding="utf-8", program=("-m", "pytest"), **environment):
        kept = {key: value for key, value in os.environ.items() if key not in environment}
        kept = {k: v for k, v in kept.items() if not k.startswith(("PYTEST", "TENSORLINGS"))}
        for name in ("NO_COLOR", "CI", "BUILD_NUMBER"):  # with the last two pytest cuts no line
            kept.pop(name, None)
        done = subprocess.run(
            [sys.executable, *program, *args],
            cwd=course_dir,
            env={
                **kept,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "PYTHONIOENCODING": f"{encoding}:strict",
                "COLUMNS": "80",
                **environment,
            },
            capture_output=True,
            timeout=240,
        )
        return done.returncode, (done.stdout + done.stderr).decode(encoding)

    run.folder = course_dir
    return run


def told(out):
    """The states on the board."""
    return dict(re.findall(r"^  (\w+\.\w+) +(done|wrong|to do|right so far)\r?$", out, re.M))


EXPECTED = {
    "words.shout": "to do", "words.count": "to do", "nums.double": "done", "nums.halve": "wrong",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("program", [("-m", "pytest"), ("-c", STRICT)])
def test_a_strict_console_of_korean_windows(console, write, program, language):
    write(console.folder, {"course.toml": SPEAKING.replace("ko", language)})
    _, hint = console("--hint", "words.shout", encoding="cp949", program=program)
    assert "A nudge for shout." in hint
    status, out = console("-v", encoding="cp949", program=program)
    assert status == 1, out
    assert "UnicodeEncodeError" not in out and "INTERNALERROR" not in out
    assert ("  nums.halve   오답" if language == "ko" else "  nums.halve   wrong") in out


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"NO_COLOR": "1"}, {}])
def test_without_colour_everything_is_said(console, environment):
    status, out = console(**environment)
    assert status == 1
    assert told(out) == EXPECTED
    assert "\x1b" not in out


def test_colour_says_nothing_else(console):
    _, coloured = console("--color=yes")
    assert "\x1b[32m  nums.double  done" in coloured
    assert "\x1b[31m  nums.halve   wrong" in coloured
    assert told(re.sub(r"\x1b\[[\d;]*m", "", coloured)) == EXPECTED


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_board_takes_at_most_80_columns(console, write, language):
    write(console.folder, {"course.toml": SPEAKING.replace("ko", language)})
    _, out = console()
    board = out.partition("A small course")[2].splitlines()[1:]
    assert len(board) > 8
    assert max(map(width, board)) <= COLUMNS


@pytest.mark.parametrize(
    "args, wanted",
    [
        (["-v"], EXPECTED),
        (["-q"], EXPECTED),
        pytest.param(["-qq"], EXPECTED, marks=pytest.mark.full),
        (["-n", "2"], EXPECTED),
        (["-k", "nums"], {"nums.double": "done", "nums.halve": "wrong"}),
        (["-k", "double or shout"], {"words.shout": "to do", "nums.double": "done"}),
        (["-x"], EXPECTED),
        pytest.param(["--maxfail=1", "-n", "1"], EXPECTED, marks=pytest.mark.full),
        pytest.param(["--tb=short"], EXPECTED, marks=pytest.mark.full),
        pytest.param(["-rA"], EXPECTED, marks=pytest.mark.full),
        pytest.param(["--durations=2"], EXPECTED, marks=pytest.mark.full),
        pytest.param(["-p", "no:cacheprovider"], EXPECTED, marks=pytest.mark.full),
    ],
)
def test_the_board_is_there_with_options_of_pytests(console, args, wanted):
    if "-n" in args:
        pytest.importorskip("xdist")
    _, out = console(*args)
    assert told(out) == wanted
    assert "INTERNALERROR" not in out


def test_last_failed_runs_what_failed_and_knows_the_rest(console):
    console()
    _, out = console("--lf")
    assert told(out) == {"nums.halve": "wrong"}
    assert "words  2 to do (earlier)\n" in out
    assert "nums   1 done, 1 wrong\n" in out
    assert "  nums.double  done (earlier)\n" in out


def test_failed_first_keeps_the_board_in_order(console):
    console()
    _, out = console("--ff")
    assert list(told(out)) == list(EXPECTED)


@pytest.mark.full
def test_junit_under_xdist(console):
    pytest.importorskip("xdist")
    console("-n", "2", "--junitxml=out.xml")
    suite = ET.parse(console.folder / "out.xml").getroot().find("testsuite")
    assert (suite.attrib["tests"], suite.attrib["failures"]) == ("4", "1")
    failure = suite.find("testcase/failure")
    assert failure.attrib["message"] or "nums.halve: " in failure.text


def test_a_run_without_a_terminal_is_remembered(console):
    # An editor may leave the terminal's reporter out.
    console("-p", "no:terminal")
    _, out = console("-k", "shout")
    assert "nums   1 done, 1 wrong (earlier)\n" in out


def test_interrupted_runs_are_remembered_as_far_as_they_came(console, write):
    write(
        console.folder,
        {"exercises/nums.py": NUMS.replace("return 1", "raise KeyboardInterrupt")},
    )
    status, _ = console()
    assert status == 2
    _, out = console("-k", "shout")
    assert "nums   1 done, 1 not run (earlier)\n" in out
