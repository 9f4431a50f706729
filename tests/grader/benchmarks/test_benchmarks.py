"""The benchmarks' own parts: what they compare is the same work, and they count right."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"


@pytest.fixture
def load(monkeypatch):
    """Import one of the benchmarks' modules, as their own commands do."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module


@pytest.mark.parametrize("name", ["peers", "memory", "judges"])
def test_help_names_its_options_without_running(name):
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / f"{name}.py"), "--help"],
        env={"PYTHONPATH": str(BENCHMARKS.parent)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "--json" in done.stdout and "python benchmarks/" in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_ratios_are_pair_by_pair(load):
    assert load("measuring").ratios([6.0, 9.0], [2.0, 3.0]) == [3.0, 3.0]
    with pytest.raises(ValueError):
        load("measuring").ratios([6.0], [2.0, 3.0])


def test_a_table_has_median_least_and_most(load):
    lines = load("measuring").table({"a way": [3.0, 1.0, 8.0]}, digits=1).splitlines()
    assert lines[0].split() == ["median", "least", "most", "runs"]
    assert lines[1].split() == ["a", "way", "3.0", "1.0", "8.0", "3"]


def test_batches_are_compared_with_as_many_processes(load):
    peers = load("peers_in_batches")
    batches = {
        "nbgrader, one call x 1": [16.0],
        "ours, warm, 1 judges": [2.0],
        "ours with start, 1 judges": [10.0],
        "nbgrader, one call x 2": [8.0],
        "ours, warm, 2 judges": [1.0],
        "ours with start, 2 judges": [8.0],
    }
    assert peers.batch_ratios(batches) == {
        "nbgrader x 1 / ours, warm": [8.0],
        "nbgrader x 1 / ours, with start": [1.6],
        "nbgrader x 2 / ours, warm": [8.0],
        "nbgrader x 2 / ours, with start": [1.0],
    }
    # 8 s of start for 100, and a quarter of a second for each of them
    assert peers.large_class(batches, 8, 100)["1"] == pytest.approx(0.08 + 0.25)


def test_every_other_way_is_held_against_ours(load):
    rows = {"grader score, warm": [0.5, 0.25], "otter run": [5.0, 5.0]}
    found = load("peers_in_turn").against_ours(rows, "s")
    assert found == {"otter run / ours, s": [10.0, 20.0]}


def test_points_that_are_not_due_end_the_measurement(load):
    same = load("small_assignment.due").same
    same("a way", 0, 8)
    with pytest.raises(SystemExit, match="a way gave learner 3 8 of 8 points; 6 are due"):
        same("a way", 3, 8)


def test_memory_is_read_from_what_linux_writes(load):
    rollup = (
        "5581-7fff ---p 00000000 00:00 0 [rollup]\n"
        "Rss:              300000 kB\nPss:               90000 kB\n"
        "Private_Clean:      1000 kB\nPrivate_Dirty:     54000 kB\n"
    )
    assert load("memory").parsed(rollup) == {"uss": 56.3, "pss": 92.2, "rss": 307.2}


def test_all_ways_have_the_same_checks(load):
    answers, bodies = load("small_assignment.answers"), load("small_assignment.bodies")
    named = [name for checks in answers.CHECKS.values() for name in checks]
    written = [
        one.name
        for one in ast.parse(answers.text("bodies.py")).body
        if isinstance(one, ast.FunctionDef)
    ]
    assert named == written == [name for name in written if callable(getattr(bodies, name))]


def test_no_two_learners_hand_in_the_same(load):
    answers = load("small_assignment.answers")
    texts = {"".join(answers.files(number).values()) for number in range(16)}
    assert len(texts) == 16
    assert [answers.expected(number) for number in range(8)] == [8, 8, 8, 6, 8, 8, 6, 8]


def test_answers_are_without_markers(load):
    for source in load("small_assignment.answers").reference().values():
        compile(source, "answer", "exec")
        assert "###" not in source and '"""' in source


def test_the_course_holds_these_exercises_and_checks_only(load, tmp_path):
    course = load("small_assignment.in_ours").write_course(tmp_path / "course")
    checks = load("small_assignment.answers").CHECKS
    assert [one.id for one in course.exercises] == list(checks)
    tests = (tmp_path / "course").rglob("test_*.py")
    assert sum(one.read_text().count("\ndef test_") for one in tests) == 8


def test_one_network_is_built_for_all_checks(load):
    built = []
    functions = {
        "from_list": None,
        "to_float32": None,
        "convolve": None,
        "tf": SimpleNamespace(constant=np.array),
        "build_cnn_basic": lambda: built.append(True) or "a network",
    }
    direct: dict = {}
    exec(load("small_assignment.answers").text("direct.py"), direct)
    answers = direct["Direct"](functions)
    assert answers.network() == answers.network() == "a network"
    assert built == [True]


def test_a_second_network_is_refused_by_the_learner_who_shows_it(load):
    answers, exercise = load("small_assignment.answers"), "cnn_basic.build_cnn_basic"
    added = answers.answers(1)[exercise].removeprefix(
        "# learner 1\n" + answers.reference()[exercise]
    )
    known: dict = {"build_cnn_basic": lambda: "a network"}
    exec(added, known)
    assert known["build_cnn_basic"]() == "a network"
    with pytest.raises(RuntimeError, match="a second network"):
        known["build_cnn_basic"]()


def test_a_python_without_otter_is_named_not_run(load, tmp_path):
    has_otter = load("small_assignment.in_otter").has_otter
    assert not has_otter(str(tmp_path / "no-python"))
