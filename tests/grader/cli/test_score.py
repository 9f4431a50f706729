"""``grader score`` from end to end, in real sandboxes."""

import csv
import functools
import io
import json
import os
import re
import signal
import time
import zipfile

import pytest

from grader.course.course import Limits
from grader.isolation.levels import Level, start
from grader.words import Trouble

pytestmark = pytest.mark.full

HALF = "def halve(n):\n    return n / 2\n"


@functools.cache
def refusal():
    """Why this machine gives no sandbox; nothing if it does."""
    try:
        with start(Level.NAMESPACES, Limits()) as parent:
            parent.wait_until_warm()
    except Trouble as trouble:
        return str(trouble)
    return ""


@pytest.fixture(autouse=True)
def namespaces():
    if refusal():
        pytest.skip(f"this machine gives no namespaces: {refusal()}")


@pytest.fixture
def class_dir(tmp_path, write, right):
    """A small class of every kind."""
    folder = tmp_path / "class"
    write(folder / "김민준", right)
    write(
        folder / "wrong, or not", {**right, "nums.py": f"def double(n):\n    return n\n{HALF}"}
    )
    leave = f"import os\ndef double(n):\n    os._exit(0)\n{HALF}"
    write(folder / "exits", {**right, "nums.py": leave})
    write(folder / "empty", {"notes.txt": "I was ill."})
    write(folder / "latin", {"words.py": right["words.py"]})
    (folder / "latin/nums.py").write_bytes("def double(n):\n    return 'ä'\n".encode("latin-1"))
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    with zipfile.ZipFile(folder / "=zip.zip", "w") as archive:
        for path in sorted((folder / "김민준").iterdir()):
            archive.write(path, f"hw1/{path.name}")
    return folder


EXPECTED = {
    "=zip": 9,
    "broken": 0,
    "empty": 0,
    "exits": 4,
    "latin": 3,
    "wrong, or not": 4,
    "김민준": 9,
}


def read_csv(path):
    text = path.read_text(encoding="utf-8-sig")
    return {row["learner"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_table_csv_and_json_say_the_same_whatever_the_jobs(course_dir, class_dir, run_grader):
    documents = []
    for jobs in ("1", "2"):
        ran = run_grader(
            course_dir, "score", "../class", "--details", "--jobs", jobs, "--fresh",
            "--csv", "scores.csv", "--json", "scores.json",
        )  # fmt: skip
        assert ran.status == 0, ran
        assert "7 of 7 scored. Isolation: namespaces." in ran.out
        documents.append(json.loads((course_dir / "scores.json").read_text(encoding="utf-8")))
    assert documents[0]["reports"] == documents[1]["reports"]
    assert set(documents[1]["seconds"]) == set(EXPECTED)

    reports = documents[1]["reports"]
    assert {report["learner"]: report["points"] for report in reports} == EXPECTED
    assert {report["of"] for report in reports} == {9}
    assert [report["learner"] for report in reports] == sorted(EXPECTED)

    rows = read_csv(course_dir / "scores.csv")
    assert set(rows) == {"'=zip", *EXPECTED} - {"=zip"}
    for report in reports:
        name = report["learner"]
        row = rows["'=zip" if name == "=zip" else name]
        if report["problem"] is not None:  # no score, and no zero either
            assert {row["points"], row["nums.double"], row["final"]} == {"", "no"}
            assert re.search(rf"^{name} +no score  ", ran.out, re.M)
            continue
        assert float(row["points"]) == report["points"]
        assert float(row["of"]) == report["of"]
        by_exercise = {}
        for check in report["checks"]:
            by_exercise.setdefault(check["exercise"], []).append(check["points"])
        for exercise, points in by_exercise.items():
            assert float(row[exercise]) == sum(points)
        assert (row["final"], row["isolation"]) == ("yes", "namespaces")
        assert re.search(rf"^{re.escape(name)} +{report['points']:g} / 9 ", ran.out, re.M)
    assert rows["exits"]["outcomes"] == "4 passed, 3 exited early"
    nothing = [report["learner"] for report in reports if report["problem"] is not None]
    assert nothing == ["broken", "empty"]
    assert rows["broken"]["outcomes"].startswith("nothing to grade: ")
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "test_twice" in ran.out  # --details
    assert (course_dir / ".grader/secret").exists()
    left = {path.name for path in course_dir.iterdir()}
    assert not {name for name in left if name.startswith(".scores")}


def test_a_reference_that_is_wrong_scores_nobody(course_dir, class_dir, run_grader, write):
    write(course_dir, {"solutions/nums.py": f"def double(n):\n    return n\n{HALF}"})
    ran = run_grader(course_dir, "score", "../class", "--csv", "scores.csv")
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert "visible/nums/double/test_twice" in ran.err
    assert not (course_dir / "scores.csv").exists()


def test_seeds_draw_otherwise_and_are_in_the_report(
    course_dir, tmp_path, write, right, run_grader
):
    echo = f"def double(n):\n    raise ValueError(str(n.ravel()[:3].tolist()))\n{HALF}"
    write(tmp_path / "class/ada", {**right, "nums.py": echo})
    drawn = []
    for seed in ([], [], ["--seed", "one"], ["--seed", "one"]):
        ran = run_grader(
            course_dir, "score", "../class", "--fresh", "--json", "out.json", *seed
        )
        assert ran.status == 0, ran
        (report,) = json.loads((course_dir / "out.json").read_text())["reports"]
        assert report["seed"] == (seed[1] if seed else "course")
        drawn.append([check["sentence"] for check in report["checks"] if check["sentence"]])
    assert drawn[0] == drawn[1]
    assert drawn[2] == drawn[3]
    assert drawn[0] != drawn[2]


def test_without_a_sandbox_it_says_so(course_dir, tmp_path, write, right, run_grader):
    write(tmp_path / "class/ada", right)
    ran = run_grader(
        course_dir, "score", "../class", "--sandbox", "none", "--csv", "scores.csv"
    )
    assert ran.status == 0, ran
    assert "No sandbox" in ran.err
    assert "Isolation: none." in ran.out
    (row,) = read_csv(course_dir / "scores.csv").values()
    assert (row["points"], row["isolation"]) == ("9", "none")


def test_ctrl_c_keeps_what_is_done_and_leaves_no_process(
    course_dir, tmp_path, write, right, start_grader, processes
):
    write(tmp_path / "class/a-fast", right)
    slow = f"import time\ndef double(n):\n    time.sleep(60)\n{HALF}"
    for number in range(8):
        write(tmp_path / f"class/b-slow{number}", {**right, "nums.py": slow})
    path = course_dir / "course.toml"
    path.write_text(path.read_text().replace("call_seconds = 2", "call_seconds = 20"))
    grader = start_grader(
        course_dir,
        "score",
        "../class",
        "--jobs",
        "2",
        "--csv",
        "scores.csv",
        "--json",
        "s.json",
    )
    # One of nine is told of as soon as it is done, the others take much longer.
    said = []
    for line in grader.stderr:
        said.append(line)
        if "1 of 9" in line:
            break
    assert grader.poll() is None, "".join(said)
    started = processes.below(grader.pid)
    assert len(started) >= 4  # two judges and two sandboxes
    os.killpg(grader.pid, signal.SIGINT)  # Ctrl-C reaches the whole group
    out, err = grader.communicate(timeout=60)
    assert grader.returncode == 130, (out, err)
    assert "Traceback" not in err
    assert "Interrupted: the others have no score yet." in out
    assert "1 of 9 scored." in out
    rows = read_csv(course_dir / "scores.csv")
    assert {name: row["points"] for name, row in rows.items()} == {"a-fast": "9"}
    (report,) = json.loads((course_dir / "s.json").read_text())["reports"]
    assert report["learner"] == "a-fast"
    assert not processes.left(lambda: processes.alive(started))


def test_an_unchanged_class_is_taken_from_the_store(course_dir, class_dir, run_grader):
    documents = []
    for end in ("7 of 7 scored. Isolation", "7 of 7 scored. 5 unchanged since an earlier run."):
        ran = run_grader(course_dir, "score", "../class", "--json", "s.json")
        assert ran.status == 0, ran
        assert end in ran.out
        documents.append(json.loads((course_dir / "s.json").read_text(encoding="utf-8")))
    assert "reference" not in ran.err  # nothing was run
    assert documents[0]["reports"] == documents[1]["reports"]


def test_a_mended_check_is_said_to_have_run_again(
    course_dir, tmp_path, write, right, run_grader
):
    write(tmp_path / "class/ada", right)
    assert "Run again" not in run_grader(course_dir, "score", "../class").out
    check = course_dir / "tests/hidden/nums/test_double.py"
    check.write_text(f"{check.read_text(encoding='utf-8')}\n# mended\n", encoding="utf-8")
    assert "Run again: nums.double." in run_grader(course_dir, "score", "../class").out


def test_killed_at_any_moment_a_rerun_ends_with_the_same_reports(
    course_dir, tmp_path, write, right, start_grader, run_grader, processes
):
    slow = f"import time\ndef double(n):\n    time.sleep(0.3)\n    return 2 * n\n{HALF}"
    for number in range(8):
        write(tmp_path / f"class/{number}", {**right, "nums.py": f"# {number}\n{slow}"})
    grader = start_grader(course_dir, "score", "../class", "--jobs", "1")
    for line in grader.stderr:
        if "3 of 8" in line:
            break
    started = processes.below(grader.pid)
    os.kill(grader.pid, signal.SIGKILL)  # no chance to tidy up
    grader.wait()
    assert not processes.left(lambda: processes.alive(started))
    reports = []
    for options in ([], ["--fresh"]):
        ran = run_grader(course_dir, "score", "../class", "--json", "s.json", *options)
        assert ran.status == 0, ran
        reports.append(json.loads((course_dir / "s.json").read_text())["reports"])
        if not options:
            kept = int(re.search(r"(\d+) unchanged since", ran.out)[1])
            assert 3 <= kept < 8
    assert reports[0] == reports[1]


def test_who_was_graded_in_part_is_named(course_dir, tmp_path, write, right, run_grader):
    write(tmp_path / "class/ada", {"words.py": right["words.py"], "nums.ipynb": "{"})
    write(tmp_path / "class/bob", right)
    ran = run_grader(course_dir, "score", str(tmp_path / "class"), "--json", "r.json")
    assert ran.status == 0, ran.err
    said = " ".join(ran.out.split())
    assert "files were left out (which, and why: with --details): ada 2 of 2" in said
    ada, bob = json.loads((course_dir / "r.json").read_text())["reports"]
    assert ada["left_out"][0]["text"].startswith("nums.ipynb is not a notebook")
    assert bob["left_out"] == []


def test_ctrl_c_while_the_reference_runs(course_dir, class_dir, start_grader, processes):
    # The reference runs first; while it sleeps nobody can have a score.
    words = course_dir / "solutions/words.py"
    words.write_text(f"import time\ntime.sleep(60)\n{words.read_text()}")
    limits = (course_dir / "course.toml").read_text().replace("seconds = 2", "seconds = 90")
    (course_dir / "course.toml").write_text(limits.replace("seconds = 60", "seconds = 180"))
    grader = start_grader(course_dir, "score", "../class", "--csv", "scores.csv")
    for line in grader.stderr:
        if "running the reference" in line:
            break
    deadline = time.monotonic() + 30
    while not processes.below(grader.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    started = processes.below(grader.pid)
    os.killpg(grader.pid, signal.SIGINT)
    out, err = grader.communicate(timeout=60)
    assert grader.returncode == 130, (out, err)
    # What was clear without running anything is kept; nobody else has a score.
    assert set(read_csv(course_dir / "scores.csv")) == {"broken", "empty"}
    assert not processes.left(lambda: processes.alive(started))


def test_the_example_class_has_its_points(request, run_grader, tmp_path):
    root = request.config.rootpath
    with open(root / "examples/expected.csv", encoding="utf-8", newline="") as file:
        expected = {row["learner"]: row["points"] for row in csv.DictReader(file)}
    assert len(expected) == 12
    path = tmp_path / "scores.csv"
    ran = run_grader(root, "score", "examples/submissions", "--fresh", "--csv", str(path))
    assert ran.status == 0, ran
    rows = read_csv(path)
    assert {name: row["points"] for name, row in rows.items()} == expected
    assert {row["of"] for row in rows.values()} == {expected["all-right"]}
    assert {row["final"] for row in rows.values()} == {"yes"}
