"""What a class folder says of those who are in no results."""

import pytest

from grader.pages.roster import roster_of
from grader.words import Trouble


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "roster.csv").write_text(
        "learner,name,id\nminjun,김민준,1\n,이서연,2\nsoyul,안소율,3\n", encoding="utf-8-sig"
    )
    return tmp_path


def test_who_did_not_hand_in_and_who_was_not_scored(folder):
    found = roster_of(folder, ["minjun"])
    assert (found.listed, found.absent, found.unscored) == (3, ("이서연 (2)",), ("안소율 (3)",))


def test_a_folder_without_a_roster_says_how_to_get_one(tmp_path):
    with pytest.raises(Trouble, match=r"roster\.csv does not exist.*collect"):
        roster_of(tmp_path, [])
