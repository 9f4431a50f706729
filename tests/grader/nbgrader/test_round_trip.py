"""From ``solutions/`` through stock nbgrader to a score, and the same score as in ``.py``."""

import ast
import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from grader.course import Course

pytestmark = pytest.mark.full

ROOT = Path(__file__).parents[3]
CLASS = ROOT / "examples" / "submissions"
LEARNERS = ("all-right", "wrong-dtype", "half-done")
COURSE = Course.open(ROOT)
MODULES = COURSE.modules


def run(*command, cwd):
    # nbgrader starts alembic by name, so the environment's own bin comes first.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, cwd=cwd, env=os.environ | {"PATH": path}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def answers_of(learner):
    """The bodies of a learner's functions, by grade_id."""
    found = {}
    for module in MODULES:
        text = (CLASS / learner / f"{module}.py").read_text()
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef):
                found[f"{module}-{node.name}"] = ast.get_source_segment(text, node)
    return found


def test_filled_notebooks_score_like_the_same_answers_in_py(tmp_path):
    course = tmp_path / "course"
    course.mkdir()
    grader = (sys.executable, "-m", "grader")
    run(
        *grader, "nbgrader", "init", course, "--together", "ps1", "--course", ROOT, cwd=tmp_path
    )
    nbgrader = shutil.which("nbgrader", path=str(Path(sys.executable).parent))
    assert nbgrader, "nbgrader is not installed beside this Python"
    run(nbgrader, "generate_assignment", "ps1", cwd=course)

    handed_in = tmp_path / "class"
    for learner in LEARNERS:
        answers = answers_of(learner)
        shutil.copytree(CLASS / learner, handed_in / f"{learner}-py")
        (handed_in / f"{learner}-notebook").mkdir()
        for module in MODULES:
            notebook = nbformat.read(course / "release" / "ps1" / f"{module}.ipynb", 4)
            filled = 0
            for cell in notebook.cells:
                grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
                if grade_id in answers:
                    assert "### BEGIN SOLUTION" not in cell.source
                    assert "raise NotImplementedError" in cell.source
                    cell.source = answers[grade_id]
                    filled += 1
            assert filled == sum(one.module == module for one in COURSE.exercises) > 0
            nbformat.write(notebook, handed_in / f"{learner}-notebook" / f"{module}.ipynb")

    results = tmp_path / "results.json"
    run(*grader, "score", handed_in, "--course", ROOT, "--json", results, cwd=tmp_path)
    reports = {r["learner"]: r for r in json.loads(results.read_text())["reports"]}
    with open(ROOT / "examples" / "expected.csv", encoding="utf-8") as file:
        expected = {row["learner"]: float(row["points"]) for row in csv.DictReader(file)}
    for learner in LEARNERS:
        points = expected[learner]
        in_py, in_notebook = reports[f"{learner}-py"], reports[f"{learner}-notebook"]
        assert in_py["points"] == in_notebook["points"] == points
        assert [(c["check"], c["outcome"], c["points"]) for c in in_py["checks"]] == [
            (c["check"], c["outcome"], c["points"]) for c in in_notebook["checks"]
        ]
