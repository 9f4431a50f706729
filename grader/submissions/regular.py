"""Regular files, opened so that a link or a pipe cannot get in the way."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def opened(path: Path) -> BinaryIO:
    """``path``, open for reading. Neither follows a link nor waits for a pipe's writer.

    Raises:
        OSError: it cannot be read, or is no regular file.
    """
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
        flags |= getattr(os, name, 0)  # Windows knows only the last
    descriptor = os.open(path, flags)
    try:
        # Asked of the open file: between a look at a path and its opening it can change.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise
