"""The small files around a release: how it is installed, collected, and shown by an editor."""

from __future__ import annotations

import importlib.metadata
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from grader.course import Course
from grader.course.course import AFTER_PASSING
from grader.release.kit import ROOT
from grader.words import Trouble, say

_DISTRIBUTION = "tensorlings"
_NOTEBOOK = "notebook"
"""What runs the notebooks of a learner who has neither VS Code nor Colab."""

_CONFTEST = """\
# Makes a bare `pytest` run the checks.
from grader.learner.doctor.missing import stop_if_missing

stop_if_missing()

pytest_plugins = [
    "grader.checks.plugin",
    "grader.learner.plugin",
    "grader.learner.watch.options",
    "grader.learner.doctor.options",
]
"""


def course_toml(course: Course, language: str) -> str:
    """``course.toml`` with what learners need: no limits of grading, no demands."""
    modules = "".join(f"    {_quoted(name)},\n" for name in course.modules)
    lines = [f"title = {_quoted(course.title)}", f"language = {_quoted(language)}"]
    lines.append(f"modules = [\n{modules}]")
    if course.optional:
        lines.append(f"optional = [{', '.join(map(_quoted, course.optional))}]")
    if course.learner.show_reference == AFTER_PASSING:
        lines.append(f"\n[learner]\nshow_reference = {_quoted(AFTER_PASSING)}")
    return "\n".join(lines) + "\n"


def conftest() -> str:
    """``conftest.py``: the plugins of a learner's pytest."""
    return _CONFTEST


def pyproject(course: Course) -> str:
    """``pyproject.toml``: core dependencies, and pytest's settings."""
    needed = "".join(f"    {_quoted(line)},\n" for line in requirements())
    return f"""\
[project]
name = {_quoted(_name(course))}
version = {_quoted(_version())}
requires-python = {_quoted(_python())}
dependencies = [
{needed}]

[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[tool.setuptools]
packages = []

[tool.pytest.ini_options]
testpaths = ["tests/visible"]
pythonpath = ["."]
addopts = "--import-mode=importlib"
filterwarnings = [
    "ignore::DeprecationWarning:tensorflow.*",
    "ignore::DeprecationWarning:keras.*",
]
"""


def requirements_txt() -> str:
    """``requirements.txt``: the same dependencies, for pip without a build."""
    return "-c constraints.txt\n" + "".join(f"{line}\n" for line in requirements())


def settings() -> str:
    """``.vscode/settings.json``: the test explorer is on and shows the checks."""
    table = {
        "python.testing.pytestEnabled": True,
        "python.testing.unittestEnabled": False,
        "python.testing.pytestArgs": ["tests/visible"],
        "python.testing.autoTestDiscoverOnSaveEnabled": True,
        "jupyter.notebookFileRoot": "${workspaceFolder}",
        "files.exclude": {"**/__pycache__": True, "**/.pytest_cache": True},
    }
    return json.dumps(table, indent=4) + "\n"


def constraints(course: Course) -> str:
    """``constraints.txt``: the versions that the course was tried with, of what learners
    install; those of this machine, where the course names none."""
    told = _told(course.root / "constraints.txt")
    lines = []
    for name in sorted(_reached([*requirements(), _NOTEBOOK])):
        version = told.get(name) or _installed(name)
        if version:
            lines.append(f"{name}=={version}\n")
    return "# The versions that this course was tried with.\n" + "".join(lines)


def requirements() -> tuple[str, ...]:
    """The kit's core dependencies.

    Raises:
        Trouble: the kit is neither installed nor a clone, so that nobody knows them.
    """
    project = _project()
    if project is not None:
        return tuple(map(_ordered, project["dependencies"]))
    lines = importlib.metadata.requires(_DISTRIBUTION) or ()
    return tuple(_ordered(line) for line in lines if "extra ==" not in line)


def _ordered(line: str) -> str:
    """The requirement with its lower bound first; metadata has them in any order."""
    one = Requirement(line)
    bounds = ",".join(sorted(map(str, one.specifier), reverse=True))
    return f"{one.name}{bounds}" + (f"; {one.marker}" if one.marker else "")


def _project() -> dict | None:
    """``[project]`` of the clone that the kit lies in; None if it is installed."""
    path = ROOT.parent / "pyproject.toml"
    if path.is_file():
        project = tomllib.loads(path.read_text(encoding="utf-8")).get("project", {})
        if project.get("name") == _DISTRIBUTION:
            return project
    try:
        importlib.metadata.distribution(_DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        raise Trouble(
            say(
                "{root} is neither a clone of the kit nor installed, so its dependencies are "
                "not known. Install it with pip.",
                root=str(ROOT.parent),
            )
        ) from None
    return None


def _python() -> str:
    project = _project()
    metadata = {} if project else importlib.metadata.metadata(_DISTRIBUTION)
    told = project["requires-python"] if project else metadata["Requires-Python"]
    return ",".join(sorted(told.split(","), reverse=True))


def _version() -> str:
    project = _project()
    return project["version"] if project else importlib.metadata.version(_DISTRIBUTION)


def _name(course: Course) -> str:
    """The course's title as the name of a project: letters of ASCII, digits and dashes."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-"
                    for letter in course.title.lower())  # fmt: skip
    return "-".join([*filter(None, plain.split("-")), "exercises"])


def _told(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    pairs = (line.split("==", 1) for line in lines if "==" in line and line[0] != "#")
    return {canonicalize_name(name): version for name, version in pairs}


def _reached(lines: Iterable[str]) -> set[str]:
    """The names of what those requirements bring, as far as it is installed here."""
    found: set[str] = set()
    waiting = [Requirement(line) for line in lines]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        if _installed(name):
            waiting += map(Requirement, importlib.metadata.requires(name) or ())
    return found


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
