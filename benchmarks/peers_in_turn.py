"""Part of ``peers.py``: one submission after the other, in every way, on one core."""

from __future__ import annotations

import os
import resource

from measuring import processor_seconds, ratios, table, timed
from small_assignment.due import OURS, ours, same
from small_assignment.in_ours import submission

from grader.judge.grading import Plan
from grader.judge.pool import Pool
from grader.judge.reference import Reference


def in_turn(pairs: int, plan: Plan, reference: Reference, peers: list) -> tuple[dict, dict]:
    """Seconds and CPU seconds of each way, one submission after the other."""
    kept = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(kept)})  # what is started from now on inherits it
    seconds: dict[str, list[float]] = {OURS: [], **{one.name: [] for one in peers}}
    cpu: dict[str, list[float]] = {name: [] for name in seconds}
    try:
        with Pool(plan, 1) as pool:
            ours(pool, reference, [submission(0)])
            for one in peers:
                one.grade(0)  # compiled files, caches of fonts
            for pair in range(pairs):
                number = pair % 8
                class_ = [submission(number)]
                before = processor_seconds(os.getpid())
                seconds[OURS].append(timed(lambda: ours(pool, reference, class_)))
                cpu[OURS].append(processor_seconds(os.getpid()) - before)
                for one in peers:
                    before_children = _children()
                    seconds[one.name].append(timed(lambda: one.grade(number)))
                    cpu[one.name].append(_children() - before_children)
                    same(one.name, number, one.points(number))
    finally:
        os.sched_setaffinity(0, kept)
    return seconds, cpu


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def show_pairs(seconds: dict, cpu: dict) -> None:
    print("in turn, on one core")
    rows = {f"{name}, s": row for name, row in seconds.items()}
    rows |= {f"{name}, CPU s": row for name, row in cpu.items()}
    print(table(rows))
    print("times ours, pair by pair")
    print(table(against_ours(seconds, "s") | against_ours(cpu, "CPU"), digits=1))


def against_ours(rows: dict[str, list[float]], unit: str) -> dict[str, list[float]]:
    """Each other way by ours."""
    return {
        f"{name} / ours, {unit}": ratios(row, rows[OURS])
        for name, row in rows.items()
        if name != OURS
    }
