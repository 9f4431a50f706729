"""A language: its catalogues, its particles, its columns."""

import gettext
import pickle

import pytest

from grader.language import ENGLISH, Language, known_languages, open_language
from grader.language.particles import settled
from grader.language.width import padded, width, wrapped
from grader.words import Sentence, Trouble, listed, plain, say


class Table(gettext.NullTranslations):
    def __init__(self, **table):
        super().__init__()
        self.table = {key.replace("_", " "): value for key, value in table.items()}

    def gettext(self, message):
        return self.table.get(message, message)


def test_english_is_the_source():
    assert ENGLISH.text(say("{n} left", n=3)) == "3 left"
    assert open_language("en") is ENGLISH
    assert known_languages()[0] == "en" and "ko" in known_languages()


def test_parts_are_translated_as_well_as_the_whole():
    language = Language("xx", (Table(a_tensor="ein Tensor", want_it="{it} bitte"),))
    assert language.text(Sentence("want it", {"it": say("a tensor")})) == "ein Tensor bitte"
    both = listed([say("a tensor"), plain("a tensor")])
    assert language.text(both) == "ein Tensor, a tensor"
    assert language.text("a tensor") == "a tensor"  # no sentence: the same everywhere
    assert language.text(say("")) == ""  # to gettext this is the header


def test_the_courses_words_come_before_the_kits_and_english_last():
    language = Language("xx", (Table(one="course"), Table(one="kit", two="kit")))
    assert [language.translate(word) for word in ("one", "two", "three")] == [
        "course",
        "kit",
        "three",
    ]


@pytest.mark.parametrize("broken", ["{other} bitte", "{it", "{it!x}", "{}"])
def test_a_translation_with_other_placeholders_costs_no_message(broken):
    language = Language("xx", (Table(want_it=broken),))
    assert language.text(Sentence("want it", {"it": 3})) in ("want it", "3 bitte")


def test_a_language_that_there_is_not():
    with pytest.raises(Trouble, match="no language 'xx'. There is: en, ko"):
        open_language("xx")


@pytest.mark.parametrize("content", [b"", b"no catalogue", b"\xde\x12\x04\x95 cut off"])
def test_a_damaged_catalogue_is_named(tmp_path, content):
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale/ko.mo").write_bytes(content)
    with pytest.raises(Trouble, match=r"ko\.mo cannot be read"):
        open_language("ko", tmp_path)


def test_a_console_that_lacks_the_letters_is_known():
    korean = open_language("ko")
    assert korean.written_in("utf-8") and korean.written_in("cp949") and korean.written_in(None)
    assert not korean.written_in("ascii") and not korean.written_in("no such encoding")
    assert ENGLISH.written_in("ascii")


def test_sentences_travel_between_processes():
    sentence = say("{a} of {b}", a=say("x"), b=plain("y"))
    assert pickle.loads(pickle.dumps(sentence)) == sentence


@pytest.mark.parametrize(
    "written, read",
    [
        ("텐서을(를)", "텐서를"),
        ("배열을(를)", "배열을"),
        ("3이(가)", "3이"),
        ("32이(가)", "32가"),
        ("10은(는)", "10은"),
        ("7(으)로", "7로"),
        ("6(으)로", "6으로"),
        ("텐서과(와)", "텐서와"),
        ("배열와(과)", "배열과"),
        ("튜플 (a, b)이(가)", "튜플 (a, b)이"),
        ("축(height)은(는) 9이(가) 아니라", "축(height)은 9가 아니라"),
        ("'모델'이(가)", "'모델'이"),
        ("None을(를)", "None을(를)"),
        ("(3, 4)은(는)", "(3, 4)은(는)"),
        ("을(를)", "을(를)"),
        ("글 없이", "글 없이"),
    ],
)
def test_a_particle_fits_the_sound_before_it(written, read):
    assert settled(written) == read


def test_a_syllable_takes_two_columns():
    assert width("abc") == 3
    assert width("한국어") == 6
    assert width("e\u0301") == 1
    assert padded("완료", 6) == "완료  "
    assert padded("완료", 2) == "완료"


@pytest.mark.parametrize("text", ["words and more words " * 9, "한국어 문장입니다 " * 20, "x" * 300,
                                  "가" * 100, "", "  ", "a\nb\tc"])  # fmt: skip
def test_no_line_is_wider_than_it_may_be(text):
    lines = wrapped(text, 40, "  label  ", "         ")
    assert all(width(line) <= 40 for line in lines)
    assert lines[0].startswith("  label  ")
    assert all(line.startswith("         ") for line in lines[1:])
    assert "".join("".join(line[9:] for line in lines).split()) == "".join(text.split())


def test_blanks_within_a_line_are_kept():
    assert wrapped("'a  b' was wanted", 80) == ["'a  b' was wanted"]
