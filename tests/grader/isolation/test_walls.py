"""Each wall stops something: with the others up and this one left out, it gets through.

And Landlock's older versions: what they lack, the filter of system calls makes good.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.course.course import Limits
from grader.isolation import landlock, levels
from grader.isolation.levels import Level
from grader.isolation.probe import attempts_at, outside, probe
from grader.isolation.wall import Wall
from grader.judge.remote import Remote
from grader.wire.messages import Call, Returned
from grader.wire.observations import Truth

pytestmark = pytest.mark.full

CONFINED = (Level.NAMESPACES, Level.LANDLOCK)
LIMITS = Limits(call_seconds=20)

GETS_OUT_WITHOUT = {
    Wall.FILES: {"read_file"},
    Wall.NETWORK: {"connect_tcp", "send_udp"},
    Wall.PROCESSES: {"see_processes"},
}


def out(parent, secret):
    """The names of the attempts that got out."""
    source = (Path(levels.__file__).parent / "attempts.py").read_bytes()
    remote = Remote(parent, {"attempts.py": source}, LIMITS)
    try:
        with outside() as world:
            return {
                one.name
                for one in attempts_at(secret, world)
                if remote.ask(Call("attempts", one.name, one.arguments, {}, 0))
                == Returned(Truth(True))
            }
    finally:
        remote.close()


@pytest.fixture(scope="module")
def secret(shared_course_dir):
    return shared_course_dir / "course.toml"


@pytest.mark.parametrize("level", CONFINED)
@pytest.mark.parametrize("wall", GETS_OUT_WITHOUT)
def test_without_a_wall_what_it_stops_gets_out(warm, secret, level, wall):
    parent = warm(level, wall, secrets=(secret.parent,))
    assert out(parent, secret) & GETS_OUT_WITHOUT[wall] == GETS_OUT_WITHOUT[wall]


@pytest.mark.parametrize("level", CONFINED)
def test_with_all_of_them_nothing_does(warm, secret, level):
    assert out(warm(level, secrets=(secret.parent,)), secret) == set()


@pytest.mark.parametrize("level", CONFINED)
@pytest.mark.parametrize(
    "code",
    [
        "import os\ndef it():\n    return os.memfd_create('hidden') > 0\n",
        "import mmap\ndef it():\n    return len(mmap.mmap(-1, 4096)) > 0\n",
    ],
    ids=["memfd", "shared memory of no file"],
)
def test_without_the_filter_memory_can_be_hidden(ask, level, code):
    assert ask(level, code, Wall.CALLS) is True


@pytest.mark.parametrize("level", CONFINED)
def test_without_its_wall_a_file_may_be_large(ask, level):
    code = (
        "def it():\n    with open('big', 'wb') as file:\n"
        "        return file.truncate(1 << 30) > 0\n"
    )
    assert ask(level, code, Wall.SIZE) is True


class TestOldKernels:
    """A newer kernel told to use no more of Landlock than an older one has."""

    @pytest.fixture(scope="class")
    @classmethod
    def parent(cls, request):
        patch = pytest.MonkeyPatch()
        real = landlock.available()
        if real < request.param:
            pytest.skip(f"this kernel's Landlock has version {real}")
        patch.setattr(landlock, "available", lambda: request.param)
        with levels.start(Level.LANDLOCK, LIMITS) as started:
            patch.undo()
            started.wait_until_warm()
            yield started

    @pytest.mark.parametrize("parent", [1, 3, 4], indirect=True)
    def test_they_are_as_tight(self, parent, secret):
        probe(parent, secret)
        code = b"import tensorflow as tf\ndef it():\n    return int(tf.constant(1) + 1)\n"
        remote = Remote(parent, {"a.py": code}, LIMITS)
        try:
            assert remote.ask(Call("a", "it", (), {}, 0)).value.value == 2
        finally:
            remote.close()

    @pytest.mark.parametrize("parent", [1], indirect=True)
    @pytest.mark.parametrize(
        "code",
        ["os.open(os.__file__, os.O_RDONLY | os.O_TRUNC)", "os.kill(os.getppid(), 0)"],
    )
    def test_what_landlock_did_not_refuse_then(self, parent, code):
        source = f"import os\ndef it():\n    try:\n        {code}\n"
        source += "    except OSError:\n        return 'refused'\n"
        remote = Remote(parent, {"a.py": source.encode()}, LIMITS)
        try:
            assert remote.ask(Call("a", "it", (), {}, 0)).value.value == "refused"
        finally:
            remote.close()


def test_as_an_ordinary_user_it_is_as_tight(tmp_path):
    """The whole probe once more, by somebody who is not root and owns nothing."""
    if os.geteuid() != 0:
        pytest.skip("every other test here is run by an ordinary user already")
    python = _python_for_all()
    code = (
        "from pathlib import Path\n"
        "from grader.course.course import Limits\n"
        "from grader.isolation.levels import Level, start\n"
        "from grader.isolation.probe import probe\n"
        "for level in (Level.NAMESPACES, Level.LANDLOCK):\n"
        "    with start(level, Limits()) as parent:\n"
        "        parent.wait_until_warm()\n"
        "        probe(parent, Path('/etc/hostname'))\n"
        "    print(level.value)\n"
    )
    done = subprocess.run(
        [python, "-B", "-c", code],
        user=54321,
        group=54321,
        extra_groups=[],
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": "/tmp",
            "PYTHONPATH": os.pathsep.join(
                (str(Path(levels.__file__).parents[2]), *_packages())
            ),
        },
        cwd="/",
        capture_output=True,
        text=True,
        timeout=240,
    )
    if done.returncode and "did not start" in done.stderr:
        pytest.skip(f"this machine refuses an ordinary user a level: {done.stderr[-500:]}")
    assert done.stdout.split() == ["namespaces", "landlock"], done.stderr[-1000:]


def _packages():
    return [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]


def _python_for_all():
    """A Python of this version that every user can run, with packages that they can read."""
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for path in (
        os.path.realpath(sys.executable),
        f"/usr/bin/{name}",
        f"/usr/local/bin/{name}",
    ):
        if os.path.exists(path) and not landlock.only_root_gets_to([path, *_packages()]):
            return path
    pytest.skip("no Python here, or none of its packages, can be read by an ordinary user")
