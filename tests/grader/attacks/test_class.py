"""All attacks of the gallery as one class, with honest submissions among them."""

import contextlib
import gc
import io
import os
import tempfile
import time
import xml.etree.ElementTree as xml
from collections import Counter
from dataclasses import dataclass

import pytest
from rich.console import Console

from grader.checks.verdict import Outcome
from grader.handback.junit import junit_text
from grader.handback.marks import Returned
from grader.judge import second_look
from grader.judge.grading import Plan, record_reference
from grader.judge.pool import Pool
from grader.judge.secret import draws
from grader.policy.mark import mark
from grader.policy.policy import Policy
from grader.results.csv_file import csv_text
from grader.results.json_file import json_text
from grader.results.table import print_details, print_table
from grader.submissions import find, reader
from grader.words import Trouble

pytestmark = pytest.mark.full

HONEST = 12
MOST_TEXT = 200_000
"""Characters in a report; the longest honest one has a tenth of it."""
FAMILIES = 15


def test_the_gallery_is_large_and_every_attack_declares_its_prize(attacks):
    assert len(attacks) >= 60
    assert len({attack.family for attack in attacks}) >= FAMILIES
    for attack in attacks:
        assert attack.family == attack.name.partition("/")[0]
        kind, _, exercise = attack.prize.partition(" ")
        assert kind in ("points", "secret", "another", "machine", "class")
        assert bool(exercise) == (kind == "points")
        assert attack.path.read_text().count('"""') >= 2, "it says what it tries"


@dataclass(frozen=True)
class Run:
    """What a class left when it was graded."""

    reports: dict
    scored: tuple
    alone: dict
    sprung: list
    left: list
    seconds: float
    traps: object


@pytest.fixture(scope="module")
def run(level, attacks, attacked_course, make_traps, all_right, processes, tmp_path_factory):
    traps = make_traps()
    honest = {}
    for number in range(1, HONEST + 1):
        name = f"honest-{number}"
        honest[name] = dict(all_right)
        if number % 4 == 2:
            honest[name]["nums.py"] = "def double(numbers):\n    return numbers * 3\n"
        if number % 4 == 3:
            del honest[name]["nets.py"]
        if number % 4 == 0:
            honest[name]["nums.py"] = "def double(numbers):\n    return undefined\n"
        (traps.folder / name).mkdir()
        for file, text in honest[name].items():
            (traps.folder / name / file).write_text(text + f"# {traps.canary}\n")
    for attack in attacks:
        attack.write(traps.folder, all_right, traps.world)
    traps.armed()
    secret, seed = draws(attacked_course, None)
    plan = Plan(attacked_course, level, secret, seed, (attacked_course.root, traps.folder))
    with _own_temporary_folder(tmp_path_factory.mktemp("temporary")) as temporary:
        before = processes.below(os.getpid()), _kernel_objects()
        began = time.monotonic()
        submissions = find(traps.folder, attacked_course.modules)
        try:
            with Pool(plan, 2) as pool:
                reference = record_reference(plan)
                by_name = {one.learner: one for one in submissions}
                scored = tuple(
                    second_look.grade(
                        pool, _mixed(submissions), reference, None, by_name.__getitem__
                    )
                )
            seconds = time.monotonic() - began
            with Pool(plan, 1) as pool:
                honest_ones = [one for one in submissions if one.learner in honest]
                alone = tuple(pool.grade(honest_ones, reference))
        except Trouble as trouble:
            pytest.skip(f"this machine does not give the level {level.value}: {trouble}")
        del pool
        gc.collect()  # what the pools' queues still hold
        left = sorted(
            processes.left(lambda: processes.below(os.getpid()) - before[0] - _helpers())
        )
        left += sorted(_kernel_objects() - before[1])
        left += [path.name for path in temporary.rglob("*")]
    return Run(
        {one.report.learner: one.report for one in scored},
        scored,
        {one.report.learner: one.report for one in alone},
        traps.sprung(),
        left,
        seconds,
        traps,
    )


def _mixed(submissions):
    """Honest ones spread among the attacks."""
    honest = [one for one in submissions if one.learner.startswith("honest-")]
    others = [one for one in submissions if not one.learner.startswith("honest-")]
    step = len(others) // len(honest) + 1
    for number, one in enumerate(others):
        if number % step == step // 2:
            yield honest.pop()
        yield one
    yield from honest


@contextlib.contextmanager
def _own_temporary_folder(place):
    kept, tempfile.tempdir = os.environ.get("TMPDIR"), None
    os.environ["TMPDIR"] = str(place)
    try:
        yield place
    finally:
        tempfile.tempdir = None
        os.environ.pop("TMPDIR")
        if kept is not None:
            os.environ["TMPDIR"] = kept


def _helpers():
    """Those that stay as long as this process: Python's own, and the one that reads files."""
    from multiprocessing import resource_tracker

    found = set()
    reading = reader._shared()._process
    for pid in (resource_tracker._resource_tracker._pid, reading and reading.pid):
        with contextlib.suppress(OSError), open(f"/proc/{pid}/stat") as file:
            found.add((pid, file.read().rpartition(")")[2].split()[19]))
    return found


def _kernel_objects():
    """Shared memory, semaphores and queues of the System V kind, and files in memory."""
    found = set()
    for kind in ("shm", "sem", "msg"):
        with contextlib.suppress(OSError), open(f"/proc/sysvipc/{kind}") as file:
            found |= {f"{kind} {line.split()[1]}" for line in file.readlines()[1:]}
    with contextlib.suppress(OSError):
        names = os.listdir("/dev/shm")
        # Those are of pools of processes, ours gone by now; others may work on this machine.
        found |= {f"/dev/shm/{name}" for name in names if not name.startswith("sem.mp-")}
    return found


def test_it_comes_away_without_its_prize(run, attack):
    report = run.reports[attack.learner]
    text = repr(report)
    assert "PRIZE TAKEN" not in text
    assert run.traps.canary not in text
    if attack.prize.startswith("points"):
        assert sum(result.earned for result in report.of_exercise(attack.exercise)) == 0
    if attack.outcome is not None:
        outcomes = {result.outcome for result in report.of_exercise(attack.exercise)}
        assert outcomes == {attack.outcome}
    assert not report.faults, report.faults[0].explanation.headline.text()
    assert len(text) < MOST_TEXT


def test_everybody_has_a_report(run, attacks):
    assert Counter(one.report.learner for one in run.scored).most_common(1)[0][1] == 1
    assert set(run.reports) == {attack.learner for attack in attacks} | set(run.alone)
    assert len(run.alone) == HONEST


def test_the_honest_are_scored_as_if_alone(run):
    for name, report in run.alone.items():
        assert run.reports[name] == report
        assert {result.outcome for result in report.results} <= {
            Outcome.PASSED, Outcome.WRONG, Outcome.ERROR, Outcome.MISSING,
        }  # fmt: skip
    assert run.alone["honest-1"].earned == run.alone["honest-1"].points


def test_no_trap_was_sprung(run):
    assert run.sprung == []


def test_nothing_is_left_of_it(run):
    assert run.left == []


def test_what_is_shown_of_it_commands_no_terminal_and_no_spreadsheet(run, attacked_course):
    out = io.StringIO()
    console = Console(file=out, width=120)
    print_table(console, run.scored)
    print_details(console, run.scored)
    assert not [each for each in out.getvalue() if not each.isprintable() and each != "\n"]
    assert len(json_text(attacked_course, run.scored)) < 2_000_000
    returned = [
        Returned(one.report.learner, mark(one.report, Policy()), one, None)
        for one in run.scored
    ]
    assert len(xml.fromstring(junit_text(returned))) == len(run.scored)
    cells = csv_text(attacked_course, run.scored).replace("\r\n", ",").split(",")
    assert not [
        cell for cell in cells if cell.strip('"')[:1] in ("=", "+", "@", "＝", "＋", "＠")
    ]


def test_print_what_became_of_each(run, attacks, level, capsys):
    """The attack table, for whoever runs this with -s."""
    with capsys.disabled():
        print(f"\n{level.value}: {len(run.scored)} submissions in {run.seconds:.0f} s")
    print(f"{'attack':32} {'prize':20} outcomes")
    seconds = {one.report.learner: one.seconds for one in run.scored}
    for attack in attacks:
        report = run.reports[attack.learner]
        counts = Counter(result.outcome.value for result in report.of_exercise(attack.exercise))
        how = report.problem.text() if report.problem else ", ".join(counts)
        print(f"{attack.name:32} {attack.prize:20} {how[:60]} {seconds[attack.learner]:.1f} s")
