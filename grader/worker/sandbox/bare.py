"""The level *none*: a scratch folder and limits, no walls. For code that one trusts."""

from __future__ import annotations

import os

from grader.worker import folders
from grader.worker.sandbox.sandbox import Sandbox


class Bare(Sandbox, frozen=True, kw_only=True):
    """Children of the same root, so one at a time: their scratch folder has one path."""

    def prepare(self) -> None:
        os.mkdir(self.folder, 0o700)  # Keras wants a home when it is imported

    def settle(self) -> None:
        folders.remove(self.folder)

    def fork(self) -> int:
        self._make_folder()
        return os.fork()

    def confine(self) -> None:
        self._begin()
        self._end_with_parent()
        self._limit(self.processes)

    def watches_disk(self) -> bool:
        return self.scratch > 0

    def used(self) -> int:
        return folders.used(self.folder, self.scratch)

    def sweep(self) -> None:
        folders.remove(self.folder)

    def _make_folder(self) -> None:
        try:
            os.mkdir(self.folder, 0o700)
        except FileExistsError:
            raise OSError("at this level of isolation there is one child at a time") from None
