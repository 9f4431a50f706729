"""nbgrader's own commands on a course of ours: two modules, 24 notebooks from the galleries."""

import csv
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.full

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """Run commands, with a home of their own: nobody's configuration of nbgrader counts."""
    folder = tmp_path_factory.mktemp("work")
    beside = Path(sys.executable).parent
    if not (beside / "nbgrader").exists():
        pytest.skip("nbgrader's command is not beside this Python")
    environment = {
        **os.environ,
        # nbgrader starts alembic by name, so the environment's own bin comes first.
        "PATH": f"{beside}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        **dict.fromkeys(("HOME", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"), str(folder / "home")),
    }

    def run(*command, cwd=folder, status=0):
        done = subprocess.run(
            list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    run.folder = folder
    return run


@pytest.fixture(scope="module")
def released(work):
    """A course by ``init``, released by nbgrader."""
    course = work.folder / "deep"
    grader = (sys.executable, "-m", "grader", "nbgrader")
    init = (*grader, "init", course, "--modules", "tensors,casting", "--together", "ps1")
    work(*init, "--course", ROOT)
    work("nbgrader", "generate_assignment", "ps1", cwd=course)
    return course


@pytest.fixture
def course(released, tmp_path):
    """A copy, in which nothing has been handed in."""
    return Path(shutil.copytree(released, tmp_path / "deep"))


def grades(course):
    with open(course / "grades.csv", encoding="utf-8") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def test_nbgrader_validates_the_source(work, course):
    for name in ("tensors", "casting"):
        said = work("nbgrader", "validate", course / "source" / "ps1" / f"{name}.ipynb")
        assert "Success! Your notebook passes all the tests." in said


def test_stock_autograde_gives_the_reference_everything_and_stubs_nothing(work, course):
    for student, step in (("reference", "source"), ("stub", "release")):
        folder = course / "submitted" / student / "ps1"
        folder.mkdir(parents=True)
        for path in (course / step / "ps1").glob("*.ipynb"):
            shutil.copy(path, folder)
    work("nbgrader", "autograde", "ps1", cwd=course)
    work("nbgrader", "export", cwd=course)
    found = grades(course)
    assert found["reference"]["score"] == found["reference"]["max_score"] != "0.0"
    assert found["stub"]["score"] == "0.0"


def test_zip_collect_finds_the_students(work, course):
    archive = course / "downloaded" / "ps1" / "archive"
    inner = work.folder / "zips" / "ps1"
    shutil.copytree(course / "release" / "ps1", inner, dirs_exist_ok=True)
    archive.mkdir(parents=True)
    for student in ("ada", "김민준"):
        shutil.make_archive(str(archive / student), "zip", inner.parent)
    work("nbgrader", "zip_collect", "ps1", cwd=course)
    for student in ("ada", "김민준"):
        found = (course / "submitted" / student / "ps1").glob("*.ipynb")
        assert {path.name for path in found} == {"casting.ipynb", "tensors.ipynb"}


def test_a_class_of_24(work, course):
    _gallery_class().make(course, "ps1")
    nbgrader = ("nbgrader", "db")
    work(*nbgrader, "student", "add", "김민준", "--first-name", "민준", "--last-name", "김", cwd=course)  # fmt: skip
    due = "2026-03-10 15:00:00 UTC"
    work(*nbgrader, "assignment", "add", "ps1", "--duedate", due, cwd=course)
    config = course / "nbgrader_config.py"
    config.write_text(
        config.read_text().replace('penalty_method = "none"', 'penalty_method = "zero"')
    )
    grade = (sys.executable, "-m", "grader", "nbgrader", "score", ".", "ps1", "--course", ROOT)
    work(*grade, cwd=course, status=1)
    work("nbgrader", "export", cwd=course)
    found = grades(course)
    full = {one for one, row in found.items() if row["raw_score"] == row["max_score"]}
    right = {"김민준", "이서연", "박도윤", "최지우", "ada", "grace", "emmy", "sofia"}
    assert full == right | {"chien-shiung", "rosalind", "nettie"}
    assert found["tu"]["score"] == "0.0", "a release that nobody filled in"
    assert found["이서연"]["score"] == found["katherine"]["score"] == "0.0", "late"
    assert (found["김민준"]["last_name"], found["김민준"]["first_name"]) == ("김", "민준")

    before = (course / "gradebook.db").read_bytes()
    assert "nothing changed" in work(*grade, cwd=course, status=1)
    assert (course / "gradebook.db").read_bytes() == before

    work("nbgrader", "generate_feedback", "ps1", cwd=course)
    pages = sorted((course / "feedback").glob("*/ps1/*.html"))
    assert len(pages) == 48
    radia = (course / "feedback" / "radia" / "ps1" / "casting.html").read_text("utf-8")
    # Which wrong answers she has is a matter of the gallery; each is told why.
    assert re.search(r"wrong: [^<]* was wanted\.", radia)
    assert "Comments:" in radia
    mileva = (course / "feedback" / "mileva" / "ps1" / "casting.html").read_text("utf-8")
    assert "<script>document.title" not in mileva and "taken over" in mileva
    for page in pages:
        text = page.read_text("utf-8")
        assert "BEGIN HIDDEN" not in text and str(ROOT) not in text


def _gallery_class():
    spec = importlib.util.spec_from_file_location(
        "gallery_class", Path(__file__).with_name("gallery_class.py")
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
