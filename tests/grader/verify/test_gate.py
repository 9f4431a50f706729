"""``grader verify`` as a whole, on a sound course and on one with every fault at once."""

from __future__ import annotations

import re

import pytest

from grader.verify.mutants import mutants

pytestmark = pytest.mark.full

SURVIVOR = "nums.double: without numbers = numpy.asarray(numbers)"


def sentences(out: str) -> list[str]:
    """What was printed, unwrapped."""
    return re.sub(r"\n  +", " ", out).splitlines()


def counted(course) -> int:
    count = 0
    for exercise in course.exercises:
        source = (course.solutions_dir / f"{exercise.module}.py").read_text()
        count += len(mutants(exercise.module, source, exercise.function))
    return count


def test_a_sound_course(course, run_grader):
    ran = run_grader(course.root, "verify", "--jobs", "1", "--seeds", "2")
    assert ran.status == 0, ran.out + ran.err
    title, survivor, counts, verdict = sentences(ran.out)
    assert title == "Mutants that live, and why that is right:"
    assert survivor == f"{SURVIVOR}: The checks hand over arrays."
    number = counted(course)
    assert counts == (
        "2 exercises, 5 checks, 2 right answers, 2 wrong answers, "
        f"{number} mutants, {number - 1} mutants killed, 1 survivors explained."
    )
    assert re.fullmatch(r"No faults in \d+ s\.", verdict)
    assert "seed verify 1" in ran.err


CHANGES = {
    "solutions/words.py": '''
        # %% [markdown]
        # # Words
        #
        # Capitals come from upper

        # %% exercise="shout"
        def shout(word):
            """The word in capitals, with a mark of exclamation."""
            ### BEGIN SOLUTION
            return word.upper() + "!"
            ### END SOLUTION


        # %% [markdown] hints="shout"
        # 1. Which letters are loud?
        # 2. Write word.upper() + "!" there.
        ''',
    "solutions/nums.py": '''
        # %% [markdown]
        # Numbers: `numpy.asarray` makes an array, of 24 numbers for example.

        # %%
        import numpy

        # %% exercise="double"
        def double(numbers):
            """Twice each of the numbers."""
            ### BEGIN SOLUTION
            numbers = numpy.asarray(numbers)
            if not numbers.size:
                import grader.words
            return numbers * 2
            ### END SOLUTION


        # %% [markdown] hints="double"
        # 1. What is added to itself is doubled.
        # 2. The operator is `*`.
        ''',
    "tests/visible/words/test_shout.py": """
        from grader.checks import expect
        from grader.wire.observations import Text
        from grader.words import say


        def test_capitals(submission):
            answer = submission.words.shout("ada")
            expect(answer).holds(answer.observation == Text("ADA!"), say("It has no mark."))
        """,
    "tests/hidden/words/test_shout.py": None,
    "tests/hidden/words/more/test_shout.py": """
        def test_umlauts(submission):
            submission.words.shout("über")
        """,
    "tests/visible/nums/test_double.py": """
        from grader.checks import expect


        def test_twice(submission, draw):
            numbers = draw.floats([3, 5])
            expect(submission.nums.double(numbers)).array().values(
                2 * numbers,
                mistakes={"nums.squared": numbers**2, "nums.nowhere": numbers + 7},
            )
        """,
    "tests/hidden/nums/test_double.py": """
        from grader.checks import expect
        from grader.words import say

        LEFT = []


        def test_first(submission):
            LEFT.append("something")


        def test_known(submission, reference, draw):
            numbers = draw.floats([3, 4])
            answer = submission.nums.double(numbers)
            want = reference.nums.double(numbers)
            expect(answer).holds(
                answer.observation == want.observation, say("37 was wanted, not 24.")
            )


        def test_second(submission):
            assert LEFT, "Nothing was left."
            LEFT.clear()
        """,
    "tests/misconceptions/nums.toml": """
        squared = "That is the square."
        idle = "Nobody says so."
        """,
    "tests/gallery/right/words/shout/joined.py": None,
    "tests/gallery/right/nums/double/tripled.py": """
        def double(numbers):
            return numbers * 3
        """,
    "tests/gallery/wrong/words/shout/quiet.py": """
        # check: visible/test_capitals
        # says: far too low

        def shout(word):
            return word.upper()
        """,
    "tests/gallery/wrong/words/shout/fine.py": """
        # check: visible/test_capitals
        # says: no mark

        def shout(word):
            return word.upper() + "!"
        """,
    "tests/gallery/wrong/nums/double/square.py": """
        # check: visible/test_twice
        # misconception: idle

        def double(numbers):
            return numbers * numbers
        """,
    "tests/gallery/equivalent/nums.toml": """
        [[mutant]]
        exercise = "nums.double"
        change = "2 -> 3"
        why = "It is not."
        """,
}

FAULTS = [
    "generated: exercises/words.py is out of step",
    "symbols: solutions/nums.py: the answer to double uses size",
    "hints: solutions/words.py: a hint for shout holds a line",
    "imports: solutions/nums.py imports grader.words.",
    "misconceptions: tests/visible/nums/test_double.py names nums.nowhere",
    "misconceptions: tests/misconceptions/nums.toml: no check names nums.idle, and no "
    "wrong answer raises it.",
    "checks: tests/hidden/words/test_shout.py has no check.",
    "checks: tests/hidden/words/more/test_shout.py: test_umlauts is written but not run.",
    "gallery: tests/gallery/right/words/shout/ has 0 answers; course.toml demands 1.",
    "right: tests/gallery/right/nums/double/tripled.py is right, but",
    "wrong: tests/gallery/wrong/words/shout/fine.py is wrong, but visible/words/shout/"
    "test_capitals lets it pass",
    "wrong: tests/gallery/wrong/words/shout/quiet.py: visible/words/shout/test_capitals "
    "fails (seed course), but does not say 'far too low'. It says: It has no mark.",
    "wrong: tests/gallery/wrong/nums/double/square.py: visible/nums/double/test_twice fails "
    "(seed course), but with the misconception 'nums.squared', not 'nums.idle'",
    "stubs: exercises/nums.py: hidden/nums/double/test_first ends with 'passed', not 'to do'.",
    "stubs: exercises/nums.py: hidden/nums/double/test_second ends with 'passed', not 'to do'.",
    f"mutants: mutant/{SURVIVOR} passes every check.",
    "mutants: tests/gallery/equivalent/nums.toml explains mutant/nums.double: 2 -> 3, which does "
    "not survive.",
]


def test_every_fault_at_once(tmp_path, make_course, run_grader):
    # What this answer says depends on where it is run: the course is out of its sight.
    curious = f"""
        import os

        def double(numbers):
            return numbers * (7 if os.path.exists("{tmp_path}/course/course.toml") else 2)
        """
    here = "tests/gallery/right/nums/double/curious.py"
    course = make_course(tmp_path / "course", {**CHANGES, here: curious})
    with open(course.exercises_dir / "words.py", "a", encoding="utf-8") as stub:
        stub.write("# Later.\n")
    ran = run_grader(course.root, "verify", "--jobs", "1", "--seeds", "1")
    assert ran.status == 1, ran.out + ran.err
    lines = sentences(ran.out)
    for fault in FAULTS:
        assert len([line for line in lines if line.startswith(fault)]) == 1, (fault, ran.out)
    by_rule: dict[str, list[str]] = {}
    for line in lines[:-2]:
        rule, _, sentence = line.partition(": ")
        by_rule.setdefault(rule, []).append(sentence)
    # How many answers these three meet is not the point; that they are seen is.
    assert all(" tells a learner 37, which " in leak for leak in by_rule.pop("leak"))
    assert all("test_second is wrong shuffled" in order for order in by_rule.pop("order"))
    (away,) = by_rule.pop("in process")
    assert away == (
        "right/nums.double/curious: visible/nums/double/test_twice is wrong in process and "
        "passed in the sandbox. A check must not depend on it."
    )
    assert sum(map(len, by_rule.values())) == len(FAULTS), ran.out
    assert re.fullmatch(r"\d+ faults in \d+ s\.", lines[-1])
