"""``grader``: help that fits, and one clear sentence for input that is at fault."""

import os

import pytest


@pytest.fixture
def class_dir(tmp_path, write, right):
    """A class of two."""
    write(tmp_path / "class/ada", right)
    write(tmp_path / "class/bob", {"words.py": right["words.py"]})
    return tmp_path / "class"


def sentence(ran):
    """What a command that failed for its input's sake said: one line, no traceback."""
    assert ran.status == 2, ran
    assert "Traceback" not in ran.err
    assert ran.out == ""
    lines = ran.err.strip().splitlines()
    assert lines
    assert lines[-1].startswith(("grader: ", "Error: ")), ran.err
    assert len([line for line in lines if line.startswith(("grader: ", "Error: "))]) == 1
    return lines[-1]


@pytest.mark.parametrize(
    "command",
    [[], ["score"], ["make"], ["nbgrader"], ["nbgrader", "source"]],
    ids=lambda command: " ".join(command) or "grader",
)
def test_help_fits_in_80_columns(course_dir, run_grader, command):
    ran = run_grader(course_dir, *command, "--help")
    assert ran.status == 0
    assert ran.out.startswith("Usage: grader")
    assert max(map(len, ran.out.splitlines())) <= 80
    assert ran.err == ""


def test_help_of_score_names_every_option_and_status(course_dir, run_grader):
    out = run_grader(course_dir, "score", "-h").out
    for option in ("--course", "--csv", "--json", "--details", "--jobs", "--seed", "--sandbox"):
        assert option in out
    assert "130" in out


def test_help_of_the_command_names_every_subcommand(course_dir, run_grader):
    out = run_grader(course_dir, "--help").out
    for name in ("score", "make", "nbgrader"):
        assert f"\n  {name} " in out


def test_starting_the_command_imports_no_tensorflow(run_python):
    out = run_python(
        "import sys\n"
        "from grader.cli import app, make, nbgrader, score\n"
        "print(sorted({'tensorflow', 'keras', 'matplotlib'} & set(sys.modules)))\n"
    )
    assert out == "[]\n"


def test_a_folder_that_is_missing(course_dir, run_grader):
    said = sentence(run_grader(course_dir, "score", "nowhere"))
    assert "nowhere does not exist" in said


def test_a_folder_that_is_empty(course_dir, run_grader, tmp_path):
    (tmp_path / "empty").mkdir()
    said = sentence(run_grader(course_dir, "score", "../empty"))
    assert "There are no submissions in ../empty" in said


def test_a_file_instead_of_a_folder(course_dir, run_grader):
    assert "is not a folder" in sentence(run_grader(course_dir, "score", "course.toml"))


def test_one_submission_instead_of_a_class(course_dir, class_dir, run_grader):
    said = sentence(run_grader(course_dir, "score", str(class_dir / "ada")))
    assert "looks like one submission" in said


def test_no_folder_at_all(course_dir, run_grader):
    assert "DIR" in sentence(run_grader(course_dir, "score"))


def test_somewhere_that_is_no_course(tmp_path, class_dir, run_grader):
    said = sentence(run_grader(tmp_path, "score", "class"))
    assert "is not a course" in said
    said = sentence(run_grader(tmp_path, "score", "class", "--course", "elsewhere"))
    assert "elsewhere/course.toml does not exist" in said


def test_a_course_that_is_not_utf8(course_dir, class_dir, run_grader):
    (course_dir / "course.toml").write_bytes('title = "Über"'.encode("latin-1"))
    assert "course.toml cannot be read" in sentence(run_grader(course_dir, "score", "../class"))


def test_a_limit_that_is_unknown(course_dir, class_dir, run_grader):
    path = course_dir / "course.toml"
    path.write_text(path.read_text().replace("call_seconds", "call_second"))
    said = sentence(run_grader(course_dir, "score", "../class"))
    assert "no 'call_second' in [limits]" in said
    assert "call_seconds" in said


@pytest.mark.parametrize("option", ["--csv", "--json"])
def test_a_result_file_that_cannot_be_written_is_said_before_the_work(
    course_dir, class_dir, run_grader, option
):
    # Before the work: otherwise the lines that tell of it would be there as well.
    ran = run_grader(course_dir, "score", "../class", option, "nowhere/scores")
    assert "The folder of nowhere/scores does not exist" in sentence(ran)
    assert "running" not in ran.err
    ran = run_grader(course_dir, "score", "../class", option, "tests")
    assert "tests is a folder; name a file in it" in sentence(ran)


def test_a_folder_that_may_not_be_written_is_said_before_the_work(
    course_dir, class_dir, run_grader, tmp_path
):
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0o555)
    if os.access(tmp_path / "locked", os.W_OK):
        pytest.skip("this user may write everywhere")
    ran = run_grader(course_dir, "score", "../class", "--csv", "../locked/scores.csv")
    assert "cannot be written to" in sentence(ran)


def test_an_option_that_is_misspelt_names_the_right_one(course_dir, class_dir, run_grader):
    said = sentence(run_grader(course_dir, "score", "../class", "--jsn", "x"))
    assert "--json" in said


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_jobs_are_a_number_above_0(course_dir, class_dir, run_grader, jobs):
    assert "--jobs" in sentence(run_grader(course_dir, "score", "../class", "--jobs", jobs))


def test_an_unknown_level_names_those_there_are(course_dir, class_dir, run_grader):
    said = sentence(run_grader(course_dir, "score", "../class", "--sandbox", "strong"))
    assert "namespaces" in said


def test_the_secret_of_a_course_that_is_broken(course_dir, class_dir, run_grader):
    (course_dir / ".grader").mkdir()
    (course_dir / ".grader/secret").write_text("short")
    assert "too short" in sentence(run_grader(course_dir, "score", "../class"))
