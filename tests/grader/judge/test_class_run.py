"""A class: only what changed is run, and reports do not tell the difference."""

import dataclasses
import weakref
from collections.abc import Sequence

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.isolation.levels import Level
from grader.judge import class_run
from grader.judge.class_run import ClassRun
from grader.judge.fingerprint import Fingerprints
from grader.judge.grading import Plan, report_on
from grader.judge.report import Result, Scored, Stop
from grader.judge.store import Store
from grader.submissions.submission import Submission
from grader.words import say


@pytest.fixture
def plan(course):
    return Plan(course, Level.NAMESPACES, b"secret", "course", ())


@pytest.fixture
def ran(monkeypatch):
    """What was sent to the pool, by learner. No process is started; all pass but those
    of learners called ``fault`` and ``wrong``, and of one called ``late`` the first time."""
    sent = {}

    class FakePool:
        def __init__(self, plan, jobs):
            self._plan = plan

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def grade(self, submissions, reference, scopes):
            for submission in submissions:
                scope = scopes[submission.learner]
                sent[submission.learner] = scope.exercises
                fault = submission.learner == "fault"
                signs = (say("It tried."),) if submission.learner == "signs" else ()
                stops = tuple(
                    Stop(module, say("{file}, line 3, stopped.", file=f"{module}.py"))
                    for module in ("nums", "words")
                    if submission.learner == "stops"
                    and any(one.startswith(module) for one in scope.exercises or ())
                )
                late = submission.learner == "late" and scope.checks is None
                outcome = Outcome.GRADER_FAULT if fault else Outcome.PASSED
                if late:
                    outcome = Outcome.TIMED_OUT
                if submission.learner == "wrong":
                    outcome = Outcome.WRONG
                results = tuple(
                    Result(
                        check,
                        outcome,
                        points,
                        None if outcome is Outcome.PASSED else Explanation(say("x")),
                        doubtful=late,
                    )
                    for check, points in reference
                    if scope.holds(check)
                )
                report = report_on(submission, self._plan, "course", results, signs, stops)
                yield Scored(report, 1.0)

    def record(plan, scope):
        session = class_run.CheckSession(plan.course, plan.secret)
        session.close()
        return session.checks

    monkeypatch.setattr(class_run, "Pool", FakePool)
    monkeypatch.setattr(class_run, "record_reference", record)
    return sent


@pytest.fixture
def grade(plan, tmp_path, ran):
    """Run a class; gives the reports by learner, and how many were unchanged."""

    def run(*submissions, store=True, fresh=False):
        ran.clear()
        kept = Store(tmp_path / "results") if store else None
        one = ClassRun(plan, kept, lambda count: 1, lambda stage: None, fresh=fresh)
        reports = {scored.report.learner: scored.report for scored in one.grade(submissions)}
        return reports, one.again

    return run


def handed_in(learner, text="x = 1\n"):
    return Submission(learner, {"nums.py": text.encode()})


def test_an_unchanged_class_is_not_run_again(grade, ran):
    first, again = grade(handed_in("a"), handed_in("b", "y = 2\n"))
    assert set(ran) == {"a", "b"} and again == 0
    second, again = grade(handed_in("a"), handed_in("b", "y = 2\n"))
    assert not ran and again == 2
    assert second == first


def test_equal_files_of_another_learner_need_no_run(grade, ran):
    grade(handed_in("a"))
    reports, _ = grade(handed_in("c"))
    assert not ran and reports["c"].learner == "c" and reports["c"].earned > 0


def test_a_changed_submission_is_run_again(grade, ran):
    grade(handed_in("a"), handed_in("b", "y = 2\n"))
    grade(handed_in("a", "x = 3\n"), handed_in("b", "y = 2\n"))
    assert set(ran) == {"a"}


@pytest.mark.parametrize("kind", ["visible", "hidden"])
def test_a_changed_check_runs_its_exercise_only(grade, ran, course, kind):
    before, _ = grade(handed_in("a"))
    path = course.root / "tests" / kind / "nums" / "test_double.py"
    path.write_text(path.read_text() + "\n# more\n")
    after, _ = grade(handed_in("a"))
    assert ran == {"a": ("nums.double",)}
    assert after == before


def test_without_a_store_all_are_run(grade, ran):
    grade(handed_in("a"))
    grade(handed_in("a"), store=False)
    assert set(ran) == {"a"}


def test_our_own_fault_is_not_kept(grade, ran):
    grade(handed_in("fault"))
    grade(handed_in("fault"))
    assert set(ran) == {"fault"}


def test_fresh_replaces_what_the_store_holds(grade, ran):
    grade(handed_in("wrong"))
    reports, _ = grade(handed_in("a"))
    assert not ran and reports["a"].earned == 0  # equal files, and a verdict that is wrong
    reports, again = grade(handed_in("a"), fresh=True)
    assert set(ran) == {"a"} and again == 0
    right = reports["a"].earned
    assert right > 0
    reports, again = grade(handed_in("a"), handed_in("b"))
    assert not ran and again == 2
    assert {one.earned for one in reports.values()} == {right}


def test_fresh_without_a_verdict_leaves_no_older_one(grade, ran):
    grade(handed_in("a"))
    grade(handed_in("fault"), fresh=True)
    grade(handed_in("b"))
    assert set(ran) == {"b"}


def test_what_was_doubtful_is_kept_as_the_second_look_saw_it(grade, ran):
    reports, _ = grade(handed_in("late"))
    assert reports["late"].earned > 0 and not reports["late"].faults
    reports, again = grade(handed_in("a"))
    assert not ran and again == 1 and reports["a"].earned > 0


def test_signs_are_kept_with_the_results(grade, ran, course):
    first, _ = grade(handed_in("signs"))
    assert [sign.text() for sign in first["signs"].signs] == ["It tried."]
    path = course.root / "tests" / "hidden" / "nums" / "test_double.py"
    path.write_text(path.read_text() + "\n# more\n")
    second, _ = grade(handed_in("signs"))
    assert second == first


def test_what_cannot_be_graded_is_no_run(grade, ran, plan):
    submission = Submission("ill", problem=say("There is nothing in it."))
    reports, again = grade(submission)
    assert not ran and again == 0
    assert {result.outcome for result in reports["ill"].results} == {Outcome.MISSING}


def test_a_run_that_was_cut_off_goes_on(plan, tmp_path, ran):
    class_ = [handed_in(name, f"x = {name!r}\n") for name in "abc"]
    cut = ClassRun(plan, Store(tmp_path / "r"), lambda count: 1, lambda stage: None)
    running = cut.grade(class_)
    assert next(running).report.learner == "a"
    running.close()
    ran.clear()
    rest = ClassRun(plan, Store(tmp_path / "r"), lambda count: 1, lambda stage: None)
    assert [one.report.learner for one in rest.grade(class_)] == ["a", "b", "c"]
    assert set(ran) == {"b", "c"}


def test_a_text_changes_no_key_and_an_answer_does(plan, course):
    path = course.solutions_dir / "nums.py"
    keys = Fingerprints(plan).keys(handed_in("a"))
    path.write_text("# A comment, a text or a hint.\n" + path.read_text())
    assert Fingerprints(plan).keys(handed_in("a")) == keys
    path.write_text(path.read_text() + "\nmore = 1\n")
    changed = Fingerprints(plan).keys(handed_in("a"))
    assert {id for id in keys if changed[id] != keys[id]} == {
        id for id in keys if id.startswith("nums.")
    }


@pytest.mark.parametrize(
    "change",
    [
        {"level": Level.NONE},
        {"secret": b"another"},
        {"seed": "another"},
        {"repeat": 2},
    ],
)
def test_another_plan_has_other_keys(plan, change):
    one = Fingerprints(plan).keys(handed_in("a"))
    other = Fingerprints(dataclasses.replace(plan, **change)).keys(handed_in("a"))
    assert not set(one.values()) & set(other.values())


def test_helpers_of_checks_touch_every_exercise(plan, course):
    one = Fingerprints(plan).keys(handed_in("a"))
    (course.hidden_dir / "helpers.py").write_text("x = 1\n")
    other = Fingerprints(plan).keys(handed_in("a"))
    assert not set(one.values()) & set(other.values())


class Lazy(Sequence):
    """A class on disk: each submission is made when it is asked for."""

    def __init__(self, texts):
        self.texts = texts
        self.held = self.most = 0

    def __len__(self):
        return len(self.texts)

    def __getitem__(self, place):
        submission = handed_in(f"learner{place:02}", self.texts[place])
        self.held += 1
        self.most = max(self.most, self.held)
        weakref.finalize(submission, self._gone)
        return submission

    def _gone(self):
        self.held -= 1


def test_no_more_submissions_are_held_than_are_being_graded(plan, ran, tmp_path):
    class_ = Lazy([f"x = {number}\n" for number in range(30)])
    one = ClassRun(plan, Store(tmp_path / "r"), lambda count: 1, lambda stage: None)
    assert sum(1 for _ in one.grade(class_)) == 30
    assert class_.most <= 3
    again = ClassRun(plan, Store(tmp_path / "r"), lambda count: 1, lambda stage: None)
    assert sum(1 for _ in again.grade(class_)) == 30
    assert again.again == 30 and class_.most <= 3


def test_what_changes_while_the_class_is_graded_gets_no_score_of_another(plan, ran, tmp_path):
    class_ = Lazy(["x = 0\n", "x = 1\n", "x = 2\n"])
    store = Store(tmp_path / "r")
    running = ClassRun(plan, store, lambda count: 1, lambda stage: None).grade(class_)
    assert next(running).report.faults == ()
    class_.texts[2] = "x = 3\n"
    reports = {one.report.learner: one.report for one in running}
    assert reports["learner01"].faults == ()
    changed = reports["learner02"]
    assert len(changed.faults) == len(changed.results) > 0
    assert "changed" in changed.faults[0].explanation.headline.text()
    rest = ClassRun(plan, store, lambda count: 1, lambda stage: None)
    assert {one.report.learner: one.report.faults for one in rest.grade(class_)}[
        "learner02"
    ] == ()


def test_who_grades_is_told_by_the_caller(plan, ran, tmp_path):
    asked = []

    def judges(plan, jobs):
        asked.append(jobs)
        return class_run.Pool(plan, jobs)

    one = ClassRun(plan, None, lambda count: count + 5, lambda stage: None, judges)
    assert sum(1 for _ in one.grade([handed_in("a"), handed_in("b")])) == 2
    assert asked == [7]


def test_lines_that_stopped_are_noted_and_kept_with_their_module(grade, ran, course):
    first, _ = grade(handed_in("stops"))
    told = ["nums.py, line 3, stopped.", "words.py, line 3, stopped."]
    assert sorted(note.text() for note in first["stops"].notes) == told
    path = course.root / "tests" / "hidden" / "nums" / "test_double.py"
    path.write_text(path.read_text() + "\n# more\n")
    second, _ = grade(handed_in("stops"))
    assert ran == {"stops": ("nums.double",)}
    assert second == first
