"""Answers in a notebook, while pytest runs the file that has the stub still."""

import json

import pytest

from grader.learner.beside import about_notebooks, written_in

ANSWER = 'def double(numbers):\n    """Twice."""\n    return numbers * 2\n'
STUB = 'def double(numbers):\n    """Twice."""\n    raise NotImplementedError("to do: double")\n'


def notebook(*sources: str, kind: str = "code") -> str:
    cells = [{"cell_type": kind, "metadata": {}, "source": [text]} for text in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def told(course, outcomes) -> list[str]:
    return [sentence.text() for sentence in about_notebooks(course, outcomes)]


@pytest.mark.parametrize("folder", ["notebooks", "exercises/notebooks", "exercises", "."])
def test_an_answer_in_a_notebook_is_named(course, write, folder):
    write(course.root / folder, {"nums.ipynb": notebook("%matplotlib inline", STUB, f"%time x = 1\n{ANSWER}")})
    name = "nums.ipynb" if folder == "." else f"{folder}/nums.ipynb"
    assert told(course, {"nums.double": ["to do", "to do"]}) == [
        f"{name} has an answer to nums.double, but pytest runs exercises/nums.py. "
        "Run the cell with `check(...)` below the answer instead."
    ]


@pytest.mark.parametrize("outcomes", [["passed"], ["wrong", "to do"], ["to do", "passed"]])
def test_an_answer_in_the_file_needs_no_word(course, write, outcomes):
    write(course.root / "notebooks", {"nums.ipynb": notebook(ANSWER)})
    assert told(course, {"nums.double": outcomes}) == []


@pytest.mark.parametrize(
    "text",
    [
        notebook(STUB),
        notebook(ANSWER, kind="markdown"),
        notebook(ANSWER.replace("double", "triple")),
        "{",
        "[]",
        '{"cells": [1]}',
        '{"cells": null}',
        "[" * 100_000,
    ],
)
def test_a_notebook_without_one_says_nothing(course, write, text):
    write(course.root / "notebooks", {"nums.ipynb": text})
    assert told(course, {"nums.double": ["to do"]}) == []


def test_a_notebook_that_is_not_there_has_nothing(tmp_path):
    assert written_in(tmp_path / "none.ipynb") == set()
