"""Work that is not graded while the rest is: each file, and why."""

import os

import pytest

from grader.submissions import find

MODULES = ("tensors", "casting", "convolution")


@pytest.fixture
def left_out(tmp_path, find_one):
    """Of ``ada``, who has a right ``tensors.py`` besides."""

    def read(files):
        folder = tmp_path / "ada"
        folder.mkdir()
        for name, content in {"tensors.py": "x = 1\n", **files}.items():
            data = content if isinstance(content, bytes) else content.encode()
            (folder / name).write_bytes(data)
        ada = find_one()
        assert ada.problem is None and "tensors.py" in ada.files
        assert all(one in ada.notes for one in ada.left_out)
        return [one.text() for one in ada.left_out]

    return read


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("casting.ipynb", '{"cells": [', "casting.ipynb is not a notebook that can be read"),
        ("casting.py", b"x = '\xff\xfe'\n", "casting.py is not UTF-8"),
        ("mine.ipynb", "", "mine.ipynb"),
    ],
)
def test_a_damaged_file_is_named(left_out, name, content, why):
    (sentence,) = left_out({name: content})
    assert sentence.startswith(why)


def test_a_notebook_of_no_module_is_named(left_out, notebook):
    (sentence,) = left_out({"homework.ipynb": notebook("x = 1")})
    assert "homework.ipynb does not say which module it holds" in sentence


def test_what_was_only_converted_or_is_no_work_is_not(left_out, notebook):
    assert left_out({"casting.ipynb": notebook("x = 1"), "data.bin": b"\xff"}) == []


def test_a_link_to_work_is_named_and_one_to_something_else_is_not(tmp_path, find_one):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada/tensors.py").write_text("x = 1\n")
    os.symlink("elsewhere", tmp_path / "ada/data")
    assert find_one().left_out == ()
    os.symlink("elsewhere.py", tmp_path / "ada/casting.py")
    (sentence,) = find_one().left_out
    assert "links are not followed: casting.py" in sentence.text()


def test_where_nothing_can_be_graded_the_problem_says_it(tmp_path, find_one):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada/casting.ipynb").write_text("{")
    ada = find_one()
    assert "not a notebook" in ada.problem.text()


def test_notes_of_an_archive_that_was_opened_after_all(tmp_path, make_zip):
    (tmp_path / "ada").mkdir()
    make_zip(
        tmp_path / "ada/work.zip", ("tensors.py", "x = 1\n"), ("casting.ipynb", "no notebook")
    )
    (ada,) = find(tmp_path, MODULES)
    assert "tensors.py" in ada.files
    (sentence,) = ada.left_out
    assert sentence.text().startswith("casting.ipynb is not a notebook")
