"""Any CSV by an exact key: only marks change, and nobody gets another's."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.collecting.roster import Person
from grader.handback.any_table import _match, fill_table
from grader.handback.marks import Returned
from grader.lms.gradesheet import Person as Row
from grader.words import Trouble

TABLE = (
    "Matrikel;Nachname;Punkte;Notiz\r\n"
    '007;Byron;;"ein; zwei"\r\n'
    "12;김;3,5;\r\n"
    "13;Stone;entschuldigt;\r\n"
)


@pytest.fixture
def table(tmp_path):
    def write(text=TABLE, encoding="utf-8"):
        path = tmp_path / "office.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_only_the_column_changes_and_decimals_stay_as_they_are(table, make, person):
    handed = make({"ada": 8.5, "kim": 4}, person("ada", id="7"), person("kim", id="12"))
    filled = fill_table(table(), handed, "Matrikel", "Punkte")
    want = TABLE.replace("Byron;;", "Byron;8,5;").replace("3,5", "4")
    assert filled.content.decode() == want
    assert (filled.changed, filled.replaced, filled.left_out) == (2, ("kim",), {})
    assert filled.without == 1


def test_a_comma_between_cells_and_in_them(table, make):
    path = table("id,points\nada,\nbob,\"2,5\"\n")
    filled = fill_table(path, make({"ada": 8.5}), "id", "points")
    assert filled.content.decode() == 'id,points\nada,"8,5"\nbob,"2,5"\n'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp949"])
def test_a_table_of_any_spreadsheet(table, make, encoding):
    path = table("학번\t이름\t점수\r\n1\t김민준\t\r\n", encoding)
    content = fill_table(path, make({"김민준": 8}), "이름", "점수").content
    assert content == "학번\t이름\t점수\r\n1\t김민준\t8\r\n".encode(encoding)


def test_words_stay_and_are_told(table, make):
    filled = fill_table(table(), make({"13": 8}), "Matrikel", "Punkte")
    assert filled.content.decode() == TABLE
    assert "'entschuldigt' stands" in filled.left_out["13"].text()


def test_an_lms_own_number_is_no_key(table, make, person):
    handed = make({"ada": 8}, person("ada", source="moodle", id="12"))
    filled = fill_table(table(), handed, "Matrikel", "Punkte")
    assert "nothing in the column 'Matrikel'" in filled.left_out["ada"].text()


def test_the_roster_knows_other_keys(table, make, person):
    (one,) = make({"ada": 8}, person("ada", source="moodle", id="99"))
    one = Returned(one.learner, one.mark, one.scored, one.collected, Person("Ada", "12"))
    assert fill_table(table(), [one], "Matrikel", "Punkte").changed == 1
    assert (one.id, one.name) == ("12", "Ada")


@pytest.mark.parametrize(
    ("text", "learners", "left_out"),
    [
        ("id,p\nada,\nada,\n", {"ada": 3}, {"ada": "2 rows fit"}),
        ("id,p\nada,\n", {"ada": 3, "bob": 4}, {"bob": "nothing in the column 'id' is theirs"}),
        ("id,p\n,\n", {"ada": 3}, {"ada": "nothing in the column 'id' is theirs"}),
        # Exactly 007 and exactly 7 are two; of 07 it is not known which.
        ("id,p\n007,\n7,\n", {"7": 3, "007": 4}, {}),
        ("id,p\n007,\n7,\n", {"07": 3}, {"07": "2 rows fit"}),
    ],
)
def test_doubles_and_missing_are_told(table, make, text, learners, left_out):
    filled = fill_table(table(text), make(learners), "id", "p")
    assert {who: why.text() for who, why in filled.left_out.items()} == left_out
    assert filled.changed == len(learners) - len(left_out)


def test_two_learners_of_one_key_are_left_out(table, make, person):
    handed = make({"a": 3, "b": 4}, person("a", name="Kim"), person("b", name="Kim"))
    filled = fill_table(table("name,p\nKim,\n"), handed, "name", "p")
    assert filled.changed == 0 and set(filled.left_out) == {"a", "b"}


@pytest.mark.parametrize(
    ("key", "into", "said"),
    [
        ("Matrikl", "Punkte", "no column 'Matrikl'. Did you mean Matrikel"),
        ("Matrikel", "Note", "no column 'Note'"),
        ("Matrikel", "Matrikel", "key and mark at once"),
    ],
)
def test_a_column_is_never_guessed(table, make, key, into, said):
    with pytest.raises(Trouble, match=said):
        fill_table(table(), make({"ada": 1}), key, into)


@pytest.mark.parametrize(
    ("text", "said"), [("a,a,p\n1,2,\n", "several columns 'a'"), ("a,p\n1\n", "too few cells")]
)
def test_a_table_that_is_not_clear(table, make, text, said):
    with pytest.raises(Trouble, match=said):
        fill_table(table(text), make({"ada": 1}), "a", "p")


def test_no_mark_above_what_the_table_takes(table, make, person):
    handed = make({"ada": 8}, person("ada", id="7"))
    with pytest.raises(Trouble, match="the most is 5 points, in this course 10"):
        fill_table(table(), handed, "Matrikel", "Punkte", most=5)
    content = fill_table(table(), handed, "Matrikel", "Punkte", most=5, scale=True).content
    (row, *_) = csv.DictReader(io.StringIO(content.decode()), delimiter=";")
    assert row["Punkte"] == "4"


def test_an_lms_own_file_says_its_maximum(table, make):
    head = "Identifier,Full name,Grade,Maximum grade,Last modified (grade)\n"
    path = table(f"{head}Participant 1,ada,,5.00,-\n")
    with pytest.raises(Trouble, match="the most is 5 points, in this course 10"):
        fill_table(path, make({"ada": 8}), "Full name", "Grade")


KEYS = st.sampled_from(["7", "07", "007", "7.0", "ada", "Ada", "a@b.c", "Kim", "kim "])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.data(), st.lists(KEYS, min_size=1, max_size=6))
def test_a_row_is_one_learners_and_says_so(data, cells):
    """Whatever stands in the column: a row is taken only if its key is one learner's only."""

    class One:
        def __init__(self, learner):
            self.learner = learner
            self.keys = frozenset(data.draw(st.sets(KEYS, max_size=3)))

    learners = [One(name) for name in "xyz"]
    rows = [Row(place, other_ids=(cell,)) for place, cell in enumerate(cells)]
    made = _match(learners, rows, "key")
    assert len(set(made.rows.values())) == len(made.rows)
    assert set(made.rows) | set(made.left_out) == {"x", "y", "z"}
    for learner, row in made.rows.items():
        (mine,) = (one for one in learners if one.learner == learner)
        same = [one for one in learners if {cells[row].strip().casefold()} & {k.strip().casefold() for k in one.keys}]
        assert same in ([], [mine])
