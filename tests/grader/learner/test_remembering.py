"""What a learner's pytest remembers from run to run, and says."""

import json
import os
import re

import pytest

HALF = "def double(numbers):\n    return numbers * 2\n\n\ndef halve(numbers):\n    return 1\n"


def end(out):
    """What the board says below its table."""
    return out.partition("A small course ")[2].partition("\n\n")[2].splitlines()


@pytest.fixture
def run(course_dir, run_pytest):
    return lambda *args: run_pytest(course_dir, *args)


def save(folder, **modules):
    for name, text in modules.items():
        path = folder / "exercises" / f"{name}.py"
        path.write_text(text)
        # Compiled files are told apart by the second.
        stamp = path.stat().st_mtime - 100 - len(text)
        os.utime(path, (stamp, stamp))


def test_what_is_new_since_last_time(course_dir, run):
    assert "New" not in run().out
    save(course_dir, nums=HALF)
    assert end(run().out)[0] == "New: nums.double is done."
    assert "New" not in run().out
    save(course_dir, nums=HALF.replace("* 2", "* 3"))
    assert end(run().out)[0] == "nums.double worked last time and does not now."


def test_a_part_of_the_checks_forgets_nothing(course_dir, write, right, run):
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    save(course_dir, nums=HALF)
    run()
    for args in (["-k", "double"], ["tests/visible/nums/test_double.py"], ["--lf"], ["-x"]):
        out = run(*args).out
        assert "3 of 4 exercises done." in out, args
    out = run("-k", "double").out
    assert "words  2 done (earlier)\n" in out
    assert "nums   1 done, 1 wrong\n" in out
    assert "  nums.double  done\n" in out
    assert "  nums.halve   wrong (earlier)\n" in out


def test_of_what_was_edited_since_nothing_is_claimed(course_dir, run):
    save(course_dir, nums=HALF)
    run()
    save(course_dir, nums=HALF.replace("* 2", "* 3"))
    out = run("-k", "halve").out
    assert "nums   1 wrong, 1 not run\n" in out
    assert "nums.double" not in out


def test_one_check_of_several_does_not_make_an_exercise_done(course_dir, write, right, run):
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    path = course_dir / "tests/visible/words/test_count.py"
    path.write_text(path.read_text() + "\n\ndef test_more(submission):\n    pass\n")
    one, other = (
        f"tests/visible/words/test_count.py::{n}" for n in ("test_number", "test_more")
    )
    out = run(one).out
    assert "  words.count  right so far\n" in out
    assert "New" not in out
    out = run(other).out  # with the one before
    assert "  words.count  done\n" in out
    assert "New: words.count is done.\n" in out


def test_hints_are_remembered(course_dir, run):
    first, second, third = (run("--hint", "nums.double").out for _ in range(3))
    assert first == "Hint 1 of 2: A nudge for double.\n\nMore: pytest --hint nums.double\n"
    assert second == "Hint 2 of 2: The operator is `*`.\n"
    assert third == "Hint 1 of 2: A nudge for double.\n\nHint 2 of 2: The operator is `*`.\n"
    assert end(run("-k", "double").out)[-2] == (
        "All its hints are read. To see them again: pytest --hint nums.double"
    )
    run("--hint", "words.shout")
    assert end(run().out)[-2] == ("1 of 2 hints read. The next one: pytest --hint words.shout")


@pytest.mark.full
def test_under_xdist_only_one_process_writes(course_dir, write, right, run):
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    assert "New: words.count is done." in run("-n", "2", "-p", "xdist").out
    known = json.loads((course_dir / ".tensorlings/progress.json").read_text())["exercises"]
    assert [known[id]["last"] for id in sorted(known)] == ["to do", "to do", "done", "done"]
    assert "2 of 4 exercises done." in run("-k", "halve").out
    assert os.listdir(course_dir / ".tensorlings") == ["progress.json"]


def test_another_folder_is_not_the_learners_progress(course_dir, run):
    assert "4 of 4 exercises done." in run("--submission=solutions").out
    assert not (course_dir / ".tensorlings").exists()


def test_collecting_writes_nothing(course_dir, run):
    run("--collect-only", "-q")
    assert not (course_dir / ".tensorlings").exists()


def test_hidden_checks_are_not_the_learners_progress(course_dir, run):
    run("tests/hidden")
    assert not (course_dir / ".tensorlings").exists()


def test_damaged_progress_is_one_sentence_and_stops_nothing(course_dir, run):
    (course_dir / ".tensorlings").mkdir()
    (course_dir / ".tensorlings/progress.json").write_text("{")
    ran = run()
    assert ran.status == 0
    (sentence,) = re.findall(r"\.tensorlings/progress\.json was damaged[^.]*", ran.out)
    assert "0 of 4 exercises done." in ran.out
    assert "was damaged" not in run().out


def test_modules_that_nobody_has_begun_share_a_line(course_dir, write, run):
    names = [f"f{number}" for number in range(30)]
    stubs = "".join(f"def {name}():\n    raise NotImplementedError\n\n\n" for name in names)
    index = "".join(f'[[exercise]]\nid = "many.{name}"\n' for name in names)
    path = course_dir / "exercises/index.toml"
    write(
        course_dir,
        {
            "course.toml": 'title = "A small course"\nmodules = ["words", "nums", "many"]\n',
            "exercises/many.py": stubs,
            "exercises/index.toml": path.read_text() + index,
            **{
                f"tests/visible/many/test_{name}.py": f"""
                    from grader.checks import expect


                    def test_it(submission):
                        expect(submission.many.{name}()).integer(1)
                    """
                for name in names
            },
        },
    )
    save(course_dir, nums=HALF)
    out = run().out
    assert "\nwords, many  32 to do\n" in out
    assert "many.f" not in re.sub("Begin.*|Next.*", "", out)
    assert "  words.shout" not in out
    assert "  nums.halve   wrong\n" in out
