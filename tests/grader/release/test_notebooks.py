"""Notebooks of a release: what they hold, and what their cells say when they run."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from grader import authoring
from grader.authoring.source import Role
from grader.course import Course
from grader.release import contents
from grader.release.write import write_folder, write_zip
from tests.grader.release.conftest import KIT

MODULES = Course.open(KIT).modules
PROGRAM = """
from grader.learner.notebook import check, hint
{code}
"""
EXECUTE = """
import sys, nbformat
from nbclient import NotebookClient
path = sys.argv[1]
notebook = nbformat.read(path, 4)
NotebookClient(notebook, timeout=300, resources={"metadata": {"path": sys.argv[2]}}).execute()
nbformat.write(notebook, path)
"""
NO_NETWORK = """
import socket
def refuse(*args, **kwargs):
    raise OSError("the network was used")
real = socket.socket.connect
def connect(self, address):
    if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
        refuse()
    return real(self, address)
socket.socket.connect = connect
socket.getaddrinfo = refuse
"""


@pytest.fixture
def says(python, released):
    """What cells print that hold this code, in the small course."""

    def run(code, folder=released, **environment):
        ran = python(folder, "-c", PROGRAM.format(code=code), **environment)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return run


def cells_of(text):
    return json.loads(text)["cells"]


def test_each_stub_is_followed_by_its_check(released):
    cells = cells_of((released / "notebooks/nums.ipynb").read_text(encoding="utf-8"))
    shown = [(cell["cell_type"], cell["id"]) for cell in cells]
    assert shown == [
        ("code", "setup"),
        ("markdown", "nums-1"),
        ("code", "nums-double"),
        ("code", "check-double"),
        ("markdown", "nums-double-1"),
        ("code", "nums-halve"),
        ("code", "check-halve"),
    ]
    assert "".join(cells[3]["source"]) == 'check("nums.double")'
    assert "raise NotImplementedError" in "".join(cells[2]["source"])
    assert all(cell.get("outputs", []) == [] for cell in cells)


def test_setting_up_is_python_in_both_languages(whole, released):
    texts = [(released / "notebooks/nums.ipynb").read_text(encoding="utf-8")]
    texts.append(
        whole.files[next(p for p in whole.files if p.name == "casting.ipynb")].decode()
    )
    for text, word in zip(texts, ("Colab, upload", "Colab에서는"), strict=True):
        source = "".join(cells_of(text)[0]["source"])
        ast.parse(source)
        assert word in source
        assert max(map(len, source.splitlines())) <= 96


def test_setting_up_where_only_a_zip_file_was_uploaded(course, tmp_path, python):
    release = contents(course, "en")
    (tmp_path / "content").mkdir()
    write_zip(release, tmp_path / "content/numbers.zip")
    with zipfile.ZipFile(tmp_path / "content/other.zip", "w") as other:
        other.writestr("somebody.txt", "else")
    notebook = release.files[next(p for p in release.files if p.suffix == ".ipynb")].decode()
    setup = "".join(cells_of(notebook)[0]["source"]).replace("prepare()", "")
    code = "\n\ndef double(n):\n    return n + n\n\ncheck('nums.double')"
    ran = python(tmp_path / "content", "-c", setup + code)
    assert ran.stdout.startswith("nums.double: done. 1 of 1 checks passed.\n"), ran.stderr
    assert not (tmp_path / "content/somebody.txt").exists()
    ran = python(tmp_path, "-c", setup)
    # The last line says it, over as many lines as it takes.
    assert "AssertionError: The course's folder is not here." in ran.stderr


def test_a_stub_is_to_do(says):
    said = says("def double(n):\n    raise NotImplementedError('to do: double')\n"
                "check('nums.double')")  # fmt: skip
    assert said.startswith("nums.double: to do. Write the function's body")
    assert 'A hint: hint("nums.double")' in said


def test_a_right_answer_is_done(says):
    said = says("def double(n):\n    print('hello')\n    return n + n\ncheck('nums.double')")
    assert said == (
        "nums.double: done. 1 of 1 checks passed.\n\n"
        "nums: 1 of 2 exercises done in this notebook.\nNext: nums.halve\n"
    )


def test_a_wrong_answer_gets_the_sentence_that_pytest_prints(says, python, released):
    answer = "def double(n):\n    print('hello')\n    return n * n\n"
    said = says(answer + "check('nums.double')")
    assert said.startswith("nums.double: That is not twice 7.\n")
    assert "called     nums.double(7)" in said and "came back  49" in said
    assert "hello" in said  # what it printed, too
    (released / "exercises/nums.py").write_text(answer)
    ran = python(released, "-m", "pytest", "-k", "double")
    assert ran.returncode == 1
    same = said.partition("\nA hint")[0].rstrip()
    assert same in ran.stdout
    assert 'A hint: hint("nums.double")' in said and "pytest --hint" not in said


def test_an_error_names_the_cell_and_a_function_that_is_not_there_yet(says):
    said = says("def double(n):\n    return n.twice\ncheck('nums.double')")
    assert said.startswith("nums.double: What stands before the dot has nothing of the name")
    assert "Python says  AttributeError: 'int' object has no attribute 'twice'" in said
    said = says("check('nums.double')\ncheck('nums.dubble')")
    assert "there is no function double yet. Run the cell that defines it" in said
    assert "There is no exercise nums.dubble." in said


def test_a_changed_answer_is_judged_anew(says):
    said = says("def double(n):\n    return 1\ncheck('nums.double')\n"
                "def double(n):\n    return n * 2\ncheck('nums.double')")  # fmt: skip
    assert said.startswith("nums.double: That is not twice 7.") and "done. 1 of 1" in said


def test_exit_in_an_answer_ends_no_kernel(says):
    said = says("""
import sys, types
class Shell:
    def ask_exit(self):
        print("the kernel is gone")
shell = Shell()
sys.modules["IPython"] = types.SimpleNamespace(get_ipython=lambda: shell)
def double(n):
    shell.ask_exit()  # what exit() comes to in a notebook
check("nums.double")
print("still here")
shell.ask_exit()
""")
    assert "The code ended Python (SystemExit) instead of returning." in said
    assert said.endswith("still here\nthe kernel is gone\n")
    assert said.count("the kernel is gone") == 1


def test_hints_one_at_a_time(says):
    said = says("hint('nums.double')")
    assert said == ("What is added to itself is doubled.\n\n"
                    'More: hint("nums.double"), once more\n')  # fmt: skip
    assert says("hint('nums.double')\nhint('nums.double')").endswith("The operator is `*`.\n")
    again = says("for _ in range(3): hint('nums.double')")
    assert again.count("added to itself") == 2 and again.count("operator") == 1
    assert says("hint('nums.double', 2)") == "The operator is `*`.\n"
    assert "There are 2 hints" in says("hint('nums.double', 3)")


def test_pytest_goes_on_after_the_hint_that_the_notebook_gave(says, python, released):
    python(released, "-m", "pytest", "-q")  # begins to keep progress
    says("hint('nums.double')")
    ran = python(released, "-m", "pytest", "--hint", "nums.double")
    assert "Hint 2 of 2" in ran.stdout and "added to itself" not in ran.stdout


def test_nothing_is_left_on_the_disk_and_settings_do_not_matter(says, released):
    code = "def double(n):\n    return 2 * n\ncheck('nums.double')"
    before = {path for path in released.rglob("*") if "__pycache__" not in path.parts}
    assert "done" in says(code, PYTEST_ADDOPTS="-k nothing --junitxml=x.xml")
    assert {path for path in released.rglob("*") if "__pycache__" not in path.parts} == before


def execute(path: Path, folder: Path) -> list[dict]:
    """The cells after running all of them, in a kernel that has no way to the network."""
    startup = folder.parent / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True, exist_ok=True)
    (startup / "no_network.py").write_text(NO_NETWORK)
    env = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("PYTEST", "TENSORLINGS", "PYTHONPATH", "MPL"))
    }
    env["IPYTHONDIR"] = str(startup.parents[1])
    ran = subprocess.run(
        [sys.executable, "-c", EXECUTE, str(path), str(folder / "notebooks")],
        env=env, capture_output=True, encoding="utf-8", timeout=600,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-3000:]
    return cells_of(path.read_text(encoding="utf-8"))


def printed(cell: dict) -> str:
    return "".join("".join(out.get("text", "")) for out in cell["outputs"])


def filled(text: str, answers: dict[str, str]) -> str:
    """The notebook with those cells' code in place of the stubs."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if grade_id in answers:
            cell["source"] = answers[grade_id]
    return json.dumps(notebook)


@pytest.fixture(scope="module")
def korean(whole, tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebooks") / "ko"
    write_folder(whole, folder)
    return folder


@pytest.mark.full
@pytest.mark.parametrize("module", MODULES)
def test_with_the_reference_answers_every_check_passes(korean, whole_course, module):
    pytest.importorskip("nbclient", reason="nbclient runs notebooks, and is not there")
    source = next(one for one in authoring.sources(whole_course) if one.name == module)
    answers = {source.exercise(cell).grade_id: cell.text for cell in source.cells
               if cell.role is Role.EXERCISE}  # fmt: skip
    stub = (korean / f"notebooks/{module}.ipynb").read_text(encoding="utf-8")
    path = korean / f"notebooks/{module}-filled.ipynb"
    path.write_text(filled(stub, answers), encoding="utf-8")
    cells = execute(path, korean)
    checks = [cell for cell in cells if cell["id"].startswith("check-")]
    assert len(checks) == len(answers) > 0
    for cell in checks:
        name = cell["id"].removeprefix("check-")
        found = re.match(
            rf"{module}\.{name}: 완료\. 검사 (\d+)개 가운데 (\d+)개를", printed(cell)
        )
        assert found and found[1] == found[2], printed(cell)
    others = [cell for cell in cells if cell["cell_type"] == "code" and cell not in checks]
    assert "".join(map(printed, others)) == ""  # no noise of TensorFlow's either
    if module == "figures":
        shown = [
            out
            for cell in checks
            for out in cell["outputs"]
            if "image/png" in out.get("data", {})
        ]
        assert len(shown) >= len(checks) - 1  # one function counts, and draws nothing


@pytest.mark.full
def test_stubs_are_to_do_and_a_wrong_answer_gets_its_sentence(korean):
    pytest.importorskip("nbclient", reason="nbclient runs notebooks, and is not there")
    stub = (korean / "notebooks/casting.ipynb").read_text(encoding="utf-8")
    path = korean / "notebooks/casting-wrong.ipynb"
    wrong = "def to_float32(numbers):\n    return tf.cast(numbers, tf.float64)"
    path.write_text(filled(stub, {"casting-to_float32": wrong}), encoding="utf-8")
    by_id = {cell["id"]: cell for cell in execute(path, korean)}
    assert printed(by_id["check-with_dtype"]).startswith("casting.with_dtype: 미작성.")
    said = printed(by_id["check-to_float32"])
    assert said.startswith("casting.to_float32: dtype이 float64입니다.")
    assert "tf.float32로 지정하세요" in " ".join(said.split())
    assert by_id["check-to_float32"]["outputs"][0]["name"] == "stdout"
