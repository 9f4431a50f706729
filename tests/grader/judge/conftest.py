"""A judge without a sandbox: submissions run in this very process."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from grader.course import Course
from grader.judge.reference import Exchange, Playback, Recorder
from grader.judge.session import CheckSession
from grader.wire import codec
from grader.worker.loading import Package
from grader.worker.worker import Worker

SECRET = b"a secret for tests"


class Direct:
    """The transport to a worker in this process, with the codec's two ways."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self.asked = 0

    def ask(self, request):
        self.asked += 1
        heard = codec.decode_request(codec.encode(0, request)).body
        return codec.decode_reply(codec.encode(0, self._worker.handle(heard))).body

    def stop(self, verdict):
        raise verdict


@pytest.fixture
def direct(tmp_path: Path, write) -> Callable[[Mapping[str, str]], Direct]:
    """A transport to these files."""
    numbers = itertools.count()

    def make(files: Mapping[str, str]) -> Direct:
        number = next(numbers)
        folder = write(tmp_path / f"submission{number}", files)
        return Direct(Worker(Package(folder, f"learner{number}"), echo=False))

    return make


@pytest.fixture
def open_session(course: Course) -> Iterator[Callable[[], CheckSession]]:
    """A session of the small course as it is now."""
    opened: list[CheckSession] = []

    def open_it() -> CheckSession:
        opened.append(CheckSession(course, SECRET))
        return opened[-1]

    yield open_it
    for session in opened:
        session.close()


@pytest.fixture
def recorded(direct, right) -> Callable[[CheckSession], dict[str, tuple[Exchange, ...]]]:
    """What the reference replied in a run of its own."""

    def record(session: CheckSession) -> dict[str, tuple[Exchange, ...]]:
        recorders: dict[str, Recorder] = {}

        def transports(check):
            recorders[check.id] = Recorder(direct(right))
            return direct(right), recorders[check.id]

        list(session.run(transports))
        return {name: tuple(recorder.exchanges) for name, recorder in recorders.items()}

    return record


@pytest.fixture
def judge(direct, recorded) -> Callable:
    """The results of these files by check id, against the recorded reference."""

    def run(session: CheckSession, files: Mapping[str, str], exchanges=None) -> dict:
        kept = recorded(session) if exchanges is None else exchanges

        def transports(check):
            return direct(files), Playback(kept[check.id])

        return {result.check.id: result for result in session.run(transports)}

    return run
