"""Notebooks: which module they are, and what becomes of their cells."""

import json
import time
import types

import pytest

from grader.submissions.limits import CODE_CHARACTERS

MODULES = ("tensors", "casting", "convolution")


@pytest.fixture
def convert(tmp_path, find_one, notebook):
    """The text of casting.py, and the submission, from the cells of casting.ipynb."""

    def make(*cells):
        (tmp_path / "ada").mkdir(exist_ok=True)
        (tmp_path / "ada" / "casting.ipynb").write_text(notebook(*cells), encoding="utf-8")
        ada = find_one()
        assert ada.problem is None
        return ada.files["casting.py"].decode("utf-8"), ada

    return make


def run(text: str) -> dict:
    module = types.ModuleType("casting")
    exec(compile(text, "casting.py", "exec"), module.__dict__)
    return vars(module)


def graded(grade_id, **more):
    return {"grade_id": grade_id, "solution": True, "grade": False, "locked": False, **more}


def test_cells_are_joined_in_order_under_their_numbers(convert, notes):
    text, ada = convert("a = 1", "b = a + 1\n\ndef f():\n    return b")
    assert run(text)["f"]() == 2
    assert text.index("# cell 1\na = 1") < text.index("# cell 2\nb = a + 1")
    assert notes(ada) == "casting.ipynb was converted to casting.py."


def test_magics_and_shell_lines_become_comments_and_keep_their_lines(convert):
    text, _ = convert(
        "%matplotlib inline\n!pip install \\\n  tensorflow\nimport math\n?math\nmath.pi?\n"
        "files = !ls\nt = %timeit -o 1\npip install x\nif True:\n    !ls\nx = 3"
    )
    assert run(text)["x"] == 3
    lines = text.split("\n")
    first = lines.index("# cell 1") + 1
    assert lines[first : first + 12] == [
        "# %matplotlib inline", "# !pip install \\", "  # tensorflow", "import math",
        "# ?math", "# math.pi?", "# files = !ls", "# t = %timeit -o 1", "# pip install x",
        "if True:", "    pass  # !ls", "x = 3",
    ]  # fmt: skip


def test_what_only_looks_like_a_magic_is_kept(convert):
    text, _ = convert(
        "%matplotlib inline\n"
        "x = (10\n  % 4)\n"
        's = """\n%kept\n!kept\n"""\n'
        "t = 'a\\\n!kept'\n"
        "y = 7 \\\n  % 4\n"
        "u = '(' # ( why?\n"
        "%time z = 1"
    )
    made = run(text)
    assert (made["x"], made["y"], made["s"]) == (2, 3, "\n%kept\n!kept\n")
    assert "# %time z = 1" in text


def test_a_cell_that_is_python_is_not_touched(convert):
    # The second text is one that a line by line look misunderstands.
    cell = "s = '''\n%time\n!ls\nwhat?\n'''\nt = 'a\\\nb' + \"\"\"\n!kept\n\"\"\""
    text, _ = convert(cell)
    assert cell in text


def test_cell_magics_keep_python_and_comment_out_the_rest(convert):
    text, _ = convert("%%time\na = 1", "%%bash\nls", "%%writefile x.py\nb = 2", "c = 3")
    made = run(text)
    assert (made["a"], made["c"]) == (1, 3)
    assert "b" not in made
    assert "# ls" in text


@pytest.mark.parametrize(
    "broken",
    ["def f(:\n    pass", "await x", "return 1", "x = '''", "(" * 500, "x = '\ud800'",
     "a = 1\0", "-" * 100_000 + "1"],
)  # fmt: skip
def test_a_cell_that_is_not_python_does_not_lose_the_others(convert, notes, broken):
    text, ada = convert("a = 1", broken, "b = 2")
    made = run(text)
    assert (made["a"], made["b"]) == (1, 2)
    assert "casting.ipynb, since it is not valid Python: code cell 2." in notes(ada)


def test_cells_that_are_right_alone_and_wrong_together(convert, notes):
    text, ada = convert("a = 1", "from __future__ import annotations", "b = 2")
    assert run(text)["b"] == 2
    assert "code cell 2" in notes(ada)


def test_a_cell_cannot_declare_an_encoding(convert):
    text, ada = convert("# -*- coding: cp949 -*-\ns = '한글'")
    scope = {}
    exec(ada.files["casting.py"], scope)
    assert scope["s"] == "한글"


def test_test_cells_are_left_out_and_given_code_is_kept(convert, notes):
    test = graded("casting-f-test", solution=False, grade=True, locked=True)
    given = graded("imports", solution=False, locked=True)
    text, ada = convert(
        ("import math", given),
        ("def f(): return math.pi", graded("casting-f")),
        ("assert False", test),
        ("assert False", {"grade_id": "casting-g", "locked": True}),
        "x = (",
    )
    assert "assert" not in text
    assert run(text)["f"]() > 3
    assert "code cell 5" in notes(ada)


def test_metadata_says_the_module_before_the_name_does(tmp_path, find_one, notebook):
    (tmp_path / "ada").mkdir()
    nb = notebook("a = 1", metadata={"tensorlings": {"module": "tensors"}})
    (tmp_path / "ada" / "casting.ipynb").write_text(nb)
    assert list(find_one().files) == ["tensors.py"]


@pytest.mark.parametrize("module", ["nonsense", 3, None, {"a": 1}, "../tensors"])
def test_metadata_that_names_no_module_is_passed_over(tmp_path, find_one, notebook, module):
    (tmp_path / "ada").mkdir()
    nb = notebook("a = 1", metadata={"tensorlings": {"module": module}})
    (tmp_path / "ada" / "casting.ipynb").write_text(nb)
    assert list(find_one().files) == ["casting.py"]


def test_a_lone_notebook_is_split_by_grade_ids(tmp_path, find_one, notebook):
    nb = notebook(
        "import math",
        ("def f(): return 1", graded("casting-f")),
        ("def g(): return 2", graded("tensors-g")),
        "k = 5",
    )
    (tmp_path / "ada.ipynb").write_text(nb)
    files = find_one().files
    assert list(files) == ["casting.py", "tensors.py"]
    casting, tensors = (run(files[name].decode()) for name in files)
    assert "f" in casting and "g" not in casting
    assert "g" in tensors and "f" not in tensors
    assert casting["math"] and tensors["math"] and casting["k"] == tensors["k"] == 5
    assert b"# cell 3\n" not in files["casting.py"]
    assert b"# cell 4\n" in files["casting.py"]


def test_the_end_of_a_name_says_the_module(tmp_path, find_one, notebook):
    (tmp_path / "smithbob_12_casting.ipynb").write_text(notebook("a = 1"))
    assert list(find_one().files) == ["casting.py"]


def test_a_notebook_without_any_sign_is_a_problem(tmp_path, find_one, notebook, notes):
    (tmp_path / "ada.ipynb").write_text(notebook("a = 1"))
    ada = find_one()
    assert ada.problem is not None
    assert "ada.ipynb does not say which module it holds" in notes(ada)
    assert list(find_one(modules=["casting"]).files) == ["casting.py"]


def test_the_python_file_is_taken_before_the_notebook(tmp_path, find_one, notebook, notes):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "casting.py").write_text("a = 1\n")
    (tmp_path / "ada" / "casting.ipynb").write_text(notebook("a = 2"))
    ada = find_one()
    assert ada.files == {"casting.py": b"a = 1\n"}
    assert "casting.py is graded" in notes(ada)


def test_of_two_copies_the_one_with_the_name_is_taken(tmp_path, find_one, notebook, notes):
    (tmp_path / "ada").mkdir()
    for name, cell in (("casting", "a = 1"), ("casting-Copy1", "a = 2")):
        nb = notebook(cell, metadata={"tensorlings": {"module": "casting"}})
        (tmp_path / "ada" / f"{name}.ipynb").write_text(nb)
    ada = find_one()
    assert run(ada.files["casting.py"].decode())["a"] == 1
    assert "casting-Copy1.ipynb" in notes(ada)
    (tmp_path / "ada" / "casting.ipynb").rename(tmp_path / "ada" / "other.ipynb")
    assert "Several notebooks hold the module casting" in find_one().problem.text()


@pytest.mark.parametrize(
    "content",
    ["", "[]", "null", "{}", '{"nbformat": 4}', '{"nbformat": 4, "cells": 3}', "[" * 100_000,
     '{"nbformat": 4, "metadata": {}, "cells": [3, null, {"cell_type": "code"}]}',
     '{"nbformat": 99, "cells": []}', "\ufeff", '{"nbformat": ' + "9" * 10_000 + "}"],
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


def test_an_old_notebook_is_read(tmp_path, find_one):
    cell = {"cell_type": "code", "input": ["a = 1"], "outputs": [], "language": "python"}
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""},
           "worksheets": [{"cells": [cell]}]}  # fmt: skip
    (tmp_path / "x_casting.ipynb").write_text(json.dumps(old))
    assert run(find_one().files["casting.py"].decode())["a"] == 1


def test_a_notebook_with_a_flood_of_code_is_left_out(tmp_path, find_one, notebook, notes):
    (tmp_path / "x_casting.ipynb").write_text(notebook("a" * (CODE_CHARACTERS + 1)))
    ada = find_one()
    assert ada.problem is not None
    assert "characters of code" in notes(ada)


@pytest.mark.parametrize(
    "line",
    ["x" + " " * 190_000 + "=", "x?" + " " * 190_000 + "x", "[" * 190_000, "'\\" * 95_000],
)
def test_lines_made_to_be_slow_are_not(tmp_path, find_one, notebook, line):
    import time

    (tmp_path / "x_casting.ipynb").write_text(notebook(f"!ls\n{line}"))
    start = time.perf_counter()
    find_one()
    assert time.perf_counter() - start < 5


def test_a_cell_that_is_there_twice_is_named_and_the_last_one_counts(
    tmp_path, find_one, notebook, notes
):
    """As when the notebook is run from its top; a copied stub below an answer is told."""
    answer = {"grade_id": "casting-f", "solution": True, "grade": False, "locked": False}
    text = notebook(("def f():\n    return 1", answer), ("def f():\n    return 2", answer))
    (tmp_path / "ada.ipynb").write_text(text)
    ada = find_one()
    scope = {}
    exec(ada.files["casting.py"], scope)
    assert scope["f"]() == 2
    assert "more than once, and the last one counts: casting-f" in notes(ada)


def test_a_cell_that_was_deleted_is_only_missing(tmp_path, find_one, notebook, notes):
    answer = {"grade_id": "casting-g", "solution": True, "grade": False, "locked": False}
    (tmp_path / "ada.ipynb").write_text(notebook(("def g():\n    return 1", answer)))
    ada = find_one()
    assert b"def g" in ada.files["casting.py"]
    assert "more than once" not in notes(ada)


SETUP = """import sys
def course_folder():
    return ""
get_ipython().run_line_magic("pip", "install msgspec")
assert course_folder(), "Nothing here."
from grader.learner.notebook import check, hint"""


def test_the_cells_of_a_released_notebook_are_no_part_of_the_answer(convert):
    text, _ = convert(
        (SETUP, {"tensorlings": {"role": "kit"}}),
        SETUP,  # an editor lost its metadata
        'def f():\n    return 1\n\ncheck("casting.f")',
        'hint("casting.f",\n     2)',
        ('check("casting.f")', {"tensorlings": {"role": "kit"}}),
    )
    assert run(text)["f"]() == 1
    assert "course_folder" not in text
    assert '# check("casting.f")' in text and '# hint("casting.f",' in text


def test_a_learners_own_check_is_called(convert):
    text, _ = convert('found = []\ndef check(what):\n    found.append(what)\ncheck("a")')
    assert run(text)["found"] == ["a"]
    text, _ = convert("import casting_helpers\nx = 1; hint('a.b')")  # not alone on its line
    assert "x = 1; hint('a.b')" in text


@pytest.mark.parametrize("lines", [90_000, 600_000])
def test_a_notebook_of_very_many_lines_is_soon_read(tmp_path, find_one, notebook, lines):
    (tmp_path / "ada").mkdir()
    path = tmp_path / "ada" / "casting.ipynb"
    path.write_text(notebook("0\n" * lines), encoding="utf-8")
    began = time.process_time()
    ada = find_one()
    assert time.process_time() - began < 20
    assert (ada.problem is None) == (2 * lines <= CODE_CHARACTERS)
