"""What a run of the gate looks at, and how closely."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from grader.course import Course
from grader.judge.grading import Plan
from grader.judge.secret import secret_from
from grader.verify.task import Draws
from grader.words import Trouble, say


@dataclass(frozen=True)
class Options:
    """How closely the gate looks."""

    jobs: int = 1
    seeds: int = 2
    """With how many different draws the gallery is run."""
    mutants: bool = True
    fields: bool = False
    """The mutants of the field as well, also of modules that do not demand them."""
    strict: bool = False
    """Hold every module to every rule, also to those that the course does not demand yet."""


def wanted_exercises(course: Course, names: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the exercises to prove: those of the modules and exercises named, or all.

    Raises:
        Trouble: one of them is none of the course's.
    """
    found = []
    for name in names:
        if "." in name:
            found.append(course.exercise(name).id)
        elif name in course.modules:
            found += [one.id for one in course.exercises if one.module == name]
        else:
            raise Trouble(
                say(
                    "There is no module {name}. The modules are: {all}.",
                    name=name,
                    all=", ".join(course.modules),
                )
            )
    if not names:
        return tuple(one.id for one in course.exercises)
    return tuple(one.id for one in course.exercises if one.id in found)


def draws_of(plan: Plan, number: int) -> Draws:
    """What run ``number`` draws from: first what marks are given for, then what changes with
    the content of ``solutions/`` and ``tests/``, then one after the other."""
    if number == 0:
        return Draws(plan.secret, plan.seed)
    seed = content_seed(plan.course) if number == 1 else f"verify {number}"
    return Draws(secret_from(seed), seed)


def content_seed(course: Course) -> str:
    """A seed that is the same while ``solutions/`` and ``tests/`` are: CI meets new draws
    with every change, and a failure can be repeated."""
    total = hashlib.sha256()
    folders = (course.solutions_dir, course.visible_dir, course.hidden_dir)
    for folder in (*folders, course.root / "tests" / "gallery"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in (".py", ".toml"):
                total.update(path.relative_to(course.root).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return f"content {total.hexdigest()[:8]}"
