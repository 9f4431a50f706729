"""Which answers are told of which misconception, on results made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge.report import Result
from grader.verify.gallery import Entry
from grader.verify.mutants import Mutant
from grader.verify.runs import Found
from grader.verify.sentences import Table, entry_faults, mutant_faults
from grader.verify.task import Draws, Ran
from grader.words import say

CHECK = Check("visible", "nums", "double", "test_twice")
OTHER = Check("hidden", "nums", "double", "test_more")
DRAWS = Draws(b"", "ci")
ID = "nums.double"
ALL = frozenset({"nums"})


def result(check: Check, misconception: str, outcome=Outcome.WRONG, error="") -> Result:
    why = Explanation(say("Why."), misconception=misconception, error=error)
    return Result(check, outcome, 1.0, why)


def entry(name: str = "square", **declared) -> Entry:
    path = Path(f"tests/gallery/wrong/nums/double/{name}.py")
    return Entry(path, "wrong", ID, {}, check=CHECK.id, **declared)


def gallery(*results: Result, replies: str = "those", name: str = "square") -> Found:
    ran = Ran(results, {one.check.id: replies for one in results})
    return Found({ID: {f"wrong/{ID}/{name}": ran}})


@pytest.mark.parametrize("also, faults", [((), 1), (("nums.rounded",), 0)])
def test_a_misconception_that_an_answer_does_not_declare_is_a_fault(also, faults):
    table = Table()
    square = entry(misconception="nums.squared", also=also)
    found = gallery(result(CHECK, "nums.squared"), result(OTHER, "nums.rounded"))
    told = list(entry_faults(table, [square], found, DRAWS, ALL))
    assert len(told) == faults
    if faults:
        assert told[0].sentence.text().startswith(
            f"wrong/{ID}/square is told of nums.rounded by {OTHER.id} (seed ci), and does not "
            "declare it. Mend the check, or write `# also: rounded`"
        )
        assert list(entry_faults(Table(), [square], found, DRAWS, frozenset())) == []
    assert table.told["nums.squared"]["declared"] == 1
    assert bool(table.doubtful) is bool(faults)
    assert "1 of 1 wrong answers are told their own misconception." in list(table.lines())


def test_an_answer_that_only_says_something_has_no_sentence_of_its_own():
    table = Table()
    square = entry(says="differ")
    assert list(entry_faults(table, [square], gallery(result(CHECK, "")), DRAWS, ALL)) == []
    assert "0 of 1 wrong answers" in "\n".join(table.lines())


MUTANT = Mutant(ID, "numbers * 2 with Pow", "")


def told_of(mutant_result: Result, replies: str, square: Entry) -> tuple[list[str], Table]:
    table = Table()
    known = gallery(result(CHECK, "nums.squared"))
    ran = Ran((mutant_result,), {mutant_result.check.id: replies})
    faults = mutant_faults(table, MUTANT, ran, [square], known.ran[ID], ALL)
    return [fault.sentence.text() for fault in faults], table


@pytest.mark.parametrize(
    "misconception, replies, changes, ground",
    [
        ("nums.squared", "those", (), "does the same"),
        ("nums.squared", "others", ("with Pow",), "named"),
        ("nums.squared", "others", ("with Add",), "unproved"),
        ("nums.squared", "others", (), "unproved"),
        ("nums.rounded", "those", ("with Pow",), "unproved"),
    ],
)
def test_what_a_mutant_is_told_is_proved_or_named(misconception, replies, changes, ground):
    square = entry(misconception="nums.squared", changes=changes)
    faults, table = told_of(result(CHECK, misconception), replies, square)
    assert table.told[misconception] == {ground: 1}
    assert len(faults) == (ground == "unproved")
    if faults:
        assert faults[0].startswith(f"mutant/{ID}: numbers * 2 with Pow is told of ")


def test_what_an_error_gave_away_is_counted_and_shown():
    raised = result(CHECK, "nums.method", Outcome.ERROR, "AttributeError: no astype")
    faults, table = told_of(raised, "others", entry(misconception="nums.squared"))
    assert faults == [] and table.told["nums.method"] == {"by its error": 1}
    assert f"{ID}: numbers * 2 with Pow: nums.method, by AttributeError: no astype" in list(
        table.lines()
    )
