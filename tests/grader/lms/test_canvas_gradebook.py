"""Canvas's export: one column of grades changes, and never a heading."""

import csv
import io
from functools import partial

import pytest

from grader.handback.filled import fill_in
from grader.lms.registry import by_name
from grader.words import Trouble

fill_export = partial(fill_in, by_name("canvas"))

EXPORT = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Week 1 (11),Week 2 (12),"
    "Current Score\r\n"
    ",,,,,,Manual Posting,(read only)\r\n"
    "    Points Possible,,,,,10,20,(read only)\r\n"
    '"Kim, 민준",501,2026-1,minjun,"CS 101, A",,5,50\r\n'
    '"Stone, Bob",502,2026-2,bob,CS 101,EX,,\r\n'
    '"Lovelace, Ada",503,2026-3,ada,CS 101,7.00,,\r\n'
    '"Student, Test",504,,,CS 101,,,\r\n'
)


@pytest.fixture
def export(tmp_path):
    def write(text=EXPORT):
        path = tmp_path / "Grades.csv"
        path.write_bytes(text.encode())
        return path

    return write


def test_only_the_column_changes(export, make, person):
    handed = make({"kim": 8.25, "Ada Lovelace": 7}, person("kim", source="canvas", id="501"))
    filled = fill_export(export(), handed, "Week 1")
    assert filled.content.decode() == EXPORT.replace('A",,5', 'A",8.25,5')
    assert (filled.changed, filled.without, filled.left_out) == (1, 2, {})


@pytest.mark.parametrize("column", ["Week 2", "12", "Week 2 (12)"])
def test_the_column_by_title_number_or_heading(export, make, column):
    filled = fill_export(export(), make({"2026-3": 6}, of=20), column)
    assert filled.content.decode() == EXPORT.replace("CS 101,7.00,,", "CS 101,7.00,6,")


def test_who_is_excused_stays_so_and_is_named(export, make):
    filled = fill_export(export(), make({"bob": 6}), "11")
    assert filled.content.decode() == EXPORT
    assert filled.left_out["bob"].text() == "excused (EX) in Canvas, and stays so"


def test_a_class_scored_right_from_the_download(export, make):
    handed = make({"stonebob_LATE_502_9_casting": 6, "lovelaceada_503_9": 3}, of=20)
    filled = fill_export(export(), handed, "12")
    assert (filled.changed, filled.left_out) == (2, {})


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (None, r"2 columns of assignments. Choose with --column: Week 1 \(11\), Week 2"),
        ("Week 3", r"0 columns of an assignment 'Week 3'. There is: Week 1"),
        ("Current Score", "0 columns of an assignment"),
        ("Week 1", "the most is 10 points, in this course 20"),
    ],
)
def test_a_column_is_never_guessed_or_made(export, make, column, said):
    with pytest.raises(Trouble, match=said):
        fill_export(export(), make({"ada": 6}, of=20), column)


def test_a_column_that_is_there_twice_is_refused(export, make):
    def twice(place):
        lines = []
        for line in csv.reader(io.StringIO(EXPORT.lstrip("\ufeff"))):
            lines.append(",".join(f'"{cell}"' for cell in [*line, line[place]]))
        return export("\r\n".join(lines))

    with pytest.raises(Trouble, match="2 columns of an assignment 'Week 1'"):
        fill_export(twice(5), make({"ada": 6}), "Week 1")
    with pytest.raises(Trouble, match="several columns 'ID'"):
        fill_export(twice(1), make({"ada": 6}), "Week 1")


def test_what_leads_to_two_rows_is_left_out(export, make, person):
    handed = make({"x": 6}, person("x", source="canvas", id="502", name="Ada Lovelace"))
    filled = fill_export(export(), handed, "Week 1")
    told = filled.left_out["x"].text()
    assert told == "number, address and name are of different rows"
    assert filled.content.decode() == EXPORT


def test_a_column_that_takes_no_grades_is_refused(export, make):
    path = export(EXPORT.replace(",10,20,", ",(read only),20,"))
    with pytest.raises(Trouble, match="takes no grades, Points Possible says '.read only.'"):
        fill_export(path, make({"ada": 6}), "Week 1")


@pytest.mark.parametrize(
    "text", ["Name,Grade\nada,3\n", EXPORT.replace("Points Possible", "x")]
)
def test_another_file_is_refused(export, make, text):
    with pytest.raises(Trouble):
        fill_export(export(text), make({"ada": 6}), "Week 1")


SPLIT = EXPORT.replace("Student,ID", "LastName,FirstName,ID").replace("\r\n,,", "\r\n,,,")
SPLIT = SPLIT.replace("Possible,", "Possible,,").replace('"Kim, 민준"', "Kim,민준")
SPLIT = SPLIT.replace('"Stone, Bob"', "Stone,Bob").replace('"Lovelace, Ada"', "Lovelace,Ada")
SPLIT = SPLIT.replace('"Student, Test"', "Student,Test")


@pytest.mark.parametrize("sis", [True, False])
@pytest.mark.parametrize("posting", [True, False])
@pytest.mark.parametrize("text", [EXPORT, SPLIT])
def test_every_form_of_an_export(export, make, person, text, posting, sis):
    """Names in one column or in two; with rows and columns that may be missing."""
    table = [*csv.reader(io.StringIO(text.lstrip("\ufeff")))]
    if not posting:
        del table[1]
    if not sis:
        place = table[0].index("SIS User ID")
        table = [[*row[:place], *row[place + 1 :]] for row in table]
    out = io.StringIO()
    csv.writer(out).writerows(table)
    handed = make({"kim": 8.25, "Ada Lovelace": 6}, person("kim", source="canvas", id="501"))
    filled = fill_export(export(out.getvalue()), handed, "Week 1")
    assert (filled.changed, filled.replaced, filled.left_out) == (2, ("Ada Lovelace",), {})
    got = [*csv.reader(io.StringIO(filled.content.decode()))]
    changed = [(a[-3], b[-3]) for a, b in zip(table, got, strict=True) if a != b]
    assert changed == [("", "8.25"), ("7.00", "6")]


def test_decimals_with_a_comma(export, make, person):
    text = EXPORT.replace(",10,20,", ',"10,00","20,00",').replace("7.00", '"7,00"')
    handed = make({"kim": 8.25}, person("kim", source="canvas", id="501"))
    filled = fill_export(export(text), handed, "Week 1")
    assert filled.content.decode() == text.replace('A",,5', 'A","8,25",5')


@pytest.mark.parametrize("said", ["N/A", "ex", "B+", "complete"])
def test_words_of_canvas_stay(export, make, said):
    text = EXPORT.replace("7.00", said)
    filled = fill_export(export(text), make({"ada": 6}), "Week 1")
    assert filled.content.decode() == text and "stays so" in filled.left_out["ada"].text()


@pytest.mark.parametrize("mark", ["(read only)", "(läs endast)", "(읽기 전용)"])
def test_a_read_only_column_is_never_filled(export, make, mark):
    text = EXPORT.replace("Week 1 (11)", f"Week 1 (11) {mark}")
    for column in ("Week 1", "11", "Week 1 (11)", f"Week 1 (11) {mark}"):
        with pytest.raises(Trouble, match="is read-only in Canvas"):
            fill_export(export(text), make({"ada": 6}), column)
    filled = fill_export(export(text), make({"ada": 6}, of=20))
    assert filled.content.decode() == text.replace("CS 101,7.00,,", "CS 101,7.00,6,")


@pytest.mark.parametrize("points", ["0", "0,0", "", "-", "n/a"])
def test_without_points_possible_nothing_is_filled(export, make, points):
    path = export(EXPORT.replace(",10,20,", f',"{points}",20,'))
    with pytest.raises(Trouble, match="takes no grades"):
        fill_export(path, make({"ada": 6}), "Week 1")
