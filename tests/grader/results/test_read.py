"""What is written as JSON is read back whole, and follows the schema that is published."""

import dataclasses
import json
import math
import random
from datetime import datetime, timezone
from pathlib import Path

import jsonschema
import numpy as np
import pytest

import grader.results
from grader.checks.verdict import Explanation, Outcome
from grader.cli.results import marks_of, overrides_of, results_of
from grader.collecting.collected import Collected
from grader.course.checks import Check
from grader.handback.gradescope import gradescope_text
from grader.handback.junit import junit_text
from grader.handback.marks import returned
from grader.judge.drawing import Drawing
from grader.judge.report import Report, Result, Scored
from grader.language import open_language
from grader.pages.class_report import class_page
from grader.pages.feedback import FeedbackPages
from grader.policy.class_marks import class_marks
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.results.changes import changes, read_standings
from grader.results.csv_file import csv_text
from grader.results.document import schema_text
from grader.results.json_file import json_text
from grader.results.read import read
from grader.wire import observations as seen
from grader.wire.messages import Frame
from grader.words import Trouble, listed, plain, say

SCHEMA = Path(grader.results.__file__).with_name("schema.json")
WHY = Explanation(
    headline=say("The answer is {got:,}; {want:,} was wanted.", got=1_676_266, want=3.0),
    public=say("That is not {it}.", it=listed([plain("김"), say("a {b}", b=True)])),
    called=say("double({x})", x=2),
    came_back="a text",
    misconception="nums.squared",
    frames=(Frame("nums.py", 3, "double", "return x ** 2"),),
    error="ValueError: {not a template}",
)


def scored(*results, learner="김민준", **more):
    return Scored(Report(learner, results, "namespaces", "course", **more), 1.25)


def result(outcome=Outcome.WRONG, why=WHY, points=2.5, name="test_a[2-/]"):
    return Result(Check("hidden", "nums", "double", name), outcome, points, why)


@pytest.fixture
def written(course, tmp_path):
    def write(*ones):
        path = tmp_path / "results.json"
        path.write_text(json_text(course, ones), encoding="utf-8")
        return path

    return write


def test_everything_of_every_outcome_comes_back(written, course):
    one = scored(
        *(result(outcome, name=f"test_{outcome.name}") for outcome in Outcome),
        result(Outcome.PASSED, None),
        notes=(say("{count} files were left out.", count=3),),
        left_out=(say("{count} files were left out.", count=3),),
        signs=(say("It opened {path}.", path="../x"),),
    )
    other = scored(learner="zoe", problem=say("The zip is broken: {why}.", why=say("empty")))
    back = read(written(one, other))
    assert back.scored == (one, other)
    assert back.course == course.title
    assert back.optional == ()


def test_a_figure_comes_back(written):
    picture = seen.Picture(seen.values(seen.Array, np.eye(3)), "gray", 0.0, math.inf)
    figure = seen.Figure((seen.Panel((picture,), title="제목"),))
    one = dataclasses.replace(result(), drawing=Drawing(figure, figure))
    path = written(scored(one, result(name="test_b")))
    (back,) = read(path).scored
    assert [each.drawing for each in back.report.results] == [one.drawing, None]
    (report,) = json.loads(path.read_text(encoding="utf-8"))["reports"]
    assert ["drawing" in check for check in report["checks"]] == [True, False]
    path.write_text(path.read_text(encoding="utf-8").replace('"drawing": "', '"drawing": "x'))
    with pytest.raises(Trouble, match="damaged: no drawing"):
        read(path)


def test_marks_and_who_handed_in_come_back(course, tmp_path):
    policy = Policy(pass_mark=50)
    when = datetime(2026, 12, 1, 9, 30, tzinfo=timezone.utc)
    handed_in = {
        "김민준": Collected("김민준", "김 민준", "7", "k@x", when, False, "moodle", "e")
    }
    overrides = [Override("김민준", "nums.double", 1.0, "Seen")]
    marked = class_marks([scored(result())], policy, handed_in, overrides)
    path = tmp_path / "results.json"
    path.write_text(json_text(course, [scored(result())], marked, tmp_path), encoding="utf-8")
    back = read(path)
    assert (back.marks, back.handed_in) == (marked.marks, handed_in)
    assert back.marks["김민준"].overrides == tuple(overrides)
    assert back.folder == tmp_path.resolve()
    jsonschema.validate(json.loads(path.read_text("utf-8")), json.loads(SCHEMA.read_text()))


def test_a_whole_number_and_a_fraction_stay_what_they_are(written):
    """``{got:,}`` writes 3 and 3.0 differently."""
    (back,) = read(written(scored(result()))).scored
    assert back.report.results[0].explanation.headline.text() == WHY.headline.text()
    values = back.report.results[0].explanation.headline.values
    assert [type(value) for value in values.values()] == [int, float]


def test_numbers_that_json_does_not_have_come_back(written):
    headline = say("{a:.3g} {b:.3g} {c}", a=math.nan, b=np.float32("-inf"), c=np.int64(7))
    path = written(scored(result(why=Explanation(headline))))
    json.loads(path.read_text(encoding="utf-8"), parse_constant=pytest.fail)
    (back,) = read(path).scored
    assert back.report.results[0].explanation.headline.text() == "nan -inf 7"


def test_the_english_text_stands_beside(written):
    document = json.loads(written(scored(result())).read_text(encoding="utf-8"))
    (check,) = document["reports"][0]["checks"]
    assert check["sentence"] == check["why"]["headline"]["text"]
    assert check["sentence"] == "The answer is 1,676,266; 3.0 was wanted."
    assert check["for_learner"] == check["why"]["public"]["text"]


def test_what_is_written_follows_the_published_schema(written):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    path = written(scored(result(), result(Outcome.PASSED, None), notes=(say("x"),)))
    document = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    document["reports"][0]["checks"][0]["outcome"] = "fine"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


def test_the_published_schema_is_that_of_the_code():
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "write grader.results.document.schema_text() to grader/results/schema.json"
    )


def test_changes_are_found_in_this_version(written):
    reports = read_standings(written(scored(result())))
    after = read_standings(written(scored(result(Outcome.PASSED, None))))
    (change,) = changes(reports, after)
    assert (change.before.points, change.after.points) == (0, 2.5)


@pytest.mark.parametrize(
    "text, why",
    [
        ("no json", "is not a file that"),
        ("[1]", "is not a file that"),
        ("[" * 100_000, "is not a file that"),
        ('{"version": 2}', "is not a file that"),
        ('{"version": 1, "reports": []}', "is of version 1"),
        ('{"version": 2, "reports": []}', "is damaged"),
        ('{"version": 2, "reports": 3}', "is damaged"),
    ],
)
def test_another_file_is_refused(tmp_path, text, why):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(Trouble, match=why):
        read(path)


def test_a_file_cut_off_is_refused(written):
    path = written(scored(result()))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(Trouble, match="is not a file that"):
        read(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Trouble, match="cannot be read"):
        read(tmp_path / "x.json")


VALUES = (None, True, -1, 1e308, 2**70, "", "a/b", "{", "{x.y}", "{a[0]}", "{0}",
          "{x:999999999}", "\ud800", "../x", [], {}, [None], {"a": 1})  # fmt: skip


def places(node, here=()):
    """Every place in a document, and one of each list's items."""
    for key in node if isinstance(node, dict) else range(len(node))[:1]:
        yield (*here, key)
        if isinstance(node[key], (dict, list)):
            yield from places(node[key], (*here, key))


def damaged(document, chance):
    """The document with one place of it damaged: another value, none, or twice."""
    place = chance.choice(list(places(document)))
    changed = json.loads(json.dumps(document))
    node = changed
    for key in place[:-1]:
        node = node[key]
    how = chance.choice((*VALUES, "drop", "twice"))
    if how == "drop":
        del node[place[-1]]
    elif how == "twice" and isinstance(node, list):
        node.append(node[place[-1]])
    else:
        node[place[-1]] = how
    return place, how, changed


def test_whatever_is_damaged_is_refused_or_is_no_matter(written, course, tmp_path):
    """All that is made of results: pages for learners and on the class, marks, exports."""
    figure = seen.Figure((seen.Panel((seen.Picture(seen.values(seen.Array, np.eye(2))),)),))
    good = written(
        scored(
            dataclasses.replace(result(), drawing=Drawing(figure, figure)),
            result(Outcome.PASSED, None, name="test_b"),
            notes=(say("{x:g}", x=math.nan),),
            signs=(say("x"),),
        ),
        scored(learner="zoe", problem=say("broken")),
    )
    whole = json.loads(good.read_text(encoding="utf-8"))
    handed_in = {"learner": "zoe", "submitted": "2026-12-01T09:30:00+09:00"}
    mark = {"points": 1, "of": 5, "passed": None, "final": True, "deductions": []}
    mark["overrides"] = [{"learner": "zoe", "target": "mark", "points": 1, "reason": "x"}]
    whole |= {"handed_in": {"zoe": handed_in}, "marks": {"zoe": mark}}
    path, chance = tmp_path / "damaged.json", random.Random(7)
    refused = 0
    for number in range(120):
        place, how, document = damaged(whole, chance) if number else (None, None, whole)
        path.write_text(json.dumps(document))
        for use in (lambda: everything(path, course), lambda: both_ways(good, path)):
            try:
                use()
            except Trouble:
                refused += 1
                assert number, "the whole one was refused"
            except Exception as error:
                pytest.fail(f"{place} {how!r}: {error!r}")
    assert refused > 60


def both_ways(one, other):
    changes(read_standings(one), read_standings(other))
    changes(read_standings(other), read_standings(one))


def everything(path, course):
    results = results_of(path, course)
    marked = marks_of(results, Policy(pass_mark=50))
    pages = FeedbackPages(course, open_language("ko", course.root), Policy())
    for one in results.scored:
        pages.page(one.report, marked.marks[one.report.learner]).encode()
    class_page(course, results.scored, None, results.handed_in, marked.marks).encode()
    back = returned([(results, overrides_of(results))], Policy())
    for one in back:
        gradescope_text(one, Policy()).encode()
    junit_text(back).encode()
    csv_text(course, [one.scored for one in back], {one.learner: one.mark for one in back})
