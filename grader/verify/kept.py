"""What the gate has found before: an answer is not run again while nothing of it changed.

One file an exercise below ``.grader/verify`` of the course. The key of an entry is made of
what its result depends on, as for the results of a class. What cannot be read is run again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np

from grader.judge.fingerprint import Fingerprints
from grader.judge.grading import Plan
from grader.submissions.submission import Submission
from grader.verify.task import Draws, Ran, Task, Way

_FORMAT = 1
_MOST = 2000
"""Results of one exercise: several runs of a large gallery with all its mutants."""
_HERE = Path(__file__).resolve().parents[1]


class _File(msgspec.Struct, frozen=True):
    format: int
    ran: dict[str, Ran]


class Kept:
    """Results of earlier runs."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._folder = plan.course.root / ".grader" / "verify"
        self._prints: dict[str, Fingerprints] = {}
        self._decoder = msgspec.msgpack.Decoder(_File)
        self._encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
        # Of the kit's rooms that take part, those that no class is graded with.
        self._in_process = b"".join(
            (_HERE / path).read_bytes() for path in ("learner/local.py", "verify/inprocess.py")
        )

    def prepare(self, draws: Draws) -> None:
        """Read what the keys for these draws are made of, if that was not done before."""
        if draws.seed not in self._prints:
            plan = replace(self._plan, secret=draws.secret, seed=draws.seed)
            self._prints[draws.seed] = Fingerprints(plan)

    def key(self, task: Task, draws: Draws, exercises: tuple[str, ...] = ()) -> str:
        """What the result of ``task`` depends on, as a digest: that of its exercise, or of
        several together."""
        self.prepare(draws)
        keys = self._prints[draws.seed].keys(Submission(task.name, task.files))
        mine = " ".join(keys[exercise] for exercise in exercises or (task.exercise,))
        total = hashlib.sha256(f"{mine} {task.key}".encode())
        if task.way is Way.HERE:
            total.update(self._in_process)
        return total.hexdigest()

    def find(self, exercise: str) -> dict[str, Ran]:
        """Everything that is known of an exercise, by key."""
        try:
            kept = self._decoder.decode(self._path(exercise).read_bytes())
        except (OSError, msgspec.MsgspecError, ValueError, RecursionError):
            return {}
        return dict(kept.ran) if kept.format == _FORMAT else {}

    def keep(self, exercise: str, ran: Mapping[str, Ran]) -> None:
        """Keep these, and the newest of what was there. Disk trouble costs time only."""
        settled = {
            key: one
            for key, one in ran.items()
            if one.results and all(result.settled for result in one.results)
        }
        older = {key: one for key, one in self.find(exercise).items() if key not in settled}
        kept = dict([*older.items(), *settled.items()][-_MOST:])
        with contextlib.suppress(OSError, TypeError):
            self._write(self._path(exercise), self._encoder.encode(_File(_FORMAT, kept)))

    def _path(self, exercise: str) -> Path:
        return self._folder / f"{exercise}.msgpack"

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with open(handle, "wb") as file:
                file.write(data)
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise


def _plain(value):
    """A number that a check took out of an array and put into a sentence."""
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"a {type(value).__name__} cannot be kept")
