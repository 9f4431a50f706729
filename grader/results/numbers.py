"""Points as people write them."""

from __future__ import annotations


def points_text(points: float) -> str:
    """``3`` for 3.0, ``2.5`` for 2.5, ``0.3`` for a sum of tenths."""
    return f"{round(points, 4):.12g}"
