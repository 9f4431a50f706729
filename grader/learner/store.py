"""``.tensorlings/progress.json``: read and written so that nothing is lost."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from grader.course import Course
from grader.learner.progress import Newer, Progress, from_json, to_json
from grader.outputs import move_patiently, replace_file
from grader.words import Sentence, say

FOLDER = ".tensorlings"
"""In the course's root: what the kit keeps for a learner."""
_PATIENCE = 2.0
"""Seconds to wait for another pytest that writes. It takes milliseconds."""
_FORGOTTEN = 10.0
"""Seconds after which a lock is one of a process that was killed."""


class Store:
    """The file, for one run of pytest. ``troubles`` says what could not be done."""

    def __init__(self, course: Course) -> None:
        self.path = course.root / FOLDER / "progress.json"
        self._shown = f"{FOLDER}/progress.json"
        self.troubles: list[Sentence] = []

    def read(self) -> Progress:
        """What the file says; nothing, if it says nothing that can be understood."""
        return self._read() or Progress()

    def change(self, change: Callable[[Progress], Progress]) -> tuple[Progress, Progress]:
        """Replace what is there by what ``change`` makes of it, and answer both. Between
        reading and writing no other pytest writes. What cannot be written is still
        answered."""
        try:
            self.path.parent.mkdir(exist_ok=True)
            with self._alone():
                before = self._read()
                after = change(before or Progress())
                if before is not None:
                    write_whole(self.path, to_json(after).encode("utf-8"))
        except OSError as error:
            before = self._read()
            after = change(before or Progress())
            self._say(
                say(
                    "Your progress could not be saved: {path} cannot be written ({why}).",
                    path=self._shown,
                    why=error.strerror or str(error),
                )
            )
        return before or Progress(), after

    def _read(self) -> Progress | None:
        """None: the file is to be left alone."""
        try:
            return from_json(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Progress()
        except Newer:
            self._say(
                say(
                    "{path} was written by a newer version of this kit. It is left as it is, "
                    "and this run is not added to it.",
                    path=self._shown,
                )
            )
            return None
        except ValueError:  # a text that is no UTF-8 as well
            return self._put_aside()
        except OSError as error:
            self._say(
                say(
                    "{path} cannot be read ({why}), so earlier runs are not known.",
                    path=self._shown,
                    why=error.strerror or str(error),
                )
            )
            return None

    def _put_aside(self) -> Progress | None:
        aside = unused(self.path.with_name(f"progress-damaged-{stamp()}.json"))
        try:
            move_patiently(self.path, aside)
        except FileNotFoundError:
            return Progress()  # another pytest was faster
        except OSError:
            return None
        self._say(
            say(
                "{path} was damaged and could not be read, so counting begins anew. It is "
                "kept as {aside}.",
                path=self._shown,
                aside=f"{FOLDER}/{aside.name}",
            )
        )
        return Progress()

    def _say(self, sentence: Sentence) -> None:
        if sentence not in self.troubles:
            self.troubles.append(sentence)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold a lock, a file that only one process can make. Works on every system, and
        goes on without it rather than let a learner wait."""
        lock = self.path.with_name("progress.lock")
        until = time.monotonic() + _PATIENCE
        mine = False
        while not mine and time.monotonic() < until:
            try:
                os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
                mine = True
            except (FileExistsError, PermissionError):  # Windows: it is being deleted
                with contextlib.suppress(OSError):
                    if time.time() - lock.stat().st_mtime > _FORGOTTEN:
                        lock.unlink()
                        continue
                if not os.access(lock.parent, os.W_OK):
                    break
                time.sleep(0.01)
        try:
            yield
        finally:
            if mine:
                with contextlib.suppress(OSError):
                    lock.unlink()


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file as a whole; its rights stay what they were."""
    replace_file(path, content, stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644)


def stamp() -> str:
    """The time, for the name of a file: ``20260131-093000``."""
    return time.strftime("%Y%m%d-%H%M%S")


def unused(path: Path) -> Path:
    """``path``, or one with a number behind its stem if there is a file of that name."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
