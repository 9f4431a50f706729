"""The sentences of misconceptions, by id."""

import re

import pytest

from grader.course.misconceptions import read_misconceptions
from grader.words import Trouble


def test_ids_come_from_file_and_key_and_sentences_become_one_line(course_dir):
    assert read_misconceptions(course_dir) == {
        "nums.squared": "That is the square. Twice a number is the number plus itself."
    }


def test_every_file_is_read(course_dir):
    (course_dir / "tests/misconceptions/words.toml").write_text(
        'small = "Zu klein: 작은 글자."\nmark = "!"\n', encoding="utf-8"
    )
    (course_dir / "tests/misconceptions/README.md").write_text("not one")
    found = read_misconceptions(course_dir)
    assert set(found) == {"nums.squared", "words.small", "words.mark"}
    assert found["words.small"] == "Zu klein: 작은 글자."


def test_a_course_may_have_none(tmp_path):
    assert read_misconceptions(tmp_path) == {}


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
