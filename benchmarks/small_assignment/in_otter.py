"""The assignment for otter-grader: one test file, one notebook a learner."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from .answers import CHECKS, IMPORTS, answers, text


def has_otter(python: str) -> bool:
    """Whether that Python has otter-grader."""
    looking = "import importlib.util as u, sys; sys.exit(u.find_spec('otter') is None)"
    try:
        return subprocess.run([python, "-c", looking], capture_output=True).returncode == 0
    except OSError:
        return False


class Otter:
    name = "otter run"

    def __init__(
        self, folder: Path, numbers: range, env: Mapping[str, str], python: str
    ) -> None:
        import nbformat
        from nbformat import v4

        self._folder, self._env, self._python = folder, dict(env), python
        (folder / "tests").mkdir(parents=True)
        (folder / "tests" / "q1.py").write_text(_tests(), encoding="utf-8")
        self._run("generate", "-t", "tests", "-o", "autograder.zip", "--no-environment")
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        for number in numbers:
            sources = [IMPORTS, *answers(number).values()]
            cells = [
                v4.new_code_cell(source, id=f"c{place}") for place, source in enumerate(sources)
            ]
            place = folder / f"learner{number}"
            place.mkdir()
            nbformat.write(
                v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}),
                place / "ps1.ipynb",
            )

    def grade(self, number: int) -> None:
        """One call for one submission."""
        place = f"learner{number}"
        self._run("run", f"{place}/ps1.ipynb", "-a", "autograder.zip", "-o", place, "--no-logo")

    def points(self, number: int) -> float:
        """What the last run of that submission gave."""
        path = self._folder / f"learner{number}" / "results.json"
        tests = json.loads(path.read_text(encoding="utf-8"))["tests"]
        return sum(one.get("score", 0) for one in tests)

    def _run(self, *args: str) -> None:
        done = subprocess.run(
            [self._python, "-m", "otter", *args],
            cwd=self._folder,
            env=self._env,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SystemExit(f"otter {args[0]} failed: {(done.stdout + done.stderr)[-3000:]}")


def _tests() -> str:
    tests = "".join(
        f"\n\n@test_case(name={name!r}, points=1, hidden=True)\n"
        f"def test_{name}(env):\n    {name}(answers_of(env))\n"
        for checks in CHECKS.values()
        for name in checks
    )
    return (
        "from otter.test_files import test_case\n\nOK_FORMAT = False\n"
        f'name = "q1"\npoints = None\n\n{text("direct.py")}\n\n{text("bodies.py")}\n\n'
        "kept = []\n\n\ndef answers_of(env):\n    if not kept:\n"
        f"        kept.append(Direct(env))\n    return kept[0]\n{tests}"
    )
