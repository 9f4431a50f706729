"""A class folder: which entries there are, whose they are, and what is wrong with it."""

import os
import unicodedata

import pytest

from grader.submissions import find
from grader.words import Trouble

MODULES = ("tensors", "casting", "convolution")


def test_every_kind_of_entry_is_a_submission_sorted_by_learner(tmp_path, make_zip, notebook):
    (tmp_path / "dora").mkdir()
    (tmp_path / "dora" / "casting.py").write_text("a = 1\n")
    make_zip(tmp_path / "carl.zip", ("casting.py", "b = 1\n"))
    nb = notebook("c = 1", metadata={"tensorlings": {"module": "casting"}})
    (tmp_path / "bob.IPYNB").write_text(nb)
    (tmp_path / "ada_12_casting.py").write_text("d = 1\n")
    found = find(tmp_path, MODULES)
    assert [each.learner for each in found] == ["ada_12_casting", "bob", "carl", "dora"]
    assert [each.problem for each in found] == [None] * 4
    names = [list(each.files) for each in found]
    assert names == [["casting.py"], ["casting.ipynb"], ["casting.py"], ["casting.py"]]
    assert found[2].files["casting.py"] == b"b = 1\n"


def test_the_order_is_that_of_learners_not_of_files(tmp_path, make_zip):
    (tmp_path / "ada-b").mkdir()
    make_zip(tmp_path / "ada.zip")
    assert [each.learner for each in find(tmp_path, MODULES)] == ["ada", "ada-b"]


def test_litter_and_the_lms_own_files_are_no_learners(tmp_path):
    for name in (".git", "__MACOSX", "__pycache__", "ada"):
        (tmp_path / name).mkdir()
    for name in ("README.md", "README.py", "Thumbs.db", ".ada.zip", "grades.csv"):
        (tmp_path / name).write_text("x")
    assert [each.learner for each in find(tmp_path, MODULES)] == ["ada"]


def test_two_entries_of_one_learner_are_not_guessed_between(tmp_path, make_zip, find_one):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "casting.py").write_text("a = 1\n")
    make_zip(tmp_path / "ada.zip", ("casting.py", "a = 2\n"))
    ada = find_one()
    assert ada.learner == "ada"
    assert not ada.files
    assert "ada, ada.zip" in ada.problem.text()


def test_nfd_and_nfc_spellings_are_one_learner(tmp_path, find_one):
    name = "김민준"
    (tmp_path / unicodedata.normalize("NFD", name)).mkdir()
    assert find_one().learner == name
    (tmp_path / name).mkdir()
    both = find_one()
    assert both.learner == name
    assert "several entries" in both.problem.text()


def test_names_that_are_not_utf8_are_read_as_korean(tmp_path, find_one):
    os.mkdir(os.fsencode(tmp_path) + b"/" + "민준".encode("cp949"))
    assert find_one().learner == "민준"


def test_control_characters_in_a_learners_name_are_escaped(tmp_path, find_one):
    (tmp_path / "ada\x1b[2J").mkdir()
    assert find_one().learner == "ada\\x1b[2J"


@pytest.mark.parametrize("ending", ["rar", "7z", "tar.zst"])
def test_other_archives_are_named_not_dropped(tmp_path, find_one, ending):
    (tmp_path / f"ada.{ending}").write_bytes(b"x")
    ada = find_one()
    assert ada.learner == "ada"
    assert "Make it a zip" in ada.problem.text()


def test_a_linked_entry_is_not_followed(tmp_path):
    real = tmp_path / "elsewhere"
    real.mkdir()
    (real / "casting.py").write_text("secret = 1\n")
    course = tmp_path / "class"
    course.mkdir()
    (course / "ada").symlink_to(real)
    (course / "bob.zip").symlink_to(real / "casting.py")
    for each in find(course, MODULES):
        assert not each.files
        assert "link" in each.problem.text()


def test_a_pipe_in_place_of_a_zip_does_not_hang(tmp_path, find_one):
    os.mkfifo(tmp_path / "ada.zip")
    assert "not an ordinary file" in find_one().problem.text()


def test_a_lone_python_file_must_say_which_module_it_is(tmp_path, find_one, notes):
    (tmp_path / "ada.py").write_text("a = 1\n")
    assert "which module" in find_one().problem.text()
    only = find_one(modules=["casting"])
    assert only.files == {"casting.py": b"a = 1\n"}
    assert "ada.py is taken for casting.py" in notes(only)


@pytest.mark.parametrize("name", ["casting.py", "tensors.ipynb", "exercises"])
def test_one_submission_is_not_taken_for_a_class(tmp_path, name):
    (tmp_path / "ada").mkdir()
    if name == "exercises":
        (tmp_path / name).mkdir()
    else:
        (tmp_path / name).write_text("")
    with pytest.raises(Trouble, match="folder above") as trouble:
        find(tmp_path, MODULES)
    assert str(tmp_path) in str(trouble.value)
    assert name in str(trouble.value)


def test_a_folder_that_is_missing_or_none_or_empty_is_trouble(tmp_path):
    with pytest.raises(Trouble, match=f"{tmp_path}/nowhere does not exist"):
        find(tmp_path / "nowhere", MODULES)
    with pytest.raises(Trouble, match="There are no submissions in"):
        find(tmp_path, MODULES)
    (tmp_path / "all.zip").write_bytes(b"")
    with pytest.raises(Trouble, match="all.zip is not a folder"):
        find(tmp_path / "all.zip", MODULES)


@pytest.mark.usefixtures("in_this_process")
def test_a_fault_of_ours_costs_one_learner_not_the_class(tmp_path, monkeypatch):
    for name in ("ada", "bob"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "casting.py").write_text("a = 1\n")

    from grader.submissions import folder

    real = folder.listing

    def faulty(path):
        if path.name == "ada":
            raise KeyError("oops")
        return real(path)

    monkeypatch.setattr(folder, "listing", faulty)
    ada, bob = find(tmp_path, MODULES)
    assert "fault of the grader: KeyError" in ada.problem.text()
    assert bob.files
