"""Standard output whose reader may go away: ``grader score ... | head -1``.

Who reads one line wants no more, and nothing else is to suffer for it. So what nobody reads
is dropped, and the command goes on to its end and its own status.
"""

from __future__ import annotations

import errno
import io
import os
import sys

_GONE = {errno.EPIPE, errno.ECONNRESET}


class _Raw(io.RawIOBase):
    """A file descriptor that takes everything once its reader is gone."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._gone = False

    def write(self, data) -> int:
        if not self._gone:
            try:
                return os.write(self._descriptor, data)
            except OSError as error:
                if error.errno not in _GONE:
                    raise
                self._gone = True
        return memoryview(data).nbytes

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return os.isatty(self._descriptor)


def forgive_closed() -> None:
    """Let :data:`sys.stdout` be such an output. One without a descriptor stays as it is."""
    old = sys.stdout
    if os.name != "posix" or old is None:
        return
    try:
        descriptor = old.fileno()
        old.flush()
    except (OSError, ValueError):
        return
    sys.stdout = io.TextIOWrapper(
        io.BufferedWriter(_Raw(descriptor)),
        encoding=old.encoding,
        errors=old.errors,
        line_buffering=old.line_buffering,
    )


def end() -> OSError | None:
    """Write out what waits; why that could not be. Python does no more of it afterwards."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        # The buffer would be tried again, and fail again, when the interpreter ends.
        sys.stdout = open(os.devnull, "w")
        return error
    return None
