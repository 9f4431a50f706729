"""``pytest --reset``: one exercise as it was handed out, what stood there kept."""

import shutil

import pytest

from grader.learner.reset import reset
from grader.words import Trouble

WORK = '''\
"""My words."""

MARK = "!"


def shout(word):
    return word.upper() + MARK


def count(words):
    return len(words)


def helper():
    return 1
'''
STUB = '''\
def shout(word):
    """The word in capitals, with a mark of exclamation."""
    raise NotImplementedError("to do: shout")
'''


@pytest.fixture
def handed_out(course):
    """The small course as a learner has it, with work in one module."""
    shutil.copytree(course.exercises_dir, course.root / ".tensorlings" / "stubs")
    (course.exercises_dir / "words.py").write_text(WORK)
    return course


def after(course, work=None, exercise="words.shout"):
    path = course.exercises_dir / "words.py"
    if work is not None:
        path.write_bytes(work.encode())
    done = reset(course, course.exercise(exercise), course.exercises_dir)
    return path.read_bytes().decode(), done


def test_the_function_is_the_stub_again_and_the_rest_stays(handed_out):
    text, done = after(handed_out)
    assert text == WORK.replace("def shout(word):\n    return word.upper() + MARK\n", STUB)
    assert done.backup.read_text() == WORK
    assert done.backup.parent == handed_out.root / ".tensorlings" / "backup"


def test_a_second_reset_changes_nothing_and_keeps_nothing(handed_out):
    text, _ = after(handed_out)
    again, done = after(handed_out)
    assert (again, done.changed, done.backup) == (text, False, None)


def test_two_resets_in_one_second_have_two_backups(handed_out):
    first, second = after(handed_out, WORK)[1], after(handed_out, WORK + "\n# more\n")[1]
    assert first.backup != second.backup
    assert second.backup.read_text().endswith("# more\n")


def test_a_file_that_does_not_parse(handed_out):
    text, _ = after(handed_out, WORK.replace("word.upper() + MARK", "(word.upper("))
    assert STUB in text
    assert "def count(words):\n    return len(words)\n" in text
    compile(text, "words.py", "exec")


def test_a_function_that_is_gone_is_put_at_the_end(handed_out):
    text, _ = after(handed_out, WORK.replace("def shout", "def loud"))
    assert text.endswith("    return 1\n\n\n" + STUB)
    assert "def loud" in text


def test_a_function_that_is_there_twice_is_there_once(handed_out):
    text, _ = after(handed_out, WORK + "\n\ndef shout(word):\n    return 2\n")
    assert text.count("def shout") == 1
    assert STUB in text


def test_the_ends_of_lines_stay_those_of_windows(handed_out):
    text, _ = after(handed_out, WORK.replace("\n", "\r\n"))
    assert STUB.replace("\n", "\r\n") in text
    assert "\n" not in text.replace("\r\n", "")


def test_a_file_that_is_gone_comes_back_whole(handed_out):
    (handed_out.exercises_dir / "words.py").unlink()
    text, done = after(handed_out)
    assert text == (handed_out.root / ".tensorlings/stubs/words.py").read_text()
    assert done.backup is None


@pytest.mark.parametrize(
    "spoil, said",
    [
        (lambda root: shutil.rmtree(root / ".tensorlings/stubs"), "grader make --stubs"),
        (
            lambda root: (
                shutil.rmtree(root / ".tensorlings/stubs"),
                shutil.rmtree(root / "solutions"),
            ),
            "Take the file from the folder that you were given",
        ),
        (
            lambda root: (root / ".tensorlings/stubs/words.py").write_text("\n"),
            "does not hold the function shout",
        ),
        (
            lambda root: (root / "exercises/words.py").write_bytes(b"# \xc7\xd1\n"),
            "not a text in UTF-8",
        ),
    ],
)
def test_what_cannot_be_reset_is_one_sentence_and_stays(handed_out, spoil, said):
    spoil(handed_out.root)
    path = handed_out.exercises_dir / "words.py"
    before = path.read_bytes()
    with pytest.raises(Trouble) as caught:
        after(handed_out)
    assert said in str(caught.value)
    assert path.read_bytes() == before


def test_the_command(handed_out, run_pytest):
    done = run_pytest(handed_out.root, "-k", "words").out
    assert "words  2 done" in done
    ran = run_pytest(handed_out.root, "--reset", "words.shout")
    assert ran.status == 0
    assert "words.shout in exercises/words.py is again as it was handed out." in ran.out
    assert "To undo this, copy .tensorlings/backup/words-" in ran.out
    assert "passed" not in ran.out  # nothing is run
    out = run_pytest(handed_out.root, "-k", "count").out
    assert "words  1 done, 1 not run\n" in out  # of the stub nothing is claimed
    # Undone by copying back, as the text says.
    (backup,) = (handed_out.root / ".tensorlings/backup").iterdir()
    shutil.copy(backup, handed_out.exercises_dir / "words.py")
    assert "  words.shout  done" in run_pytest(handed_out.root, "-k", "words").out


def test_an_exercise_that_is_unknown(handed_out, run_pytest):
    ran = run_pytest(handed_out.root, "--reset", "words.whisper")
    assert ran.status == 4
    assert "There is no exercise words.whisper." in ran.err
