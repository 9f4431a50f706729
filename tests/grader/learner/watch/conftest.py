"""A learner who runs ``pytest --watch`` and saves files."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[4]
WAITING = "save a file to check it"


def environment() -> dict[str, str]:
    """A learner's: no plugin of a third party's, and nothing of the shell's own for pytest."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("PYTEST_", "COLUMNS", "TENSORLINGS_"))
    }
    return kept | {"PYTHONPATH": str(HERE), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


class Watching:
    """``pytest --watch`` in a course, its output read line by line through a pipe."""

    def __init__(self, course: Path, *args: str) -> None:
        self.course = course
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pytest", "--watch", *args],
            cwd=course,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def pid(self) -> int:
        return self.process.pid

    def until(self, text: str = WAITING, seconds: float = 120) -> str:
        """What is printed up to a line with ``text`` in it."""
        seen = []
        deadline = time.monotonic() + seconds
        while not seen or text not in seen[-1]:
            try:
                line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {text!r} in:\n{''.join(seen)}") from None
            assert line is not None, f"it ended before {text!r}:\n{''.join(seen)}"
            seen.append(line)
        return "".join(seen)

    def silent(self, seconds: float = 0.7) -> None:
        """Nothing is printed for that time."""
        time.sleep(seconds)
        assert self._lines.empty(), self._lines.get()

    def save(self, **files: str) -> str:
        """Save modules of the exercises, and what is printed until the next wait."""
        for name, text in files.items():
            (self.course / "exercises" / f"{name}.py").write_text(
                textwrap.dedent(text), encoding="utf-8"
            )
        return self.until()

    def interrupt(self) -> str:
        """Ctrl-C in a terminal: every process in it gets the signal. What is printed last."""
        os.killpg(self.pid, signal.SIGINT)
        self.process.wait(60)
        rest = []
        while (line := self._lines.get(timeout=60)) is not None:
            rest.append(line)
        return "".join(rest)

    def _read(self) -> None:
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(None)


@pytest.fixture
def watch(course_dir) -> Iterator[Callable[..., Watching]]:
    """``pytest --watch`` in the small course, past nothing yet."""
    started: list[Watching] = []

    def start(*args: str) -> Watching:
        started.append(Watching(course_dir, *args))
        return started[-1]

    yield start
    for watching in started:
        if watching.process.poll() is None:
            os.killpg(watching.pid, signal.SIGKILL)
            watching.process.wait()
