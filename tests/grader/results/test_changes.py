"""Whose marks changed between two runs."""

import json

import pytest
from click.testing import CliRunner

from grader.cli.changes import changes_command
from grader.results.changes import Change, changes, read_reports
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
    assert changes(read_reports(before), read_reports(after)) == (
        Change("ada", 3, 5, ("b: wrong -> passed", "c: no such check -> to do")),
        Change("bob", 2, 2, ("b: error -> wrong",)),
        Change("cem", 1, None),
        Change("dan", None, 0),
    )


def test_a_run_of_an_older_version_is_compared_with_a_new_one(written):
    before, after = written("b.json", *BEFORE), written("a.json", *BEFORE, version=2)
    assert changes(read_reports(before), read_reports(after)) == ()


def test_the_command_says_so_and_its_status_too(written, command):
    before, after = written("b.json", *BEFORE), written("a.json", *AFTER)
    assert command(before, before) == (0, "Nothing changed.\n")
    status, said = command(before, after)
    assert status == 1
    assert said.splitlines() == [
        "ada: 3 -> 5",
        "  b: wrong -> passed",
        "  c: no such check -> to do",
        "bob: 2 points as before, other outcomes",
        "  b: error -> wrong",
        "cem: 1 -> no score",
        "dan: no score -> 0",
        "",
        "4 learners with other outcomes, 3 of them with other points.",
    ]


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
        ('{"version": 1, "reports": 3}', "is not a file that"),
        ('{"version": 9, "reports": []}', "is of version 9"),
    ],
)
def test_another_file_is_refused(tmp_path, text, why):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(Trouble, match=why):
        read_reports(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Trouble, match="cannot be read"):
        read_reports(tmp_path / "x.json")
