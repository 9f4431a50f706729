"""The sentences of misconceptions, by id."""

import re

import pytest

from grader.course.misconceptions import Misconception, given_away, read_misconceptions
from grader.words import Trouble


def test_ids_come_from_file_and_key_and_sentences_become_one_line(course_dir):
    assert read_misconceptions(course_dir) == {
        "nums.squared": Misconception(
            "That is the square. Twice a number is the number plus itself."
        )
    }


def test_every_file_is_read(course_dir):
    (course_dir / "tests/misconceptions/words.toml").write_text(
        'small = "Zu klein: 작은 글자."\nmark = "!"\n', encoding="utf-8"
    )
    (course_dir / "tests/misconceptions/README.md").write_text("not one")
    found = read_misconceptions(course_dir)
    assert set(found) == {"nums.squared", "words.small", "words.mark"}
    assert found["words.small"].sentence == "Zu klein: 작은 글자."


def test_a_course_may_have_none(tmp_path):
    assert read_misconceptions(tmp_path) == {}


GIVEN_AWAY = """
[method]
sentence = "A tensor has no such method."
raises = "has no attribute 'astype'"
"""


def test_an_error_gives_a_mistake_away(course_dir):
    (course_dir / "tests/misconceptions/words.toml").write_text(GIVEN_AWAY)
    known = read_misconceptions(course_dir)
    error = "AttributeError: EagerTensor object has no attribute 'astype'."
    assert given_away(known, "nums", error) == "words.method"
    assert given_away(known, "nums", "AttributeError: has no attribute 'shape'") == ""


def test_the_module_of_the_exercise_knows_best(course_dir):
    (course_dir / "tests/misconceptions/aaa.toml").write_text(GIVEN_AWAY)
    (course_dir / "tests/misconceptions/words.toml").write_text(GIVEN_AWAY)
    known = read_misconceptions(course_dir)
    assert given_away(known, "words", "x has no attribute 'astype'") == "words.method"
    assert given_away(known, "nums", "x has no attribute 'astype'") == "aaa.method"


@pytest.mark.parametrize(
    "entry, why",
    [
        ("method = 3", "must be a text, or a table"),
        ("[method]\nsentence = 'x'", "must be a text, or a table"),
        ("[method]\nsentence = 'x'\nraises = '('", "no regular expression"),
    ],
)
def test_an_entry_of_another_form_is_refused(course_dir, entry, why):
    (course_dir / "tests/misconceptions/nums.toml").write_text(entry)
    with pytest.raises(Trouble, match=why):
        read_misconceptions(course_dir)


@pytest.mark.parametrize("content", [b"squared = That", b"squared = '\xff'"])
def test_a_file_that_cannot_be_read_is_named(course_dir, content):
    (course_dir / "tests/misconceptions/nums.toml").write_bytes(content)
    with pytest.raises(Trouble, match=r"nums\.toml cannot be read"):
        read_misconceptions(course_dir)


def test_every_misconception_that_this_course_names_has_its_sentence(request):
    # The real course: an id that a check uses and no file explains helps nobody.
    root = request.config.rootpath
    known = read_misconceptions(root)
    modules = {name.partition(".")[0] for name in known}
    used = set()
    for path in (root / "tests").glob("[vh]i*/*/test_*.py"):
        texts = re.findall(r'"([a-z_]+\.[a-z0-9-]+)"', path.read_text(encoding="utf-8"))
        used |= {text for text in texts if text.partition(".")[0] in modules}
    assert used  # the pattern still finds them
    assert used <= set(known)
