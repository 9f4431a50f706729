"""Whose marks changed between two runs."""

import json

import pytest
from click.testing import CliRunner

from grader.cli.changes import changes_command
from grader.results.changes import changes, read_standings
from grader.words import Trouble


def report(learner, points, **outcomes):
    checks = [{"check": name, "outcome": outcome} for name, outcome in outcomes.items()]
    return {"learner": learner, "points": points, "checks": checks}


@pytest.fixture
def written(tmp_path):
    def write(name, *reports, version=1):
        path = tmp_path / name
        path.write_text(json.dumps({"version": version, "reports": reports}))
        return path

    return write


@pytest.fixture
def command():
    def run(*args):
        done = CliRunner().invoke(changes_command, list(map(str, args)), standalone_mode=False)
        assert done.exception is None or isinstance(done.exception, Trouble), done.exception
        return done.return_value, done.output

    return run


BEFORE = (
    report("ada", 3, a="passed", b="wrong"),
    report("bob", 2, a="passed", b="error"),
    report("cem", 1, a="passed"),
)
AFTER = (
    report("ada", 5, a="passed", b="passed", c="to do"),
    report("bob", 2, a="passed", b="wrong"),
    report("dan", 0, a="to do"),
)


def test_points_outcomes_and_who_came_or_went(written):
    before, after = written("b.json", *BEFORE), written("a.json", *AFTER)
    assert [
        (
            one.learner,
            one.before and one.before.points,
            one.after and one.after.points,
            one.checks,
        )
        for one in changes(read_standings(before), read_standings(after))
    ] == [
        ("ada", 3, 5, ("b: wrong -> passed", "c: no such check -> to do")),
        ("bob", 2, 2, ("b: error -> wrong",)),
        ("cem", 1, None, ()),
        ("dan", None, 0, ()),
    ]


def test_a_run_of_an_older_version_is_compared_with_a_new_one(written):
    before, after = written("b.json", *BEFORE), written("a.json", *BEFORE, version=2)
    assert changes(read_standings(before), read_standings(after)) == ()


def test_the_command_says_so_and_its_status_too(written, command):
    before, after = written("b.json", *BEFORE), written("a.json", *AFTER)
    assert command(before, before) == (0, "Nothing changed.\n")
    status, said = command(before, after)
    assert status == 1
    assert said.splitlines() == [
        "ada: 3 -> 5",
        "  b: wrong -> passed",
        "  c: no such check -> to do",
        "bob: 2 as before, other outcomes",
        "  b: error -> wrong",
        "cem: 1 -> no submission",
        "dan: no submission -> 0",
        "",
        "4 learners changed, 3 of them with another mark.",
    ]


MARK = {"points": 3, "of": 5, "passed": True, "final": True}


def marked(tmp_path, name, problem=None, **mark):
    told = {**report("ada", 3, a="passed"), "of": 5, "problem": problem}
    path = tmp_path / name
    document = {"version": 2, "reports": [told], "marks": {"ada": {**MARK, **mark}}}
    path.write_text(json.dumps(document))
    return path


OVERRIDE = {"learner": "ada", "target": "nums.double", "points": 4, "reason": "Seen."}
LATE = {"text": "One day late.", "template": "One day late."}


@pytest.mark.parametrize(
    "mark, said",
    [
        ({"points": 2.5, "deductions": [LATE]}, "3 / 5 passed -> 2.5 / 5 passed"),
        ({"of": 10}, "3 / 5 passed -> 3 / 10 passed"),
        ({"passed": False}, "3 / 5 passed -> 3 / 5 failed"),
        ({"final": False}, "3 / 5 passed -> 3 / 5 passed, not final"),
        ({"problem": {"text": "", "template": ""}}, "3 / 5 passed -> no score"),
        ({"overrides": [OVERRIDE]}, "3 / 5 passed as before, for other reasons"),
    ],
)
def test_a_mark_changes_by_more_than_its_checks(tmp_path, command, mark, said):
    before, after = marked(tmp_path, "b.json"), marked(tmp_path, "a.json", **mark)
    assert command(before, before) == (0, "Nothing changed.\n")
    status, told = command(before, after)
    assert (status, told.splitlines()[0]) == (1, f"ada: {said}")


def test_overrides_and_deductions_are_named(tmp_path, command):
    before = marked(tmp_path, "b.json", deductions=[LATE])
    after = marked(tmp_path, "a.json", overrides=[OVERRIDE])
    assert command(before, after)[1].splitlines()[1:3] == [
        "  no longer: One day late.",
        "  new: nums.double: 4 points, decided by hand: Seen.",
    ]


def test_whose_mark_was_set_has_a_score_though_nothing_was_graded(tmp_path, command):
    nothing = {"text": "", "template": ""}
    before = marked(tmp_path, "b.json", problem=nothing)
    whole = {**OVERRIDE, "target": "mark"}
    after = marked(tmp_path, "a.json", problem=nothing, overrides=[whole])
    assert command(before, after)[1].splitlines()[0] == "ada: no score -> 3 / 5 passed"


def test_many_checks_are_cut_short_unless_asked(written, command):
    names = {f"c{number}": "wrong" for number in range(6)}
    before = written("b.json", report("ada", 0, **names))
    after = written("a.json", report("ada", 6, **dict.fromkeys(names, "passed")))
    assert "  and 2 more; --all names them" in command(before, after)[1]
    assert "more" not in command(before, after, "--all")[1]


@pytest.mark.parametrize(
    "text, why",
    [
        ("no json", "is not a file that"),
        ("{}", "is not a file that"),
        ('{"version": 1, "reports": 3}', "is damaged"),
        ('{"version": 2, "reports": [{"learner": 1}]}', "is damaged"),
        ('[' * 100_000, "is not a file that"),
        ('{"version": 9, "reports": []}', "is of version 9"),
    ],
)
def test_another_file_is_refused(tmp_path, text, why):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(Trouble, match=why):
        read_standings(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Trouble, match="cannot be read"):
        read_standings(tmp_path / "x.json")
