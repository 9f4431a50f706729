"""What a run looks at, and from which draws."""

from __future__ import annotations

import pytest

from grader.isolation.levels import Level
from grader.judge.grading import Plan
from grader.verify.wanted import content_seed, draws_of, wanted_exercises
from grader.words import Trouble

BOTH = ("words.shout", "nums.double")


def test_modules_and_exercises_are_chosen_by_name(course):
    assert wanted_exercises(course, ()) == BOTH
    assert wanted_exercises(course, ("nums",)) == ("nums.double",)
    assert wanted_exercises(course, ("words.shout",)) == ("words.shout",)
    assert wanted_exercises(course, ("nums.double", "words", "nums")) == BOTH
    with pytest.raises(Trouble, match="no module numbers. The modules are: words, nums"):
        wanted_exercises(course, ("numbers",))
    with pytest.raises(Trouble, match="no exercise nums.doubl. Did you mean nums.double"):
        wanted_exercises(course, ("nums.doubl",))


def test_the_second_draws_change_with_what_is_written(course):
    plan = Plan(course, Level.NONE, b"a secret", "course", ())
    assert draws_of(plan, 0).secret == b"a secret"
    before = draws_of(plan, 1)
    assert before.seed == content_seed(course) and before == draws_of(plan, 1)
    assert draws_of(plan, 2).seed == "verify 2"
    (course.root / "README.md").write_text("Not part of it.", encoding="utf-8")
    assert draws_of(plan, 1) == before
    seeds = {before.seed}
    for path in ("solutions/nums.py", "tests/hidden/nums/test_double.py"):
        with open(course.root / path, "a", encoding="utf-8") as file:
            file.write("# More.\n")
        seeds.add(draws_of(plan, 1).seed)
    assert len(seeds) == 3
