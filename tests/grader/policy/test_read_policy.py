"""``[policy]`` of course.toml: what is understood, and one sentence for what is not."""

from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest

from grader.course import Course
from grader.policy.policy import Answers, Counts, Hidden, Late, PercentOf, Policy, Show
from grader.policy.read import read_policy
from grader.words import Trouble

EVERYTHING = """
[policy]
pass_mark = 60
counts = "last"
due = 2026-12-01T23:59:00
zone = "Asia/Seoul"

[policy.points]
words = 4
nums.double = 3

[policy.late]
percent_per_day = 10
percent_of = "possible"
percent_at_most = 50
grace_minutes = 15
cut_off_days = 7

[policy.show]
hidden_checks = "counts"
answers = "after-passing"
answers_from = 2026-12-08T00:00:00
answers_until = 2027-03-01T00:00:00Z
"""


@pytest.fixture
def policy(course_dir):
    def read(text):
        path = course_dir / "course.toml"
        path.write_text(path.read_text() + text)
        return read_policy(Course.open(course_dir))

    return read


def test_without_the_table_a_mark_is_the_points(policy):
    assert policy("") == Policy()
    assert not policy("").says_anything_of_marks


def test_everything_is_read(policy):
    seoul = ZoneInfo("Asia/Seoul")
    assert policy(EVERYTHING) == Policy(
        points={"words": 4, "nums.double": 3},
        pass_mark=60,
        counts=Counts.LAST,
        due=datetime(2026, 12, 1, 23, 59, tzinfo=seoul),
        zone=seoul,
        late=Late(10, PercentOf.POSSIBLE, 50, 15, 7),
        show=Show(
            Hidden.COUNTS,
            Answers.AFTER_PASSING,
            datetime(2026, 12, 8, tzinfo=seoul),
            datetime(2027, 3, 1, tzinfo=timezone.utc),
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[policy]\npas_mark = 1", r"no 'pas_mark' in \[policy\]. Did you mean pass_mark\?"),
        ("[policy.lat]\na = 1", r"no 'lat' in \[policy\]. Did you mean late\?"),
        ("[polcy]\ndue = 1", r"no 'polcy' in course.toml. Did you mean policy\?"),
        ("[policy.late]\nper_day = 1", "Did you mean percent_per_day"),
        ("[policy.points]\nnums.doubel = 1", r"no 'nums.doubel' .* Did you mean nums.double"),
        ("[policy.points]\ndouble = 1", "Did you mean nums.double"),
        ("[policy.points]\nnums = 1\nwords = -1", "policy.points.words: it must be 0 or more"),
        ("[policy.points]\nnums = 0", "not everything can be worth nothing"),
        ('[policy.points]\nnums = 1\n"nums.double" = 1', "to nums or to nums.double, not to"),
        ('[policy]\ncounts = "lsat"', "no 'lsat' in policy.counts. Did you mean last"),
        ("[policy]\npass_mark = 101", "policy.pass_mark: it must be a number from 0 to 100"),
        ("[policy]\npass_mark = true", "from 0 to 100"),
        ("[policy]\npass_mark = nan", "from 0 to 100"),
        ("[policy]\ndue = 2026-12-01T23:59:00", "policy.due: it has no time zone"),
        ("[policy]\ndue = 2026-12-01", "a date with a time of day"),
        ('[policy]\ndue = "tomorrow"', "write it as 2026-12-01T23:59:00"),
        ('[policy]\nzone = "Asia/Soul"', "Asia/Soul is no time zone"),
        ("[policy.late]\npercent_per_day = 10", "there is no 'due' to be later than"),
        ("[policy]\nlate = 3", r"must be a table, \[policy.late\]"),
        ("policy = 3", None),
    ],
)
def test_what_is_not_understood_is_refused(policy, text, said):
    if said is None:  # at the end of a file it belongs to the table before: limits
        said = "there is no 'policy' in"
    with pytest.raises(Trouble, match=said):
        policy("\n" + text + "\n")


@pytest.mark.parametrize(
    ("show", "passed", "day", "shown"),
    [
        (Show(), True, 1, False),
        (Show(answers=Answers.AFTER_PASSING), True, 1, True),
        (Show(answers=Answers.AFTER_PASSING), False, 1, False),
        (Show(answers=Answers.ALWAYS), False, 1, True),
        (Show(answers=Answers.ALWAYS, answers_from=datetime(2026, 1, 2)), True, 1, False),
        (Show(answers=Answers.ALWAYS, answers_from=datetime(2026, 1, 2)), True, 2, True),
        (Show(answers=Answers.ALWAYS, answers_until=datetime(2026, 1, 2)), True, 2, False),
    ],
)
def test_when_an_answer_may_be_read(show, passed, day, shown):
    assert show.answer_shown(passed, datetime(2026, 1, day)) is shown
