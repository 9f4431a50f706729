"""More time and late days by the roster or a small file; what is of nobody is told."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from grader.collecting import roster
from grader.collecting.collected import Collected
from grader.collecting.extensions import allowed

SEOUL = ZoneInfo("Asia/Seoul")
UNTIL = datetime(2026, 12, 5, 23, 59, tzinfo=SEOUL)
CLASS = {
    one.learner: one
    for one in (
        Collected("Ada_1", "Ada Byron", "1", "ada@example.org", source="moodle", team="rocket"),
        Collected("Bob_2", "Bob Stone", "2", source="moodle", team="rocket"),
        Collected("Cem", "Cem Yurt", "73"),
    )
}
ROSTER = (
    "learner,name,id,email,team\nAda_1,Ada Byron,71,ada@example.org,rocket\n"
    "Bob_2,Bob Stone,72,,rocket\nCem,Cem Yurt,73,,\n,Dan Moor,74,,comet\n"
)


@pytest.fixture
def say_in(tmp_path):
    def run(text, people=ROSTER):
        (tmp_path / "roster.csv").write_text(people, encoding="utf-8")
        if text:
            (tmp_path / "extensions.csv").write_text(text, encoding="utf-8")
        made = allowed(tmp_path, CLASS, SEOUL)
        got = {
            name: (one.granted, one.late_days)
            for name, one in made.handed_in.items()
            if one.granted or one.late_days is not None
        }
        return got, [one.text() for one in made.warnings]

    return run


@pytest.mark.parametrize(
    "line",
    ["id,until\n73,{}\n", "email,id,until\n,73,{}\n", "이름,연장 기한\nCem Yurt,{}\n", "learner;until\nCem;{}\n"],
)
@pytest.mark.parametrize("when", ["2026-12-05 23:59", "2026-12-05T23:59:00+09:00", "Saturday 5 December 2026 11:59 PM"])
def test_one_person_by_any_key(say_in, line, when):
    assert say_in(line.format(when)) == ({"Cem": (UNTIL, None)}, [])


def test_a_team_and_a_member_of_it(say_in):
    got, warnings = say_in("team,id,late days,until\nrocket,,2,\n,71,5,2026-12-05 23:59\ncomet,,9,\n")
    assert got == {"Ada_1": (UNTIL, 5), "Bob_2": (None, 2)} and not warnings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,until\n99,2026-12-05 23:59\n", "line 2: '99' is nobody of this class"),
        # Moodle's number of Ada, and nobody's student id.
        ("id,late days\n1,3\n", "'1' is nobody of this class"),
        ("id,name,late days\n71,Bob Stone,3\n", "'71 Bob Stone' is not one person"),
        ("team,late days\nmoon,3\n", "there is no team 'moon'"),
        ("id,until\n73,tomorrow\n", "'tomorrow' is not understood. Write it as 2026"),
        ("id,until\n73,2026-12-05\n", "'2026-12-05' is not understood"),
        ("id,late days\n73,some\n", "'some' is not a number of late days"),
    ],
)
def test_what_has_no_effect_is_told(say_in, text, said):
    got, (warning,) = say_in(text)
    assert said in warning and not got


def test_columns_of_the_roster(say_in, tmp_path):
    people = (
        "learner,학번,extension,late days\nAda_1,71,2026-12-05 23:59,\nBob_2,72,,0\n"
        "Cem,73,4411,\n"
    )
    got, (warning,) = say_in("", people)
    assert got == {"Ada_1": (UNTIL, None), "Bob_2": (None, 0)}
    assert "'4411' is not understood" in warning
    # They are carried into the class folder.
    kept = roster.text(roster.read(tmp_path / "roster.csv"))
    assert say_in("", kept)[0] == got


def test_what_was_allowed_before_is_not_any_more(tmp_path):
    before = {"Cem": Collected("Cem", granted=UNTIL, late_days=3)}
    assert allowed(tmp_path, before, SEOUL).handed_in == {"Cem": Collected("Cem")}
