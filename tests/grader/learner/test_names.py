"""Names that do not exist lead on: to what was probably meant, and to the list."""

from types import SimpleNamespace

import pytest

from grader.course import Course
from grader.learner.names import (
    FIGURES,
    exercise_named,
    give_back_path,
    about_keyword,
    look_at_paths,
)
from grader.words import Trouble

def flat(trouble):
    return " ".join(str(trouble).split())


Source = pytest.Config.ArgsSource
LIST = "pytest --exercises"


@pytest.fixture
def called(shared_course_dir):
    """pytest's configuration, called with those paths in the course's folder."""

    def config(*args, figures=None, source=Source.ARGS):
        option = SimpleNamespace(save_figures=figures)
        values = {"pyargs": False, "--save-figures": figures}
        return SimpleNamespace(
            args=list(args),
            args_source=source,
            option=option,
            getoption=values.__getitem__,
            invocation_params=SimpleNamespace(dir=shared_course_dir),
        )

    return config


@pytest.fixture
def course(shared_course_dir):
    return Course.open(shared_course_dir)


@pytest.mark.parametrize(
    "path, said",
    [
        ("exercises/nums.py", "Its checks run with: pytest tests/visible/nums"),
        ("exercises/words.py::shout", "Its checks run with: pytest tests/visible/words"),
        ("exercises", "All checks run with: pytest To see"),
        ("notebooks/nums.ipynb", "Its checks run with: pytest tests/visible/nums"),
        ("nums", "There is no nums. Did you mean: pytest tests/visible/nums To see"),
        ("nums.py", "Did you mean: pytest tests/visible/nums To see"),
        ("numz", "Did you mean: pytest tests/visible/nums To see"),
        ("tests/visible/numbs", "Did you mean: pytest tests/visible/nums To see"),
        ("tests/visble/nums", "Did you mean: pytest tests/visible/nums To see"),
        ("shout", "pytest tests/visible/words/test_shout.py To see"),
        ("nums.double", "Did you mean: pytest tests/visible/nums/test_double.py To see"),
        ("test_duoble.py", "Did you mean: pytest tests/visible/nums/test_double.py To see"),
        ("tests/visible/nums/test_halv.py::test_half", "test_halve.py To see"),
        ("xyzzy", f"file or directory not found: xyzzy To see every exercise: {LIST}"),
        ("tests/visible/nums/test_halve.py::test_hlf", "It has: test_half."),
    ],
)
def test_a_path_that_leads_nowhere(called, course, path, said):
    with pytest.raises(Trouble) as caught:
        look_at_paths(called(path), course)
    assert said in flat(caught.value)


@pytest.mark.parametrize(
    "path",
    [
        "tests/visible",
        "tests/visible/nums/test_halve.py",
        "tests/visible/nums/test_halve.py::test_half",
        "tests/hidden/nums/test_double.py::test_like_the_reference[2]",
        ".",
        "conftest.py",
    ],
)
def test_what_is_there_is_left_to_pytest(called, course, path):
    look_at_paths(called(path), course)


def test_a_folder_that_pytest_is_called_in_is_no_name(called, course):
    look_at_paths(called("exercises", source=Source.INVOCATION_DIR), course)


@pytest.mark.parametrize(
    "keyword, said",
    [
        ("to_doble", "Did you mean: pytest -k double To see"),
        ("shuot", "Did you mean: pytest -k shout To see"),
        ("nums and duoble", "Did you mean: pytest -k double To see"),
        ("not nums and wrods", "Did you mean: pytest -k words To see"),
        ("xyzzy", "No check has xyzzy in its name."),
        ("shout and double", "goes with -k 'shout and double'"),
    ],
)
def test_a_keyword_that_leaves_nothing(course, keyword, said):
    found = flat(about_keyword(keyword, course))
    assert said in found
    assert LIST in found


def test_without_a_keyword_there_is_nothing_to_say(course):
    assert about_keyword("", course) is None


@pytest.mark.parametrize(
    "id, near",
    [
        ("nums.dubble", "nums.double"),
        ("double", "nums.double"),
        ("numz", "nums.double, nums.halve"),
        ("tpyo", ""),
    ],
)
def test_an_exercise_that_there_is_not(course, id, near):
    with pytest.raises(Trouble) as caught:
        exercise_named(course, id)
    said = flat(caught.value)
    assert LIST in said
    assert (f"Did you mean {near}?" in said) == bool(near)


@pytest.mark.parametrize("path", ["tests/visible/nums", "tests/visible/nusm", "exercises"])
def test_a_path_is_no_folder_for_pictures(called, course, path):
    config = called("tests/visible", figures=path, source=Source.TESTPATHS)
    give_back_path(config, course)
    assert (config.option.save_figures, config.args) == (FIGURES, [path])
    assert config.args_source is Source.ARGS  # and is looked at as one
    config = called("tests/visible/words", figures=path)
    give_back_path(config, course)
    assert config.args == ["tests/visible/words", path]


def test_another_folder_is_one(called, course):
    config = called("tests/visible", figures="pictures", source=Source.TESTPATHS)
    give_back_path(config, course)
    assert (config.option.save_figures, config.args) == ("pictures", ["tests/visible"])


@pytest.mark.parametrize(
    "args, said, status",
    [
        (["-k", "to_duoble"], "Did you mean: pytest -k double To see", 5),  # as in pytest
        (["nums"], "Did you mean: pytest tests/visible/nums To see", 4),
        (["--hint", "tpyo"], "To see every exercise: pytest --exercises", 4),
    ],
)
def test_on_the_command_line_it_is_one_sentence(
    shared_course_dir, run_pytest, args, said, status
):
    ran = run_pytest(shared_course_dir, *args)
    assert ran.status == status
    assert said in " ".join((ran.out + ran.err).split())
    assert "Traceback" not in ran.out + ran.err


def test_the_list(shared_course_dir, run_pytest):
    ran = run_pytest(shared_course_dir, "--exercises")
    assert ran.status == 0
    for line in ("words\n", "  words.shout  not run", "  nums.halve   not run"):
        assert line in ran.out
    assert "One exercise: pytest tests/visible/words/test_shout.py" in ran.out
    assert "skipped" not in ran.out


def test_pictures_without_a_folder_and_a_path_behind(shared_course_dir, run_pytest):
    ran = run_pytest(shared_course_dir, "--save-figures", "tests/visible/nums")
    assert ran.status == 0
    assert "2 skipped" in ran.out
    assert "no pictures in" in ran.out and "figures" in ran.out
    assert sorted(path.name for path in (shared_course_dir / "tests/visible/nums").iterdir()
                  if path.suffix) == ["test_double.py", "test_halve.py"]  # fmt: skip
