"""``pytest --doctor``: each trouble is named, with the way out."""

import dataclasses
from pathlib import Path

import pytest

from grader.language import ENGLISH, open_language
from grader.language.width import width
from grader.learner.doctor import findings as rules
from grader.learner.doctor.__main__ import examine
from grader.learner.doctor.findings import MEND, NOTE, findings, fits
from grader.learner.doctor.machine import Machine, requirements

REQUIRED = {"tensorflow": ">=2.21,<2.22", "msgspec": ">=0.19,<1"}
INSTALLED = {"tensorflow": "2.21.0", "msgspec": "0.22.0"}


@pytest.fixture
def healthy(tmp_path):
    """A learner's machine with nothing to mend."""
    (tmp_path / "x/.venv").mkdir(parents=True)
    root = tmp_path / "x"
    (root / "course.toml").write_text("")
    return Machine(
        version=(3, 12, 4), system="Windows", processor="AMD64", bits=64, root=root, folder=root,
        prefix=root / ".venv", in_environment=True, encoding="cp949", language="ko",
        installed=INSTALLED, required=REQUIRED, fonts=lambda: {"Malgun Gothic"},
    )  # fmt: skip


def told(machine, state=MEND):
    return [f"{one.sentence} {one.command}" for one in findings(machine) if one.state == state]


def changed(machine, **facts):
    return dataclasses.replace(machine, **facts)


def test_nothing_to_mend(healthy):
    assert told(healthy) == [] and told(healthy, NOTE) == []
    assert {str(one.what) for one in findings(healthy)} == {
        "Python", "folder", "environment", "packages", "path", "terminal", "font",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "said", "way_out"),
    [
        ({"version": (3, 10, 2)}, "This is Python 3.10.2", "python.org"),
        ({"version": (3, 14, 0)}, "This is Python 3.14.0", "python.org"),
        ({"bits": 32}, "32 bits", "64-bit"),
        ({"system": "Darwin", "processor": "x86_64"}, "Intel", "Colab"),
        ({"processor": "ARM64"}, "ARM64", "x86-64"),
        ({"prefix": Path("/usr")}, "not the one in .venv", ".venv\\Scripts\\Activate.ps1"),
        ({"prefix": Path("/usr"), "system": "Linux"}, "in .venv", "source .venv/bin/activate"),
        ({"installed": {"msgspec": "0.22.0"}}, "Missing: tensorflow.", "pip install -r"),
        ({"installed": {**INSTALLED, "tensorflow": "2.15.1"}}, "tensorflow 2.15.1", "pip install"),
        ({"start_tensorflow": lambda: "ImportError: DLL load failed"}, "DLL load", "Visual C++"),
        ({"start_tensorflow": lambda: "ImportError: x", "system": "Linux"}, "x.", "make it anew"),
        ({"encoding": "cp1252"}, "cannot show Hangul", "chcp 65001"),
        ({"encoding": "ascii", "system": "Linux"}, "cannot show Hangul", "export PYTHONUTF8=1"),
    ],
)  # fmt: skip
def test_each_trouble_has_its_sentence(healthy, facts, said, way_out):
    (sentence,) = told(changed(healthy, **facts))
    assert said in sentence and way_out in sentence


def test_a_font_without_hangul_is_a_note(healthy):
    (note,) = told(changed(healthy, fonts=lambda: {"DejaVu Sans"}), NOTE)
    assert "no font with Hangul" in note
    assert told(changed(healthy, fonts=lambda: set(), language="en"), NOTE) == []


@pytest.mark.parametrize(
    ("name", "system", "state", "said"),
    [
        ("OneDrive/work", "Windows", MEND, "lies in OneDrive"),
        ("수업", "Windows", MEND, "letters beyond A to Z"),
        ("수업", "Linux", NOTE, "letters beyond A to Z"),
        ("a" * 120, "Windows", MEND, "Windows ends at 260"),
        ("course.zip/x", "Windows", MEND, "Extract All"),
    ],
)
def test_paths_that_make_trouble(healthy, tmp_path, name, system, state, said):
    root = tmp_path / name
    (root / ".venv").mkdir(parents=True)
    (root / "course.toml").write_text("")
    here = changed(healthy, root=root, folder=root, prefix=root / ".venv", system=system)
    (sentence,) = told(here, state)
    assert said in sentence


def test_a_folder_that_cannot_be_written(healthy, monkeypatch):
    monkeypatch.setattr(rules.machines, "can_write", lambda folder: False)
    (sentence,) = told(healthy)
    assert "Nothing can be written" in sentence


def test_the_wrong_folder(healthy, tmp_path):
    inside = healthy.root / "exercises"
    inside.mkdir()
    for folder in (tmp_path, inside):  # above it and below it
        (sentence,) = told(changed(healthy, folder=folder))
        assert f'cd "{healthy.root}"' in sentence
    other = tmp_path / "clone"
    other.mkdir()
    (other / "course.toml").write_text("")
    (sentence,) = told(changed(healthy, folder=other))
    assert "comes from" in sentence


def test_a_file_that_hides_a_package(healthy):
    (healthy.root / "numpy.py").write_text("")
    (sentence,) = told(healthy)
    assert "numpy.py in this folder stands in the way" in sentence


def test_versions_are_compared_by_number():
    assert fits("2.21.0", ">=2.21,<2.22") and not fits("2.22.0", ">=2.21,<2.22")
    assert fits("2.4.6", ">=2.0,<3") and fits("0.22.0", ">=0.19,<1")
    assert not fits("0.9", ">=0.19") and fits("3.0", "==3") and fits("9.2.0", "")


@pytest.mark.parametrize("language", [ENGLISH, open_language("ko")])
def test_it_fits_into_80_columns(healthy, capsys, language):
    sick = changed(healthy, version=(3, 9, 0), encoding="ascii", prefix=Path("/usr"),
                   installed={}, fonts=lambda: set(), font_cache="/home/a/.cache/matplotlib")  # fmt: skip
    assert examine(language, sick) == 1
    out = capsys.readouterr().out
    assert "4" in out.splitlines()[-1]
    paths = str(healthy.root)
    assert all(width(line) <= 80 for line in out.splitlines() if paths not in line)


@pytest.mark.full
def test_the_doctor_of_a_release(released, python):
    for command in (["-m", "pytest", "--doctor"], ["-m", "grader.learner.doctor"]):
        ran = python(released, *command)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert "Everything is ready. Begin with: pytest" in ran.stdout
    ran = python(released, "-m", "pytest", "--doctor", "--lang=ko")
    assert "준비가 모두 끝났습니다" in ran.stdout and "정상" in ran.stdout
    (released / "grader/checks/expect.py").write_text("# changed\n")
    ran = python(released, "-m", "grader.learner.doctor")
    assert ran.returncode == 1
    assert "not as it was handed out: grader/checks/expect.py" in " ".join(ran.stdout.split())


HIDE = """
import importlib.machinery, importlib.metadata, runpy, sys

class Hiding:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {hidden!r}:
            raise ModuleNotFoundError("No module named " + repr(name))
real_spec = importlib.util.find_spec
sys.meta_path.insert(0, Hiding())
def find_spec(name, package=None):
    return None if name in {hidden!r} else real_spec(name, package)
importlib.util.find_spec = find_spec
real = importlib.metadata.version
def version(name):
    if name in {hidden!r}:
        raise importlib.metadata.PackageNotFoundError(name)
    return real(name)
importlib.metadata.version = version
sys.path.insert(0, "")
sys.argv = {argv!r}
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


def hiding(*names, argv):
    return "import importlib.util\n" + HIDE.format(hidden=names, argv=argv)


@pytest.mark.parametrize("command", ["pytest", "grader.learner.doctor"])
def test_it_works_without_tensorflow(released, python, command):
    argv = [command, *(["--doctor"] if command == "pytest" else [])]
    ran = python(released, "-c", hiding("tensorflow", "keras", argv=argv))
    assert ran.returncode == 1, ran.stderr
    assert "Missing: tensorflow." in ran.stdout and "Traceback" not in ran.stderr


def test_it_works_without_any_package(released, python):
    gone = ("tensorflow", "keras", "numpy", "matplotlib", "pytest", "msgspec")
    ran = python(released, "-c", hiding(*gone, argv=["grader.learner.doctor"]))
    assert ran.returncode == 1, ran.stderr
    assert "Missing: tensorflow, numpy, matplotlib, pytest, msgspec." in " ".join(
        ran.stdout.split()
    )


def test_pytest_in_the_wrong_environment_ends_with_a_sentence(released, python):
    ran = python(released, "-c", hiding("msgspec", argv=["pytest"]))
    assert ran.returncode == 1
    assert ran.stderr.startswith("Missing here: msgspec.") and "Traceback" not in ran.stderr
    assert "\n    python -m pip install -r requirements.txt\n" in ran.stderr


def test_what_the_doctor_needs_parses_on_an_old_python():
    import ast

    import grader

    root = Path(grader.__file__).parent
    names = [*(root / "learner/doctor").glob("*.py"), root / "words.py",
             *(root / "language").glob("*.py"), root / "learner/update/manifest.py",
             root / "__init__.py", root / "learner/__init__.py"]  # fmt: skip
    for path in names:
        if path.name != "options.py":  # pytest's, which is never that old
            ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_requirements_are_read(released):
    assert requirements(released)["tensorflow"] == ">=2.21,<2.22"
    assert "pytest" in requirements(released) and len(requirements(released)) == 5
