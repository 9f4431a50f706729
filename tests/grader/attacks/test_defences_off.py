"""Each attack wins where the defence that it aims at is missing: no test is idle.

Against careless graders of a few lines (``naive.py``), against the real one with no
sandbox, and against its sandbox with one wall down. Everything is bounded: what an
attack could do without end it does a little of, in processes that are ended here.
"""

import contextlib
import dataclasses
import json
import os
import shutil
import subprocess
import sys
import tarfile
import textwrap
import zipfile
from pathlib import Path

import numpy as np
import pytest

from grader.checks.verdict import Lost, Outcome
from grader.isolation import levels, namespaces
from grader.isolation.levels import Level
from grader.isolation.wall import Wall
from grader.judge.grading import Grader, Plan
from grader.judge.remote import Remote
from grader.judge.secret import secret_from
from grader.submissions.submission import Submission
from grader.wire.messages import Call
from grader.wire.observations import Array, values
from grader.words import Trouble

pytestmark = pytest.mark.full

NAIVE = Path(__file__).with_name("naive.py")
SECONDS = 6.0
"""How long a class may hang until it is clear that nobody gets a result."""


def test_every_family_is_seen_to_win(attacks):
    assert {attack.family for attack in attacks} == {
        attack.family for attack in attacks if attack.wins
    }


@pytest.fixture
def handed_in(attack, make_traps, all_right):
    """A submission on disk, and the traps around it."""
    traps = make_traps()
    honest = traps.folder / "honest-1"
    honest.mkdir()
    (honest / "nums.py").write_text(all_right["nums.py"] + f"# {traps.canary}\n")
    place = attack.write(traps.folder, all_right, traps.world)
    traps.armed()
    yield place, traps
    for folder in ("/tmp", "/dev/shm", "/var/tmp", "/run"):
        Path(folder, f"left-by-{traps.world['RUN']}").unlink(missing_ok=True)


def naive(how, place):
    """A careless grader at work in a folder, its process group ended afterwards."""
    environment = {**os.environ, "PYTHONPATH": str(place), "TF_CPP_MIN_LOG_LEVEL": "3"}
    process = subprocess.Popen(
        [sys.executable, str(NAIVE), how],
        cwd=place,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        out, _ = process.communicate(timeout=SECONDS if how.startswith("class") else 90)
    except subprocess.TimeoutExpired:
        return None, ""
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    return process.returncode, out.decode(errors="replace")


@pytest.mark.wins("naive")
def test_against_a_careless_grader(attack, handed_in):
    place, _ = handed_in
    how = attack.wins.split()[1]
    if how == "shown":
        text = attack.source({})
        assert "\\x1b[1A" in text  # a terminal that prints what it is told obeys it
        return
    results = place / "results.json"
    status, out = naive("allclose" if how.startswith("trust") else how, place)
    if how == "trust-stdout":
        assert json.loads(out.splitlines()[0])["points"] == 5
    elif how == "trust-file":
        assert json.loads(results.read_text())["points"] == 5
    elif how == "class":  # nobody has a result
        assert not results.exists()
    elif how == "class-results":
        assert not results.exists() or not results.read_text()
    elif how == "class-memory":
        assert not results.exists() or json.loads(results.read_text())["honest"] == 0
    elif how == "class-points":
        assert json.loads(results.read_text())["second"] == 5
    else:
        assert status == 0


@pytest.mark.parametrize("how", ["allclose", "eq", "eq-all", "shape", "isinstance", "unittest",
                                 "in-place", "difference", "pickle", "params", "class"])  # fmt: skip
def test_careless_graders_grade(how, tmp_path, all_right):
    """They are graders all the same: right passes, wrong does not."""
    for name, text in all_right.items():
        (tmp_path / name).write_text(text)
    status, _ = naive(how, tmp_path)
    assert status == 0
    if how == "class":
        assert json.loads((tmp_path / "results.json").read_text())["honest"] == 5
        return
    (tmp_path / "nums.py").write_text("def double(numbers):\n    return [numbers]\n")
    nets = all_right["nets.py"].replace("Dense(3)", "Dense(4)")
    (tmp_path / "nets.py").write_text(nets)
    status, _ = naive(how, tmp_path)
    assert status == 1


class Room:
    """A warm parent with less than the usual walls, and what a call in it leads to."""

    def __init__(self, parent, limits):
        self._parent = parent
        self._limits = limits
        parent.wait_until_warm()

    def call(self, text):
        """What becomes of ``nums.double`` of a submission, as a text."""
        remote = Remote(self._parent, {"nums.py": text.encode()}, self._limits)
        argument = values(Array, np.arange(15.0).reshape(3, 5))
        try:
            return repr(remote.ask(Call("nums", "double", (argument,), {}, 1)))
        except Lost as lost:
            return str(lost)
        finally:
            with contextlib.suppress(Trouble):
                remote.close()


@pytest.fixture(scope="module")
def bare(attacked_course):
    """No sandbox at all."""
    # Time enough on a slow disk: it is the sandbox that is missed here, not the clock.
    limits = dataclasses.replace(attacked_course.limits, call_seconds=30)
    with levels.start(Level.NONE, limits, without=frozenset({Wall.SIZE})) as parent:
        yield Room(parent, limits)


@pytest.fixture(scope="module")
def unfiltered(attacked_course):
    """Namespaces without the filter of system calls."""
    limits = attacked_course.limits
    try:
        parent = levels.start(Level.NAMESPACES, limits, without=frozenset({Wall.CALLS}))
    except Trouble as trouble:
        pytest.skip(f"this machine gives no namespaces: {trouble}")
    with parent:
        yield Room(parent, limits)


@pytest.fixture
def scratch():
    """Whatever is left in the scratch folders of a grader without a sandbox goes."""
    before = set(Path("/tmp").glob("tensorlings-*"))
    yield
    for path in set(Path("/tmp").glob("tensorlings-*")) - before:
        shutil.rmtree(path, ignore_errors=True)


@pytest.mark.wins("bare")
def test_without_a_sandbox(attack, handed_in, bare, scratch, prize_taken, processes):
    place, traps = handed_in
    text = (place / "nums.py").read_text()
    before = processes.below(os.getpid()), every_process()
    said = bare.call(text)
    if attack.family == "next":
        said += bare.call(text)
    orphans = every_process() - before[1] - processes.below(os.getpid())
    won = prize_taken(said, traps) or traps.sprung() or daemons(orphans)
    assert won, said


def every_process():
    found = set()
    for name in os.listdir("/proc"):
        if name.isdigit():
            with contextlib.suppress(OSError), open(f"/proc/{name}/stat") as file:
                found.add((int(name), file.read().rpartition(")")[2].split()[19]))
    return found


def daemons(orphans):
    """Which of these came from a warm parent; they are ended."""
    found = []
    for pid, _ in orphans:
        with contextlib.suppress(OSError):
            line = Path(f"/proc/{pid}/cmdline").read_bytes()
            if b"grader.worker.zygote" in line:
                found.append(pid)
                os.kill(pid, 9)
    return found


@pytest.mark.wins("unfiltered")
def test_without_the_filter_of_system_calls(attack, handed_in, unfiltered, prize_taken):
    place, traps = handed_in
    said = unfiltered.call((place / "nums.py").read_text())
    assert prize_taken(said, traps), said


@pytest.mark.wins("box")
def test_where_processes_see_each_other(attack, handed_in):
    """In a small machine of its own: killing everybody is not to be tried on a real one."""
    place, _ = handed_in
    program = """
        import os, signal, subprocess, sys, time

        bystander = subprocess.Popen(["/bin/sleep", "60"])
        subprocess.run([sys.executable, sys.argv[1], "allclose"], cwd=sys.argv[2])
        time.sleep(0.1)
        print("killed" if bystander.poll() is not None else "alive")
        """
    bwrap = namespaces.bubblewrap()
    if bwrap is None:
        pytest.skip("there is no bubblewrap")
    done = subprocess.run(
        [bwrap, "--unshare-pid", "--die-with-parent", "--dev-bind", "/", "/", "--proc", "/proc",
         "--as-pid-1", sys.executable, "-c", textwrap.dedent(program), str(NAIVE), str(place)],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.split()[-1] == "killed", done.stderr


@pytest.mark.wins("learnt")
def test_where_inputs_do_not_change(attack, attacked_course, scratch):
    """With the draws of the run from which it was learnt, what was learnt is right."""
    secret = secret_from("leaked")
    plan = Plan(attacked_course, Level.NONE, secret, "leaked", ())
    spy = """
        learnt = {}


        def double(numbers):
            learnt[numbers.tobytes().hex()] = (2 * numbers).tobytes().hex()
            raise ValueError(next(reversed(learnt.items())))
        """
    with Grader(plan) as grader:
        reference = grader.record()
        told = grader.grade(
            Submission("spy", {"nums.py": textwrap.dedent(spy).encode()}), reference
        ).report
        learnt = {}
        for result in told.of_exercise("nums.double"):
            what = result.explanation.error.partition("(")[2].partition(")")[0]
            key, value = (each.strip(" '") for each in what.split(","))
            learnt[key] = value
        text = attack.source({}).replace("{}  # @LEARNT@", repr(learnt))
        files = {"nums.py": text.encode()}
        same = grader.grade(Submission("heart", files), reference).report
        assert {r.outcome for r in same.of_exercise("nums.double")} == {Outcome.PASSED}
        other = dataclasses.replace(plan, secret=secret_from("another"), seed="another")
    with Grader(other) as grader:
        report = grader.grade(Submission("heart", files), grader.record()).report
        assert not sum(result.earned for result in report.of_exercise("nums.double"))


@pytest.mark.wins("unpack")
def test_unpacked_carelessly(attack, handed_in, tmp_path, attacked_course):
    """By name, links made and followed, nothing counted: the prize is outside, too large,
    or the reference's own file."""
    place, traps = handed_in
    folder = place if place.is_dir() else tmp_path / "unpacked"
    folder.mkdir(exist_ok=True)
    if place.suffix == ".zip":
        with zipfile.ZipFile(place) as archive:
            for info in archive.infolist():
                target = os.path.join(folder, info.filename)
                if info.external_attr >> 28 == 0o12:
                    os.symlink(archive.read(info).decode(), target)
                    continue
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    file.write(archive.read(info))
    elif not place.is_dir():
        with tarfile.open(place) as archive:
            archive.extractall(folder, filter="fully_trusted")
    files = [path for path in folder.rglob("*") if path.is_file()]
    solution = (attacked_course.solutions_dir / "nums.py").read_text()
    nums = folder / "nums.py"
    assert (
        traps.sprung()
        or sum(path.stat().st_size for path in files) > 50 << 20
        or len(files) > 50_000
        or (nums.is_symlink() and nums.read_text() == solution)
    )


@pytest.mark.wins("notebook")
def test_a_notebook_that_is_obeyed(attack, handed_in):
    """As notebooks are: shell lines run, and transformers change the cells that follow."""
    place, traps = handed_in
    cells = [cell["source"] for cell in json.loads(place.read_text())["cells"]]
    cells.append("assert double(2) == 4")  # the instructor's test

    class Shell:
        input_transformers_post = []

    scope = {"get_ipython": Shell}
    failed = False
    for cell in cells:
        lines = cell.splitlines(keepends=True)
        for change in Shell.input_transformers_post:
            lines = change(lines)
        for line in lines:
            if line.startswith("!"):
                subprocess.run(line[1:], shell=True, check=True)
        code = "".join(line for line in lines if line[0] not in "!%")
        try:
            exec(code, scope)
        except AssertionError:
            failed = True
        except Exception:
            continue
    assert traps.sprung() or not failed
