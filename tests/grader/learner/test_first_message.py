"""One message an exercise, for the first thing that is wrong; the rest is counted."""

import re
from types import SimpleNamespace

import pytest

from grader.checks.verdict import Explanation, Outcome, Verdict
from grader.language import ENGLISH
from grader.learner.keeper import ATTRIBUTE
from grader.learner.messages import CAUSE, Message, cause_of, left_out, lines, messages
from grader.wire.messages import Frame
from grader.words import say

HINT = "A hint: pytest --hint work.f"
TEXT = f"work.f: That is wrong.\n\n  check  test_it\n\n{HINT}"


def report(exercise, text="", cause="", printed=""):
    made = SimpleNamespace(longrepr=text or f"{exercise}: wrong", sections=[])
    made.sections = [("Captured stdout call", printed)] if printed else []
    setattr(made, ATTRIBUTE, [exercise, "wrong"])
    setattr(made, CAUSE, cause)
    return made


def test_further_checks_of_an_exercise_are_counted():
    found = messages([report("work.f", "first"), report("work.f", "second"), report("work.g")])
    assert [(one.exercise, one.text, one.more) for one in found] == [
        ("work.f", "first", 1),
        ("work.g", "work.g: wrong", 0),
    ]


def test_what_stops_several_exercises_is_said_once():
    found = messages(
        [
            report("work.f", "stopped", "work.py:3"),
            report("work.f", "stopped", "work.py:3"),
            report("work.g", "stopped", "work.py:3"),
            report("work.g", "stopped", "work.py:3"),
            report("work.h", "stopped elsewhere", "work.py:9"),
        ]
    )
    assert [(one.exercise, one.more, one.also) for one in found] == [
        ("work.f", 1, ["work.g"]),
        ("work.h", 0, []),
    ]


def test_checks_that_were_left_out_are_counted_apart():
    apart = cause_of(left_out("work.f"))
    found = messages([report("work.f", cause="work.py:7"), *[report("work.f", cause=apart)] * 5])
    assert (found[0].more, found[0].not_run) == (0, 5)
    assert "5 more checks of this exercise were not run." in lines(found[0], ENGLISH)


FRAME = Frame("exercises/work.py", 3, "f", "x")


@pytest.mark.parametrize(
    "outcome, frames, same",
    [
        (Outcome.WRONG, (FRAME,), ""),  # the answer, not a place in the file
        (Outcome.ERROR, (), ""),
        (Outcome.ERROR, (FRAME,), "exercises/work.py:3: NameError: no x"),
        (Outcome.TIMED_OUT, (FRAME,), "exercises/work.py:3: NameError: no x"),
        (Outcome.MISSING, (), "There is no file work.py."),
    ],
)
def test_what_may_stop_others_as_well(outcome, frames, same):
    why = Explanation(
        say("There is no file {module}.py.", module="work"), frames=frames, error="NameError: no x"
    )
    assert cause_of(Verdict(outcome, why)) == same


def test_the_line_about_a_hint_stays_last_unless_it_is_said_below():
    message = Message("work.f", TEXT, more=2)
    assert lines(message, ENGLISH)[-3:] == [
        "2 more checks of this exercise do not pass.",
        "",
        HINT,
    ]
    assert lines(message, ENGLISH, HINT) == [
        "work.f: That is wrong.",
        "",
        "  check  test_it",
        "",
        "2 more checks of this exercise do not pass.",
    ]


def test_what_was_printed_is_shown_and_its_end_if_it_is_long():
    few = lines(Message("work.f", TEXT, printed="one\ntwo"), ENGLISH, HINT)
    assert few[-3:] == ["Your code printed:", "    one", "    two"]
    many = "\n".join(map(str, range(99)))
    shown = lines(Message("work.f", TEXT, printed=many), ENGLISH, HINT)
    assert "Your code printed 99 lines. The last 10 (all of them: pytest -s):" in shown
    assert "    98" in shown and "    88" not in shown


def test_on_the_screen(course_dir, write, run_pytest):
    more = (course_dir / "tests/visible/words/test_shout.py").read_text()
    more += re.sub("def test_\\w+", "def test_again", more.partition("\n\n\n")[2])
    write(
        course_dir,
        {
            "tests/visible/words/test_shout.py": "\n" + more,
            "exercises/words.py": """
                def shout(word):
                    print("loud")
                    return word


                def count(words):
                    return 0
                """,
            "exercises/nums.py": """
                def double(numbers):
                    while True:
                        pass
                """,
        },
    )
    out = run_pytest(course_dir).out
    assert out.count("words.shout: The word is not in capitals, or has no mark.") == 1
    assert "1 more check of this exercise does not pass." in out
    assert "    loud\n" in out
    assert "FAILURES" not in out and "short test summary" not in out
    # The one to go on with stands last, above the line that says where.
    title = out.index("= A small course =")
    assert out.index("words.count: That is") < title < out.index("words.shout: The word")
    assert out.index("words.shout: The word") < out.index("Next: exercises/words.py:1")
    assert out.count("A hint: pytest --hint words.shout") == 1
    assert "tests/visible/words/test_shout.py" not in out  # no line of dots for each file
    # Asked for by name, pytest's own list is there.
    listed = run_pytest(course_dir, "-ra", "-k", "count").out
    assert "FAILED tests/visible/words/test_count.py" in listed


def test_one_loop_is_waited_for_once(course_dir, write, run_pytest):
    more = (course_dir / "tests/visible/nums/test_double.py").read_text()
    more += re.sub("def test_\\w+", "def test_again", more.partition("\n\n\n")[2])
    write(
        course_dir,
        {
            "tests/visible/nums/test_double.py": "\n" + more,
            "exercises/nums.py": "def double(numbers):\n    while True:\n        pass\n",
        },
    )
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status == 1
    assert ran.out.count("did not end within 2 seconds") == 1
    assert "1 more check of this exercise was not run." in ran.out
    assert "2 failed" in ran.out
    assert "  nums.double  wrong" in ran.out
