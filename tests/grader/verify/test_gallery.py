"""Known answers and explained survivors, read."""

from __future__ import annotations

import pytest

from grader.verify.gallery import read_gallery
from grader.verify.survivors import read_survivors
from grader.words import Trouble

QUIET = "tests/gallery/wrong/words/shout/quiet.py"
EQUIVALENT = "tests/gallery/equivalent/nums.toml"
ANSWER = "def shout(word):\n    return word\n"


def test_entries_come_in_learning_order(course):
    assert [entry.name for entry in read_gallery(course)] == [
        "right/words.shout/joined",
        "wrong/words.shout/quiet",
        "right/nums.double/added",
        "wrong/nums.double/square",
    ]


def test_what_an_entry_declares(course):
    joined, quiet, added, square = read_gallery(course)
    assert (joined.check, joined.says, joined.misconception) == ("", "", "")
    assert (quiet.check, quiet.says, quiet.misconception) == (
        "visible/words/shout/test_capitals",
        "no mark",
        "",
    )
    assert (square.check, square.says, square.misconception) == (
        "visible/nums/double/test_twice",
        "",
        "nums.squared",
    )


def test_helpers_are_sent_along_and_are_no_answers(course):
    submission = read_gallery(course)[2].submission()
    assert submission.learner == "right/nums.double/added"
    assert sorted(submission.files) == ["_sums.py", "nums.py"]
    assert b"one + other" in submission.files["_sums.py"]


def test_a_check_with_parameters_and_a_sentence_are_read_whole(broken):
    text = "# check: hidden/test_x[2-a b]  \n# says:  a mark: none \n"
    (entry,) = [e for e in read_gallery(broken({QUIET: text + ANSWER})) if e.says[:2] == "a "]
    assert (entry.check, entry.says) == ("hidden/words/shout/test_x[2-a b]", "a mark: none")


def test_a_course_may_have_no_gallery(broken, sound):
    gone = {name: None for name in sound if name.startswith("tests/gallery/")}
    course = broken(gone)
    assert read_gallery(course) == ()
    assert read_survivors(course) == {}


@pytest.mark.parametrize(
    "place",
    [
        "right/words/joined.py",
        "right/joined.py",
        "wrong/words/whisper/quiet.py",
        "wrong/word/shout/quiet.py",
        "right/words/shout/more/joined.py",
        "right/words/whisper/_helper.py",
    ],
)
def test_an_entry_at_a_wrong_place_is_trouble(broken, place):
    course = broken({f"tests/gallery/{place}": "# check: visible/test_x\n# says: x\n" + ANSWER})
    with pytest.raises(Trouble) as trouble:
        read_gallery(course)
    folder = course.root / "tests" / "gallery" / place.partition("/")[0]
    assert str(trouble.value) == (
        f"{course.root}/tests/gallery/{place} is at no place of an exercise. "
        f"It belongs into {folder}/MODULE/FUNCTION/."
    )


@pytest.mark.parametrize(
    "declaration",
    [
        "",
        "# check: visible/test_capitals\n",
        "# says: no mark\n",
        "# misconception: quiet\n",
        "# check: test_capitals\n# says: no mark\n",
        "# check: visible/\n# says: no mark\n",
        "# check: visible/test_capitals\n# says:\n",
        "# check:\n# says: no mark\n",
        "#check: visible/test_capitals\n# says: no mark\n",
    ],
)
def test_a_wrong_answer_must_declare_how_it_fails(broken, declaration):
    course = broken({QUIET: declaration + ANSWER})
    with pytest.raises(Trouble) as trouble:
        read_gallery(course)
    assert str(trouble.value) == (
        f"{course.root / QUIET} does not declare how it fails. It needs a line `# check: "
        "hidden/test_...` and one of `# misconception: ...` and `# says: ...`."
    )


def test_survivors_are_read_by_their_names(course):
    assert read_survivors(course) == {
        "mutant/nums.double: without numbers = numpy.asarray(numbers)": (
            "The checks hand over arrays."
        )
    }


@pytest.mark.parametrize(
    "text",
    [
        "[[mutant]\n",
        "[[mutant]]\nexercise = 'nums.double'\nwhy = 'So.'\n",
        "[[mutant]]\nexercise = 'nums.double'\nchange = '2 -> 3'\n",
        "[[mutant]]\nchange = '2 -> 3'\nwhy = 'So.'\n",
        "mutant = ['nums.double']\n",
        "mutant = 3\n",
        "[mutant]\nexercise = 'nums.double'\nchange = '2 -> 3'\nwhy = 'So.'\n",
    ],
)
def test_survivors_that_cannot_be_understood_are_trouble(broken, text):
    course = broken({EQUIVALENT: text})
    with pytest.raises(Trouble) as trouble:
        read_survivors(course)
    assert str(trouble.value).startswith(f"{course.root / EQUIVALENT} cannot be understood: ")


def test_survivors_that_are_no_text_are_trouble(course):
    (course.root / EQUIVALENT).write_bytes(b"why = '\xff'\n")
    with pytest.raises(Trouble, match="nums.toml cannot be understood"):
        read_survivors(course)
