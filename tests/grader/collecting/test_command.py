"""``grader collect`` and then ``grader score``, as a person types them."""

import pytest


@pytest.fixture
def source(download, words, nums):
    return download(
        {
            "김민준_12_assignsubmission_file_/words (1).py": words,
            "김민준_12_assignsubmission_file_/nums.py": nums,
            "Ada_13_assignsubmission_file_/words.py": words,
            "Ada_13_assignsubmission_file_/words-2.py": words.replace("!", "?"),
        }
    )


def test_everything_is_said_in_80_columns(run_grader, course_dir, source, into):
    ran = run_grader(course_dir, "collect", str(source), str(into))
    assert ran.status == 1, ran.err
    assert "Source: Moodle, 2 learners." in ran.out
    assert "words (1).py -> words  [김민준_12]" in ran.out
    assert "To decide: 2 files." in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert (into / "mapping.csv").exists()


def test_a_dry_run_writes_nothing(run_grader, course_dir, source, into):
    ran = run_grader(course_dir, "collect", str(source), str(into), "--dry-run")
    assert "Nothing was written." in ran.out
    assert not into.exists()


def test_trouble_ends_with_2(run_grader, course_dir, tmp_path, into):
    ran = run_grader(course_dir, "collect", str(tmp_path / "no.zip"), str(into))
    assert ran.status == 2
    assert "no.zip does not exist" in ran.err


@pytest.mark.full
def test_what_was_collected_is_scored(run_grader, course_dir, source, into, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("id,name\n12,김민준\n13,Ada\n14,Zoe\n")
    run_grader(course_dir, "collect", str(source), str(into), "--roster", str(people))
    ran = run_grader(course_dir, "score", str(into))
    assert ran.status == 0, ran.err
    assert "did not hand in: Zoe (14)" in ran.out
    assert "files to decide in mapping.csv, not scored yet: Ada_13" in ran.out
    assert "2 of 2 scored" in ran.out
    (line,) = (line for line in ran.out.splitlines() if line.startswith("김민준_12"))
    assert "9 / 9" in line


def test_a_question_of_who_somebody_is_ends_with_1(
    run_grader, course_dir, download, into, tmp_path, words
):
    people = tmp_path / "classroom_roster.csv"
    people.write_text("identifier,github_username,name\n,ada,Bob Ada\n,countess,Ada Byron\n")
    files = {f"hw1-{login}/words.py": words for login in ("ada", "countess")}
    here = ("--roster", str(people))
    ran = run_grader(course_dir, "collect", str(download(files)), str(into), *here)
    assert ran.status == 0, ran
    assert ran.out.count("its GitHub login") == 2 and "Roster: 2 of 2" in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    files["hw1-bob/words.py"] = words
    ran = run_grader(course_dir, "collect", str(download(files)), str(into), *here)
    assert ran.status == 1, ran
    assert "On no line of the roster:\n  hw1-bob" in ran.out


def test_nobody_with_anything_ends_with_1(run_grader, course_dir, download, into):
    source = download({"ada/report.pdf": b"%PDF", "bob/report.pdf": b"%PDF"})
    ran = run_grader(course_dir, "collect", str(source), str(into))
    assert (ran.status, "Nobody handed in a module" in ran.out) == (1, True), ran
