"""The process that reads: what it costs to keep it busy, and what it costs the others."""

import os
import signal
import time

import pytest

from grader.submissions import find, guard, limits, reader
from grader.submissions.guard import Fate
from grader.submissions.refused import LeftOut, Refused
from grader.words import Trouble, say

MODULES = ("tensors", "casting")


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Time is short here, so that the tests are."""
    monkeypatch.setattr(limits, "FILE_SECONDS", 0.5)
    monkeypatch.setattr(limits, "ENTRY_SECONDS", 2.0)


def slow(files: tuple[str, ...], culprits: frozenset[str]) -> tuple[str, ...]:
    """Reads the files; some of them for ever."""
    read = []
    for file in files:
        try:
            with guard.reading(file):
                while file in culprits:
                    pass
            read.append(file)
        except LeftOut as out:
            read.append(out.sentence.text())
    return tuple(read)


def hungry(sizes: tuple[int, ...]) -> tuple[int | str, ...]:
    made: list[int | str] = []
    for size in sizes:
        try:
            with guard.reading(str(size)):
                made.append(len(bytearray(size << 20)))
        except LeftOut as out:
            made.append(out.sentence.text())
    return tuple(made)


def ending(mark: str, file: str) -> str:
    """Ends the process the first time, or each time if there is no ``mark`` to leave."""
    with guard.reading(file):
        if not mark or not os.path.exists(mark):
            if mark:
                open(mark, "x").close()
            os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def raising(kind: str) -> None:
    if kind == "refused":
        raise Refused(say("no"))
    if kind == "trouble":
        raise Trouble(say("help"))
    raise KeyError(kind)


def forever() -> None:
    while True:
        pass


def hogging() -> int:
    with guard.whole("hog.zip"):
        return len(bytearray(4 << 30))


def process() -> int:
    return os.getpid()


def environment() -> tuple[bool, int]:
    """Whether Ctrl-C reaches it, and what it may take."""
    import resource

    return os.getsid(0) == os.getpid(), resource.getrlimit(resource.RLIMIT_AS)[0]


def test_a_file_that_takes_for_ever_costs_itself():
    files = ("a", "b", "c", "d")
    began = time.process_time()
    assert reader.read(slow, files, frozenset("b"), name="ada") == (
        "a", "b took too long to read and was left out.", "c", "d",
    )  # fmt: skip
    assert time.process_time() - began < 1  # it was another process that was busy


def test_many_of_them_cost_the_entry(monkeypatch):
    monkeypatch.setattr(reader, "_FILES_LEFT_OUT", 1)
    with pytest.raises(Refused, match="ada.zip took too long to read"):
        reader.read(slow, ("a", "b"), frozenset("ab"), name="ada.zip")
    assert reader.read(slow, ("a", "b"), frozenset(), name="bob.zip") == ("a", "b")


def test_an_entry_has_a_clock_of_its_own(monkeypatch):
    with pytest.raises(Refused, match="ada.zip took too long to read"):
        reader.read(forever, name="ada.zip")


def test_memory_has_a_limit_by_file_and_by_entry():
    assert reader.read(hungry, (1, 4096, 2), name="ada") == (
        1 << 20, "4096 needed too much memory to read and was left out.", 2 << 20,
    )  # fmt: skip
    with pytest.raises(Refused, match="hog.zip needed too much memory to read"):
        reader.read(hogging, name="hog.zip")
    assert reader.read(environment, name="ada") == (True, limits.READER_BYTES)


def test_a_process_that_somebody_ended_is_asked_again(tmp_path):
    mark = str(tmp_path / "mark")
    assert reader.read(ending, mark, "a", name="ada") == "done"
    assert os.path.exists(mark)
    with pytest.raises(LeftOut, match="a ended the process that reads it"):
        reader.read(ending, "", "a", name="ada")


def test_what_is_raised_there_is_raised_here():
    with pytest.raises(Refused, match="no"):
        reader.read(raising, "refused", name="ada")
    with pytest.raises(Trouble, match="help"):
        reader.read(raising, "trouble", name="ada")
    with pytest.raises(reader.Fault, match="KeyError: 'other'"):
        reader.read(raising, "other", name="ada")


def test_one_process_serves_all_and_not_those_of_a_fork(tmp_path):
    one = reader.read(process, name="ada")
    assert one != os.getpid() and one == reader.read(process, name="bob")
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = int(reader.read(process, name="carl") == one)
        finally:
            reader._shared().close()
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert one == reader.read(process, name="dora")


def test_ctrl_c_is_heard_and_ends_what_was_read():
    reader.read(process, name="ada")

    def interrupt(*_):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    began = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            reader.read(forever, name="ada")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - began < 2.5
    assert reader._shared()._process is None
    assert reader.read(slow, ("a",), frozenset(), name="bob") == ("a",)


def working(seconds: float) -> str:
    while time.process_time() < seconds:
        pass
    return "done"


def test_a_process_that_only_waits_has_a_limit_and_one_that_works_has_another(monkeypatch):
    """A disk that is gone, say; on a busy machine a little work takes long as well."""
    monkeypatch.setattr(limits, "WAITED_SECONDS", 1.0)
    reader._shared().close()
    with pytest.raises(Refused, match="ada took too long to read"):
        reader.read(time.sleep, 30, name="ada")
    assert reader.read(working, 1.5, name="bob") == "done"


def test_a_process_that_somebody_stopped_is_replaced(monkeypatch):
    monkeypatch.setattr(limits, "WAITED_SECONDS", 1.0)
    one = reader.read(process, name="ada")
    os.kill(one, signal.SIGSTOP)
    assert reader.read(process, name="ada") != one


def test_a_fate_has_a_sentence_for_a_file_and_for_all():
    for fate in Fate:
        assert "left out" in fate.sentence("x").text()
        assert "left out" not in fate.of_all("x").text()


@pytest.mark.parametrize("depth", [25, 90])
def test_what_takes_the_compiler_for_ever_costs_nothing_here(tmp_path, notebook, depth):
    """Each level is compiled twice: 25 of them would take minutes and all memory."""
    text = "def f():\n"
    for level in range(1, depth + 1):
        text += f"{' ' * level}try:\n{' ' * level} pass\n{' ' * level}finally:\n"
    text += f"{' ' * (depth + 1)}pass\n"
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada/casting.ipynb").write_text(notebook(text, "a = 1"))
    (tmp_path / "ada/tensors.py").write_text(text)
    began = time.monotonic()
    (ada,) = find(tmp_path, MODULES)
    assert set(ada.files) == {"casting.ipynb", "tensors.py"} and not ada.left_out
    assert time.monotonic() - began < 5
