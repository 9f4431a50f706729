"""What one learner gets back: what passed, what did not and why, hints, their own figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from itertools import groupby

from grader.checks.verdict import Outcome
from grader.course import Course, Exercise
from grader.course.misconceptions import read_misconceptions
from grader.judge.report import Report, Result
from grader.language import ENGLISH, Language
from grader.pages.answers import reference_answers
from grader.pages.feedback_parts import (
    Part,
    Picture,
    Section,
    counted,
    is_done,
    score_of,
)
from grader.pages.feedback_words import HEADINGS
from grader.pages.findings import findings
from grader.pages.outcomes import most
from grader.pages.paper import page
from grader.pages.pictures import Artist
from grader.policy import disclosure
from grader.policy.earned import Earned, earned
from grader.policy.mark import Mark
from grader.policy.override import Override
from grader.policy.policy import Answers, Policy
from grader.words import say


class FeedbackPages:
    """Makes the pages of one course's learners, in one language.

    ``now`` decides which reference answers may be read, by the policy.

    Raises:
        Trouble: the course's index, misconceptions or, if they are shown, answers cannot be
            read.
    """

    def __init__(
        self,
        course: Course,
        language: Language = ENGLISH,
        policy: Policy | None = None,
        now: datetime | None = None,
    ) -> None:
        self._course = course
        self._language = language
        self._policy = policy or Policy()
        self._now = now or datetime.now(timezone.utc)
        self._misconceptions = read_misconceptions(course.root)
        answers_shown = self._policy.show.answers is not Answers.NEVER
        self._answers = reference_answers(course) if answers_shown else {}
        self._artist = Artist()

    def page(
        self,
        report: Report,
        mark: Mark | None = None,
        name: str = "",
        together: Sequence[str] = (),
    ) -> str:
        """The whole page of one learner. The mark stands on it if it is more than points,
        the full name in place of the learner's folder if it is known. ``together`` are the
        names of the others whose submission it is too."""
        overrides = mark.overrides if mark is not None else ()
        sections = self._sections(report, overrides)
        # With what the instructor decided: the sum of what stands at the exercises.
        total = sum(section.earned for section in sections)
        parts = [part for section in sections for part in section.parts]
        done = sum(part.passed for part in parts)
        final = mark.final if mark is not None else not report.faults
        return page(
            "feedback.html",
            self._language,
            styles=("base.css", "feedback.css"),
            title=f"{name or report.learner} · {self._course.title}",
            course=self._course.title,
            name=name or report.learner,
            folder=report.learner if name and name != report.learner else "",
            together=say("Handed in together with {names}.", names=", ".join(together))
            if together
            else None,
            problem=report.problem,
            unsettled=not final and report.problem is None,
            score=score_of(total, report.points),
            share=total / report.points if report.points else 0.0,
            mark=counted(mark, report, self._policy),
            overridden=bool(overrides),
            done=say("{done} of {all} exercises done", done=done, all=len(parts)),
            onward=_onward(parts),
            sections=sections if report.problem is None else (),
            w=HEADINGS,
        )

    def _sections(self, report: Report, overrides: Sequence[Override]) -> tuple[Section, ...]:
        by_id: dict[str, list[Result]] = {}
        for result in report.results:
            by_id.setdefault(result.check.exercise, []).append(result)
        parts = [
            self._part(exercise, by_id[exercise.id], overrides)
            for exercise in _exercises(self._course, by_id)
        ]
        return tuple(
            Section(module, tuple(group))
            for module, group in groupby(parts, lambda part: part.id.partition(".")[0])
        )

    def _part(
        self, exercise: Exercise, results: list[Result], overrides: Sequence[Override]
    ) -> Part:
        show = self._policy.show
        outcome = most(disclosure.outcomes(results, show.hidden_checks))
        got = earned(results, overrides)
        passed = is_done(outcome, got.points, got.of, bool(got.overrides))
        return Part(
            exercise.id,
            outcome,
            self._course.is_optional(exercise),
            got.points,
            got.of,
            findings(_undecided(results, got), self._misconceptions, show.hidden_checks),
            () if passed else exercise.hints,
            self._picture(results),
            self._answers.get(exercise.id, "") if show.answer_shown(passed, self._now) else "",
            tuple(one.at_exercise() for one in got.overrides),
        )

    def _picture(self, results: Iterable[Result]) -> Picture | None:
        """The figure of the first check that did not pass, else of the first that has one."""
        drawn = [
            result
            for result in results
            if result.drawing is not None and disclosure.is_visible(result)
        ]
        if not drawn:
            return None
        drawing = min(drawn, key=lambda result: result.outcome is Outcome.PASSED).drawing
        got = self._artist.image(drawing.got)
        if got is None:
            return None
        return Picture(got, self._artist.image(drawing.wanted) if drawing.wanted else None)


def _undecided(results: Iterable[Result], got: Earned) -> list[Result]:
    """Without checks that came to no verdict and that the instructor has settled."""
    settled = {one.target for one in got.overrides}
    return [
        one
        for one in results
        if one.settled or settled.isdisjoint((one.check.id, one.check.exercise))
    ]


def _exercises(course: Course, graded: Iterable[str]) -> list[Exercise]:
    """Those that were graded, in learning order. The course may have changed since."""
    graded = set(graded)
    known = [exercise for exercise in course.exercises if exercise.id in graded]
    gone = sorted(graded - {exercise.id for exercise in known})
    return known + [Exercise(*id.split(".", 1)) for id in gone]


def _onward(parts: Iterable[Part]) -> Part | None:
    """Where to go on: the first that is not done, what is optional last."""
    left = [part for part in parts if not part.passed]
    return min(left, key=lambda part: part.optional, default=None)
