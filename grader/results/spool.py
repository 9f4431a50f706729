"""The scores of a class, on disk until they are written: a class may be larger than memory."""

from __future__ import annotations

import bisect
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from typing import IO

from grader.judge.report import Scored

IN_MEMORY = 256
"""So many stay there: a class of the usual size. A report of 90 checks takes 0.25 MB and is
read back in a millisecond, several times."""


class Spool(Sequence[Scored]):
    """Scores in the order of learners, whatever order they come in.

    From the 257th on they lie in a file without a name, which ends with this process. When it cannot be
    written, a full disk say, scores stay in memory: none of them is lost.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._end = 0
        self._index: list[tuple[str, int, int | Scored]] = []
        """Learner, when it came, and where it lies, or itself if it is in no file."""

    def append(self, scored: Scored) -> None:
        """Add the score of one more learner."""
        entry = (scored.report.learner, len(self._index), self._kept(scored))
        bisect.insort(self._index, entry, key=lambda one: one[:2])

    def _kept(self, scored: Scored) -> int | Scored:
        if len(self) < IN_MEMORY:
            return scored
        place = self._end
        try:
            if self._file is None:
                # Unbuffered, so that an error is told here and concerns this one only.
                self._file = tempfile.TemporaryFile(buffering=0)
            self._file.seek(place)
            data = memoryview(pickle.dumps(scored, pickle.HIGHEST_PROTOCOL))
            while data:
                written = self._file.write(data)
                self._end += written
                data = data[written:]
        except OSError:
            self._end = place
            return scored
        return place

    def __len__(self) -> int:
        return len(self._index)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return [self._get(entry[2]) for entry in self._index[place]]
        return self._get(self._index[place][2])

    def __iter__(self) -> Iterator[Scored]:
        for _, _, where in self._index:
            yield self._get(where)

    def _get(self, where: int | Scored) -> Scored:
        if not isinstance(where, int):
            return where
        assert self._file is not None
        self._file.seek(where)
        # What this very process has written, into a file that nobody else can open.
        return pickle.load(self._file)
