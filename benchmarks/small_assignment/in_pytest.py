"""The assignment as a pytest file, run in a fresh process for each submission."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path

from .answers import CHECKS, files, text


class FreshPytest:
    name = "a fresh pytest"

    def __init__(self, folder: Path, numbers: range, env: Mapping[str, str]) -> None:
        self._folder = folder
        self._env = dict(env) | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        tests = "".join(
            f"\n\ndef test_{name}(answers):\n    {name}(answers)\n"
            for checks in CHECKS.values()
            for name in checks
        )
        imports = "".join(
            f"from {exercise.partition('.')[0]} import {exercise.partition('.')[2]}\n"
            for exercise in CHECKS
        )
        whole = (
            f"import pytest\nimport tensorflow as tf\n{imports}\n{text('direct.py')}\n\n{text('bodies.py')}\n\n"
            '@pytest.fixture(scope="module")\n'
            f"def answers():\n    return Direct(globals())\n{tests}"
        )
        for number in numbers:
            place = folder / f"learner{number}"
            place.mkdir(parents=True)
            for name, source in files(number).items():
                (place / name).write_text(source, encoding="utf-8")
            (place / "test_assignment.py").write_text(whole, encoding="utf-8")

    def grade(self, number: int) -> None:
        """One process. Raises ``SystemExit`` if it did not run the checks."""
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
            + ["--junitxml=result.xml", "test_assignment.py"],
            cwd=self._folder / f"learner{number}",
            env=self._env,
            capture_output=True,
            text=True,
        )
        if done.returncode not in (0, 1):
            raise SystemExit(f"pytest did not run: {done.stdout[-2000:]}{done.stderr[-2000:]}")

    def points(self, number: int) -> float:
        """What the last run of that submission gave."""
        path = self._folder / f"learner{number}" / "result.xml"
        suite = ElementTree.parse(path).getroot().find("testsuite")
        lost = sum(int(suite.get(kind)) for kind in ("failures", "errors", "skipped"))
        return int(suite.get("tests")) - lost
