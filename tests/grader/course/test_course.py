"""course.toml and index.toml: what is read, and one sentence for what cannot be."""

import pickle
import re

import pytest

from grader.course import Course, Exercise
from grader.course.course import Limits
from grader.words import Trouble


def test_a_course_is_its_modules_and_exercises_in_order(course, course_dir):
    assert course.title == "A small course"
    assert course.modules == ("words", "nums")
    assert [exercise.id for exercise in course.exercises] == [
        "words.shout",
        "words.count",
        "nums.double",
        "nums.halve",
    ]
    assert course.root == course_dir.resolve()
    assert course.limits.call_seconds == 2
    assert course.limits.memory == Limits().memory  # what is not said stays the default


def test_an_exercise_has_its_names_and_hints(course):
    double = course.exercise("nums.double")
    assert double == Exercise("nums", "double", ("A nudge for double.", "The operator is `*`."))
    assert (double.id, double.grade_id) == ("nums.double", "nums-double")
    assert course.exercise("nums.halve").hints == ()


def test_an_unknown_exercise_names_those_there_are(course):
    with pytest.raises(Trouble, match=r"no exercise nums\.twice.*words\.shout, .*nums\.halve"):
        course.exercise("nums.twice")


def test_the_folder_may_be_given_relative(course_dir, monkeypatch):
    monkeypatch.chdir(course_dir.parent)
    assert Course.open(type(course_dir)("course")).root == course_dir.resolve()


def test_no_course_says_what_to_do(tmp_path):
    with pytest.raises(Trouble, match=r"course\.toml does not exist.*--course"):
        Course.open(tmp_path)


def test_modules_may_be_optional(course, course_dir):
    assert course.optional == ()
    path = course_dir / "course.toml"
    path.write_text('optional = ["nums"]\n' + path.read_text())
    course = Course.open(course_dir)
    assert [one.id for one in course.exercises if course.is_optional(one)] == [
        "nums.double",
        "nums.halve",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('optional = "a"\n', "'optional' must be of type list"),
        ("optional = [1]\n", "'optional' must hold texts only"),
        ('optional = ["b"]\n', r"'b' under 'optional' is none of the modules.*: a\."),
    ],
)
def test_optional_modules_are_modules(tmp_path, text, said):
    (tmp_path / "course.toml").write_text('title = "T"\nmodules = ["a"]\n' + text)
    with pytest.raises(Trouble, match=said):
        Course.open(tmp_path)


@pytest.mark.parametrize("rule", ["examples", "claims", "fields", "sentences"])
def test_rules_are_demanded_of_modules_that_there_are(tmp_path, rule):
    head = 'title = "T"\nmodules = ["a", "b"]\n[demands]\n'
    path = tmp_path / "course.toml"
    path.write_text(f'{head}{rule} = ["b"]\n')
    demands = Course.open(tmp_path).demands
    assert getattr(demands, rule) == ("b",)
    path.write_text(f'{head}{rule} = ["c"]\n')
    said = rf"'c' under '{rule}' in \[demands\] is none of the modules.*: a, b\."
    with pytest.raises(Trouble, match=said):
        Course.open(tmp_path)


def test_a_course_can_be_taken_in_part(course):
    part = course.only(("nums",))
    assert part.modules == ("nums",)
    assert [one.id for one in part.exercises] == ["nums.double", "nums.halve"]
    assert len(course.exercises) == 4 and not course.part


ABOVE = "in [limits] must be a number above 0"
GOOD = 'title = "T"\nmodules = ["a"]\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('modules = ["a"]\n', "has no key 'title'"),
        ('title = "T"\n', "has no key 'modules'"),
        ('title = 3\nmodules = ["a"]\n', "'title' must be of type str"),
        ('title = "T"\nmodules = "a"\n', "'modules' must be of type list"),
        ('title = "T"\nmodules = ["a", 1]\n', "'modules' must hold texts only"),
        ("title = ", "cannot be read"),
        (GOOD + "limits = 3\n", "'limits' must be of type dict"),
        (GOOD + "[limits]\nseconds = 3\n", "no 'seconds' in [limits]. There is: call_seconds"),
        (GOOD + "[limits]\ncall_seconds = '3'\n", f"'call_seconds' {ABOVE}"),
        (GOOD + "[limits]\ncall_seconds = true\n", f"'call_seconds' {ABOVE}"),
        (GOOD + "[limits]\ncall_seconds = 0\n", f"'call_seconds' {ABOVE}"),
        (GOOD + "[limits]\ncall_seconds = -1\n", f"'call_seconds' {ABOVE}"),
        (GOOD + "[limits]\ncall_seconds = nan\n", f"'call_seconds' {ABOVE}"),
        (GOOD + "[limits]\nmemory = inf\n", f"'memory' {ABOVE}"),
        (GOOD + "[limits]\nprocesses = 0.5\n", f"'processes' {ABOVE}"),
    ],
)
def test_a_course_file_that_is_wrong_is_named_with_the_fault(tmp_path, text, said):
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(Trouble, match=re.escape(said)) as caught:
        Course.open(tmp_path)
    assert str(tmp_path / "course.toml") in str(caught.value)


def test_a_course_file_that_is_not_utf8(tmp_path):
    (tmp_path / "course.toml").write_bytes('title = "Über"\n'.encode("latin-1"))
    with pytest.raises(Trouble, match=r"course\.toml cannot be read"):
        Course.open(tmp_path)


def test_a_course_file_that_is_a_folder(tmp_path):
    (tmp_path / "course.toml").mkdir()
    with pytest.raises(Trouble, match=r"course\.toml cannot be read"):
        Course.open(tmp_path)


def test_limits_become_the_type_they_are_used_as(tmp_path):
    (tmp_path / "course.toml").write_text(
        GOOD + "[limits]\ncall_seconds = 1\nmemory = 4e9\nsubmission_seconds = 2.5\n"
    )
    limits = Course.open(tmp_path).limits
    assert (limits.call_seconds, limits.memory, limits.submission_seconds) == (
        1.0,
        4 * 10**9,
        2.5,
    )
    assert isinstance(limits.memory, int)
    assert isinstance(limits.call_seconds, float)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[exercise]]\nhints = []\n", "has no key 'id'"),
        ("[[exercise]]\nid = 3\n", "'id' must be of type str"),
        ('[[exercise]]\nid = "nums"\n', "'nums' is not module.function"),
        ('[[exercise]]\nid = ".double"\n', "'.double' is not module.function"),
        ('[[exercise]]\nid = "a.b"\nhints = "text"\n', "'hints' must be of type list"),
        ('[[exercise]]\nid = "a.b"\nhints = [1]\n', "'hints' must hold texts only"),
        ('exercise = "a.b"\n', "'exercise' must be of type list"),
        ('exercise = ["a.b"]\n', "write each exercise as [[exercise]]"),
        ("[[exercise]", "cannot be read"),
    ],
)
def test_an_index_that_is_wrong_is_named_with_the_fault(course, text, said):
    (course.exercises_dir / "index.toml").write_text(text)
    with pytest.raises(Trouble, match=re.escape(said)) as caught:
        course.exercises  # noqa: B018
    assert str(course.exercises_dir / "index.toml") in str(caught.value)


def test_an_index_that_is_missing_says_how_to_make_it(course):
    (course.exercises_dir / "index.toml").unlink()
    with pytest.raises(Trouble, match=r"index\.toml does not exist.*grader make"):
        course.exercises  # noqa: B018


def test_a_course_travels_between_processes(course):
    course.exercises  # noqa: B018  cached before it travels
    again = pickle.loads(pickle.dumps(course))
    assert again == course
    assert again.exercises == course.exercises
