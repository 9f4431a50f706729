"""What came out of the process that ran learner code can't be what is wanted.

Code in that process may have changed whatever answers there, also for a layer that the kit
made and handed over. So numbers that came from it are of a type of their own, which NumPy
carries on through arithmetic, and no expectation takes them for what is wanted. Wanted is
what NumPy makes of drawn weights (``grader.checks.by_hand``), or the reference's reply.
"""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np

T = TypeVar("T")


class Told(np.ndarray):
    """Numbers that a submission's process told, and whatever was computed from them."""


def believed(want: T) -> T:
    """``want``, if it may be what is wanted.

    Raises:
        TypeError: it comes from the submission itself.
    """
    if isinstance(want, Told) or getattr(want, "trusted", True) is False:
        raise TypeError(
            "what is wanted comes from the submission's own process, which can forge it: "
            "compute it with NumPy from what was drawn, or ask the reference"
        )
    return want


def told(array: np.ndarray) -> Any:
    """``array``, marked."""
    return array.view(Told)
