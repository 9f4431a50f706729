"""What learners handed in: a folder on disk becomes :class:`Submission` objects.

Everything here reads untrusted input and runs none of it. Nothing is unpacked to
disk, no link is followed, and every count and size has a limit.
"""

from grader.submissions.find import ClassFolder, find
from grader.submissions.submission import Submission

__all__ = ["ClassFolder", "Submission", "find"]
