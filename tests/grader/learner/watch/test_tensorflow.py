"""``pytest --watch`` on this very course: a warm spare says what a plain run says."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grader.learner.watch.conftest import Watching, environment

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    folder.mkdir()
    for name in ("course.toml", "conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("exercises", "tests/visible", "tests/misconceptions"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    return folder


@pytest.fixture
def watching(course):
    watching = Watching(course, "tests/visible/casting", "tests/visible/cnn_basic")
    yield watching
    if watching.process.poll() is None:
        os.killpg(watching.pid, signal.SIGKILL)
        watching.process.wait()


def states(out, module=r"\w+"):
    """Those of the exercises of a module that have a line of their own, and its own line."""
    lines = rf"^(?:  {module}\.\w+|{module}) +(?:\d+ )?(done|wrong|to do)\b"
    return set(re.findall(lines, out, re.MULTILINE))


@pytest.mark.full
def test_right_and_wrong_answers_in_a_warm_process(course, watching):
    assert states(watching.until()) == {"to do"}
    for module, found in (("casting", {"done", "wrong"}), ("cnn_basic", {"done"})):
        # One function lacks: when all is done the watch goes on to another module.
        text = (ROOT / f"solutions/{module}.py").read_text().replace("predict_cast", "later")
        out = watching.save(**{module: text})
        assert states(out, module) == found
        # What TensorFlow writes when it starts is not the learner's matter.
        assert "WARNING" not in out and "cpu_feature_guard" not in out
    progress = course / ".tensorlings" / "progress.json"
    before = progress.read_bytes()
    out = watching.save(
        cnn_basic=(ROOT / "solutions/cnn_basic.py").read_text().replace("(512)", "(256)"),
        casting="import tensorflow as tf\ndef to_float32(images):\n    return images / 255\n",
    )
    progress.write_bytes(before)  # what is new since last time is so for both
    plain = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/visible/casting", "tests/visible/cnn_basic"],
        cwd=course,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    told = re.compile(r"^_+ .*", re.MULTILINE | re.DOTALL)

    def words(text):
        # As wide as the time that it took leaves room for.
        return re.sub(r"^=+ (\d.*) in [\d.]+s.*", r"\1", told.search(text)[0], flags=re.M | re.S)

    assert words(out) == words(plain)
    # A model's layers are named as in a fresh process: the warming up leaves no count.
    out = watching.save(
        casting="import keras\ndef to_float32(images):\n    raise ValueError(\n"
        "        keras.layers.Conv2D(1, 1).name + keras.layers.Dense(1).name)\n"
    )
    assert "ValueError: conv2ddense" in out
