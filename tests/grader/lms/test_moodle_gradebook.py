"""Moodle's worksheet: only grades change, in English and in Korean, and nobody is guessed."""

import csv
import io
from functools import partial

import pytest

from grader.handback.filled import fill_in
from grader.lms.moodle import words as moodle_words
from grader.lms.registry import by_name
from grader.words import Trouble

fill_worksheet = partial(fill_in, by_name("moodle"))

ENGLISH = (
    'Identifier,"Full name","Email address",Status,Grade,"Maximum grade",'
    '"Grade can be changed","Last modified (submission)","Last modified (grade)",'
    '"Feedback comments"\r\n'
    '"Participant 101","Lovelace, ""Ada""",ada@example.org,"Submitted for grading",,10.00,Yes,'
    '"Monday, 2 March 2026, 9:00 AM",-,"two\nlines"\r\n'
    '"Participant 102",김민준,minjun@example.org,"No submission",3.50,10.00,Yes,-,'
    '"Tuesday, 3 March 2026, 9:00 AM",\r\n'
    '"Participant 103","Bob Stone",bob@example.org,-,"",10.00,Yes,-,-,\r\n'
)
KOREAN = (
    '식별자,성명,"이메일 주소",상태,성적,"최대 성적","마지막 수정됨(제출)",'
    '"마지막 수정됨(성적)"\n'
    "참가자101,김민준,a@example.org,제출,,10.00,-,-\n"
    "참여자102,이서연,b@example.org,제출,7.00,10.00,-,-"
)


@pytest.fixture
def worksheet(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "Grades.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def three(make, person):
    return make(
        {"ada": 8.5, "kim": 3.5, "bob": 0.0},
        person("ada", source="moodle", id="101"),
        person("kim", email="MinJun@example.org"),
        person("bob", name="bob  stone"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_only_cells_of_grades_change(worksheet, three, encoding):
    filled = fill_worksheet(worksheet(ENGLISH, encoding), three)
    want = ENGLISH.replace('grading",,', 'grading",8.5,').replace(',-,"",', ',-,"0",')
    assert filled.content == want.encode(encoding)  # 3.50 is 3.5 and stays as it is
    assert (filled.changed, filled.replaced, filled.left_out) == (2, (), {})


def test_korean_headings_and_no_newline_at_the_end(worksheet, make, person):
    handed = make({"민준": 8, "b": 6}, person("민준", source="moodle", id="101"), person("b", email="b@example.org"))  # fmt: skip
    filled = fill_worksheet(worksheet(KOREAN), handed)
    want = KOREAN.replace("제출,,", "제출,8,").replace("7.00", "6")
    assert filled.content == want.encode()
    assert filled.replaced == ("b",)


def test_a_name_from_a_mac_is_the_same_name(worksheet, make):
    filled = fill_worksheet(worksheet(KOREAN), make({"\u1100\u1175\u11b7\u1106\u1175\u11ab\u110c\u116e\u11ab": 8}))  # fmt: skip
    assert filled.changed == 1 and not filled.left_out


def test_a_class_scored_right_from_the_download(worksheet, make):
    filled = fill_worksheet(worksheet(ENGLISH), make({"Nobody_103_assignsubmission_file_": 4}))
    assert '"Participant 103","Bob Stone",bob@example.org,-,"4"' in filled.content.decode()
    assert filled.without == 2


def test_who_is_in_no_row_or_in_two_is_named(worksheet, make, person):
    twice = ENGLISH + '"Participant 104","Bob Stone",x@example.org,-,,10.00,Yes,-,-,\r\n'
    handed = make(
        {"bob": 1, "eve": 2, "ada": 3, "ada2": 4},
        person("bob", name="Bob Stone"),
        person("ada", source="moodle", id="101"),
        person("ada2", email="ada@example.org"),
    )
    filled = fill_worksheet(worksheet(twice), handed)
    assert {learner: why.text() for learner, why in filled.left_out.items()} == {
        "bob": "2 rows fit",
        "eve": "no row fits",
        "ada": "ada2 fits the same row",
        "ada2": "ada fits the same row",
    }
    assert filled.content == twice.encode()


def test_numbers_of_another_lms_are_other_people(worksheet, make, person):
    handed = make({"ada": 8}, person("ada", source="canvas", id="102", name="x"))
    assert "ada" in fill_worksheet(worksheet(ENGLISH), handed).left_out


def test_another_maximum_is_not_filled_in_unasked(worksheet, make):
    path = worksheet(ENGLISH.replace("10.00", "100.00"))
    handed = make({"김민준": 4})
    with pytest.raises(
        Trouble, match="the most is 100 points, in this course 10. Give --scale"
    ):
        fill_worksheet(path, handed)
    scaled = fill_worksheet(path, handed, scale=True)
    rows = list(csv.DictReader(io.StringIO(scaled.content.decode())))
    assert [row["Grade"] for row in rows] == ["", "40", ""]


def test_another_language_needs_the_column(worksheet, make):
    polish = (
        "Identyfikator,Nazwa,Ocena,Najwyższa ocena,Ocena może być zmieniona,Ostatnia\n"
        "Uczestnik 101,x,,10.00,Tak,-\n"
    )
    path, handed = worksheet(polish), make({"Nobody_101_assignsubmission_file_": 8})
    with pytest.raises(Trouble, match="no column .*--column"):
        fill_worksheet(path, handed)
    filled = fill_worksheet(path, handed, "Ocena").content.decode()
    assert filled == polish.replace(",x,,", ",x,8,")
    with pytest.raises(Trouble, match="Did you mean Ocena"):
        fill_worksheet(path, handed, "Ocna")
    with pytest.raises(Trouble, match="the most is 100 points, in this course 10"):
        fill_worksheet(worksheet(polish.replace("10.00", "100")), handed, "Ocena")
    with pytest.raises(Trouble, match="does not say what the most is"):
        fill_worksheet(worksheet(polish.replace("10.00", "ok")), handed, "Ocena")


@pytest.mark.parametrize("language", sorted(moodle_words.texts()))
def test_a_worksheet_of_every_language_that_is_known(worksheet, make, person, language):
    texts = moodle_words.texts()[language]
    keys = "recordid fullname email status gradenoun maxgrade lastmodifiedsubmission "
    keys += "lastmodifiedgrade"
    head = ",".join(f'"{texts[key]}"' for key in keys.split())
    row = f'"{texts["hiddenuser"]} 101","김민준",m@example.org,"x","",10.00,-,-'
    text = f"{head}\r\n{row}\r\n"
    handed = make({"x": 8}, person("x", email="m@example.org"))
    for column in (None, texts["gradenoun"]):
        filled = fill_worksheet(worksheet(text), handed, column)
        assert filled.content.decode() == text.replace('"x",""', '"x","8"')
        with pytest.raises(Trouble, match="the most is 5 points"):
            fill_worksheet(worksheet(text.replace("10.00", "5,00")), handed, column)


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "PK\0\3", ENGLISH.replace("Last modified (grade)", "x")]
)
def test_another_file_is_refused(worksheet, make, text):
    with pytest.raises(Trouble):
        fill_worksheet(worksheet(text), make({"ada": 1}))


def test_a_row_cut_off_is_refused(worksheet, make):
    with pytest.raises(Trouble, match="too few cells"):
        fill_worksheet(worksheet(ENGLISH + '"Participant 105",x\r\n'), make({"ada": 1}))
