"""Equal faults are one."""

from __future__ import annotations

from grader.verify.fault import Fault, merged
from grader.words import say


def lets_pass(path: str, seed: str, failed: str = "nothing") -> Fault:
    template = "{path} passes (seed {seed}): {failed}"
    return Fault("wrong", say(template, path=path, seed=seed, failed=failed))


def test_a_fault_of_several_seeds_is_one_line_that_names_them():
    faults = [lets_pass("a.py", "ci"), lets_pass("b.py", "ci"), lets_pass("a.py", "2", "more")]
    assert [fault.sentence.text() for fault in merged(faults)] == [
        "a.py passes (seed ci, 2): nothing",
        "b.py passes (seed ci): nothing",
    ]


def test_what_a_check_tells_many_answers_is_one_fault():
    leaks = [
        Fault("leak", say("{check} tells {numbers}", check=check, numbers=numbers))
        for check, numbers in (("one", "37"), ("one", "38"), ("two", "37"))
    ]
    assert [fault.sentence.text() for fault in merged(leaks)] == [
        "one tells 37",
        "two tells 37",
    ]


def test_other_rules_and_other_values_stay_apart():
    faults = [
        Fault("a", say("{name} is bad", name="x")),
        Fault("b", say("{name} is bad", name="x")),
        Fault("a", say("{name} is bad", name="y")),
        Fault("a", say("x is bad")),
    ]
    assert merged(faults) == faults
