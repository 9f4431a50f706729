"""The mark is a function of report, policy, time and overrides."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from grader.checks.verdict import Outcome
from grader.collecting.collected import Collected
from grader.course.checks import Check
from grader.judge.report import Report, Result, Scored
from grader.policy.class_marks import class_marks, counting
from grader.policy.mark import mark
from grader.policy.override import Override
from grader.policy.policy import Counts, Late, PercentOf, Policy
from grader.words import say

DUE = datetime(2026, 12, 1, tzinfo=timezone(timedelta(hours=9)))
RIGHT, WRONG, FAULT = Outcome.PASSED, Outcome.WRONG, Outcome.GRADER_FAULT


def report(**outcomes):
    """``nums_double=(RIGHT, WRONG)``: that exercise's checks, worth 2 points each."""
    results = []
    for exercise, ended in outcomes.items():
        module, function = exercise.split("_")
        for number, outcome in enumerate(ended):
            check = Check("hidden", module, function, f"test_{number}")
            results.append(Result(check, outcome, 2.0))
    return Report("ada", tuple(results), "namespaces", "course")


TEN = report(words_shout=(RIGHT, RIGHT), nums_double=(RIGHT, RIGHT), nums_halve=(RIGHT,))


def handed_in(late=None, **by):
    return Collected("ada", submitted=DUE + timedelta(**by) if by else None, late=late)


def override(target, points, learner="ada"):
    return Override(learner, target, points, "seen in class")


class TestWeights:
    HALF = report(words_shout=(RIGHT, WRONG), nums_double=(WRONG, WRONG), nums_halve=(RIGHT,))

    def test_without_a_policy_it_is_the_points(self):
        got = mark(self.HALF, Policy())
        assert (got.points, got.of, got.passed, got.reasons) == (4, 10, None, ())

    def test_an_exercise_is_worth_what_the_policy_says(self):
        got = mark(self.HALF, Policy(points={"words.shout": 8}))
        assert (got.points, got.of) == (4 + 2, 8 + 6)

    def test_a_module_is_shared_out_by_the_points_of_its_checks(self):
        got = mark(self.HALF, Policy(points={"nums": 3}))
        assert (got.points, got.of) == (2 + 1, 4 + 3)

    def test_what_is_worth_nothing_does_not_count(self):
        got = mark(self.HALF, Policy(points={"nums": 0}))
        assert (got.points, got.of) == (2, 4)

    @pytest.mark.parametrize(("needed", "passed"), [(40, True), (40.1, False), (0, True)])
    def test_the_pass_mark_is_a_percentage(self, needed, passed):
        assert mark(self.HALF, Policy(pass_mark=needed)).passed is passed

    def test_fractions_do_not_cost_the_pass(self):
        tenths = Policy(points={"words.shout": 0.2, "nums.double": 0.1, "nums.halve": 0.2})
        some = report(words_shout=(RIGHT,), nums_double=(RIGHT,), nums_halve=(WRONG,))
        assert mark(some, Policy(points=tenths.points, pass_mark=60)).passed


def test_what_could_not_be_graded_has_no_mark_until_somebody_gives_one():
    broken = replace(TEN, problem=say("It is broken."))
    assert not mark(broken, Policy()).final
    given = mark(broken, Policy(), None, [override("mark", 3)])
    assert (given.points, given.final) == (3, True)
    assert mark(broken, Policy(), None, [override("nums.double", 3)]).final
    nothing = (Scored(broken, 1.0), mark(broken, Policy()), None)
    zero = report(nums_double=(WRONG,))
    attempts = [(Scored(zero, 1.0), mark(zero, Policy()), None), nothing]
    assert counting(attempts, Counts.BEST)[0].report is zero


class TestExtension:
    RULE = Late(percent_per_day=10)

    def late(self, granted, **by):
        until = DUE + timedelta(days=granted) if granted is not None else None
        handed = Collected("ada", submitted=DUE + timedelta(**by), extension=until)
        return mark(TEN, Policy(due=DUE, late=self.RULE), handed)

    def test_who_was_granted_more_time_is_late_after_that(self):
        assert self.late(None, days=2).points == 8
        assert self.late(2, days=2).points == 10
        later = self.late(2, days=3)
        assert later.points == 9
        assert "due 2026-12-03 00:00+09:00" in later.deductions[0].text()

    def test_more_time_is_never_less(self):
        assert self.late(-5, hours=0).points == 10


class TestLateness:
    def late(self, rule, handed, earned=TEN):
        return mark(earned, Policy(due=DUE, late=rule), handed)

    @pytest.mark.parametrize(
        ("by", "points"),
        [
            (timedelta(0), 10),
            (timedelta(minutes=10), 10),  # grace
            (timedelta(minutes=10, seconds=1), 9),
            (timedelta(hours=24), 9),
            (timedelta(hours=24, seconds=1), 8),
            (timedelta(days=3), 7),
            (timedelta(days=3, seconds=1), 0),
            (-timedelta(days=9), 10),
        ],
    )
    def test_started_days_count_from_the_due_time(self, by, points):
        rule = Late(percent_per_day=10, grace_minutes=10, cut_off_days=3)
        got = self.late(rule, Collected("ada", submitted=DUE + by))
        assert got.points == pytest.approx(points)
        assert bool(got.reasons) == (points < 10)

    def test_the_percentage_is_of_what_was_earned_or_could_be(self):
        some = report(words_shout=(RIGHT, WRONG), nums_double=(WRONG, WRONG, WRONG))
        one, other = (self.late(Late(50, of), handed_in(hours=1), some) for of in PercentOf)
        assert (one.points, other.points) == (1, 0)  # never below 0

    def test_the_deduction_has_an_end(self):
        got = self.late(Late(percent_per_day=30, percent_at_most=50), handed_in(days=9))
        assert got.points == 5

    def test_the_reason_says_it_all(self):
        (reason,) = self.late(Late(10), handed_in(hours=25)).reasons
        assert reason.text() == (
            "Handed in 2026-12-02 01:00+09:00, due 2026-12-01 00:00+09:00: "
            "20 % of what was earned taken off, 2 points."
        )

    def test_other_zones_are_the_same_time(self):
        when = (DUE - timedelta(minutes=1)).astimezone(timezone.utc)
        assert self.late(Late(10), Collected("ada", submitted=when)).points == 10

    @pytest.mark.parametrize("handed", [None, handed_in(), handed_in(late=False)])
    def test_an_unknown_time_is_never_late(self, handed):
        assert self.late(Late(10), handed).points == 10

    def test_late_at_an_unknown_time_is_said_and_costs_nothing(self):
        got = self.late(Late(10), handed_in(late=True))
        assert got.points == 10
        assert "not known: nothing is taken off" in got.reasons[0].text()


class TestOverrides:
    SOME = report(words_shout=(WRONG, RIGHT), nums_double=(FAULT, WRONG))

    def test_of_a_check(self):
        got = mark(self.SOME, Policy(), None, [override("hidden/words/shout/test_0", 1.5)])
        assert (got.points, got.final) == (3.5, False)
        assert got.reasons[0].text() == (
            "hidden/words/shout/test_0: 1.5 points, decided by hand: seen in class"
        )

    def test_a_learner_is_told_of_no_hidden_check(self):
        got = mark(self.SOME, Policy(), None, [override("hidden/words/shout/test_0", 1.5)])
        assert [one.text() for one in got.for_learner] == [
            "words.shout: one check counts 1.5 points, decided by hand: seen in class"
        ]

    def test_of_an_exercise_settles_its_faults(self):
        assert not mark(self.SOME, Policy()).final
        got = mark(self.SOME, Policy(), None, [override("nums.double", 3)])
        assert (got.points, got.final) == (5, True)

    def test_lower_than_earned_as_well(self):
        assert mark(self.SOME, Policy(), None, [override("words.shout", 0)]).points == 0

    def test_of_an_exercise_is_weighed_and_late(self):
        policy = Policy(points={"nums.double": 40}, due=DUE, late=Late(50))
        got = mark(self.SOME, policy, handed_in(hours=1), [override("nums.double", 2)])
        assert got.points == (2 + 20) / 2

    def test_of_the_mark_comes_after_everything(self):
        policy = Policy(due=DUE, late=Late(50), pass_mark=50)
        got = mark(self.SOME, policy, handed_in(hours=1), [override("mark", 7)])
        assert (got.points, got.passed, got.final) == (7, True, True)

    def test_never_above_the_maximum_of_checks_that_have_changed(self):
        assert mark(self.SOME, Policy(), None, [override("words.shout", 99)]).points == 4

    def test_those_without_effect_are_told_of(self):
        unused = [override("nums.gone", 1), override("words.shout", 1, "nobody")]
        got = class_marks([Scored(self.SOME, 1)], Policy(), {}, unused)
        assert got.marks["ada"].points == 2
        assert [one.text() for one in got.warnings] == [
            "The override of nums.gone for ada has no effect: there is no such check or "
            "exercise.",
            "The override of words.shout for nobody has no effect: there is no submission "
            "of that name.",
        ]


class TestWhichCounts:
    def attempts(self, *ones):
        return [
            (Scored(TEN, number), mark(TEN, Policy(), None, [override("mark", points)]), handed)
            for number, (points, handed) in enumerate(ones)
        ]

    def counts(self, how, *ones):
        return int(counting(self.attempts(*ones), how)[0].seconds)

    def test_the_best(self):
        assert self.counts(Counts.BEST, (3, None), (9, None), (5, None)) == 1

    def test_the_last_by_time(self):
        ones = [(3, handed_in(hours=3)), (9, handed_in(hours=1)), (5, handed_in(hours=2))]
        assert self.counts(Counts.LAST, *ones) == 0

    def test_the_last_given_if_a_time_is_unknown(self):
        assert self.counts(Counts.LAST, (3, handed_in(hours=3)), (9, None)) == 1


class TestMoreTime:
    """An instructor's own extensions, and days that may be late for nothing."""

    RULE = Late(percent_per_day=10, free_days=2, cut_off_days=3)

    def late(self, rule=RULE, **of):
        handed = Collected("ada", submitted=of.pop("at"), **of)
        return mark(TEN, Policy(due=DUE, late=rule), handed)

    @pytest.mark.parametrize(
        ("hours", "points", "said"),
        [
            (0, 10, None),
            (1, 10, "1 of 2 free late days used"),
            (48, 10, "2 of 2 free late days used"),
            (49, 9, "2 of 2 free late days used"),
            (5 * 24, 7, "2 of 2 free late days used"),
            (5 * 24 + 1, 0, "more than 3 days after 2026-12-03"),
        ],
    )
    def test_free_days_are_used_first(self, hours, points, said):
        got = self.late(at=DUE + timedelta(hours=hours))
        assert got.points == points
        told = " ".join(one.text() for one in got.for_learner)
        assert (said in told) if said else not told

    def test_ones_own_number_stands_in_place_of_the_policys(self):
        at = DUE + timedelta(hours=30)
        assert self.late(at=at, late_days=0).points == 8
        assert self.late(at=at, late_days=1).points == 9
        assert "2 of 9 free" in self.late(at=at, late_days=9).reasons[0].text()

    def test_an_extension_is_told_and_the_later_one_counts(self):
        at, day = DUE + timedelta(days=3), timedelta(days=1)
        rule = Late(percent_per_day=10)
        assert self.late(rule, at=at, granted=DUE + 2 * day).points == 9
        got = self.late(rule, at=at, extension=DUE + 2 * day, granted=DUE + 3 * day)
        assert got.points == 10
        assert got.reasons[0].text() == "The due time was extended to 2026-12-04 00:00+09:00."
        assert not self.late(rule, at=DUE, granted=DUE - day).reasons
