"""Points as people write them."""

from __future__ import annotations


def points_text(points: float) -> str:
    """``3`` for 3.0, ``2.5`` for 2.5."""
    return f"{points:g}"
