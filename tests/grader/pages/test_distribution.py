"""How points are spread, counted and drawn."""

import re
import xml.etree.ElementTree as ET

from grader.pages.distribution import counts, labels, picture


def test_every_share_is_in_one_tenth_and_full_marks_in_the_last():
    assert counts([0, 0.05, 0.1, 0.95, 1]) == (2, 1, 0, 0, 0, 0, 0, 0, 0, 2)
    assert labels()[0] == "0 to 10 %" and labels()[-1] == "90 to 100 %"


def test_a_share_on_a_border_is_above_it_however_it_was_summed():
    assert counts([0.1 + 0.2, 3 / 10, 7 / 10, sum([0.1] * 7)])[3::4] == (2, 2)


def test_the_picture_has_its_words_as_text_in_the_pages_font_and_colours():
    text = str(picture((0, 0, 3, 0, 0, 1, 0, 0, 12, 0), 0.84))
    ET.fromstring(text)
    assert text.startswith("<svg aria-hidden") and ">12<" in text and ">median<" in text
    assert "font-size" in text and "DejaVu" not in text and "sans" not in text
    assert not re.search(r"#0[123]0[123]0[123]", text) and "currentColor" in text
    assert not re.search(r"<(script|image|metadata)", text)


def test_the_same_numbers_give_the_same_picture():
    assert picture((1,) * 10, 0.5) == picture((1,) * 10, 0.5)
