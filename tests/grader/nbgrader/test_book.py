"""What is written into a gradebook, and what is left alone."""

import sqlite3
from datetime import datetime

import pytest

from grader.gradebook.book import Grades, opened, write
from grader.gradebook.course import NbgraderCourse
from grader.gradebook.late import penalty_of
from grader.words import Trouble

SCORES = {"words-shout-visible": 1.0, "words-shout-hidden": 0.0, "nums-double-hidden": 4.0}


def grades(student="ada", scores=SCORES, when=None, comments=None):
    return Grades(student, when, scores, comments or {"words-shout": "Look again."})


def put(books, *all_grades, dry=False):
    with opened(books) as book:
        return write(book, books, "ps1", all_grades, penalty_of(books), dry)


def grade_of(books, name, student="ada"):
    with opened(books) as book:
        found = book.find_grade(name, name.partition("-")[0], "ps1", student)
        return found.auto_score, found.manual_score, found.needs_manual_grade


def set_grade(books, name, **values):
    with opened(books) as book:
        found = book.find_grade(name, name.partition("-")[0], "ps1", "ada")
        for key, value in values.items():
            setattr(found, key, value)
        book.db.commit()


def test_scores_and_comments_arrive_and_names_stay(books):
    changes, backup = put(books, grades(), grades("김민준"))
    assert grade_of(books, "words-shout-visible") == (1.0, None, False)
    assert grade_of(books, "nums-double-hidden", "김민준") == (4.0, None, False)
    with opened(books) as book:
        assert book.find_comment("words-shout", "words", "ps1", "ada").comment == "Look again."
        assert book.find_student("ada").last_name == "Lovelace"
    assert changes.new_students == ["김민준"]
    assert changes.scores == {"ada": (None, 5.0), "김민준": (None, 5.0)}
    assert backup is not None and backup.is_file()


def test_the_backup_is_the_gradebook_before(books):
    _, backup = put(books, grades())
    with sqlite3.connect(backup) as old:
        assert old.execute("SELECT count(*) FROM grade").fetchone() == (0,)
        assert old.execute("SELECT count(*) FROM base_cell").fetchone() != (0,)


def test_a_second_run_touches_nothing(books):
    put(books, grades())
    before, files = books.database.read_bytes(), sorted(books.root.iterdir())
    changes, backup = put(books, grades())
    assert (changes.anything, backup) == (False, None)
    assert books.database.read_bytes() == before
    assert sorted(books.root.iterdir()) == files


def test_a_dry_run_touches_nothing_and_tells(books):
    before = books.database.read_bytes()
    changes, backup = put(books, grades(), dry=True)
    assert changes.scores == {"ada": (None, 5.0)} and backup is None
    assert books.database.read_bytes() == before
    assert not list(books.root.glob("*.bak"))


def test_a_manual_score_stays_and_is_told(books):
    put(books, grades())
    set_grade(books, "words-shout-hidden", manual_score=0.5, needs_manual_grade=False)
    changes, _ = put(books, grades())
    assert not changes.anything
    assert changes.manual == [("ada", "words-shout-hidden", 0.5, 0.0)]
    assert grade_of(books, "words-shout-hidden") == (0.0, 0.5, False)


def test_other_checks_under_a_manual_score_ask_the_person_again(books):
    put(books, grades())
    set_grade(books, "words-shout-hidden", manual_score=0.5, needs_manual_grade=False)
    put(books, grades(scores={**SCORES, "words-shout-hidden": 1.0}))
    assert grade_of(books, "words-shout-hidden") == (1.0, 0.5, True)


def test_a_manual_comment_and_extra_credit_stay(books):
    put(books, grades())
    set_grade(books, "words-shout-visible", extra_credit=2.0)
    with opened(books) as book:
        book.find_comment("words-shout", "words", "ps1", "ada").manual_comment = "Well done"
        book.db.commit()
    put(books, grades(comments={"words-shout": "Other words."}))
    with opened(books) as book:
        assert book.find_comment("words-shout", "words", "ps1", "ada").comment == "Well done"
        assert book.find_submission("ps1", "ada").score == 7.0


def test_no_verdict_is_no_score_and_waits_for_a_person(books):
    changes, _ = put(books, grades(scores={"words-shout-visible": None}))
    assert grade_of(books, "words-shout-visible") == (None, None, True)
    assert changes.by_hand == {"ada": ["words-shout-visible"]}


def test_cells_that_are_not_ours_are_left_to_the_instructor(books):
    put(books, grades())
    assert grade_of(books, "words-essay") == (None, None, True)


def test_a_cell_that_came_later_gets_its_row(books, add_cell):
    put(books, grades())
    with opened(books) as book:
        add_cell(book, "nums", "nums-halve-hidden", 3.0)
    changes, _ = put(books, grades(scores={**SCORES, "nums-halve-hidden": 3.0}))
    assert grade_of(books, "nums-halve-hidden") == (3.0, None, False)
    assert changes.added_cells == {"ada": 1}


def test_a_notebook_that_came_later_gets_its_rows(books):
    put(books, grades())
    with opened(books) as book:
        book.add_notebook("more", "ps1")
        book.add_grade_cell("more-cell", "more", "ps1", max_score=2, cell_type="code")
    changes, _ = put(books, grades())
    assert changes.added_cells == {"ada": 2}
    with opened(books) as book:
        assert book.find_grade("more-cell", "more", "ps1", "ada").score == 0


def test_all_or_nothing(books):
    before = books.database.read_bytes()

    def fails(student, score, seconds):
        raise RuntimeError("in the middle")

    late = grades("zoe", when=datetime(2026, 3, 11))
    with opened(books) as book, pytest.raises(RuntimeError):
        write(book, books, "ps1", [grades(), late], fails)
    assert books.database.read_bytes() == before
    assert not list(books.root.glob("*.bak"))


def test_a_locked_gradebook_is_one_sentence(books):
    other = sqlite3.connect(books.database)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(Trouble, match=r"gradebook\.db is locked by another program"):
            put(books, grades())
    finally:
        other.rollback()
        other.close()
    assert not list(books.root.glob("*.bak"))


@pytest.mark.parametrize(
    ("method", "off"), [("none", None), ("zero", 5.0)], ids=["none", "zero"]
)
def test_nbgraders_plugin_says_what_lateness_costs(books_dir, method, off):
    config = books_dir / "nbgrader_config.py"
    config.write_text(
        config.read_text() + f"c.LateSubmissionPlugin.penalty_method = {method!r}\n"
    )
    books = NbgraderCourse.open(books_dir)
    put(books, grades(when=datetime(2026, 3, 11)))
    with opened(books) as book:
        submission = book.find_submission("ps1", "ada")
        assert submission.score == 5.0
        assert (submission.late_submission_penalty or None) == off


def test_a_plugin_of_the_instructors_is_held_to_the_score(books_dir):
    (books_dir / "lateness.py").write_text(
        "from nbgrader.plugins import BasePlugin\n"
        "class Half(BasePlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return {'ada': 1.5, 'bob': 99.0, 'eve': -3.0}[student_id]\n"
    )
    config = books_dir / "nbgrader_config.py"
    config.write_text(
        config.read_text() + "c.AssignLatePenalties.plugin_class = 'lateness.Half'\n"
    )
    books = NbgraderCourse.open(books_dir)
    late = datetime(2026, 3, 11)
    scores = {"words-shout-visible": 1.0, "nums-double-hidden": 4.0}
    put(books, *(grades(one, scores, when=late) for one in ("ada", "bob", "eve")))
    with opened(books) as book:
        found = {}
        for one in ("ada", "bob", "eve"):
            for notebook in book.find_submission("ps1", one).notebooks:
                found[one, notebook.name] = notebook.late_submission_penalty
    assert found["ada", "nums"] == 1.5 and found["ada", "words"] == 1.0
    assert (found["bob", "nums"], found["bob", "words"]) == (4.0, 1.0)
    assert found["eve", "nums"] == 0.0


def test_exercises_of_the_fixture_are_those_of_the_course(course, exercises):
    assert {exercise.id for exercise in course.exercises} == exercises
