"""What parsing a file brings to light, and what a file made to be parsed for ever costs."""

import json

import pytest

from grader.collecting import code, contents
from grader.collecting.code import Kind, look
from grader.lms.entry import Entry, Handed
from grader.submissions import guard
from grader.submissions.listing import Found

MODULES = ("words", "nums")


def notebook(*sources: str) -> bytes:
    cells = [{"cell_type": "code", "metadata": {}, "source": each} for each in sources]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": cells}).encode()


def test_a_notebook_means_what_a_file_of_its_cells_means():
    python = b"import math\n\n\ndef shout(word):\n    return word  # so\n"
    cells = notebook("import math", "%time\n!ls", "def shout(word):\n    return word", "1 +")
    one = look(Kind.PYTHON, python, "words.py", MODULES)
    other = look(Kind.NOTEBOOK, cells, "words.ipynb", MODULES)
    assert one.meaning == other.meaning and one.functions == other.functions == {"shout"}
    assert one.parses and other.parses
    assert one.meaning == code.meaning(python.decode())
    changed = look(Kind.PYTHON, python.replace(b"return", b"print"), "words.py", MODULES)
    assert changed.meaning != one.meaning


def test_functions_of_a_cell_that_is_no_python_are_seen():
    cells = notebook("def shout(word):\n    return (word", "def count(words): return 1")
    assert look(Kind.NOTEBOOK, cells, "words.ipynb", MODULES).functions == {"shout", "count"}


@pytest.mark.parametrize(
    "text",
    ["-" * 100_000 + "1", "x = " + "1 + " * 49_000 + "1", "(" * 10_000, "f'" + "{" * 9000],
)
def test_nesting_beyond_pythons_limits_is_no_python(text):
    text = f"def shout(word): pass\n{text}\n"
    seen = look(Kind.PYTHON, text.encode(), "words.py", MODULES)
    assert seen.functions == {"shout"} and not seen.parses


def parsing_forever(kind: Kind, data: bytes, name: str, modules: tuple[str, ...]) -> code.Seen:
    with guard.reading(name):
        while b"forever" in data:
            pass
    return code.Seen(frozenset(), "", True)


def test_a_file_that_is_parsed_forever_is_told_and_costs_no_other(monkeypatch):
    monkeypatch.setattr(code, "look", parsing_forever)
    handed = []
    for name, data in (("words.py", b"forever"), ("nums.py", b"soon")):
        found = Found(name, lambda most, data=data: data[:most], size=len(data))
        handed.append(Handed(f"ada/{name}", name, found))
    read = contents.of(Entry("ada", "ada", tuple(handed)), MODULES)
    assert [one.handed.path for one in read.codes] == ["nums.py"]
    ((place, why),) = read.unread
    assert place == "ada/words.py"
    assert why == "words.py took too long to read and was left out"
