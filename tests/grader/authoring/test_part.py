"""``grader new course --modules``: a part of a course is a sound course of its own."""

import pytest

from grader.authoring import stale, write
from grader.authoring.part import new_part
from grader.authoring.scaffold import new_course, new_exercise
from grader.course import Course
from grader.words import Trouble


@pytest.fixture
def whole(tmp_path):
    new_course(tmp_path / "whole", "Whole")
    for id in ("norms.rescale", "sums.total", "means.mean"):
        new_exercise(Course.open(tmp_path / "whole"), id)
    settings = tmp_path / "whole" / "course.toml"
    text = settings.read_text(encoding="utf-8").replace(
        "[limits]", 'optional = ["means"]\n[limits]'
    )
    write(Course.open(tmp_path / "whole"))
    text += 'notes = "solutions/notes.toml"\nclaims = [\n    "norms",\n    "means",\n]\n'
    settings.write_text(f'{text}examples = ["means"]\n', encoding="utf-8")
    return Course.open(tmp_path / "whole")


def test_a_part_has_its_modules_and_nothing_of_others(whole, tmp_path):
    new_part(whole, tmp_path / "week3", ["sums", "norms"], '3주차 "합"')
    part = Course.open(tmp_path / "week3")
    write(part)
    assert stale(part) == ()
    assert (part.title, part.modules, part.optional) == ('3주차 "합"', ("norms", "sums"), ())
    assert [one.id for one in part.exercises] == ["norms.rescale", "sums.total"]
    assert (part.limits, part.demands.notes) == (whole.limits, "")
    assert (part.demands.claims, part.demands.examples) == (("norms",), ())
    assert (part.hidden_dir / "sums" / "test_total.py").is_file()
    assert not [path for path in part.root.rglob("*") if "mean" in path.name]


def test_nothing_is_written_over_and_nothing_for_a_module_that_is_not_there(whole, tmp_path):
    with pytest.raises(Trouble, match="no module 'sum'"):
        new_part(whole, tmp_path / "week3", ["sum"])
    assert not (tmp_path / "week3").exists()
    with pytest.raises(Trouble, match="there already"):
        new_part(whole, whole.root, ["sums"])


@pytest.mark.full
def test_on_the_command_line(whole, tmp_path, run_grader):
    run_grader(whole.root, "translate", "--lang", "ko")
    made = run_grader(whole.root, "new", "course", "../week3", "--modules", "sums, norms")
    assert (made.status, "norms, sums; 2 exercises." in made.out) == (0, True), made
    assert stale(Course.open(tmp_path / "week3")) == ()
    # Nothing is translated, but no text of another module is left.
    told = run_grader(tmp_path / "week3", "translate", "--check").out
    assert "no translation" in told and "out of step" not in told
    none = run_grader(whole.root, "new", "course", "../week4", "--modules", ",")
    assert none.status == 2 and not (tmp_path / "week4").exists()
