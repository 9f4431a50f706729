"""What a command is told to write to: it respects what is there, and says what went wrong.

Devices are nodes made for the test: one that a mistake turns into a file is no loss.
"""

import io
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from grader import outputs
from grader.cli import stdout
from grader.outputs import check_outputs, check_writable, replace_file, write_file, write_output
from grader.words import Trouble

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links of POSIX")


@pytest.fixture
def device(tmp_path):
    """A character device like ``/dev/null`` or ``/dev/full``, of our own."""

    def make(minor):
        path = tmp_path / f"device{minor}"
        try:
            os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, minor))
            with open(path, "rb"):
                pass
        except OSError:
            pytest.skip("only root may make devices, and not everywhere")
        return path

    return make


class TestRegularFiles:
    def test_an_older_file_stays_when_writing_fails(self, tmp_path, monkeypatch):
        path = tmp_path / "scores.csv"
        path.write_text("old")

        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(outputs.os, "replace", full)
        with pytest.raises(Trouble, match="scores.csv cannot be written: No space left"):
            write_output(path, "new")
        assert path.read_text() == "old"
        assert os.listdir(tmp_path) == ["scores.csv"]

    def test_text_that_cannot_be_encoded_leaves_the_old_file(self, tmp_path):
        path = tmp_path / "scores.csv"
        path.write_text("old")
        with pytest.raises(UnicodeEncodeError):
            write_output(path, "new \ud800")
        assert path.read_text() == "old"
        assert os.listdir(tmp_path) == ["scores.csv"]

    def test_a_new_file_replaces_the_old_one_and_leaves_nothing_beside_it(self, tmp_path):
        path = tmp_path / "scores.csv"
        path.write_text("a much longer old text")
        write_output(path, "한글\r\n")
        assert path.read_bytes() == "한글\r\n".encode()
        assert os.listdir(tmp_path) == ["scores.csv"]

    def test_others_may_read_it_as_any_file(self, tmp_path):
        before = os.umask(0o022)
        try:
            write_output(tmp_path / "scores.csv", "x")
            assert os.umask(0o022) == 0o022  # looked at, and left as it was
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "scores.csv").stat().st_mode) == 0o644

    @posix
    def test_an_older_file_keeps_its_rights(self, tmp_path):
        path = tmp_path / "scores.csv"
        path.write_text("old")
        path.chmod(0o640)
        write_output(path, "new")
        assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)

    def test_a_relative_path_is_one_from_here(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        check_writable(Path("scores.csv"))
        write_output(Path("scores.csv"), "x")
        assert (tmp_path / "scores.csv").read_text() == "x"

    def test_a_file_in_a_folder_is_never_standard_output(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        write_file(Path("-"), "x")
        assert (tmp_path / "-").read_text() == "x"

    def test_a_file_that_cannot_be_renamed_over_is_written_into(self, tmp_path, monkeypatch):
        """A container was given this one file from outside."""
        path = tmp_path / "scores.csv"
        path.write_text("a much longer old text")

        def busy(*_):
            raise OSError(16, "Device or resource busy")

        monkeypatch.setattr(outputs.os, "replace", busy)
        write_output(path, "new")
        assert path.read_text() == "new"
        assert os.listdir(tmp_path) == ["scores.csv"]

    def test_a_file_that_may_not_be_written_stays(self, tmp_path, monkeypatch):
        path = tmp_path / "scores.csv"
        path.write_text("old")
        monkeypatch.setattr(outputs.os, "access", lambda path, mode: False)
        with pytest.raises(Trouble, match="cannot be written to"):
            check_writable(path)
        with pytest.raises(Trouble, match="cannot be written: Permission denied"):
            write_output(path, "new")
        assert path.read_text() == "old"

    def test_the_lower_half_tells_of_errors_as_they_are(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            replace_file(tmp_path / "none" / "x", b"")


class TestWhatCannotBeWritten:
    def test_a_folder_is_no_file(self, tmp_path):
        with pytest.raises(Trouble, match="is a folder; name a file in it"):
            check_writable(tmp_path)
        with pytest.raises(Trouble, match="cannot be written: Is a directory"):
            write_output(tmp_path, "x")

    def test_a_folder_that_does_not_exist(self, tmp_path):
        with pytest.raises(Trouble, match="does not exist; make it first"):
            check_writable(tmp_path / "none" / "scores.csv")

    def test_a_file_where_a_folder_should_be(self, tmp_path):
        (tmp_path / "file").write_text("")
        with pytest.raises(Trouble, match="cannot be written: Not a directory"):
            check_writable(tmp_path / "file" / "scores.csv")
        with pytest.raises(Trouble, match="cannot be written"):
            write_file(tmp_path / "file" / "scores.csv", "")

    def test_a_folder_that_may_not_be_written(self, tmp_path, monkeypatch):
        monkeypatch.setattr(outputs.os, "access", lambda path, mode: False)
        with pytest.raises(Trouble, match="folder of .* cannot be written to"):
            check_writable(tmp_path / "scores.csv")

    def test_a_file_that_can_be_written_is_no_trouble(self, tmp_path):
        check_writable(tmp_path / "scores.csv")
        assert os.listdir(tmp_path) == []

    def test_two_outputs_are_two(self, tmp_path):
        path = tmp_path / "a.csv"
        assert not check_outputs([path, None, tmp_path / "b.csv"])
        assert check_outputs([Path("-"), path])
        for one in (path, Path("-")):
            with pytest.raises(Trouble, match="Two outputs cannot both go to"):
                check_outputs([one, one])


@posix
class TestWhatIsThere:
    def test_through_a_link_its_target_is_written(self, tmp_path):
        (tmp_path / "far").mkdir()
        target, link = tmp_path / "far" / "target", tmp_path / "link"
        target.write_text("old")
        link.symlink_to(Path("far") / "target")
        write_output(link, "new")
        assert link.is_symlink()
        assert target.read_text() == "new"
        assert os.listdir(target.parent) == ["target"]

    def test_through_a_link_that_leads_nowhere_its_target_is_made(self, tmp_path):
        link = tmp_path / "link"
        link.symlink_to("target")
        check_writable(link)
        write_output(link, "new")
        assert link.is_symlink()
        assert (tmp_path / "target").read_text() == "new"
        (tmp_path / "far").symlink_to("none/target")
        with pytest.raises(Trouble, match="does not exist; make it first"):
            check_writable(tmp_path / "far")

    def test_a_link_to_itself_is_a_sentence(self, tmp_path):
        (tmp_path / "link").symlink_to("link")
        with pytest.raises(Trouble, match="cannot be written: Too many levels"):
            check_writable(tmp_path / "link")
        with pytest.raises(Trouble, match="cannot be written: Too many levels"):
            write_output(tmp_path / "link", "x")

    def test_another_name_of_the_file_shows_the_same(self, tmp_path):
        path, other = tmp_path / "a", tmp_path / "b"
        path.write_text("a much longer old text")
        os.link(path, other)
        write_output(path, "new")
        assert other.read_text() == path.read_text() == "new"

    def test_a_pipe_is_written_into(self, tmp_path):
        path = tmp_path / "pipe"
        os.mkfifo(path)
        check_writable(path)
        read = []
        reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
        reader.start()
        write_output(path, "한글" * 100_000)
        reader.join(30)
        assert read == [("한글" * 100_000).encode()]
        assert stat.S_ISFIFO(path.stat().st_mode)

    def test_a_device_stays_one(self, tmp_path, device):
        path = device(3)
        link = tmp_path / "link"
        link.symlink_to(path)
        for each in (path, link):
            check_writable(each)
            write_output(each, "x")
            assert stat.S_ISCHR(each.stat().st_mode)
        assert link.is_symlink()
        assert sorted(os.listdir(tmp_path)) == ["device3", "link"]
        assert not check_outputs([path, path])  # a shell writes both there, too

    def test_a_full_disk_is_a_sentence(self, device):
        with pytest.raises(Trouble, match="device7 cannot be written: No space left"):
            write_output(device(7), "x")

    def test_an_open_file_is_written_where_it_is(self, tmp_path):
        """``--json /dev/fd/3 3> file``: what is printed there afterwards is not lost."""
        path = tmp_path / "file"
        with open(path, "wb", buffering=0) as file:
            file.write(b"before\n")
            write_output(Path(f"/dev/fd/{file.fileno()}"), "x\n")
            file.write(b"after\n")
        assert path.read_text() == "before\nx\nafter\n"


class TestStandardOutput:
    def test_a_dash_is_standard_output(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
        print("before")
        check_writable(Path("-"))
        write_output(Path("-"), "한글\r\n")
        assert sys.stdout.buffer.getvalue() == b"before\n" + "한글\r\n".encode()
        assert os.listdir() == []

    def test_one_that_is_closed_is_a_sentence(self, monkeypatch):
        monkeypatch.setattr(sys, "stdout", None)
        with pytest.raises(Trouble, match="- cannot be written: Bad file descriptor"):
            write_output(Path("-"), "x")
        stdout.forgive_closed()
        assert stdout.end() is None

    @posix
    def test_what_nobody_reads_is_dropped(self):
        read, write = os.pipe()
        os.close(read)
        done = _printing(write)
        assert (done.returncode, done.stderr) == (7, "")

    @posix
    def test_what_finds_no_place_is_told(self, device):
        with open(device(7), "wb") as full:
            done = _printing(full.fileno(), 10)
        assert done.returncode == 7
        assert done.stderr == "No space left on device\n"


def _printing(where, lines=100_000):
    """A program that prints, and ends as commands do."""
    program = (
        "import sys\nfrom grader.cli import stdout\n"
        "stdout.forgive_closed()\n"
        "assert not sys.stdout.isatty()\n"
        f"print('x\\n' * {lines})\n"
        "error = stdout.end()\n"
        "print(error.strerror, file=sys.stderr) if error else None\n"
        "sys.exit(7)\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program], stdout=where, stderr=subprocess.PIPE, text=True
    )


class TestCommands:
    """By ``grader score``, which writes two files and prints a table, and ``autograder``."""

    @pytest.fixture
    def class_dir(self, tmp_path, write, right):
        write(tmp_path / "class/ada", right)
        return tmp_path / "class"

    @pytest.mark.full
    def test_json_to_standard_output_is_alone_there(self, course_dir, class_dir, run_grader):
        ran = run_grader(course_dir, "score", class_dir, "--json", "-", "--csv", "marks.csv")
        assert ran.status == 0, ran
        assert ran.out.startswith('{\n "version": 2') and ran.out.endswith("}\n")
        assert "1 of 1 scored" in ran.err
        assert (course_dir / "marks.csv").exists() and not (course_dir / "-").exists()

    @pytest.mark.full
    def test_a_disk_that_is_full_costs_one_file_only(
        self, course_dir, class_dir, run_grader, device
    ):
        full = device(7)
        ran = run_grader(course_dir, "score", class_dir, "--csv", full, "--json", "r.json")
        assert ran.status == 2, ran
        assert "1 of 1 scored" in ran.out and "Traceback" not in ran.err
        assert ran.err.rstrip().endswith("device7 cannot be written: No space left on device.")
        assert (course_dir / "r.json").read_text().startswith('{\n "version": 2')

    @pytest.mark.full
    def test_a_table_that_nobody_reads_costs_no_file(self, course_dir, class_dir):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run(
            [sys.executable, "-m", "grader", "score", class_dir, "--json", "r.json"],
            cwd=course_dir,
            stdout=write,
            stderr=subprocess.PIPE,
            text=True,
        )
        os.close(write)
        assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
        assert (course_dir / "r.json").read_text().endswith("}\n")

    def test_nothing_is_graded_for_an_output_that_cannot_be(
        self, course_dir, class_dir, run_grader
    ):
        ran = run_grader(course_dir, "score", class_dir, "--csv", "-", "--json", "-")
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == "grader: Two outputs cannot both go to -.\n"
