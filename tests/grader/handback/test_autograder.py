"""The autograder zip, in a bare folder laid out as Gradescope documents it."""

import io
import json
import os
import subprocess
import sys
import zipfile

import pytest

from grader.handback.autograder import autograder_zip
from grader.isolation.levels import Level

METADATA = {"users": [{"name": "Ada 김", "email": "a@x", "id": 7}], "assignment": {}}


@pytest.fixture
def autograder(course, tmp_path, write, right):
    """The folder, with ``nums.py`` of a submission."""

    def lay_out(level, nums=right["nums.py"]):
        root = tmp_path / "autograder"
        content, _ = autograder_zip(course, level)
        with zipfile.ZipFile(io.BytesIO(content)) as found:
            found.extractall(root / "source")
        write(root / "submission", {"nums.py": nums, "words.py": right["words.py"]})
        (root / "results").mkdir()
        (root / "submission_metadata.json").write_text(json.dumps(METADATA))
        return root

    return lay_out


def run(root):
    """As Gradescope does; Python's packages are those that are here."""
    done = subprocess.run(
        ["bash", str(root / "source" / "run_autograder")],
        env={**os.environ, "AUTOGRADER_ROOT": str(root), "AUTOGRADER_PYTHON": sys.executable},
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_zip_holds_what_is_needed_and_no_more(course, course_dir):
    (course_dir / "solutions" / "__pycache__").mkdir()
    (course_dir / "solutions" / "__pycache__" / "x.pyc").write_text("")
    (course_dir / "marks.csv").write_text("ada,3")
    content, count = autograder_zip(course, Level.LANDLOCK)
    with zipfile.ZipFile(io.BytesIO(content)) as found:
        names = set(found.namelist())
        modes = {info.filename: info.external_attr >> 16 for info in found.infolist()}
    assert len(names) == count
    assert {"setup.sh", "run_autograder", "autograder.toml", "course/.grader/secret"} <= names
    assert {"course/tests/hidden/nums/test_double.py", "grader/worker/zygote.py"} <= names
    assert modes["run_autograder"] & 0o111 == modes["setup.sh"] & 0o111 == 0o111
    assert not [name for name in names if "__pycache__" in name or "marks.csv" in name]
    assert autograder_zip(course, Level.LANDLOCK)[0] == content


def test_the_scripts_are_right_shell(course, tmp_path):
    with zipfile.ZipFile(io.BytesIO(autograder_zip(course, Level.NONE)[0])) as found:
        for name in ("setup.sh", "run_autograder"):
            subprocess.run(["bash", "-n"], input=found.read(name), check=True)
        assert b'sandbox = "none"' in found.read("autograder.toml")


def test_a_level_that_is_not_there_grades_nothing(autograder):
    root = autograder(Level.LANDLOCK)
    settings = root / "source" / "autograder.toml"
    settings.write_text(settings.read_text().replace('"landlock"', '"locks"'))
    status, said = run(root)
    assert status == 1
    assert "Nothing was graded" in said and "landlock" in said
    assert not list((root / "results").iterdir())


@pytest.mark.full
@pytest.mark.parametrize("level", [Level.NONE, Level.LANDLOCK])
def test_a_submission_is_graded_in_a_bare_folder(autograder, level):
    wrong = (
        "def double(numbers):\n    return numbers**2\n\n\ndef halve(numbers):\n    return 1\n"
    )
    root = autograder(level, wrong)
    os.chmod(root.parents[0], 0o755)
    status, said = run(root)
    assert status == 0, said
    assert f"Isolation level: {level.value}" in said
    document = json.loads((root / "results" / "results.json").read_text(encoding="utf-8"))
    assert (document["score"], document["stdout_visibility"]) == (3, "hidden")
    assert document["extra_data"]["isolation"] == level.value
    assert {test["visibility"] for test in document["tests"]} == {"visible"}
