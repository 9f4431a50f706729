"""Rows of figures, the same in every benchmark: median, spread, ratios pair by pair."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

from class_size import below

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def load() -> float:
    """How many processes wanted a processor in the last minute, this one included."""
    return round(os.getloadavg()[0], 2)


def ratios(ones: Sequence[float], others: Sequence[float]) -> list[float]:
    """``ones`` by ``others``, pair by pair."""
    return [one / other for one, other in zip(ones, others, strict=True)]


def table(rows: Mapping[str, Sequence[float]], width: int = 34, digits: int = 3) -> str:
    """A line for each row: its median, least and most."""
    lines = [f"{'':{width}}{'median':>9}{'least':>9}{'most':>9}{'runs':>6}"]
    for name, row in rows.items():
        figures = (statistics.median(row), min(row), max(row))
        shown = "".join(f"{figure:9.{digits}f}" for figure in figures)
        lines.append(f"{name:{width}}{shown}{len(row):6}")
    return "\n".join(lines)


def processor_seconds(pid: int) -> float:
    """What ``pid``, its descendants, and those of them that have ended have used so far."""
    total = 0
    for one in below(pid):
        try:
            with open(f"/proc/{one}/stat", encoding="ascii", errors="replace") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, fields[11:15]))  # user, system, and the same of children
    return total / _TICKS


def timed(run: Callable[[], None]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
