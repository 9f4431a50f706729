"""How a known answer fared, held against how it must fare. Results are made by hand."""

from __future__ import annotations

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge.report import Result
from grader.verify.answers import difference, entry_faults, leak_faults
from grader.verify.gallery import Entry
from grader.words import say

CAPITALS = Check("visible", "words", "shout", "test_capitals")
UMLAUTS = Check("hidden", "words", "shout", "test_umlauts")
RIGHT = "tests/gallery/right/words/shout/joined.py"
WRONG = "tests/gallery/wrong/words/shout/quiet.py"


def passed(check: Check) -> Result:
    return Result(check, Outcome.PASSED, 1.0)


def failed(check: Check, headline: str, outcome: Outcome = Outcome.WRONG, **more) -> Result:
    return Result(check, outcome, 1.0, Explanation(say("{it}", it=headline), **more))


@pytest.fixture
def judged(course):
    """The faults of an entry, as (rule, sentence)."""

    def judge(path: str, results: list[Result], **declared: str) -> list[tuple[str, str]]:
        kind = path.split("/")[2]
        entry = Entry(course.root / path, kind, "words.shout", {}, **declared)
        faults = entry_faults(course, entry, results, "verify 1")
        return [(fault.rule, fault.sentence.text()) for fault in faults]

    return judge


def test_a_right_answer_passes(judged):
    assert judged(RIGHT, [passed(CAPITALS), passed(UMLAUTS)]) == []


def test_a_right_answer_that_fails_is_named_once_with_the_message(judged):
    results = [passed(CAPITALS), failed(UMLAUTS, "Not so."), failed(UMLAUTS, "Nor so.")]
    assert judged(RIGHT, results) == [
        (
            "right",
            f"{RIGHT} is right, but hidden/words/shout/test_umlauts says (seed verify 1): "
            "Not so. Mend the check, or move the answer to wrong/.",
        )
    ]


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.PASSED])
def test_whatever_is_not_passed_is_a_fault_of_a_right_answer(judged, outcome):
    assert len(judged(RIGHT, [failed(CAPITALS, "Alas.", outcome)])) == 1


@pytest.mark.parametrize(
    "declared",
    [
        {"says": "no mark"},
        {"misconception": "words.quiet"},
        {"says": "has no", "misconception": "words.quiet"},
    ],
)
def test_a_wrong_answer_fares_as_declared(judged, declared):
    why = failed(CAPITALS, "It has no mark.", misconception="words.quiet")
    assert judged(WRONG, [why, passed(UMLAUTS)], check=CAPITALS.id, **declared) == []


def test_other_checks_may_say_what_they_like(judged):
    results = [failed(UMLAUTS, "Other words.", misconception="words.other")]
    results.append(failed(CAPITALS, "It has no mark."))
    assert judged(WRONG, results, check=CAPITALS.id, says="no mark") == []


def test_no_answer_may_end_as_a_fault_of_the_grader(judged):
    results = [failed(CAPITALS, "No mark."), failed(UMLAUTS, "Boom.", Outcome.GRADER_FAULT)]
    assert judged(WRONG, results, check=CAPITALS.id, says="No mark") == [
        (
            "wrong",
            f"{WRONG}: hidden/words/shout/test_umlauts ends as a fault of the grader (seed "
            "verify 1): Boom. Mend the check: whatever comes back, it must pass or say what is "
            "wrong.",
        )
    ]


@pytest.mark.parametrize(
    "others, names",
    [
        ([passed(UMLAUTS)], "nothing"),
        ([failed(UMLAUTS, "No mark.")], "hidden/words/shout/test_umlauts"),
    ],
)
def test_a_wrong_answer_must_fail_the_check_it_names(judged, others, names):
    results = [passed(CAPITALS), *others]
    assert judged(WRONG, results, check=CAPITALS.id, says="No mark") == [
        (
            "wrong",
            f"{WRONG} is wrong, but visible/words/shout/test_capitals lets it pass "
            f"(seed verify 1). It fails: {names}. "
            "Mend the check, or name the right one in the file.",
        )
    ]


def test_a_check_that_is_not_there_does_not_fail(judged):
    (fault,) = judged(WRONG, [passed(CAPITALS)], check="visible/words/shout/test_x", says="No")
    assert "visible/words/shout/test_x lets it pass" in fault[1]


@pytest.mark.parametrize("got", ["", "words.other"])
def test_a_wrong_answer_must_show_its_misconception(judged, got):
    results = [failed(CAPITALS, "It has no mark.", misconception=got)]
    assert judged(WRONG, results, check=CAPITALS.id, misconception="words.quiet") == [
        (
            "wrong",
            f"{WRONG}: visible/words/shout/test_capitals fails (seed verify 1), but with the "
            f"misconception {got!r}, not 'words.quiet': It has no mark. "
            "Name the mistake in the check's `mistakes`.",
        )
    ]


def test_a_wrong_answer_must_be_told_the_words(judged):
    results = [failed(CAPITALS, "It has no mark.", public=say("Loud, please."))]
    assert judged(WRONG, results, check=CAPITALS.id, says="Loud") == [
        (
            "wrong",
            f"{WRONG}: visible/words/shout/test_capitals fails (seed verify 1), but does not "
            "say 'Loud'. It says: It has no mark.",
        )
    ]


def test_a_wrong_answer_may_have_two_faults(judged):
    results = [failed(CAPITALS, "It has no mark.")]
    declared = {"says": "Loud", "misconception": "words.quiet"}
    assert len(judged(WRONG, results, check=CAPITALS.id, **declared)) == 2


def leaks(result: Result, text: str = "") -> list[str]:
    faults = list(leak_faults([passed(CAPITALS), result], {"words": text, "nums": "37"}))
    assert {fault.rule for fault in faults} <= {"leak"}
    return [fault.sentence.text() for fault in faults]


def test_a_number_that_only_the_check_knows_leaks():
    assert leaks(failed(UMLAUTS, "It is 3, not 37 or 4.5.", came_back="3")) == [
        "hidden/words/shout/test_umlauts tells a learner 37, 4.5, which only the check knows: "
        "'It is 3, not 37 or 4.5.'. Give its Explanation a `public` sentence."
    ]


def test_a_public_sentence_is_what_is_judged():
    public = say("Look again.")
    assert leaks(failed(UMLAUTS, "It is not 37.", public=public)) == []
    assert len(leaks(failed(UMLAUTS, "Look again.", public=say("It is not 37.")))) == 1


@pytest.mark.parametrize("known", [{"came_back": "[37, 1]"}, {"called": "shout(37)"}])
def test_a_number_that_a_learner_has_seen_does_not_leak(known):
    assert leaks(failed(UMLAUTS, "There is a 37.", **known)) == []
    assert len(leaks(failed(UMLAUTS, "There is a 38.", **known))) == 1


def test_a_comma_between_thousands_makes_no_other_number():
    assert leaks(failed(UMLAUTS, "The answer 2,778 is not right."), "2778 of them") == []
    assert len(leaks(failed(UMLAUTS, "The answer 2,778 is not right."), "2779 of them")) == 1


def test_a_number_of_the_modules_own_text_does_not_leak():
    assert leaks(failed(UMLAUTS, "There is no 37."), text="There are 37 of them.") == []
    assert len(leaks(failed(UMLAUTS, "There is no 37."), text="There are 370 of them.")) == 1


@pytest.mark.parametrize(
    "headline", ["On axis 7 it differs.", "The values differ, 9 of 12.", "There are 3 items."]
)
def test_numbers_that_say_where_to_look_do_not_leak(headline):
    assert leaks(failed(UMLAUTS, headline)) == []


def test_visible_checks_and_other_ends_may_name_numbers():
    assert leaks(failed(CAPITALS, "It is not 37.")) == []
    assert leaks(failed(UMLAUTS, "It took 37 s.", Outcome.TIMED_OUT)) == []


def test_the_same_outcomes_are_no_difference():
    one = [passed(CAPITALS), failed(UMLAUTS, "Not so.")]
    other = [failed(UMLAUTS, "In other words."), passed(CAPITALS)]
    assert difference(one, other) is None
    assert difference([], []) is None


def test_another_outcome_is_a_difference():
    one = [passed(CAPITALS), failed(UMLAUTS, "Not so.")]
    other = [passed(CAPITALS), failed(UMLAUTS, "Not so.", Outcome.ERROR)]
    assert difference(one, other) == (UMLAUTS.id, "wrong", "error")


def test_a_check_that_ran_once_only_is_a_difference():
    both, one = [passed(CAPITALS), passed(UMLAUTS)], [passed(CAPITALS)]
    assert difference(both, one) == (UMLAUTS.id, "passed", "not run")
    assert difference(one, both) == ("the number of checks", "1", "2")
