"""What the process that reads says, in one byte before the rest."""

from __future__ import annotations

from grader.submissions.refused import LeftOut, NoModule, Refused
from grader.words import Trouble

READY = b"h"
FILE = b"f"
"""It opens the file of this name, or none any more."""
DONE = b"d"
RAISED = b"r"
FAULT = b"x"

KINDS = {kind.__name__: kind for kind in (LeftOut, NoModule, Refused, Trouble)}
"""The ways in which reading ends that mean something to who asked."""
