"""A class of fifty in which every fifth submission attacks, graded three ways.

In one run with the attacks, alone, and alone in another order with other parallelism: the
honest forty come out the same to the letter, and nothing is left behind.
"""

import os
import resource
import tempfile
import time

import pytest

from grader.judge.grading import Plan, record_reference
from grader.judge.pool import Pool
from grader.submissions import find
from grader.words import Trouble

pytestmark = pytest.mark.full

CHOSEN = (
    "ends/exit", "hangs/loop", "memory/at_once", "wire/garbage", "verdict/results_file",
    "secrets/solutions", "processes/daemon", "disk/filling", "next/modules", "archives/bomb",
)  # fmt: skip
ANSWERS = (
    "def double(numbers):\n    return numbers * 2\n\n\ndef halve(numbers):\n    return numbers / 2\n",
    "def double(numbers):\n    return numbers + numbers\n",
    "def double(numbers):\n    return numbers**2\n",
    "def double(numbers):\n    return numbers.tolist()\n",
    "import random\n\n\ndef double(numbers):\n    return numbers * random.random()\n",
    "import nothing\n",
    "def double(numbers:\n",
    "def double(numbers):\n    numbers *= 2\n    return numbers\n",
)


def test_every_fifth_attacks(
    level,
    attacks,
    attacked_course,
    make_traps,
    all_right,
    processes,
    own_temporary_folder,
    capsys,
):
    traps = make_traps()
    by_name = {attack.name: attack for attack in attacks}
    order = []
    for number in range(50):
        if number % 5 == 4:
            attack = by_name[CHOSEN[number // 5]]
            attack.write(traps.folder, all_right, traps.world)
            order.append(attack.learner)
            continue
        name = f"learner-{number:02}"
        (traps.folder / name).mkdir()
        for file, text in {**all_right, "nums.py": ANSWERS[number % len(ANSWERS)]}.items():
            (traps.folder / name / file).write_text(text)
        order.append(name)
    traps.armed()
    known = {one.learner: one for one in find(traps.folder, attacked_course.modules)}
    everybody = [known[name] for name in order]
    honest = [one for one in everybody if one.learner.startswith("learner-")]
    assert (len(everybody), len(honest)) == (50, 40)
    plan = Plan(
        attacked_course, level, b"fifty" * 8, "fifty",
        (attacked_course.root, traps.folder),
    )  # fmt: skip
    before = processes.below(os.getpid()), memory()

    def run(submissions, jobs):
        began = time.monotonic()
        with Pool(plan, jobs) as pool:
            reference = record_reference(plan)
            scored = list(pool.grade(submissions, reference))
        return {one.report.learner: one.report for one in scored}, time.monotonic() - began

    try:
        together, seconds = run(everybody, 2)
    except Trouble as trouble:
        pytest.skip(f"this machine does not give the level {level.value}: {trouble}")
    left = processes.left(lambda: processes.below(os.getpid()) - before[0] - helper())
    files = [str(path) for path in own_temporary_folder.rglob("*")]
    alone, _ = run(honest, 1)
    again, _ = run(honest[::-1], 3)
    rows = [
        ("submissions, of which attacks", f"{len(everybody)}, {len(everybody) - len(honest)}"),
        ("seconds in all", f"{seconds:.0f}"),
        ("honest that are scored as alone", sum(together[n] == alone[n] for n in alone)),
        (
            "the same in another order, three at a time",
            sum(again[n] == alone[n] for n in alone),
        ),
        ("processes left", len(left)),
        ("files left", len(files)),
        ("memory of the judge's process, MiB more", (memory() - before[1]) >> 20),
        ("traps sprung", len(sprung := traps.sprung())),
    ]
    with capsys.disabled():
        print()
        for what, value in rows:
            print(f"  {what:45} {value}")
    assert len(together) == 50
    assert {name: together[name] for name in alone} == alone == again
    assert not any(together[name].signs for name in alone)
    assert len({report.earned for report in alone.values()}) >= 3
    assert not left
    assert files == []
    assert sprung == []
    assert memory() - before[1] < 200 << 20


def memory() -> int:
    """Bytes that this process holds."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def helper():
    """Python's own process, which stays as long as this one."""
    from multiprocessing import resource_tracker

    pid = resource_tracker._resource_tracker._pid
    try:
        with open(f"/proc/{pid}/stat") as file:
            return {(pid, file.read().rpartition(")")[2].split()[19])}
    except OSError:
        return set()


def test_the_temporary_folder_is_ours(own_temporary_folder):
    assert tempfile.gettempdir() == str(own_temporary_folder)
