"""``grader verify`` as a whole, on a sound course and on one with every fault at once."""

from __future__ import annotations

import re

import pytest

from grader.verify.mutants import mutants
from grader.verify.wanted import content_seed

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
    title, survivor, kinds, counts, verdict = sentences(ran.out)
    assert title == "Mutants that live, and why that is right:"
    number = counted(course)
    assert survivor == f"{SURVIVOR}: The checks hand over arrays."
    assert kinds == f"mutants, general: {number} made, {number - 1} killed, 1 explained."
    assert counts == (
        "2 exercises, 5 checks, 2 right answers, 2 wrong answers, "
        f"{number} mutants, {number - 1} mutants killed, 1 survivors explained."
    )
    assert re.fullmatch(r"No faults in \d+ s\.", verdict)
    assert f"seed {content_seed(course)}" in ran.err
    # Nothing of it has changed: nothing is run again, and the same is found.
    again = run_grader(course.root, "verify", "--jobs", "1", "--seeds", "2")
    assert sentences(again.out)[:-1] == sentences(ran.out)[:-1]
    known = re.findall(r"(\d+) of (\d+) were known", again.err)
    assert len(known) == 4 and all(one == all_of_it for one, all_of_it in known)
    assert "were known" not in ran.err


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
    for line in lines[:-3]:
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


STRICT = {
    "course.toml": """
        title = "A tiny course"
        modules = ["words", "nums"]

        [demands]
        examples = ["words", "nums"]
        claims = ["nums"]
        fields = ["nums"]
        sentences = ["nums"]
        """,
    "solutions/nums.py": '''
        # %% [markdown]
        # Numbers: `numpy.asarray` makes an array, of 24 numbers for example.

        # %%
        import numpy

        # %% exercise="double"
        def double(numbers):
            """Twice each of the numbers.

            numbers: an array of numbers.

            Return an array.

            >>> double(numpy.array([1.0, 2.0]))    # [2., 4.]
            >>> double(numpy.array([1.0, 3.0]))    # [2., 7.]
            """
            ### BEGIN SOLUTION
            numbers = numpy.asarray(numbers)
            return numbers * 2
            ### END SOLUTION


        # %% [markdown] hints="double"
        # 1. What is added to itself is doubled.
        # 2. The operator is `*`.
        ''',
    "tests/visible/nums/test_double.py": """
        from grader.checks import expect


        def test_twice(submission, draw):
            numbers = abs(draw.floats([3, 5])) + 1
            expect(submission.nums.double(numbers)).array().values(
                2 * numbers,
                mistakes={"nums.squared": numbers**2, "nums.more": numbers * 2 + 1},
            )
        """,
    "tests/hidden/nums/test_double.py": """
        from grader.checks import expect


        def test_like_the_reference(submission, reference, draw):
            numbers = abs(draw.floats([3, 4])) + 1
            want = reference.nums.double(numbers)
            expect(submission.nums.double(numbers)).array().values(
                want, mistakes={"nums.more": numbers**2}
            )
        """,
    "tests/misconceptions/nums.toml": """
        squared = "That is the square."
        more = "That is too much."
        """,
}


def test_the_rules_that_a_course_takes_up(tmp_path, make_course, run_grader):
    course = make_course(tmp_path / "course", STRICT)
    ran = run_grader(
        course.root, "verify", "nums", "--jobs", "1", "--seeds", "1", "--sentences"
    )
    assert ran.status == 1, ran.out + ran.err
    lines = sentences(ran.out)
    # An example that no check tries, and one that is not true.
    assert any(
        line.startswith("examples: ")
        and "wrong for the example `double(numpy.array([1.0, 2.0]))` only passes" in line
        for line in lines
    ), ran.out
    assert any(
        line.startswith("examples: ") and "gives [2.0, 6.0]." in line for line in lines
    ), ran.out
    # A sentence that no wrong answer breaks.
    assert any('claims: ' in line and 'breaks "Return an array"' in line for line in lines)
    # A mutant of a field: no check has a number below 0 or above 255.
    assert any(
        line.startswith("mutants: mutant/nums.double: numbers in [0, 255] passes every check")
        for line in lines
    ), ran.out
    # A gallery answer that is told of a mistake it has not made, and a mutant of which nobody
    # has said that it makes the one it is told of.
    assert any(
        line.startswith("sentences: wrong/nums.double/square is told of nums.more by hidden/")
        for line in lines
    ), ran.out
    assert any(
        line.startswith("sentences: mutant/nums.double: returned one added is told of ")
        for line in lines
    ), ran.out
    assert any(re.match(r"nums.squared +1 ", line) for line in lines), ran.out
