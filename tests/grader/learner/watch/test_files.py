"""What counts as a save, on real files and with a clock of the test's own."""

import os

import pytest

from grader.learner.watch import sources
from grader.learner.watch.files import PATIENCE, QUIET, Saved, Watcher

STEP = QUIET * 1.5


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "words.py").write_text("a = 1\n")
    (tmp_path / "nums.py").write_text("b = 1\n")
    return tmp_path


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def watcher(folder, clock):
    def complete(path, content):
        return sources.understand("", content).fault is None

    return Watcher([folder], complete, clock)


@pytest.fixture
def after(watcher, clock):
    """Everything that is told of within so many seconds."""

    def look(seconds):
        found = []
        end = clock.now + seconds
        while clock.now < end:
            found.append(watcher.poll())
            clock.now += STEP
        return [saved for saved in found if saved]

    return look


def test_nothing_was_saved(after):
    assert after(1) == []


def test_a_save_is_told_once_and_soon(folder, after):
    (folder / "words.py").write_text("a = 2\n")
    assert after(3 * STEP) == [(Saved(folder / "words.py", b"a = 2\n"),)]
    assert after(1) == []


def test_the_same_size_at_the_same_time_is_another_content_still(folder, after):
    stat = os.stat(folder / "words.py")
    (folder / "words.py").write_text("a = 2\n")
    os.utime(folder / "words.py", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert [saved.content for (saved,) in after(1)] == [b"a = 2\n"]


def test_touched_or_saved_as_it_was_is_no_save(folder, after):
    os.utime(folder / "words.py")
    (folder / "nums.py").write_text("b = 1\n")
    assert after(1) == []


def test_saved_by_rename(folder, after):
    (folder / ".words.py.swp").write_text("a = 2\n")
    (folder / "words.py~").write_text("a = 1\n")
    assert after(1) == []
    os.replace(folder / ".words.py.swp", folder / "words.py")
    assert after(3 * STEP) == [(Saved(folder / "words.py", b"a = 2\n"),)]


def test_gone_for_a_moment_is_not_gone(folder, after):
    (folder / "words.py").rename(folder / "words.py~")
    assert after(PATIENCE / 2) == []
    (folder / "words.py").write_text("a = 2\n")
    assert after(1) == [(Saved(folder / "words.py", b"a = 2\n"),)]


def test_gone_and_back_as_it_was_is_no_save(folder, after):
    (folder / "words.py").unlink()
    assert after(PATIENCE / 2) == []
    (folder / "words.py").write_text("a = 1\n")
    assert after(1) == []


def test_gone(folder, after):
    (folder / "words.py").unlink()
    assert after(1) == [(Saved(folder / "words.py", None),)]
    (folder / "words.py").write_text("a = 1\n")
    assert after(1) == [(Saved(folder / "words.py", b"a = 1\n"),)]


def test_half_written_is_waited_for(folder, after):
    for text in ("", "a = (1,", "a = (1,\n2,"):
        (folder / "words.py").write_text(text)
        assert after(PATIENCE / 2) == []
    (folder / "words.py").write_text("a = (1,\n2, 3)\n")
    assert [saved.content for (saved,) in after(3 * STEP)] == [b"a = (1,\n2, 3)\n"]


def test_what_stays_half_written_is_told_in_the_end(folder, after):
    (folder / "words.py").write_text("a = (1,\n")
    assert after(PATIENCE + 3 * STEP) == [(Saved(folder / "words.py", b"a = (1,\n"),)]


def test_what_is_saved_together_is_told_together(folder, after, watcher, clock):
    (folder / "words.py").write_text("a = 2\n")
    assert watcher.poll() == ()
    clock.now += QUIET / 2
    (folder / "nums.py").write_text("b = 2\n")
    (folder / "help").mkdir()
    (folder / "help" / "more.py").write_text("c = 1\n")
    (told,) = after(1)
    assert [saved.path.name for saved in told] == ["more.py", "nums.py", "words.py"]


def test_what_is_no_module_is_not_looked_at(folder, after):
    (folder / ".#words.py").symlink_to("nowhere")
    (folder / "gone.py").symlink_to("nowhere.py")
    (folder / "notes.txt").write_text("a")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "words.py").write_text("a")
    assert after(1) == []


def test_a_folder_that_is_not_there_is_empty(tmp_path, clock):
    watcher = Watcher([tmp_path / "none"], lambda path, content: True, clock)
    assert watcher.poll() == ()
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "new.py").write_text("a = 1\n")
    watcher.poll()
    clock.now += STEP
    assert [saved.path.name for saved in watcher.poll()] == ["new.py"]
