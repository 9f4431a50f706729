"""The same answers score the same wherever, and as whatever, they were handed in."""

import io
import json
import zipfile
from textwrap import dedent

import pytest

STUB = """def shout(word):
    raise NotImplementedError


def count(words):
    raise NotImplementedError
"""
NUMS_STUB = """def double(numbers):
    raise NotImplementedError


def halve(numbers):
    raise NotImplementedError
"""


def notebook(text, kind="code", **metadata) -> str:
    cells = [
        {"cell_type": kind, "metadata": {"nbgrader": metadata} if metadata else {},
         "source": f"def {part}".rstrip() + "\n"}
        for part in text.split("def ")[1:]
    ]  # fmt: skip
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


def zipped(files) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def layouts(words: str, nums: str) -> dict:
    stubs = {"exercises/words.py": STUB, "exercises/nums.py": NUMS_STUB}
    answer = {"grade_id": "words-shout", "solution": True, "grade": False, "locked": False}
    shout = words[: words.index("def count")]
    turned = json.loads(notebook(shout, "raw", **answer))
    turned["cells"] += json.loads(notebook(words[words.index("def count") :]))["cells"]
    return {
        "plain": {"words.py": words, "nums.py": nums},
        "notebooks": {"words.ipynb": notebook(words), "nums.ipynb": notebook(nums)},
        "beside_stubs": {**stubs, "notebooks/words.ipynb": notebook(words),
                         "nums.ipynb": notebook(nums)},
        "stub_first": {"words.py": STUB, "words.ipynb": notebook(words), "nums.py": nums},
        "stub_second": {"words.py": words, "words.ipynb": notebook(STUB), "nums.py": nums},
        "half_each": {"words.py": shout + STUB[STUB.index("def count") :], "nums.py": nums,
                      "words.ipynb": notebook(STUB[: STUB.index("def count")]
                                              + words[words.index("def count") :])},
        "weeks": {"hw/week1/words.py": words, "hw/week2/nums.ipynb": notebook(nums)},
        "copies": {**stubs, "exercises/words (1).py": words, "nums-Copy1.ipynb": notebook(nums)},
        "any_name": {**stubs, "homework.py": words, "kim_nums.py": nums},
        "one_notebook": {**stubs, "all.ipynb": notebook(words + nums)},
        "put_aside": {"words.py": words, "nums.py": nums, "old/words.py": STUB,
                      "backup/nums.ipynb": notebook(NUMS_STUB)},
        "turned_raw": {"words.ipynb": json.dumps(turned), "nums.py": nums},
        "helpers": {"week1/words.py": f"import tools\n{words.replace('word.upper', 'tools.up')}"
                    .replace("tools.up()", "tools.up(word)"),
                    "week1/tools.py": "def up(word):\n    return word.upper()\n",
                    "week2/nums.py": nums},
    }  # fmt: skip


@pytest.mark.full
def test_a_layout_changes_no_score(course_dir, tmp_path, write, right, run_grader):
    class_ = tmp_path / "class"
    words, nums = (dedent(right[f"{name}.py"]).lstrip() for name in ("words", "nums"))
    everything = layouts(words, nums)
    for name, files in everything.items():
        write(class_ / name, files)
    (class_ / "in_a_zip.zip").write_bytes(zipped(everything["beside_stubs"]))
    ran = run_grader(course_dir, "score", str(class_), "--json", "r.json", "--details")
    assert ran.status == 0, ran.err
    reports = json.loads((course_dir / "r.json").read_text())["reports"]
    outcomes = {
        one["learner"]: [(each["check"], each["outcome"]) for each in one["checks"]]
        for one in reports
    }
    assert set(outcomes) == {*everything, "in_a_zip"}
    wrong = {
        name: [each for each in mine if each[1] != "passed"]
        for name, mine in outcomes.items()
        if mine != outcomes["plain"]
    }
    assert not wrong
    assert {outcome for _, outcome in outcomes["plain"]} == {"passed"}
