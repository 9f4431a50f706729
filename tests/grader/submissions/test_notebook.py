"""Notebooks: which module they are, and what becomes of their cells."""

import json
import time

import pytest

from grader.submissions.limits import CODE_CHARACTERS
from grader.wire.notebook import MAX_CELLS, Cell, Notebook, decode

MODULES = ("tensors", "casting", "convolution")


@pytest.fixture
def convert(tmp_path, find_one, notebook):
    """What is sent of casting.ipynb, and the submission, from its cells."""

    def make(*cells, exercises=()):
        (tmp_path / "ada").mkdir(exist_ok=True)
        (tmp_path / "ada" / "casting.ipynb").write_text(notebook(*cells), encoding="utf-8")
        ada = find_one(exercises=exercises)
        assert ada.problem is None and list(ada.files) == ["casting.ipynb"]
        return decode(ada.files["casting.ipynb"]), ada

    return make


def graded(grade_id, **more):
    return {"grade_id": grade_id, "solution": True, "grade": False, "locked": False, **more}


def as_kind(text: str, kind: str, *numbers: int) -> str:
    """The notebook ``text`` with some cells of another kind."""
    content = json.loads(text)
    for number in numbers:
        content["cells"][number]["cell_type"] = kind
    return json.dumps(content)


def test_cells_are_sent_as_they_are_in_order_with_their_numbers(convert, notes):
    magic = "%matplotlib inline\n!ls\nx = ("
    made, ada = convert("a = 1", ("def f():\n    return b", graded("casting-f")), magic, "")
    assert made == Notebook(
        "casting.ipynb",
        (
            Cell(1, "a = 1"),
            Cell(2, "def f():\n    return b", "casting-f"),
            Cell(3, magic),
            Cell(4, ""),
        ),
    )
    assert notes(ada) == ""


@pytest.mark.parametrize(
    "odd",
    ["def f(:\n    pass", "x = '''", "(" * 500, "a = 1\0", "-" * 100_000 + "1",
     "# -*- coding: cp949 -*-\ns = '한글'"],
)  # fmt: skip
def test_whatever_a_cell_holds_is_the_workers_to_judge(convert, cells, odd):
    assert cells(convert("a = 1", odd, "b = 2")[1]) == ["a = 1", odd, "b = 2"]


def test_a_lone_surrogate_travels_as_the_escape_that_means_the_same(convert, cells):
    _, ada = convert("x = '\ud800'")
    assert cells(ada) == ["x = '\\ud800'"]


def test_test_cells_are_left_out_and_given_code_is_kept(convert, cells):
    test = graded("casting-f-test", solution=False, grade=True, locked=True)
    given = graded("imports", solution=False, locked=True)
    made, ada = convert(
        ("import math", given),
        ("def f(): return math.pi", graded("casting-f")),
        ("assert False", test),
        ("assert False", {"grade_id": "casting-g", "locked": True}),
        "x = 1",
    )
    assert cells(ada) == ["import math", "def f(): return math.pi", "x = 1"]
    assert [cell.number for cell in made.cells] == [1, 2, 5]


def test_metadata_says_the_module_before_the_name_does(tmp_path, find_one, notebook):
    (tmp_path / "ada").mkdir()
    nb = notebook("a = 1", metadata={"tensorlings": {"module": "tensors"}})
    (tmp_path / "ada" / "casting.ipynb").write_text(nb)
    assert list(find_one().files) == ["tensors.ipynb"]


@pytest.mark.parametrize("module", ["nonsense", 3, None, {"a": 1}, "../tensors"])
def test_metadata_that_names_no_module_is_passed_over(tmp_path, find_one, notebook, module):
    (tmp_path / "ada").mkdir()
    nb = notebook("a = 1", metadata={"tensorlings": {"module": module}})
    (tmp_path / "ada" / "casting.ipynb").write_text(nb)
    assert list(find_one().files) == ["casting.ipynb"]


def test_a_lone_notebook_is_split_by_grade_ids(tmp_path, find_one, notebook, cells):
    nb = notebook(
        "import math",
        ("def f(): return 1", graded("casting-f")),
        ("def g(): return 2", graded("tensors-g")),
        "k = 5",
    )
    (tmp_path / "ada.ipynb").write_text(nb)
    ada = find_one()
    assert list(ada.files) == ["casting.ipynb", "tensors.ipynb"]
    assert cells(ada) == ["import math", "def f(): return 1", "k = 5"]
    assert cells(ada, "tensors.ipynb") == ["import math", "def g(): return 2", "k = 5"]
    assert [cell.number for cell in decode(ada.files["casting.ipynb"]).cells] == [1, 2, 4]


def test_the_end_of_a_name_says_the_module(tmp_path, find_one, notebook):
    (tmp_path / "smithbob_12_casting.ipynb").write_text(notebook("a = 1"))
    assert list(find_one().files) == ["casting.ipynb"]


def test_a_notebook_without_any_sign_is_a_problem(tmp_path, find_one, notebook, notes):
    (tmp_path / "ada.ipynb").write_text(notebook("a = 1"))
    ada = find_one()
    assert ada.problem is not None
    assert "ada.ipynb does not say which module it holds" in notes(ada)
    assert list(find_one(modules=["casting"]).files) == ["casting.ipynb"]


@pytest.mark.parametrize(
    "content",
    ["", "[]", "null", "{}", '{"nbformat": 4}', '{"nbformat": 4, "cells": 3}', "[" * 100_000,
     '{"nbformat": 4, "metadata": {}, "cells": [3, null, {"cell_type": "code"}]}',
     '{"nbformat": 99, "cells": []}', '{"cells": [{"cell_type": "code", "source": 3}]}',
     '{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a", 3]}]}',
     '{"nbformat": 4, "cells": ' + '{"a":' * 100_000, "\ufeff",
     '{"nbformat": ' + "9" * 10_000 + "}"],
)  # fmt: skip
def test_what_is_no_notebook_is_a_note_and_loses_nothing_else(
    tmp_path, find_one, notes, content
):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "tensors.py").write_text("a = 1\n")
    (tmp_path / "ada" / "casting.ipynb").write_text(content, encoding="utf-8")
    ada = find_one()
    assert list(ada.files) == ["tensors.py"]
    assert "casting.ipynb is not a notebook that can be read" in notes(ada)


@pytest.mark.parametrize("version", [2, 3])
def test_an_old_notebook_is_read(tmp_path, find_one, cells, version):
    code = {"cell_type": "code", "input": ["a = 1\n", "b = 2"], "outputs": [],
            "language": "python", "source": "not this"}  # fmt: skip
    heading = {"cell_type": "heading", "level": 1, "source": "Casting"}
    old = {"nbformat": version, "nbformat_minor": 0, "metadata": {"name": ""},
           "worksheets": [{"cells": [heading, code]},
                          {"cells": [dict(code, input="c = 3")]}]}  # fmt: skip
    (tmp_path / "x_casting.ipynb").write_text(json.dumps(old))
    assert cells(find_one()) == ["a = 1\nb = 2", "c = 3"]


def test_a_notebook_of_any_minor_version_and_one_without_a_version_is_read(
    tmp_path, find_one, cells
):
    code = {"cell_type": "code", "source": "a = 1\r\nb = 2\r"}
    for content in ({"nbformat": 4, "nbformat_minor": 99, "cells": [code]}, {"cells": [code]}):
        (tmp_path / "x_casting.ipynb").write_text(json.dumps(content), encoding="utf-8-sig")
        assert cells(find_one()) == ["a = 1\nb = 2\n"]


def test_a_notebook_with_a_flood_of_code_is_left_out(tmp_path, find_one, notebook, notes):
    (tmp_path / "x_casting.ipynb").write_text(notebook("a" * (CODE_CHARACTERS + 1)))
    ada = find_one()
    assert ada.problem is not None
    assert "characters of code" in notes(ada)


@pytest.mark.parametrize("count", [MAX_CELLS, MAX_CELLS + 1])
def test_a_notebook_of_too_many_cells_is_left_out(tmp_path, find_one, notebook, notes, count):
    (tmp_path / "x_casting.ipynb").write_text(notebook(*["1"] * count))
    ada = find_one()
    assert (ada.problem is None) == (count == MAX_CELLS)
    assert (f"more than {MAX_CELLS} cells" in notes(ada)) == (count > MAX_CELLS)


def test_all_code_of_a_notebook_that_may_be_taken_is_decoded(tmp_path, find_one, notebook):
    """The largest there is, of characters that JSON spells with six each."""
    ids = [("\0" * (CODE_CHARACTERS // 500), graded("\1" * 99)) for _ in range(500)]
    (tmp_path / "x_casting.ipynb").write_text(notebook(*ids))
    made = decode(find_one().files["casting.ipynb"])
    assert sum(len(cell.source) for cell in made.cells) == CODE_CHARACTERS


def test_a_cell_that_is_there_twice_is_sent_twice(tmp_path, find_one, notebook, cells):
    """Which of them counts is decided where it can be seen which one is a stub."""
    answer = graded("casting-f")
    both = ["def f():\n    return 1", "def f():\n    raise NotImplementedError"]
    (tmp_path / "ada.ipynb").write_text(notebook(*[(text, answer) for text in both]))
    assert cells(find_one()) == both


def test_a_cell_that_was_deleted_is_only_missing(tmp_path, find_one, notebook, cells):
    (tmp_path / "ada.ipynb").write_text(
        notebook(("def g():\n    return 1", graded("casting-g")))
    )
    assert cells(find_one()) == ["def g():\n    return 1"]


def test_the_cells_that_a_release_marks_as_its_own_are_no_part_of_the_answer(
    tmp_path, find_one, notebook, cells
):
    content = json.loads(notebook("import sys", "def f():\n    return 1", "check('casting.f')"))
    for number in (0, 2):
        content["cells"][number]["metadata"] = {"tensorlings": {"role": "kit"}}
    (tmp_path / "x_casting.ipynb").write_text(json.dumps(content))
    assert cells(find_one()) == ["def f():\n    return 1"]


EXERCISES = ("casting.f", "casting.g", "tensors.h")


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_an_answer_in_a_cell_that_is_no_code_any_more_is_taken(
    tmp_path, find_one, notebook, cells, notes, kind
):
    text = notebook(
        "import math",
        ("# mine\n@cached\ndef f(x):\n    return x", graded("casting-f")),
        ("def g():\n    return 2", graded("casting-g")),
    )
    (tmp_path / "x_casting.ipynb").write_text(as_kind(text, kind, 1))
    ada = find_one(exercises=EXERCISES)
    assert [cell.number for cell in decode(ada.files["casting.ipynb"]).cells] == [1, 2, 3]
    assert cells(ada)[1].endswith("def f(x):\n    return x")
    assert "casting.f is no code cell any more; it was taken for code cell 2" in notes(ada)
    assert not ada.left_out


@pytest.mark.parametrize(
    ("source", "metadata"),
    [
        ("I think that x + 1 is right.", graded("casting-f")),
        ("```python\ndef f(x):\n    return x\n```", graded("casting-f")),
        ("def f(x):\n    return x", None),
        ("Here it is:\n\ndef f (x):\n    return x", None),
    ],
)
def test_one_that_is_not_plainly_the_answer_is_named(
    tmp_path, find_one, notebook, cells, source, metadata
):
    text = notebook((source, metadata), "a = 1")
    (tmp_path / "x_casting.ipynb").write_text(as_kind(text, "markdown", 0))
    ada = find_one(exercises=EXERCISES)
    assert cells(ada) == ["a = 1"]
    (told,) = ada.left_out
    assert "no code cells, and were not taken: casting.f. Make each a code cell" in told.text()


@pytest.mark.parametrize("answer", [("def f(x):\n    return 2", None),
                                    ("f = lambda x: 2", graded("casting-f"))])  # fmt: skip
def test_one_that_was_turned_off_on_purpose_is_neither(
    tmp_path, find_one, notebook, cells, answer
):
    """Another cell holds the answer."""
    text = notebook(("def f(x):\n    return 1", graded("casting-f")), answer)
    (tmp_path / "x_casting.ipynb").write_text(as_kind(text, "raw", 0))
    ada = find_one(exercises=EXERCISES)
    assert cells(ada) == [answer[0]] and not ada.left_out


def test_prose_and_cells_of_the_instructors_are_no_answers(tmp_path, find_one, notebook, cells):
    locked = {"grade_id": "casting-f-test", "grade": True, "solution": False, "locked": True}
    text = notebook("def h2(x):\n    1", "    def f(x)", ("def f(): 1", locked), "a = 1")
    (tmp_path / "x_casting.ipynb").write_text(as_kind(text, "markdown", 0, 1))
    ada = find_one(exercises=EXERCISES)
    assert cells(ada) == ["a = 1"] and not ada.left_out


@pytest.mark.parametrize("lines", [90_000, 600_000])
def test_a_notebook_of_very_many_lines_is_soon_read(tmp_path, find_one, notebook, lines):
    (tmp_path / "ada").mkdir()
    path = tmp_path / "ada" / "casting.ipynb"
    path.write_text(notebook("0\n" * lines), encoding="utf-8")
    began = time.process_time()
    ada = find_one()
    assert time.process_time() - began < 20
    assert (ada.problem is None) == (2 * lines <= CODE_CHARACTERS)
