"""The grader around the session, on a worker in this process instead of a sandbox."""

import dataclasses
import pickle
import textwrap

import pytest

from grader.checks.verdict import Lost, Outcome
from grader.isolation.levels import Level
from grader.isolation.parent import Gone
from grader.judge import grading
from grader.judge.grading import TRIES, Grader, Plan, all_alike
from grader.judge.secret import course_secret
from grader.submissions.submission import Submission
from grader.words import Trouble, say


class Parent:
    """A warm parent that is warm at once."""

    made = 0

    def __init__(self, *_):
        type(self).made += 1
        self.closed = False

    def wait_until_warm(self):
        pass

    def close(self):
        self.closed = True


@pytest.fixture
def remote(direct):
    """A remote that is a worker in this process. ``files`` may say what breaks."""

    class Remote:
        closed = 0
        dies = 0
        """How often somebody kills it."""
        orphaned = False

        def __init__(self, parent, files, limits, notice=None, stops=None):
            self._parent = parent
            self._files = {name: content.decode() for name, content in files.items()}
            self.new_check()

        def new_check(self):
            self._direct = direct(self._files)

        def ask(self, request):
            text = self._files.get(f"{getattr(request, 'module', '')}.py", "")
            if type(self).dies:
                type(self).dies -= 1
                raise Lost(Outcome.CRASHED, say("Python crashed (SIGKILL)."), doubtful=True)
            if text.startswith("# is slow"):
                raise Lost(Outcome.TIMED_OUT, say("It did not end."), doubtful=True)
            if text.startswith("# hangs"):
                raise Lost(Outcome.TIMED_OUT, say("It did not end."))
            if text.startswith("# breaks the parent"):
                raise Trouble(say("The warm parent is gone."))
            return self._direct.ask(request)

        def stop(self, verdict):
            raise verdict

        def close(self):
            type(self).closed += 1

    return Remote


@pytest.fixture
def grader(course, remote, monkeypatch):
    """A grader with that remote."""
    Parent.made = 0
    monkeypatch.setattr(grading, "start", Parent)
    monkeypatch.setattr(grading, "probe", lambda parent, secret: None)
    monkeypatch.setattr(grading, "Remote", remote)
    plan = Plan(course, Level.NAMESPACES, b"secret", "course", ())
    made = Grader(plan)
    yield made
    made.close()
    made._session.close()


def submission(files, learner="ada"):
    return Submission(
        learner, {name: textwrap.dedent(text).encode() for name, text in files.items()}
    )


def by_exercise(report):
    return {
        exercise: sum(result.earned for result in report.of_exercise(exercise))
        for exercise in dict.fromkeys(result.check.exercise for result in report.results)
    }


def test_right_answers_earn_everything(grader, right, points):
    reference = grader.record()
    scored = grader.grade(submission(right), reference)
    assert by_exercise(scored.report) == points
    assert scored.report.earned == scored.report.points == sum(points.values())
    assert scored.report.isolation == "namespaces"
    assert not scored.report.faults


def test_a_reference_that_fails_its_own_check_is_named(grader, course_dir):
    path = course_dir / "solutions/nums.py"
    path.write_text(path.read_text().replace("numbers * 2", "numbers * 2.5"))
    with pytest.raises(Trouble) as caught:
        grader.record()
    assert "nums.double" in str(caught.value)
    assert "visible/nums/double/test_twice" in str(caught.value)
    assert "(wrong)" in str(caught.value)


def test_a_reference_that_raises_is_named(grader, course_dir):
    (course_dir / "solutions/nums.py").write_text("def double(numbers):\n    return 1 / 0\n")
    with pytest.raises(Trouble, match=r"visible/nums/double/test_twice.*ZeroDivisionError"):
        grader.record()


def test_a_reference_file_that_is_missing_is_trouble(grader, course_dir):
    (course_dir / "solutions/nums.py").unlink()
    with pytest.raises(Trouble, match=r"nums\.py"):
        grader.record()


def test_a_submission_with_a_problem_has_no_points_and_no_faults(grader):
    reference = grader.record()
    problem = say("The zip is broken.")
    report = grader.grade(Submission("ada", problem=problem), reference).report
    assert report.earned == 0
    assert report.points == 9
    assert {result.outcome for result in report.results} == {Outcome.MISSING}
    assert report.problem is problem
    assert not report.faults


def test_a_parent_that_is_gone_is_our_fault_and_the_next_submission_gets_another(
    grader, right, points
):
    reference = grader.record()
    broken = {**right, "nums.py": "# breaks the parent"}
    report = grader.grade(submission(broken), reference).report
    assert {result.outcome for result in report.results} <= {
        Outcome.PASSED,
        Outcome.GRADER_FAULT,
    }
    assert report.faults
    assert by_exercise(grader.grade(submission(right), reference).report) == points


def test_after_two_checks_that_hang_the_others_of_that_exercise_are_not_run(grader, right):
    reference = grader.record()
    report = grader.grade(submission({**right, "nums.py": "# hangs"}), reference).report
    double = report.of_exercise("nums.double")
    assert [result.outcome for result in double] == [Outcome.TIMED_OUT] * 3
    said = [result.explanation.headline.text() for result in double]
    assert said == ["It did not end."] * 2 + ["Not run: 2 checks of this exercise timed out."]
    assert [r.explanation.headline.text() for r in report.of_exercise("nums.halve")] == [
        "It did not end."
    ]
    assert sum(result.earned for result in report.of_exercise("words.shout")) == 2


def test_who_is_not_waited_for_is_as_doubtful_as_those_that_timed_out(grader, right):
    reference = grader.record()
    for text, doubtful in (("# hangs", False), ("# is slow", True)):
        report = grader.grade(submission({**right, "nums.py": text}), reference).report
        double = report.of_exercise("nums.double")
        assert [result.doubtful for result in double] == [doubtful] * 3


def test_a_reference_whose_worker_is_killed_is_run_again(grader, remote, right, points):
    remote.dies = TRIES - 1
    reference = grader.record()
    assert by_exercise(grader.grade(submission(right), reference).report) == points


def test_a_reference_that_is_killed_each_time_names_the_cause(grader, remote):
    remote.dies = TRIES
    with pytest.raises(Trouble, match=r"3 times\. The last time.*SIGKILL"):
        grader.record()


@pytest.mark.parametrize("deaths", [TRIES - 1, TRIES])
def test_a_probe_that_is_killed_is_made_again(grader, monkeypatch, deaths):
    left = [Gone(say("It was ended by SIGKILL."))] * deaths

    def probe(parent, secret):
        if left:
            raise left.pop()

    monkeypatch.setattr(grading, "probe", probe)
    if deaths < TRIES:
        grader.get_ready()
        assert Parent.made == TRIES
    else:
        with pytest.raises(Trouble, match="SIGKILL"):
            grader.get_ready()


def test_a_sandbox_that_is_not_tight_is_not_tried_twice(grader, monkeypatch):
    def probe(parent, secret):
        raise Trouble(say("It is not tight."))

    monkeypatch.setattr(grading, "probe", probe)
    with pytest.raises(Trouble):
        grader.get_ready()
    assert Parent.made == 1


def test_what_goes_to_another_process_travels(grader, right):
    reference = grader.record()
    again = pickle.loads(pickle.dumps(reference))
    plan = pickle.loads(pickle.dumps(grader._plan))
    assert plan == grader._plan
    assert dict(again.exchanges) == dict(reference.exchanges)
    scored = grader.grade(submission(right), again)
    assert pickle.loads(pickle.dumps(scored)) == scored


def test_all_alike_is_every_check_with_its_points(grader):
    reference = grader.record()
    results = all_alike(reference.checks, Outcome.GRADER_FAULT, say("Why."))
    assert [result.check for result in results] == [check for check, _ in reference.checks]
    assert sum(result.points for result in results) == 9
    assert sum(result.earned for result in results) == 0


def test_a_grader_that_cannot_begin_leaves_no_parent(course, course_dir, monkeypatch):
    made = []

    def start(*_):
        made.append(Parent())
        return made[-1]

    monkeypatch.setattr(grading, "start", start)
    (course_dir / "tests/hidden/nums/test_double.py").write_text("def (")
    with pytest.raises(Trouble):
        Grader(Plan(course, Level.NAMESPACES, b"secret", "course", ()))
    assert [parent.closed for parent in made] == [True]


class TestSecret:
    def test_it_is_made_once_and_only_for_its_owner(self, course):
        secret = course_secret(course)
        assert len(secret) >= 32
        assert course_secret(course) == secret
        assert (course.root / ".grader/secret").stat().st_mode & 0o077 == 0

    def test_two_courses_have_two(self, course, tmp_path):
        (tmp_path / "twin").mkdir()
        twin = dataclasses.replace(course, root=tmp_path / "twin")
        assert course_secret(course) != course_secret(twin)

    @pytest.mark.parametrize("content", [b"", b"short"])
    def test_one_that_is_too_short_is_refused(self, course, content):
        (course.root / ".grader").mkdir()
        (course.root / ".grader/secret").write_bytes(content)
        with pytest.raises(Trouble, match="too short to be a secret"):
            course_secret(course)

    def test_one_that_cannot_be_made_says_what_to_do(self, course):
        (course.root / ".grader").write_text("a file where a folder should be")
        with pytest.raises(Trouble, match="give --seed"):
            course_secret(course)
