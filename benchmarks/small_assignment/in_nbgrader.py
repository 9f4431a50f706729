"""The assignment as an nbgrader course."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from .answers import CHECKS, IMPORTS, answers, text

_CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'small'\n"


class Nbgrader:
    name = "nbgrader autograde"

    def __init__(self, folder: Path, numbers: range, env: Mapping[str, str]) -> None:
        import nbformat

        self._folder, self._env = folder, dict(env)
        source = folder / "source" / "ps1"
        source.mkdir(parents=True)
        (folder / "nbgrader_config.py").write_text(_CONFIG, encoding="utf-8")
        nbformat.write(_notebook(0, solved=False), source / "ps1.ipynb")
        self._run("generate_assignment", "ps1", "--create")
        for number in numbers:
            place = folder / "submitted" / f"learner{number}" / "ps1"
            place.mkdir(parents=True)
            nbformat.write(_notebook(number), place / "ps1.ipynb")

    def grade(self, number: int) -> None:
        """One call for one submission."""
        self._run("autograde", "ps1", "--force", f"--student=learner{number}")

    def grade_all(self) -> None:
        """One call for all there are."""
        self._run("autograde", "ps1", "--force")

    def points(self, number: int) -> float:
        """What stands in the gradebook."""
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self._folder}/gradebook.db", "small") as book:
            return book.find_submission("ps1", f"learner{number}").score

    def _run(self, *args: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *args],
            cwd=self._folder,
            env=self._env,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SystemExit(f"nbgrader {args[0]} failed: {done.stderr[-3000:]}")


def _notebook(number: int, solved: bool = True):
    from nbformat import v4

    cells = [v4.new_code_cell(IMPORTS, id="imports")]
    for exercise, source in answers(number).items():
        name = exercise.replace(".", "-")
        cells.append(_cell(name, source if solved else "# write here", solution=True))
    # Not graded: what TensorFlow writes to stderr when imported would cost the points.
    setup = f"{text('direct.py')}\n\n{text('bodies.py')}\n\nanswers = Direct(globals())"
    cells.append(_cell("setup", setup, locked=True))
    for checks in CHECKS.values():
        for name in checks:
            call = f"{name}(answers)"
            cells.append(_cell(name, call, grade=True, locked=True, points=1))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def _cell(name: str, source: str, **about):
    from nbformat import v4

    known = {"grade": False, "locked": False, "solution": False, "task": False}
    metadata = {"schema_version": 3, "grade_id": name, **known, **about}
    return v4.new_code_cell(source, id=name[:64], metadata={"nbgrader": metadata})
