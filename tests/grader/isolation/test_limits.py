"""Limits with a name: what is over them is ended, and the next call is answered."""

import os
import subprocess
import sys

import pytest

from grader.checks.verdict import Lost, Outcome
from grader.course.course import Limits
from grader.isolation.levels import Level
from grader.isolation.wall import Wall
from grader.judge.remote import Remote
from grader.wire.messages import Call
from grader.wire.observations import Text
from grader.worker import folders, processes
from grader.worker.zygote import End

CONFINED = (Level.NAMESPACES, Level.LANDLOCK)

TREE = """
import os, time

def it():
    # Together 2.4 GB, none of them near a limit of its own.
    for _ in range(4):
        if os.fork() == 0:
            kept = bytearray(600 << 20)
            time.sleep(8)
            os._exit(0)
    time.sleep(8)
    return "lived"

def live():
    return "alive"
"""
FILES = """
import time

def it():
    for number in range(40):
        with open(f"file{number}", "wb") as file:
            file.write(bytes(1 << 20))
    time.sleep(3)
    return "written"

def live():
    return "alive"
"""
FORKS = """
import os, time

def it():
    born = 0
    while born < 70:
        try:
            if os.fork() == 0:
                time.sleep(8)
                os._exit(0)
        except OSError:
            break
        born += 1
    return born
"""
DAEMONS = """
import os, time

def it():
    for number in range(6):
        if os.fork() == 0:
            try:
                os.setsid()
            except OSError:
                pass
            if os.fork():
                os._exit(0)
            os.closerange(0, 256)
            end = time.time() + 60
            while time.time() < end:
                # One that always moves on to a new process.
                if number % 2 and os.fork():
                    os._exit(0)
                time.sleep(0.001)
            os._exit(0)
    return "started"
"""


def lost(parent, code, limits):
    """How a call of ``it`` was lost, and what ``live`` says afterwards."""
    remote = Remote(parent, {"a.py": code.encode()}, limits)
    try:
        with pytest.raises(Lost) as caught:
            reply = remote.ask(Call("a", "it", (), {}, 0))
            raise AssertionError(reply)
        after = remote.ask(Call("a", "live", (), {}, 0))
    finally:
        remote.close()
    assert after.value == Text("alive")
    return caught.value


@pytest.mark.full
class TestTogether:
    LIMITS = Limits(call_seconds=20, memory=2 << 30, processes=40)

    @pytest.mark.parametrize("level", CONFINED)
    def test_processes_that_hold_too_much_together_are_ended(self, warm, level):
        # Each may have as much address space as it likes: TensorFlow alone takes much.
        parent = warm(level, Wall.MEMORY, limits=self.LIMITS)
        said = lost(parent, TREE, self.LIMITS)
        assert said.outcome is Outcome.OUT_OF_MEMORY
        assert "held" in str(said)
        assert "2.0 GB are allowed" in str(said)

    @pytest.mark.parametrize("level", CONFINED)
    def test_nobody_who_looks_nobody_who_ends_them(self, warm, level):
        parent = warm(level, Wall.MEMORY, Wall.TREE, limits=self.LIMITS)
        remote = Remote(parent, {"a.py": TREE.encode()}, self.LIMITS)
        try:
            assert remote.ask(Call("a", "it", (), {}, 0)).value == Text("lived")
        finally:
            remote.close()

    @pytest.mark.parametrize("level", CONFINED)
    def test_the_number_of_processes_is_limited(self, ask, level):
        if level is Level.LANDLOCK and os.geteuid() != 0:
            pytest.skip("here the limit is that of all judges of a run together")
        born = ask(level, FORKS, limits=self.LIMITS)
        assert 5 < born <= 40
        assert ask(level, "def it():\n    return 'alive'\n", limits=self.LIMITS) == "alive"

    @pytest.mark.parametrize("level", CONFINED)
    def test_without_that_wall_it_is_not(self, ask, level):
        assert ask(level, FORKS, Wall.NUMBER, limits=self.LIMITS) == 70

    @pytest.mark.parametrize("level", CONFINED)
    def test_what_they_share_is_not_held_against_them(self, ask, level):
        # Each of 20 shows 200 MB more than it has of its own.
        code = (
            "import os, time\ndef it():\n    kept = bytearray(200 << 20)\n"
            "    for _ in range(20):\n        if os.fork() == 0:\n"
            "            time.sleep(3)\n            os._exit(0)\n"
            "    time.sleep(3)\n    return 'lived'\n"
        )
        assert ask(level, code, Wall.MEMORY, limits=self.LIMITS) == "lived"


@pytest.mark.full
class TestScratch:
    LIMITS = Limits(call_seconds=20, scratch=16 << 20)

    @pytest.mark.parametrize("level", CONFINED)
    def test_the_scratch_folder_is_limited(self, warm, level):
        parent = warm(level, limits=self.LIMITS)
        if level is Level.LANDLOCK:
            said = lost(parent, FILES, self.LIMITS)
            assert said.outcome is Outcome.ERROR
            assert "wrote more than 16 MB" in str(said)
            return
        remote = Remote(parent, {"a.py": FILES.encode()}, self.LIMITS)
        try:
            reply = remote.ask(Call("a", "it", (), {}, 0))  # the kernel says so itself
        finally:
            remote.close()
        assert (reply.type, "No space left" in reply.message) == ("OSError", True)

    @pytest.mark.parametrize("level", CONFINED)
    def test_without_that_wall_it_is_not(self, ask, level):
        assert ask(level, FILES, Wall.SIZE, limits=self.LIMITS) == "written"

    @pytest.mark.parametrize("level", Level)
    def test_it_is_private_empty_and_gone_afterwards(self, warm, ask, level):
        code = (
            "import os\ndef it():\n    found = ','.join(sorted(os.listdir('.')))\n"
            "    os.makedirs('a/b')\n    open('a/b/left', 'w').close()\n"
            "    os.mkdir('closed', 0)\n    os.symlink('/', 'link')\n"
            "    return os.getcwd() + ' ' + found\n"
        )
        folder, found = ask(level, code).split()
        assert found == "exercises"
        assert ask(level, code).split() == [folder, found]
        if level is not Level.NAMESPACES:
            assert not os.path.exists(folder)

    @pytest.mark.parametrize("level", CONFINED)
    def test_folders_in_folders_without_end_hold_nobody_up(self, ask, level):
        code = (
            "import os\ndef it():\n    try:\n        for _ in range(3000):\n"
            "            os.mkdir('d')\n            os.chdir('d')\n"
            "    except OSError:\n        pass\n    return 'dug'\n"
        )
        try:
            assert ask(level, code) == "dug"
        except Lost as lost:  # they were seen: too deep to be listed
            assert level is Level.LANDLOCK
            assert lost.outcome is Outcome.ERROR
        assert ask(level, "def it():\n    return 'alive'\n") == "alive"


@pytest.mark.full
@pytest.mark.parametrize("level", CONFINED)
def test_no_daemon_outlives_its_child(warm, ask, level):
    parent = warm(level)
    before = processes.below(os.getpid())
    assert ask(level, DAEMONS) == "started"
    # They are gone when ``ask`` returns, not some time later.
    assert set(processes.below(os.getpid())) <= set(before)
    assert parent.child().kill().limit == ""


class TestFolders:
    def test_what_is_used_is_counted_to_the_bottom(self, tmp_path):
        (tmp_path / "a" / "b").mkdir(parents=True)
        (tmp_path / "a" / "b" / "file").write_bytes(bytes(1 << 20))
        assert 1 << 20 <= folders.used(str(tmp_path), 1 << 30) < 2 << 20

    def test_a_link_counts_nothing_of_where_it_leads(self, tmp_path):
        (tmp_path / "big").write_bytes(bytes(1 << 20))
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder" / "link").symlink_to(tmp_path)
        assert folders.used(str(tmp_path / "folder"), 1 << 30) < 1 << 16

    def test_too_many_files_are_too_much(self, tmp_path):
        for number in range(11):
            (tmp_path / str(number)).touch()
        assert folders.used(str(tmp_path), 1 << 30, files=10) > 1 << 30

    def test_a_folder_that_cannot_be_listed_hides_nothing(self, tmp_path):
        # Longer than any path may be: no way to list it by name.
        here = os.getcwd()
        try:
            os.chdir(tmp_path)
            for _ in range(60):
                os.mkdir("d" * 100)
                os.chdir("d" * 100)
        finally:
            os.chdir(here)
        assert folders.used(str(tmp_path), 1 << 30) > 1 << 30
        folders.remove(str(tmp_path))
        assert not tmp_path.exists()

    def test_removing_obeys_no_link_and_no_mode(self, tmp_path):
        (tmp_path / "kept").mkdir()
        (tmp_path / "kept" / "file").touch()
        (tmp_path / "gone" / "closed").mkdir(parents=True)
        (tmp_path / "gone" / "closed" / "file").touch()
        (tmp_path / "gone" / "link").symlink_to(tmp_path / "kept")
        (tmp_path / "gone" / "closed").chmod(0)
        here = os.getcwd()
        folders.remove(str(tmp_path / "gone"))
        assert os.listdir(tmp_path) == ["kept"]
        assert os.listdir(tmp_path / "kept") == ["file"]
        assert os.getcwd() == here


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no /proc here")
class TestProcesses:
    @pytest.fixture
    def child(self):
        """One that holds 64 MiB, and a child of it that shares them. Not forked from here:
        it would hold what pytest holds by now as well."""
        code = (
            "import os, time\n"
            "kept = bytearray(64 << 20)\n"
            "if os.fork() == 0:\n"
            "    print(flush=True)\n"
            "time.sleep(30)\n"
        )
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            below = processes.below(process.pid)
            yield process.pid, below
            for one in (process.pid, *below):
                os.kill(one, 9)

    def test_grandchildren_are_found(self, child):
        pid, below = child
        assert len(below) == 1
        assert {pid, *below} <= set(processes.below(os.getpid()))

    def test_memory_is_that_of_all_together(self, child):
        pid, below = child
        assert processes.memory([pid], 1 << 40) >= 64 << 20
        assert processes.memory([pid, *below], 1 << 40) >= 128 << 20

    def test_what_is_shared_is_not_counted_twice_if_that_decides(self, child):
        pid, below = child
        assert 64 << 20 <= processes.memory([pid, *below], 0) < 128 << 20

    def test_one_that_ends_while_we_look_holds_nothing(self, monkeypatch):
        # Seen first, gone when asked for its parts: it must not count in full.
        answers = iter([b"RssAnon: 900 kB", b"", b""])
        monkeypatch.setattr(processes, "_read", lambda path: next(answers))
        assert processes.memory([1], 0) == 0

    def test_one_that_hides_its_parts_counts_in_full(self, monkeypatch):
        answers = iter([b"RssAnon: 900 kB", b"", b"RssAnon: 900 kB"])
        monkeypatch.setattr(processes, "_read", lambda path: next(answers))
        assert processes.memory([1], 0) == 900 << 10

    def test_what_waits_in_the_kernel_counts(self):
        code = (
            "import os, socket, time\n"
            "kept = [socket.socketpair() for _ in range(10)]\n"
            "pipes = [os.pipe() for _ in range(10)]\n"
            "os.fork()\n"
            "print(flush=True)\n"
            "time.sleep(30)\n"
        )
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            pids = [process.pid, *processes.below(process.pid)]
            held = processes.queues(pids)
            for pid in pids:
                os.kill(pid, 9)
        # Twenty ends of sockets, ten pipes, each counted once; and where it prints to.
        assert 20 * (208 << 10) + 10 * (64 << 10) <= held < 24 * (208 << 10) + 14 * (64 << 10)
        assert processes.queues([1 << 22]) == 0

    def test_what_has_ended_holds_nothing(self):
        assert processes.memory([1 << 22], 0) == 0
        assert processes.below(1 << 22) == []

    def test_the_tasks_of_a_user_are_counted(self, child):
        assert processes.tasks_of(os.getuid()) >= 3
        assert processes.tasks_of(0x7FFFFFF0) == 0


def test_end_of_a_call_tells_the_limit():
    remote = Remote(None, {}, Limits(memory=3 << 30))
    said = remote._over(End(9, "memory", 5 << 30))
    assert str(said) == (
        "The code and what it started held 5.0 GB of memory together; 3.0 GB are allowed."
    )
