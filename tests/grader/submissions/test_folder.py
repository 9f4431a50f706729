"""A learner's folder: where its root is, what is taken, and what cannot get in."""

import os
import signal
from pathlib import Path

import pytest

from grader.submissions import limits

MODULES = ("tensors", "casting", "convolution")


def put(path: Path, content: str | bytes = "a = 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "root", ["", "exercises", "wrap", "wrap/exercises", "a/b/c", "Exercises", "a\\exercises"]
)
def test_the_root_is_found_through_wrapping_folders(tmp_path, find_one, root):
    put(tmp_path / "ada" / root / "casting.py")
    put(tmp_path / "ada" / root / "helpers" / "shapes.py", "b = 1\n")
    assert find_one().files == {"casting.py": b"a = 1\n", "helpers/shapes.py": b"b = 1\n"}


def test_a_whole_project_gives_its_exercises_only(tmp_path, find_one, notes):
    for path in ("exercises/casting.py", "tests/visible/test_casting.py", "conftest.py",
                 "solutions/casting.py", "exercises/index.toml", "pytest.ini"):  # fmt: skip
        put(tmp_path / "ada" / path)
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert not ada.notes


def test_work_outside_the_root_is_named(tmp_path, find_one, notes):
    put(tmp_path / "ada" / "wrap" / "exercises" / "casting.py")
    put(tmp_path / "ada" / "homework.py")
    assert "only the folder wrap/exercises is: homework.py" in notes(find_one())


@pytest.mark.parametrize("other", ["bob", "group1/exercises", "20231235", "student2"])
def test_folders_of_which_nothing_says_which_is_meant_are_not_guessed_between(
    tmp_path, find_one, other
):
    mine = {"20231235": "20231234", "student2": "student1", "group1/exercises": "a/exercises"}
    put(tmp_path / "ada" / mine.get(other, "carl") / "casting.py")
    put(tmp_path / "ada" / other / "casting.py", "a = 2\n")
    ada = find_one()
    assert not ada.files
    assert "in several folders" in ada.problem.text()


def test_only_python_and_notebooks_are_taken_and_the_rest_is_counted(tmp_path, find_one, notes):
    for name in ("casting.py", "numpy.py", "README.md", "a.png", "b.png"):
        put(tmp_path / "ada" / name)
    ada = find_one()
    assert list(ada.files) == ["casting.py", "numpy.py"]
    assert "(2): a.png, b.png." in notes(ada)
    assert "README" not in notes(ada)
    assert "numpy" not in notes(ada)


def test_litter_of_tools_is_neither_taken_nor_mentioned(tmp_path, find_one):
    put(tmp_path / "ada" / "casting.py")
    for litter in (".venv/x.py", "__pycache__/casting.py", "venv/Lib/site-packages/t.py",
                   ".ipynb_checkpoints/casting.ipynb", "__MACOSX/casting.py"):  # fmt: skip
        put(tmp_path / "ada" / litter)
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert not ada.notes


def test_links_inside_are_not_followed(tmp_path, find_one, notes):
    secret = put(tmp_path.parent / "secret.py", "secret = 1\n")
    put(tmp_path / "ada" / "casting.py")
    (tmp_path / "ada" / "tensors.py").symlink_to(secret)
    (tmp_path / "ada" / "up").symlink_to(tmp_path, target_is_directory=True)
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "links are not followed: tensors.py, up" in notes(ada)


def test_a_file_that_becomes_a_link_after_the_look_is_not_followed(tmp_path):
    from grader.submissions import folder
    from grader.submissions.refused import LeftOut

    secret = put(tmp_path / "secret.py", "secret = 1\n")
    put(tmp_path / "ada" / "casting.py")
    (found,) = folder.listing(tmp_path / "ada").files
    (tmp_path / "ada" / "casting.py").unlink()
    (tmp_path / "ada" / "casting.py").symlink_to(secret)
    with pytest.raises(LeftOut):
        found.read(100)


def test_a_file_that_becomes_a_pipe_after_the_look_does_not_hang(tmp_path):
    from grader.submissions import regular

    def alarm(signum, frame):
        raise TimeoutError("it hung")

    os.mkfifo(tmp_path / "pipe")
    previous = signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, 2)
    try:
        with pytest.raises(OSError, match="not a regular file"):
            regular.opened(tmp_path / "pipe")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def test_a_pipe_inside_does_not_hang(tmp_path, find_one, notes):
    put(tmp_path / "ada" / "casting.py")
    os.mkfifo(tmp_path / "ada" / "tensors.py")
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "not an ordinary file: tensors.py" in notes(ada)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_note_for_an_ordinary_user(tmp_path, find_one, notes):
    put(tmp_path / "ada" / "casting.py")
    put(tmp_path / "ada" / "tensors.py").chmod(0)
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "cannot be read: tensors.py" in notes(ada)


@pytest.mark.usefixtures("in_this_process")
def test_an_unreadable_file_is_a_note(tmp_path, find_one, notes, monkeypatch):
    from grader.submissions import regular

    real = regular.opened

    def refusing(path):
        if path.name == "tensors.py":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(regular, "opened", refusing)
    put(tmp_path / "ada" / "casting.py")
    put(tmp_path / "ada" / "tensors.py")
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "cannot be read: tensors.py" in notes(ada)


def test_a_file_may_be_as_large_as_the_limit_and_not_larger(tmp_path, find_one):
    path = put(tmp_path / "ada" / "casting.py", b"#" * limits.FILE_BYTES)
    assert find_one().problem is None
    path.write_bytes(b"#" * (limits.FILE_BYTES + 1))
    assert "larger than 2 MiB" in find_one().problem.text()


def test_all_files_together_have_a_limit(tmp_path, find_one):
    put(tmp_path / "ada" / "casting.py")
    for number in range(8):
        put(tmp_path / "ada" / f"h{number}.py", b"#" * limits.FILE_BYTES)
    assert "16 MiB together" in find_one().problem.text()


def test_the_number_of_files_has_a_limit(tmp_path, find_one):
    put(tmp_path / "ada" / "casting.py")
    for number in range(limits.FILES - 1):
        put(tmp_path / "ada" / f"h{number}.py")
    assert len(find_one().files) == limits.FILES
    put(tmp_path / "ada" / "one_more.py")
    assert "more than 200 Python files" in find_one().problem.text()


def test_the_number_of_entries_looked_at_has_a_limit(tmp_path, find_one):
    put(tmp_path / "ada" / "casting.py")
    for number in range(limits.ENTRIES - 1):
        (tmp_path / "ada" / f"{number}.txt").touch()
    assert find_one().problem is None
    (tmp_path / "ada" / "one_more.txt").touch()
    assert "more than 2000 files and folders" in find_one().problem.text()


def test_the_depth_has_a_limit(tmp_path, find_one, notes):
    put(tmp_path / "ada" / "casting.py")
    put(tmp_path / "ada" / "/".join("abcdefg") / "x.py")
    put(tmp_path / "ada" / "/".join("abcdefgh") / "y.py")
    ada = find_one()
    assert list(ada.files) == ["a/b/c/d/e/f/g/x.py", "casting.py"]
    assert "8 folders deep" in notes(ada)


def test_a_module_in_two_spellings_is_not_guessed_between(tmp_path, find_one):
    put(tmp_path / "ada" / "casting.py")
    put(tmp_path / "ada" / "Casting.py")
    ada = find_one()
    assert not ada.files
    assert "Casting.py, casting.py" in ada.problem.text()


def test_a_helper_in_two_spellings_is_left_out(tmp_path, find_one, notes):
    for name in ("casting.py", "shapes.py", "Shapes.py"):
        put(tmp_path / "ada" / name)
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "Shapes.py, shapes.py" in notes(ada)


def test_a_module_in_capitals_only_is_taken_and_told(tmp_path, find_one, notes):
    put(tmp_path / "ada" / "Casting.py")
    ada = find_one()
    assert ada.files == {"casting.py": b"a = 1\n"}
    assert notes(ada) == "Casting.py is taken for casting.py."


def test_no_module_is_a_problem_that_names_the_modules(tmp_path, find_one):
    put(tmp_path / "ada" / "homework.py")
    problem = find_one().problem.text()
    assert "ada holds no module" in problem
    assert "tensors.py, casting.py, convolution.py" in problem


def test_the_only_zip_in_a_folder_is_read(tmp_path, find_one, make_zip):
    put(tmp_path / "ada" / "report.pdf")
    make_zip(tmp_path / "ada" / "hw.zip", ("wrap/casting.py", "z = 1\n"))
    ada = find_one()
    assert ada.files == {"casting.py": b"z = 1\n"}
    assert not ada.notes


def test_the_only_zip_in_a_zip_is_read(tmp_path, find_one, make_zip):
    inner = make_zip(tmp_path / "hw.zip", ("wrap/casting.py", "z = 1\n")).read_bytes()
    (tmp_path / "hw.zip").unlink()
    make_zip(tmp_path / "ada.zip", ("report.pdf", b""), ("ada/hw.zip", inner))
    assert find_one().files == {"casting.py": b"z = 1\n"}
    assert not find_one().notes


@pytest.mark.parametrize("more", ["second.zip", "casting.py"])
def test_a_zip_beside_another_or_beside_modules_is_not_read(tmp_path, find_one, make_zip, more):
    (tmp_path / "ada").mkdir()
    make_zip(tmp_path / "ada" / "hw.zip", ("tensors.py", "z = 1\n"))
    if more.endswith(".zip"):
        make_zip(tmp_path / "ada" / more, ("casting.py", "z = 1\n"))
        assert find_one().problem is not None
    else:
        put(tmp_path / "ada" / more)
        assert list(find_one().files) == ["casting.py"]
