"""The kept pytest session: any number of submissions, none of which meets another.

It leans on private calls of pytest's. When a new pytest breaks one of these tests,
``grader/judge/session.py`` or ``plain_check.py`` is the place to look.
"""

import os

import pytest

from grader.checks.verdict import Lost, Outcome
from grader.course import Course
from grader.judge.reference import Playback
from grader.judge.session import CheckSession
from grader.words import Trouble, say

DOUBLE = "hidden/nums/double/test_like_the_reference[2]"
WRONG = {"nums.py": "def double(n):\n    return n\n"}
IMPORTS = "from grader.checks import expect\nfrom grader.words import say\nimport pytest\n"


@pytest.fixture
def add_check(course_dir, write):
    """Replace the hidden checks of nums.double by this text."""

    def add(text, name="tests/hidden/nums/test_double.py"):
        path = write(course_dir, {name: text}) / name
        path.write_text(IMPORTS + path.read_text(encoding="utf-8"), encoding="utf-8")

    return add


def outcomes(results):
    return {name: result.outcome for name, result in results.items()}


def test_checks_are_those_of_the_course_in_its_order_with_their_points(open_session):
    checks = open_session().checks
    assert [(check.id, points) for check, points in checks] == [
        ("visible/words/shout/test_capitals", 1),
        ("hidden/words/shout/test_umlauts", 1),
        ("visible/words/count/test_number", 1),
        ("visible/nums/double/test_twice", 1),
        ("hidden/nums/double/test_like_the_reference[2]", 2),
        ("hidden/nums/double/test_like_the_reference[7]", 2),
        ("visible/nums/halve/test_half", 1),
    ]


def test_points_of_one_parameter_can_be_marked(open_session, add_check):
    add_check(
        """
        @pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.points(0.5))])
        def test_it(submission, n):
            pass
        """
    )
    points = {check.id: points for check, points in open_session().checks}
    assert points["hidden/nums/double/test_it[1]"] == 1
    assert points["hidden/nums/double/test_it[2]"] == 0.5


def test_results_come_in_the_order_of_the_course(open_session, judge, right):
    session = open_session()
    results = judge(session, right)
    assert list(results) == [check.id for check, _ in session.checks]
    assert set(outcomes(results).values()) == {Outcome.PASSED}


def test_the_same_items_judge_many_submissions_each_for_itself(
    open_session, judge, recorded, right
):
    session = open_session()
    kept = recorded(session)
    submissions = [right, WRONG, {}, {"nums.py": "def ("}, right, WRONG, right]
    runs = [outcomes(judge(session, files, kept)) for files in submissions]
    assert runs[0] == runs[4] == runs[6]
    assert runs[1] == runs[5]
    assert set(runs[0].values()) == {Outcome.PASSED}
    assert [run[DOUBLE] for run in runs[1:4]] == [Outcome.WRONG, Outcome.MISSING, Outcome.ERROR]


def test_inputs_are_the_same_for_the_whole_class(open_session, direct, recorded, tmp_path):
    session = open_session()
    kept = recorded(session)
    drawn = []
    for path in (tmp_path / "one", tmp_path / "two"):
        code = f"""
            def double(n):
                with open({str(path)!r}, "a") as file:
                    print(n.tolist(), file=file)
                return n * 2
            """
        list(session.run(lambda check: (direct({"nums.py": code}), Playback(kept[check.id]))))
        drawn.append(path.read_text().splitlines())
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0])) == 3  # and each check draws for itself


@pytest.mark.parametrize("scope", ["function", "module", "session", "package", "class"])
def test_no_fixture_outlives_a_submission(
    open_session, add_check, judge, recorded, right, course_dir, scope
):
    add_check(
        f"""
        import pathlib

        from grader.wire.observations import Integer

        MADE = []


        @pytest.fixture(autouse=True, scope="{scope}")
        def kept():
            MADE.append("made")
            state = {{}}
            yield state
            state.clear()
            MADE.append("torn down")


        def test_fresh(submission, kept):
            assert kept == {{}}, "something of another submission is here"
            kept["left"] = submission
            answer = submission.nums.double(2)
            pathlib.Path({str(course_dir / "made")!r}).write_text(" ".join(MADE))
            expect(answer).holds(answer.observation == Integer(4), say("Not twice."))
        """
    )
    session = open_session()
    kept = recorded(session)
    name = "hidden/nums/double/test_fresh"
    found = [judge(session, files, kept)[name].outcome for files in (right, WRONG, right)]
    assert found == [Outcome.PASSED, Outcome.WRONG, Outcome.PASSED]
    # The recording and three submissions: made anew for each, and torn down in between.
    assert (
        course_dir / "made"
    ).read_text() == "made torn down made torn down made torn down made"


def test_running_again_piles_nothing_up(open_session, add_check, judge, recorded, right):
    add_check(
        """
        import sys

        def test_loud(submission):
            print("x" * 10_000)
            print("y" * 10_000, file=sys.stderr)
            submission.nums.double(2)
        """
    )
    session = open_session()
    kept = recorded(session)
    sizes = []
    for _ in range(5):
        judge(session, right, kept)
        (item,) = [i for c, i in session._items if c.name == "test_loud"]
        sizes.append(len(item._report_sections))
        assert not getattr(item, "funcargs", None)
    assert sizes == [sizes[0]] * 5
    assert sizes[0] <= 2


def test_a_teardown_that_fails_is_a_fault_of_ours(open_session, add_check, judge, right):
    add_check(
        """
        @pytest.fixture
        def fragile():
            yield
            raise RuntimeError("cannot tidy up")


        def test_it(submission, fragile):
            pass
        """
    )
    result = judge(open_session(), right)["hidden/nums/double/test_it"]
    assert result.outcome is Outcome.GRADER_FAULT
    assert "cannot tidy up" in result.explanation.headline.text()
    assert "cannot tidy up" not in result.explanation.shown_to_learner.text()


@pytest.mark.parametrize(
    "text",
    ["import nowhere_to_be_found\n", "def test_a(:\n", "raise RuntimeError('at import')\n"],
)
def test_a_check_file_that_cannot_be_collected_is_named(open_session, course_dir, text):
    (course_dir / "tests/hidden/nums/test_double.py").write_text(text)
    with pytest.raises(Trouble, match=r"tests/hidden/nums/test_double\.py"):
        open_session()


def test_a_check_with_a_mark_that_is_misspelt_is_named(open_session, add_check):
    add_check("@pytest.mark.point(2)\ndef test_it(submission):\n    pass\n")
    with pytest.raises(Trouble, match="point"):
        open_session()


def test_a_check_for_an_exercise_that_is_unknown_is_named(open_session, add_check):
    add_check("def test_it(submission):\n    pass\n", "tests/hidden/nums/test_triple.py")
    with pytest.raises(
        Trouble, match=r"hidden/nums/triple/test_it is for nums\.triple, which is"
    ):
        open_session()


def test_a_plain_assert_is_wrong_and_its_text_is_not_for_learners(
    open_session, add_check, judge, recorded, right
):
    add_check(
        """
        def test_it(submission):
            answer = submission.nums.double(21)
            assert answer.observation.value == 42, "the secret is 42"
        """
    )
    session = open_session()
    kept = recorded(session)
    name = "hidden/nums/double/test_it"
    assert judge(session, right, kept)[name].outcome is Outcome.PASSED
    result = judge(session, WRONG, kept)[name]
    assert result.outcome is Outcome.WRONG
    assert "the secret is 42" in result.explanation.headline.text()
    assert "42" not in result.explanation.shown_to_learner.text()
    assert result.earned == 0


@pytest.mark.parametrize("braces", ["{answer}", "{", "{0}"])
def test_an_assert_with_braces_in_its_text_is_only_text(
    open_session, add_check, judge, right, braces
):
    add_check(f"def test_it(submission):\n    assert False, {braces!r}\n")
    result = judge(open_session(), right)["hidden/nums/double/test_it"]
    assert result.outcome is Outcome.WRONG
    assert braces in result.explanation.headline.text()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("pytest.skip('not today')", "not today"),
        ("pytest.xfail('not yet')", "not yet"),
        ("pytest.importorskip('nowhere_to_be_found')", "nowhere_to_be_found"),
        ("raise KeyError('{braces}')", "braces"),
        ("submission.nums.double(object())", "TypeError"),
        ("sys.exit(0)", "SystemExit"),
    ],
)
def test_a_check_that_ends_otherwise_is_a_fault_of_ours_and_never_passed(
    open_session, add_check, judge, right, body, said
):
    add_check(f"import sys\n\ndef test_it(submission):\n    {body}\n")
    result = judge(open_session(), right)["hidden/nums/double/test_it"]
    assert result.outcome is Outcome.GRADER_FAULT
    assert said in result.explanation.headline.text()
    assert result.earned == 0


@pytest.mark.parametrize(
    "mark",
    ["skip", "skip('no reason')", "skipif(True, reason='always')", "xfail(run=False)"],
)
def test_a_check_that_is_marked_not_to_run_is_never_passed(
    open_session, add_check, judge, right, mark
):
    add_check(f"@pytest.mark.{mark}\ndef test_it(submission):\n    pass\n")
    result = judge(open_session(), right)["hidden/nums/double/test_it"]
    assert result.outcome is Outcome.GRADER_FAULT


def test_a_check_that_is_expected_to_fail_is_judged_as_any(
    open_session, add_check, judge, right
):
    add_check(
        "@pytest.mark.xfail\ndef test_it(submission):\n    assert submission.nums is None\n"
    )
    assert judge(open_session(), right)["hidden/nums/double/test_it"].outcome is Outcome.WRONG


def test_who_is_hopeless_is_not_run(open_session, direct, right):
    session = open_session()
    run = []

    def transports(check):
        run.append(check.id)
        return direct(right), Playback(())

    why = say("Too late.")
    results = list(
        session.run(
            transports,
            lambda check: Lost(Outcome.TIMED_OUT, why) if check.module == "nums" else None,
        )
    )
    assert not [name for name in run if "/nums/" in name]
    late = [result for result in results if result.check.module == "nums"]
    assert {result.outcome for result in late} == {Outcome.TIMED_OUT}
    assert {result.explanation.headline.text() for result in late} == {"Too late."}


def test_settings_of_pytest_from_outside_are_not_obeyed(
    open_session, course_dir, write, monkeypatch
):
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k halve")
    write(
        course_dir,
        {
            "pyproject.toml": '[tool.pytest.ini_options]\naddopts = "-k halve"\n',
            "tests/hidden/conftest.py": "raise RuntimeError('conftest was run')\n",
        },
    )
    assert len(open_session().checks) == 7
    assert os.environ["PYTEST_ADDOPTS"] == "-k halve"


def test_two_courses_in_one_process_have_their_own_checks(
    open_session, course_dir, tmp_path, write
):
    # Their check files have the same names, and Python keeps modules by name.
    first = open_session()
    other_dir = tmp_path / "other"
    write(
        other_dir,
        {
            "course.toml": 'title = "Other"\nmodules = ["nums"]\n',
            "exercises/index.toml": '[[exercise]]\nid = "nums.double"\n',
            "tests/hidden/nums/test_double.py": "def test_other(submission):\n    pass\n",
        },
    )
    other = CheckSession(Course.open(other_dir), b"s" * 16)
    try:
        assert [check.name for check, _ in other.checks] == ["test_other"]
        assert len(first.checks) == 7
    finally:
        other.close()


def test_only_hidden_checks_if_visible_ones_are_not_wanted(course):
    session = CheckSession(course, b"s" * 16, visible=False)
    try:
        assert {check.visibility for check, _ in session.checks} == {"hidden"}
        assert len(session.checks) == 3
    finally:
        session.close()


def test_a_part_of_a_course_has_its_own_checks_alone(course, course_dir):
    broken = course_dir / "tests" / "visible" / "words" / "test_shout.py"
    broken.write_text("import nowhere\n")
    session = CheckSession(course.only(("nums",)), b"")
    assert {check.module for check, _ in session.checks} == {"nums"}
    session.close()


def test_the_judge_needs_no_tensorflow(course, run_python):
    out = run_python(
        "import sys\n"
        "from pathlib import Path\n"
        "from grader.course import Course\n"
        "from grader.judge.session import CheckSession\n"
        f"session = CheckSession(Course.open(Path({str(course.root)!r})), b'x' * 16)\n"
        "heavy = {'tensorflow', 'keras', 'exercises'} & set(sys.modules)\n"
        "print(len(session.checks), sorted(heavy))\n"
    )
    assert out == "7 []\n"
