"""What the author of a check writes with: ``submission``, ``draw``, ``make``, ``expect``.

No TensorFlow here: a check compares descriptions, and the judge that runs it never
needs more than NumPy.
"""

from grader.checks import by_hand
from grader.checks.differ import KERNEL
from grader.checks.expect import expect
from grader.checks.figures import panel

__all__ = ["KERNEL", "by_hand", "expect", "panel"]
