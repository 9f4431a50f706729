"""Catalogues: in step with the English texts, complete, and sound."""

import re

import pytest

from grader.course import Course
from grader.language import open_language
from grader.translating import course_catalogues, kit_catalogues
from grader.verify.languages import language_faults
from grader.words import Trouble


def faults(course):
    (catalogue,) = course_catalogues(course, ("ko",))
    return [sentence.text() for sentence in catalogue.faults()]


def edit(course, path, before, after):
    file = course.root / path
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_the_kits_own_words_are_complete_and_in_step():
    # After a change of a message: `grader translate --kit`, then the translation itself.
    for catalogue in kit_catalogues():
        assert [sentence.text() for sentence in catalogue.faults()] == []


def test_the_course_of_this_repository_can_be_taken_apart(request):
    course = Course.open(request.config.rootpath)
    (catalogue,) = course_catalogues(course, ("xx",))
    texts = {unit.text for unit in catalogue.units}
    assert course.title in texts
    assert any(text.startswith("| `uint8`") for text in texts)


def test_a_catalogue_that_there_is_not_says_how_to_begin_it(course):
    assert faults(course) == [
        "locale/ko.po does not exist. `grader translate --lang ko` begins it."
    ]
    assert course_catalogues(course) == ()


def test_a_new_catalogue_holds_every_text_in_the_order_of_reading(course):
    (catalogue,) = course_catalogues(course, ("ko",))
    assert catalogue.update()
    assert not catalogue.update()  # nothing changes without a reason
    text = catalogue.path.read_text(encoding="utf-8")
    ids = re.findall(r'^msgid "(.+)"$', text, re.M)
    assert ids[:4] == [
        "A course of numbers",
        "Numbers",
        "A number can be **doubled** with `*`.",
        "Twice the number.",
    ]
    assert ids[-1] == "It differs for negative numbers."
    assert "secret" not in text
    assert "#. hint 1 for double: a hint\n#: solutions/nums.py\n" in text
    assert "Date" not in text and "Generated" not in text
    counts = catalogue.counts()
    assert counts["missing"] == len(ids) and counts["translated"] == 0


def test_a_complete_catalogue_has_no_faults(course, translate):
    catalogue = translate(course)
    assert faults(course) == []
    assert catalogue.counts()["translated"] == 13
    assert course_catalogues(course) == (catalogue,)


def test_what_is_missing_is_counted_by_file(course, translate):
    translate(course, {"Numbers": "", "The operator is `*`.": "", "Negative.": ""})
    assert faults(course) == [
        "locale/ko.po: 2 texts of solutions/nums.py have no translation, the first is "
        "'Numbers'.",
        "locale/ko.po: 1 texts of tests/hidden/nums/test_double.py have no translation, the "
        "first is 'Negative.'.",
    ]


def test_a_changed_text_makes_its_translation_stale(course, translate):
    translate(course)
    edit(course, "solutions/nums.py", "can be **doubled** with", "can be **doubled** by")
    assert faults(course)[0] == (
        "locale/ko.po is out of step with the English texts. Run `grader translate --lang ko`."
    )
    (catalogue,) = course_catalogues(course)
    catalogue.update()
    assert faults(course) == [
        "locale/ko.po: 1 translations of solutions/nums.py are stale, the first is that of "
        "'A number can be **doubled** by `*`.'. Correct it and take out the word fuzzy."
    ]
    text = catalogue.path.read_text(encoding="utf-8")
    assert '#, fuzzy\n#| msgid "A number can be **doubled** with `*`."\n' in text
    edit(course, "locale/ko.po", "#, fuzzy\n", "")
    (catalogue,) = course_catalogues(course)
    catalogue.update()
    assert faults(course) == []


def test_lines_that_are_broken_otherwise_make_nothing_stale(course, translate):
    translate(course)
    edit(
        course,
        "solutions/nums.py",
        "# A number can be **doubled**",
        "# A number can\n# be **doubled**",
    )
    assert faults(course) == []


def test_a_text_that_is_gone_becomes_a_comment_and_comes_back(course, translate):
    translate(course)
    edit(course, "solutions/nums.py", "# # Numbers\n", "# # 1, 2, 3\n")
    (catalogue,) = course_catalogues(course)
    catalogue.update()
    text = catalogue.path.read_text(encoding="utf-8")
    assert '#~ msgid "Numbers"\n#~ msgstr "숫자"' in text
    assert faults(course) == []


def test_what_translators_say_to_each_other_is_kept(course, translate):
    catalogue = translate(course)
    edit(course, "locale/ko.po", 'msgid "Numbers"', '# Not 수.\nmsgid "Numbers"')
    course_catalogues(course)[0].update()
    assert "# Not 수.\n" in catalogue.path.read_text(encoding="utf-8")


def test_a_compiled_catalogue_that_is_old_or_missing_is_a_fault(course, translate):
    catalogue = translate(course)
    edit(course, "locale/ko.po", "숫자 과정", "수의 과정")
    said = ["locale/ko.mo is out of step with its .po. Run `grader translate --lang ko`."]
    assert faults(course) == said
    catalogue.path.with_suffix(".mo").unlink()
    assert faults(course) == said


def test_learners_get_what_is_looked_up_and_no_more(course, translate):
    translate(course)
    korean = open_language("ko", course.root)
    assert korean.translate("A course of numbers") == "숫자 과정"
    assert korean.translate("The operator is `*`.") == "연산자는 `*`입니다."
    assert (
        korean.translate("{count} numbers are too small.") == "숫자 {count}개가 너무 작습니다."
    )
    assert korean.translate("Numbers") == "Numbers"  # stands in the stub
    assert korean.translate("It differs for negative numbers.").startswith("It differs")
    assert "음수" not in (course.root / "locale/ko.mo").read_bytes().decode("utf-8", "ignore")


def test_a_catalogue_that_cannot_be_read_is_named(course, translate):
    catalogue = translate(course)
    whole = catalogue.path.read_text(encoding="utf-8")
    for broken in ('msgstr "숫자', 'msgstr 숫자"', 'msgstr "숫"자"', "숫자"):
        text = whole.replace('msgstr "숫자"', broken)
        catalogue.path.write_text(text, encoding="utf-8")
        with pytest.raises(Trouble, match=r"locale/ko\.po, line 17: this is no line"):
            course_catalogues(course)[0].update()
        assert catalogue.path.read_text(encoding="utf-8") == text  # nothing is lost
    catalogue.path.write_bytes(b"\xff\xfe")
    with pytest.raises(Trouble, match=r"locale/ko\.po cannot be read"):
        faults(course)


def test_english_is_no_language_to_translate_into(course):
    with pytest.raises(Trouble, match="English is the source"):
        course_catalogues(course, ("en",))


def test_a_template_that_is_put_together_is_refused(course):
    edit(
        course,
        "tests/visible/nums/test_double.py",
        'say("{count} numbers',
        'say(f"{answer} numbers',
    )
    with pytest.raises(Trouble, match=r"test_double\.py, line 7: say\(\) wants its template"):
        course_catalogues(course, ("ko",))


@pytest.mark.parametrize(
    "text, korean, said",
    [
        ("{count} numbers are too small.", "숫자가 작습니다.", "{count} is missing"),
        (
            "{count} numbers are too small.",
            "숫자 {n}개가 {count}.",
            "{n} is not in the English",
        ),
        ("{count} numbers are too small.", "숫자 {count개.", "its braces are wrong"),
        ("The operator is `*`.", "연산자는 곱하기입니다.", "the code * is missing"),
        ("the number 4", "숫자 사", "the number 4 is missing"),
        (
            "number: an int, 7 say.",
            "숫자: 정수, 예를 들어 7.",
            "does not begin with 'number: '",
        ),
        ("Twice the number.", '숫자의 """두 배', "quotes would end the docstring"),
        ("Twice the number.", '숫자의 "두 배"', "quotes would end the docstring"),
        ("Twice the number.", "숫자의\n두 배", "line break"),
        ("Twice the number.", "숫자의 \\ 두 배", "backslashes"),
    ],
)
def test_what_a_translation_lost_is_a_fault(course, translate, text, korean, said):
    translate(course, {text: korean})
    (fault,) = faults(course)
    assert fault.startswith("locale/ko.po: ")
    assert said in fault
    assert repr(text) in fault


def demanding(course, codes):
    path = course.root / "course.toml"
    path.write_text(path.read_text() + f"\n[demands]\nlanguages = {codes}\n")
    return Course.open(course.root)


def test_the_gate_demands_languages_only_where_the_course_does(course, translate):
    assert list(language_faults(course, ("nums",))) == []
    course = demanding(course, ["en", "ko"])
    (fault,) = language_faults(course, ("nums",))
    assert fault.rule == "languages"
    assert "locale/ko.po does not exist" in fault.sentence.text()
    translate(course)
    assert list(language_faults(course, ("nums",))) == []
    translate(course, {"Numbers": ""})
    assert len(list(language_faults(course, ("nums",)))) == 1
    assert list(language_faults(course, ())) == []  # another module's affair


def test_the_gate_says_when_the_kit_does_not_speak_a_language(course):
    first, second = language_faults(demanding(course, ["xx"]), ("nums",))
    assert "the kit itself does not speak: it has en, ko" in first.sentence.text()
    assert "locale/xx.po does not exist" in second.sentence.text()


@pytest.mark.parametrize(
    "line, said",
    [
        ("[demands]\nlanguages = 3", "'languages' must be of type list"),
        ("[demands]\nlanguages = [3]", "'languages' must hold texts only"),
        ("[demands]\nlanguages = ['../x']", "'../x' is no code of a language"),
        ("language = 3", "'language' must be of type str"),
        ("language = 'Korean'", "'Korean' is no code of a language"),
    ],
)
def test_a_language_in_course_toml_is_a_code(course, line, said):
    path = course.root / "course.toml"
    path.write_text(path.read_text() + f"\n{line}\n")
    with pytest.raises(Trouble, match=re.escape(said)):
        Course.open(course.root)
