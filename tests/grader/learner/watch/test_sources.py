"""Whom a save of a module concerns, and where a file stops to parse."""

import pytest

from grader.learner.watch.sources import importers, reach, understand
from grader.learner.watch.warm import libraries


def imports(text, module="mine"):
    return set(understand(module, text.encode()).imports)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("import numpy, tensorflow.keras", set()),
        ("from exercises.images import crop", {"images", "images.crop"}),
        ("from exercises import images, words", {"images", "words"}),
        ("import exercises.images as im", {"images"}),
        ("from . import images", {"images"}),
        ("from .images import crop", {"images", "images.crop"}),
        ("def f():\n    from .help.pad import pad", {"help", "help.pad", "help.pad.pad"}),
        ("from images import crop", set()),
        ("from exercises_of_mine.images import crop", set()),
    ],
)
def test_imports(text, named):
    assert imports(text) == named


def test_a_relative_import_in_a_package_of_helpers():
    assert imports("from . import pad", "help.crop") == {"help", "help.pad"}
    assert imports("from ..words import x", "help.crop") == {"words", "words.x"}


@pytest.mark.parametrize(
    "text",
    [
        "import importlib",
        "from importlib import import_module",
        "__import__('exercises.words')",
        "import exercises",
        "exec('from .words import x')",
    ],
)
def test_who_imports_in_another_way_is_rerun_to_be_sure(text):
    assert understand("mine", text.encode()).unsure


def test_importers_directly_and_by_way_of_others():
    known = {
        "words": understand("words", b"from .nums import n"),
        "nums": understand("nums", b"from .helper import h"),
        "helper": understand("helper", b""),
        "alone": understand("alone", b"import numpy"),
        "odd": understand("odd", b"import importlib"),
    }
    assert importers(known, {"helper"}) == {"helper", "nums", "words", "odd"}
    assert importers(known, {"alone"}) == {"alone", "odd"}


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (b"a = 1\nb = (2\n", 2, "'(' was never closed"),
        (b"def f():\nreturn 1\n", 2, "expected an indented block"),
        (b"a = 1\nreturn a\n", 2, "'return' outside function"),
        (b"a = 1\n\0", 1, "null bytes"),
        (b"# coding: nonsense\n", 1, "nonsense"),
        (b"a = '\xff'\n", 1, ""),
    ],
)
def test_a_fault_has_a_line(content, line, what):
    fault = understand("mine", content).fault
    assert fault is not None
    assert what in fault.what
    assert fault.line == line or what == "null bytes"


def test_a_warning_of_the_compiler_is_no_fault(recwarn):
    assert understand("mine", rb"a = '\d'").fault is None
    assert not recwarn.list


def test_only_what_the_selected_modules_import_is_warmed_up(tmp_path):
    for name, text in {
        "plain": "import numpy\n",
        "deep": "from .helper import h\n",
        "helper": "import tensorflow as tf\n",
        "plot": "def f():\n    from matplotlib import pyplot\n",
        "spoken": "# one day: import tensorflow\n'import keras'\n",
    }.items():
        (tmp_path / f"{name}.py").write_text(text)

    def wanted(*modules):
        return libraries(reach(tmp_path, modules))

    assert wanted("plain", "spoken", "missing") == set()
    assert wanted("plain", "deep") == {"tensorflow"}
    assert wanted("plot") == {"matplotlib"}
