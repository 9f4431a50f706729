"""collected.csv: written, opened in a spreadsheet, read again."""

from datetime import datetime, timedelta, timezone

import pytest

from grader.collecting import collected, folders, mapping, roster, standing
from grader.collecting.collected import Collected
from grader.words import Trouble

KST = timezone(timedelta(hours=9))
MINJUN = Collected(
    "김민준_12",
    "김민준",
    "12",
    "minjun@example.org",
    datetime(2026, 3, 2, 23, 59, tzinfo=KST),
    True,
    "moodle",
    "김민준_12_assignsubmission_file_",
)


def _write(folder, *ones):
    (folder / "collected.csv").write_text(collected.text(ones), encoding="utf-8-sig")


def test_what_is_written_is_read(tmp_path):
    unknown = Collected("ada")
    on_time = Collected("bob", late=False)
    _write(tmp_path, unknown, MINJUN, on_time)
    assert collected.read(tmp_path) == {"김민준_12": MINJUN, "ada": unknown, "bob": on_time}


def test_no_file_is_nothing_known(tmp_path):
    assert collected.read(tmp_path) == {}


@pytest.mark.parametrize("name", ["=1+1", "'=1", "-5", "'t Hooft", "@home", "''", "+", "＝1"])
def test_a_name_like_a_formula_is_quoted_and_comes_back(tmp_path, name):
    _write(tmp_path, Collected("ada", name))
    assert f",{name}," not in (tmp_path / "collected.csv").read_text("utf-8") or name[0] == "'"
    assert ",=" not in (tmp_path / "collected.csv").read_text("utf-8")
    assert collected.read(tmp_path)["ada"].name == name


def test_excel_gets_a_mark_and_may_save_as_cp949_with_semicolons(tmp_path):
    _write(tmp_path, MINJUN)
    path = tmp_path / "collected.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    saved = path.read_text("utf-8-sig").replace(",", ";")
    path.write_bytes(saved.encode("cp949"))
    assert collected.read(tmp_path)["김민준_12"] == MINJUN


@pytest.mark.parametrize("time", ["yesterday", "2026-03-02T23:59:00"])
def test_a_time_without_a_zone_is_refused_with_the_line(tmp_path, time):
    (tmp_path / "collected.csv").write_text(f"learner,submitted\nada,{time}\n")
    with pytest.raises(Trouble, match="line 2"):
        collected.read(tmp_path)


@pytest.mark.parametrize("name", [collected.NAME, mapping.NAME, roster.NAME, "Overrides.json"])
def test_nobody_is_called_like_a_file_of_the_class(name):
    assert folders.name(name) == f"learner_{name}"


def test_a_folder_that_is_called_like_the_file_is_a_learners(tmp_path):
    for name in (collected.NAME, mapping.NAME, roster.NAME):
        (tmp_path / name).mkdir()
    assert collected.read(tmp_path) == {}
    assert list(standing.lines(tmp_path)) == []
