"""A team's submission is graded once, and each member has the same result."""

from grader.collecting.collected import Collected
from grader.judge.report import Report, Scored
from grader.judge.teams import Once
from grader.submissions.submission import Submission
from grader.words import say


def _class(**texts):
    return [Submission(name, {"nums.py": text.encode()}) for name, text in texts.items()]


def _of(team, *learners):
    return {name: Collected(name, team=team) for name in learners}


def _graded(once):
    scored = [Scored(Report(one.learner, (), "x", "y"), 1.0) for one in once]
    return [one.report.learner for one in once.everybodys(scored)]


def test_equal_files_of_one_team_are_one_submission():
    once = Once(_class(ada="1", bob="1", cem="1"), _of("rocket", "ada", "bob"))
    assert [one.learner for one in once] == ["ada", "cem"]
    assert _graded(once) == ["ada", "bob", "cem"]


def test_files_that_differ_are_graded_each():
    once = Once(_class(ada="1", bob="2"), _of("rocket", "ada", "bob"))
    assert [one.learner for one in once] == ["ada", "bob"]


def test_notes_are_each_ones_own():
    ada, bob = _class(ada="1", bob="1")
    bob = Submission("bob", bob.files, (say("A note."),))
    once = Once([ada, bob], _of("rocket", "ada", "bob"))
    _, other = once.everybodys([Scored(Report("ada", (), "x", "y"), 1.0)])
    assert other.report.notes == (say("A note."),) and other.seconds == 0


def test_a_class_without_teams_is_not_read_before():
    class Unread(list):
        def __getitem__(self, place):
            raise AssertionError("read")

    once = Once(Unread(_class(ada="1", bob="1")), {"ada": Collected("ada")})
    assert len(once) == 2
