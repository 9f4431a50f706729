"""What was probably meant by a name that there is not, and how to see those that there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import pytest

from grader.course import Course, Exercise
from grader.course.checks import check_at
from grader.learner.work import checks_of
from grader.words import Sentence, Trouble, plain, say

FIGURES = "figures"
"""Where pictures go if nobody says where."""
LIST = "pytest --exercises"
"""The command that shows every name."""
_MOST = 3
_WORD = re.compile(r"[\w.]+")
_OPERATORS = {"and", "or", "not", "True", "False", "None"}


def exercise_named(course: Course, id: str) -> Exercise:
    """The exercise of that id.

    Raises:
        Trouble: there is none; the sentence says which it could be, and where all stand.
    """
    for exercise in course.exercises:
        if exercise.id == id:
            return exercise
    what = say("There is no exercise {id}.", id=id)
    near = course.near(id)
    if near:
        what = say(
            "There is no exercise {id}. Did you mean {near}?", id=id, near=", ".join(near)
        )
    raise Trouble(_leading_on(what))


def give_back_path(config: pytest.Config, course: Course) -> None:
    """``--save-figures tests/visible/arrays``: that is what to run, and no folder to write
    into."""
    value = config.getoption("--save-figures")
    if value is None:
        return
    place = _place(config, value)
    if not any(place.is_relative_to(folder) for folder in _taken(course)):
        return
    config.option.save_figures = FIGURES
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        config.args = [*config.args, value]
    else:
        config.args = [value]
        config.args_source = pytest.Config.ArgsSource.ARGS


def look_at_paths(config: pytest.Config, course: Course) -> None:
    """Whether what is to be run is there, and holds checks.

    Raises:
        Trouble: it is not; the sentence says what was probably meant.
    """
    if config.getoption("pyargs") or config.args_source is not pytest.Config.ArgsSource.ARGS:
        return  # nobody named a path
    for arg in config.args:
        place = _place(config, arg)
        if place.is_relative_to(course.exercises_dir) or place.suffix == ".ipynb":
            _holds_answers(course, arg, place)
        elif not place.exists():
            raise Trouble(_no_path(course, arg))
        elif "::" in arg:
            _look_for_check(course, arg, place)


def about_keyword(keyword: str, course: Course) -> Sentence | None:
    """What to say where ``-k`` has left nothing over: a name in it is none, and perhaps
    another one was meant. None: there is no such option."""
    words = [word for word in _WORD.findall(keyword) if word not in _OPERATORS]
    ids = [exercise.id for exercise in course.exercises]
    names = [*course.modules, *(exercise.function for exercise in course.exercises)]
    checks = [name for exercise in course.exercises for name in checks_of(course, exercise)]
    known = [*ids, *(f"test_{name}.py" for name in names), *names, *checks, "visible"]
    for word in words:
        if any(word.lower() in name.lower() for name in known):
            continue
        near = get_close_matches(word.rpartition(".")[2], names, _MOST, cutoff=0.6)
        what = say("No check has {word} in its name.", word=word)
        return _leading_on(what, [f"-k {name}" for name in near])
    if words:
        what = say("No check has a name that goes with -k {keyword}.", keyword=f"'{keyword}'")
        return _leading_on(what)
    return None


def _place(config: pytest.Config, arg: str) -> Path:
    return (config.invocation_params.dir / arg.partition("::")[0]).absolute()


def _taken(course: Course) -> tuple[Path, ...]:
    """Folders that nobody writes pictures into."""
    return (course.visible_dir, course.hidden_dir, course.exercises_dir)


def _holds_answers(course: Course, arg: str, place: Path) -> None:
    meant = _for_name(course, place.stem)
    raise Trouble(
        _leading_on(
            say("{path} holds answers, no checks.", path=arg),
            meant or [""],
            say("Its checks run with:") if meant else say("All checks run with:"),
        )
    )


def _no_path(course: Course, arg: str) -> Sentence:
    name = arg.partition("::")[0].replace("\\", "/").rstrip("/").rpartition("/")[2]
    meant = _for_name(course, name.removesuffix(".py").removesuffix(".ipynb"))
    if not meant:
        return _leading_on(say("file or directory not found: {path}", path=arg))  # as pytest
    return _leading_on(say("There is no {path}.", path=arg), meant)


def _leading_on(
    what: Sentence, meant: Sequence[str] = (), head: Sentence = say("Did you mean:")
) -> Sentence:
    """``what``, then what pytest may be called with instead, each on a line of its own."""
    values: dict[str, Sentence] = {"what": what, "all": say("To see every exercise:")}
    lines = ["{what}"]
    if meant:
        lines.append("{head}")
        values["head"] = head
    for number, args in enumerate(meant):
        lines.append(f"    {{command{number}}}")
        values[f"command{number}"] = plain(f"pytest {args}".strip())
    return Sentence("\n".join([*lines, "{all}", f"    {LIST}"]), values)


def _look_for_check(course: Course, arg: str, place: Path) -> None:
    name = arg.partition("::")[2].partition("[")[0]
    check = check_at(place, name)
    if check is None or check.visibility != "visible":
        return
    there = [
        known
        for exercise in course.exercises
        if exercise.id == check.exercise
        for known in checks_of(course, exercise)
    ]
    if there and name not in there:
        raise Trouble(
            say(
                "There is no check {name} in {path}. It has: {checks}.",
                name=name,
                path=arg.partition("::")[0],
                checks=", ".join(there),
            )
        )


def _for_name(course: Course, name: str) -> list[str]:
    """The paths to run for a module, a function or an exercise of about that name."""
    tests = course.visible_dir.relative_to(course.root).as_posix()
    paths: dict[str, list[str]] = {module: [f"{tests}/{module}"] for module in course.modules}
    for one in course.exercises:
        file = f"{tests}/{one.module}/test_{one.function}.py"
        paths[one.id] = [file]
        if one.function not in course.modules:
            paths.setdefault(one.function, []).append(file)
    bare = name.removeprefix("test_")
    if bare in paths:
        return paths[bare][:_MOST]
    near = get_close_matches(bare, course.modules, 1, cutoff=0.75)
    near = near or get_close_matches(bare, paths, _MOST, cutoff=0.6)
    found = dict.fromkeys(path for one in near for path in paths[one])
    return list(found)[:_MOST]

