"""nbgrader starts other programs of its own installation by name."""

from __future__ import annotations

import contextlib
import os
import sysconfig
from collections.abc import Iterator


@contextlib.contextmanager
def scripts_on_path() -> Iterator[None]:
    """For the block, programs that were installed beside this Python are found by name.

    A new gradebook runs ``alembic`` (``nbgrader.api.get_alembic_version``), which is not on
    the ``PATH`` where ``.venv/bin/grader`` is called without activating the environment.
    """
    before = os.environ.get("PATH")
    beside = sysconfig.get_path("scripts")
    os.environ["PATH"] = os.pathsep.join(filter(None, (beside, before)))
    try:
        yield
    finally:
        if before is None:
            del os.environ["PATH"]
        else:
            os.environ["PATH"] = before
