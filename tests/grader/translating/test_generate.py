"""Stubs, index, notebooks and misconceptions in the language of the learners."""

import json
import tomllib
from pathlib import Path

from grader import authoring, translating
from grader.course import Course
from grader.course.misconceptions import read_misconceptions

STUB = '''\
# %% [markdown]
# # 숫자
#
# 숫자는 `*`로 **두 배**로 만들 수 있습니다.


# %%
def double(number):
    """숫자의 두 배.

    number: 정수, 예를 들어 7.

    >>> double(2)    # 숫자 4
    """
    raise NotImplementedError("to do: double")
'''


def test_stubs_index_and_notebooks_are_translated(course, translate):
    translate(course)
    files = translating.generate(course, "ko")
    assert files[Path("exercises/nums.py")] == STUB
    assert "자신을 더하면 두 배가 됩니다." in files[Path("exercises/index.toml")]
    cells = json.loads(files[Path("exercises/notebooks/nums.ipynb")])["cells"]
    assert "숫자의 두 배." in "".join(cells[1]["source"])
    assert "secret" not in "".join(files.values())


def test_english_is_what_the_author_wrote(course, translate):
    translate(course)
    assert translating.generate(course) == authoring.generate(course)
    assert translating.generate(course, "en") == authoring.generate(course)


def test_what_has_no_translation_is_english(course, translate):
    translate(course, {"Twice the number.": "", "Numbers": ""})
    stub = translating.generate(course, "ko")[Path("exercises/nums.py")]
    assert '"""Twice the number.' in stub and "# # Numbers" in stub
    assert "number: 정수, 예를 들어 7." in stub
    assert translating.generate(course, "fr") == authoring.generate(course)


def test_a_stale_translation_is_not_used(course, translate):
    translate(course)
    path = course.solutions_dir / "nums.py"
    path.write_text(path.read_text().replace("Twice the number.", "Twice the number, please."))
    (catalogue,) = translating.course_catalogues(course)
    catalogue.update()
    stub = translating.generate(course, "ko")[Path("exercises/nums.py")]
    assert '"""Twice the number, please.' in stub


def test_grader_make_speaks_the_language_of_the_course(course, translate):
    translate(course)
    path = course.root / "course.toml"
    path.write_text(f'language = "ko"\n{path.read_text()}')
    course = Course.open(course.root)
    assert translating.write(course)
    assert (course.exercises_dir / "nums.py").read_text(encoding="utf-8") == STUB
    assert translating.stale(course) == ()


def test_misconceptions_are_translated_and_read_back(course, translate, tmp_path):
    translate(course)
    files = translating.translated_misconceptions(course, "ko")
    for path, text in files.items():
        tomllib.loads(text)
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    here, there = read_misconceptions(course.root), read_misconceptions(tmp_path)
    assert set(here) == set(there)
    assert there["nums.squared"].sentence == "제곱(number**2)입니다. 2를 곱하세요."
    assert there["nums.method"].sentence == "숫자에는 twice 메서드가 없습니다."
    assert there["nums.method"].raises == here["nums.method"].raises


def test_the_command_begins_checks_and_compiles(course, translate, run_grader):
    (course.root / "exercises").mkdir()
    ran = run_grader(course.root, "translate")
    assert ran.status == 0 and "There is no translation yet." in ran.out
    ran = run_grader(course.root, "translate", "--lang", "ko", "--check")
    assert ran.status == 1 and "locale/ko.po does not exist." in ran.out
    assert not (course.root / "locale").exists()
    ran = run_grader(course.root, "translate", "--lang", "ko")
    assert ran.status == 0
    assert ran.out == (
        "wrote locale/ko.po and its .mo\nlocale/ko.po: 0 translated, 0 stale, 13 missing\n"
    )
    translate(course)
    ran = run_grader(course.root, "translate", "--check")
    assert ran.status == 0
    assert ran.out == "locale/ko.po: 13 translated, 0 stale, 0 missing\n"
