"""``grader release``, and what it will not write over."""

import zipfile

import pytest

from grader.release import contents
from grader.release.write import write_folder, write_zip
from grader.words import Trouble


def test_the_command_makes_a_folder_and_a_zip(course, tmp_path, run_grader):
    ran = run_grader(course.root, "release", str(tmp_path / "out"), "--lang=ko", "--zip")
    assert ran.status == 0, ran.err
    assert "language ko" in ran.out
    count = sum(path.is_file() for path in (tmp_path / "out").rglob("*"))
    assert f"{count}  files" in ran.out
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        names = archive.namelist()
    assert len(names) == count
    (top,) = {name.split("/")[0] for name in names}
    assert top.startswith("out-")  # and no other release's folder is called that
    ran = run_grader(course.root, "release", str(tmp_path / "out"), "--lang=ko", "--list")
    assert "Nothing to do: this is that release already." in ran.out
    assert "  exercises/nums.py\n" in ran.out


@pytest.mark.parametrize("made", ["folder", "file"])
def test_an_out_that_holds_something_else_is_refused(course, tmp_path, run_grader, made):
    out = tmp_path / "thesis"
    if made == "folder":
        out.mkdir()
        (out / "chapter.txt").write_text("years of work")
    else:
        out.write_text("years of work")
    ran = run_grader(course.root, "release", str(out))
    assert ran.status == 2
    assert ("holds something else" in ran.err) == (made == "folder")
    kept = out / "chapter.txt" if made == "folder" else out
    assert kept.read_text() == "years of work"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".thesis")] == []


def test_a_language_that_there_is_not(course, tmp_path, run_grader):
    ran = run_grader(course.root, "release", str(tmp_path / "out"), "--lang=xx")
    assert ran.status == 2 and "There is no language 'xx'" in ran.err
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_taken_and_a_missing_parent_is_named(course, tmp_path):
    made = contents(course, "en")
    (tmp_path / "empty").mkdir()
    write_folder(made, tmp_path / "empty")
    assert (tmp_path / "empty/release.json").is_file()
    with pytest.raises(Trouble, match="make it first"):
        write_folder(made, tmp_path / "no/where")


def test_a_write_that_fails_leaves_nothing(course, tmp_path, monkeypatch):
    made = contents(course, "en")

    def broken(self, data):
        raise OSError("disk full")

    from pathlib import Path

    monkeypatch.setattr(Path, "write_bytes", broken)
    with pytest.raises(OSError, match="disk full"):
        write_folder(made, tmp_path / "out")
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["course"]


def test_the_same_release_is_the_same_zip(course, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_zip(contents(course, "en"), tmp_path / name / "x.zip")
    assert (tmp_path / "a/x.zip").read_bytes() == (tmp_path / "b/x.zip").read_bytes()
