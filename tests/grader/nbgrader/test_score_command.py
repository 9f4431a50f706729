"""``grader nbgrader score`` from end to end on a small course, in real sandboxes."""

import sqlite3

import nbformat
import pytest

pytestmark = pytest.mark.full


@pytest.fixture
def run(run_grader, course_dir, books_dir):
    def go(*args):
        command = ("nbgrader", "score", str(books_dir), "ps1", *args)
        return run_grader(books_dir, *command, "--course", str(course_dir), "--jobs", "1")

    return go


@pytest.fixture
def class_of_six(hand_in, notebook, right_answers):
    wrong = {**right_answers, "nums-double": "def double(n):\n    return n * n"}
    endless = {**right_answers, "nums-halve": "def halve(n):\n    while True: pass"}
    hand_in("ada", words=notebook("words"), nums=notebook("nums"))
    hand_in("김민준", words=notebook("words"), nums=notebook("nums", wrong))
    hand_in("endless", words=notebook("words"), nums=notebook("nums", endless))
    hand_in("half", words=notebook("words"), nums='{"nbformat": 4')
    hand_in("lost", words="", nums="no notebook")
    hand_in("one", nums=notebook("nums"))


def scores(books_dir):
    with sqlite3.connect(books_dir / "gradebook.db") as db:
        return dict(
            db.execute(
                "SELECT a.student_id, total(g.auto_score) FROM grade g "
                "JOIN submitted_notebook n ON n.id = g.notebook_id "
                "JOIN submitted_assignment a ON a.id = n.assignment_id GROUP BY 1"
            )
        )


def waiting(books_dir):
    with sqlite3.connect(books_dir / "gradebook.db") as db:
        return dict(
            db.execute(
                "SELECT a.student_id, count(*) FROM grade g "
                "JOIN base_cell c ON c.id = g.cell_id "
                "JOIN submitted_notebook n ON n.id = g.notebook_id "
                "JOIN submitted_assignment a ON a.id = n.assignment_id "
                "WHERE g.needs_manual_grade AND c.name != 'words-essay' GROUP BY 1"
            )
        )


def test_a_class_is_graded_and_a_second_run_changes_nothing(run, books_dir, class_of_six):
    dry = run("--dry-run")
    assert dry.status == 1 and "Nothing was written (--dry-run)." in dry.out
    assert scores(books_dir) == {} and not (books_dir / "autograded").exists()

    first = run()
    assert first.status == 1, first.err
    assert scores(books_dir) == {
        "ada": 9, "김민준": 4, "endless": 8, "half": 3, "lost": 0, "one": 6,
    }  # fmt: skip
    assert waiting(books_dir) == {"half": 3, "lost": 6}
    assert "lost: could not be graded, no score:" in first.out
    assert "half: nums.ipynb is not a notebook that can be read." in first.out
    assert "one: There is no words.ipynb." in first.out
    assert "words-essay" in first.out

    def state():
        files = sorted(path for path in books_dir.rglob("*") if path.is_file())
        return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    before = state()
    again = run()
    assert "nothing changed" in again.out and again.status == 1
    assert "6 unchanged" in again.out or "5 unchanged" in again.out
    assert state() == before


def test_outcomes_stand_beside_their_cells(run, books_dir, class_of_six):
    run()
    path = books_dir / "autograded" / "김민준" / "ps1" / "nums.ipynb"
    cells = {
        cell.metadata["nbgrader"]["grade_id"]: cell
        for cell in nbformat.read(path, as_version=4).cells
        if "nbgrader" in cell.metadata
    }
    assert "That is the square." in cells["nums-double-visible"].outputs[0].text
    assert "0 of 4 points" in cells["nums-double-hidden"].outputs[0].text
    assert cells["nums-halve-visible"].outputs[0].text.startswith("1 of 1 points")
    assert "secret" not in path.read_text(encoding="utf-8")


def test_a_notebook_that_somebody_mended_is_not_lost(run, books_dir, class_of_six):
    run()
    path = books_dir / "autograded" / "ada" / "ps1" / "words.ipynb"
    path.chmod(0o644)
    path.write_text(path.read_text().replace("upper", "lower"))
    ran = run()
    assert "the old ones:" in ran.out
    (kept,) = (books_dir / ".grader" / "replaced").rglob("words.ipynb")
    assert "lower" in kept.read_text() and "lower" not in path.read_text()


def test_what_nobody_can_grade_ends_with_2(run, hand_in):
    hand_in("ada", words="no")
    assert run().status == 2


def test_faults_are_sentences(run_grader, course_dir, books_dir):
    def end(*args):
        ran = run_grader(books_dir, "nbgrader", "score", *args, "--course", str(course_dir))
        assert ran.status == 2 and "Traceback" not in ran.err
        return ran.err

    assert "There is no assignment 'ps2'" in end(str(books_dir), "ps2")
    assert "is not a folder" in end(str(books_dir / "none"), "ps1")


def test_what_the_course_decides_is_used_or_named(run, course_dir, books_dir, class_of_six):
    toml = course_dir / "course.toml"
    more = (
        "[policy]\ndue = 2020-01-01T00:00:00Z\n[policy.late]\npercent_per_day = 50\n"
        '[policy.show]\nhidden_checks = "counts"\n'
    )
    toml.write_text(toml.read_text() + more)
    ran = run()
    assert scores(books_dir)["ada"] == 9  # nothing is taken off
    assert "late rules are nbgrader's own" in " ".join(ran.out.split())
    assert max(map(len, ran.out.splitlines())) <= 80
    text = (books_dir / "autograded/김민준/ps1/nums.ipynb").read_text(encoding="utf-8")
    assert "It is not right for every hidden check." in text
