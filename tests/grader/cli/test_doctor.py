"""``grader doctor``: its verdict, and a real run on this machine and on a stricter one."""

import subprocess
import sys

import pytest

from grader.cli import doctor
from grader.isolation.installation import Finding, State
from grader.isolation.levels import Level
from grader.words import Trouble, say

BOTH = {Level.NAMESPACES: True, Level.LANDLOCK: True}


def finding(state, what="disk"):
    return Finding(state, what, say("so it is"))


class TestVerdict:
    def test_everything_is_fine(self):
        status, sentence = doctor.verdict([finding(State.FINE), finding(State.NOTE)], BOTH)
        assert (status, "namespaces" in str(sentence)) == (0, True)

    def test_something_is_to_be_mended(self):
        status, sentence = doctor.verdict([finding(State.MEND)], BOTH)
        assert status == 1
        assert "To mend: disk" in str(sentence)

    def test_landlock_alone_is_something_to_mend(self):
        findings = [finding(State.FAULT, "namespaces"), finding(State.FINE, "landlock")]
        status, sentence = doctor.verdict(findings, {**BOTH, Level.NAMESPACES: False})
        assert status == 1
        assert "--sandbox landlock" in str(sentence)

    def test_landlock_is_not_needed(self):
        status, _ = doctor.verdict([finding(State.NOTE)], {Level.NAMESPACES: True})
        assert status == 0

    def test_without_a_level_nothing_can_be_graded(self):
        status, sentence = doctor.verdict([finding(State.FINE)], dict.fromkeys(BOTH, False))
        assert status == 2
        assert "no level of isolation works" in str(sentence)

    def test_nor_without_packages(self):
        status, sentence = doctor.verdict([finding(State.FAULT, "packages")], BOTH)
        assert status == 2
        assert "packages" in str(sentence)


class TestPrinting:
    def test_lines_fit_the_terminal(self, capsys):
        doctor._print(Finding(State.MEND, "packages", say("word " * 60)))
        lines = capsys.readouterr().out.splitlines()
        assert max(map(len, lines)) <= 80
        assert lines[0].startswith("to mend  packages")

    def test_a_file_is_printed_as_it_is(self, capsys):
        doctor._print(Finding(State.FAULT, "namespaces", say("no"), "line\n  " + "x" * 90))
        assert "x" * 90 in capsys.readouterr().out


class TestTrying:
    def test_a_sandbox_that_is_not_tight_keeps_its_own_words(self, monkeypatch):
        def start(*_):
            raise Trouble(say("The sandbox is not tight: the attempt 'read_file' gave it."))

        monkeypatch.setattr(doctor, "start", start)
        found = doctor.try_level(Level.NAMESPACES, None)
        assert found.state is State.FAULT
        assert str(found.sentence).startswith("The sandbox is not tight")

    def test_whatever_goes_wrong_is_told(self, monkeypatch):
        def start(*_):
            raise ValueError("out of the blue")

        monkeypatch.setattr(doctor, "start", start)
        assert "out of the blue" in str(doctor.try_level(Level.LANDLOCK, None).sentence)

    def test_a_course_that_cannot_be_read_is_a_fault(self, tmp_path):
        course, found = doctor.the_course(tmp_path)
        assert course is None
        assert found.state is State.FAULT
        assert "course.toml does not exist" in str(found.sentence)


STRICT = """
import pyseccomp, sys
rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
refuse = pyseccomp.ERRNO(1)
# As Docker's: no namespaces.
for name in ("unshare", "setns", "mount"):
    rules.add_rule(refuse, name)
rules.add_rule(pyseccomp.ERRNO(38), "clone3")
for flag in (0x10000000, 0x20000000, 0x00020000, 0x40000000):
    rules.add_rule(refuse, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, flag, flag))
rules.load()
sys.argv = ["grader", *sys.argv[1:]]
from grader.cli.app import main
main()
"""


def run(command, folder, env):
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, timeout=240
    )


@pytest.mark.full
class TestReal:
    def test_this_machine(self, course_dir, environment):
        done = run([sys.executable, "-m", "grader", "doctor"], course_dir, environment)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        assert "\033" not in done.stdout
        lines = done.stdout.splitlines()
        assert max(map(len, lines)) <= 80
        assert "works and is tight" in done.stdout
        assert "A small course: 4 exercises" in done.stdout

    @pytest.fixture
    def strict(self, course_dir, environment):
        def command(*arguments):
            return run([sys.executable, "-c", STRICT, *arguments], course_dir, environment)

        return command

    def test_a_machine_that_refuses_namespaces(self, strict):
        done = strict("doctor")
        if "fine     landlock" not in done.stdout:
            pytest.skip("this machine gives no landlock:\n" + done.stdout + done.stderr)
        assert done.returncode == 1
        assert "fault    namespaces" in done.stdout
        assert "--security-opt seccomp=unconfined" in " ".join(done.stdout.split())
        assert "--sandbox landlock" in done.stdout

    def test_there_grading_stops_and_offers_the_weaker_level(
        self, strict, course_dir, write, right
    ):
        write(course_dir / "class" / "ada", right)
        done = strict("score", "class")
        assert done.returncode == 2
        assert "The sandbox of the level namespaces did not start." in done.stderr
        assert "--security-opt" in done.stderr
        done = strict("score", "class", "--sandbox", "landlock")
        if done.returncode == 2 and "landlock did not start" in done.stderr:
            pytest.skip("this machine gives no landlock: " + done.stderr)
        assert (done.returncode, "Isolation: landlock." in done.stdout) == (0, True), done
        assert "9 / 9" in done.stdout
