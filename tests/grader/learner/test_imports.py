"""Plain pytest pays for what the selection needs: no TensorFlow where nobody imports it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
WRITES_MODULES = """
import json, os, sys

def pytest_unconfigure():
    with open(os.environ["MODULES"], "w") as file:
        json.dump(sorted(sys.modules), file)
"""
# In place of the real one, which takes seconds: who imports it is found out.
TENSORFLOW = "raise ImportError('TensorFlow was imported')\n"


@pytest.fixture
def modules_after(tmp_path):
    """The modules that are imported at the end of ``pytest ARGS``, and its output."""
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    (plugins / "writes_modules.py").write_text(WRITES_MODULES)

    def run(folder, *args):
        written = tmp_path / "modules.json"
        env = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
        env |= {
            "PYTHONPATH": os.pathsep.join(map(str, (plugins, folder, ROOT))),
            "MODULES": str(written),
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        }
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "writes_modules", *args],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        return set(json.loads(written.read_text())), ran.stdout + ran.stderr

    return run


def heavy(modules):
    return {
        name
        for name in modules
        if name.partition(".")[0] in ("tensorflow", "keras", "matplotlib", "exercises")
    }


def test_collecting_this_course_imports_neither_tensorflow_nor_exercises(modules_after):
    modules, out = modules_after(ROOT, "--collect-only", "-q", "-p", "no:cacheprovider")
    assert "tests/visible/cnn_basic/test_build_cnn_basic.py::" in out
    assert heavy(modules) == set()
    assert "grader.learner.watch.options" in modules
    # Nor what only watching needs.
    assert "grader.learner.watch.loop" not in modules
    assert "multiprocessing" not in modules


def test_only_a_selection_that_needs_tensorflow_imports_it(
    course_dir, write, modules_after, right
):
    write(course_dir, {"tensorflow.py": TENSORFLOW, "keras.py": TENSORFLOW})
    write(course_dir / "exercises", right)
    write(
        course_dir,
        {"exercises/words.py": "import tensorflow\ndef shout(w):\n    return tensorflow.x\n"},
    )
    modules, out = modules_after(course_dir, "-k", "nums")
    assert "2 passed" in out
    assert heavy(modules) == {"exercises", "exercises.nums"}
    # The other way round, so that this test can fail.
    _, out = modules_after(course_dir, "-k", "shout")
    assert "TensorFlow was imported" in out
    _, out = modules_after(course_dir)
    assert "TensorFlow was imported" in out
    assert "2 failed, 2 passed" in out
