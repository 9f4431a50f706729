"""The report on a class, for the instructor: one page."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

from grader.checks.verdict import Outcome
from grader.collecting.collected import Collected
from grader.course import Course
from grader.course.misconceptions import read_misconceptions
from grader.judge.report import Report, Scored
from grader.pages import distribution, tally
from grader.pages.class_rows import heat_rows, is_final, rows
from grader.pages.feedback_parts import more_than_points
from grader.pages.outcomes import kind_of
from grader.pages.paper import asset, page
from grader.pages.roster import Roster
from grader.policy.mark import Mark
from grader.words import Sentence

_HARDEST = 12
_COMMONEST = 20


def class_page(
    course: Course,
    scored: Sequence[Scored],
    roster: Roster | None = None,
    handed_in: Mapping[str, Collected] | None = None,
    marks: Mapping[str, Mark] | None = None,
    not_collected: Mapping[str, tuple[Sentence, ...]] | None = None,
) -> str:
    """The whole page.

    roster: who was to hand in; None if it is not known.
    handed_in, marks: by learner, as far as they are known.
    not_collected: by learner, the files that did not come into the class folder, and why.

    Raises:
        Trouble: the course's index or misconceptions cannot be read.
    """
    reports = [one.report for one in scored]
    order = [exercise.id for exercise in course.exercises]
    optional = {exercise.id for exercise in course.exercises if course.is_optional(exercise)}
    graded = tally.standings(reports, order, marks)
    heat = tally.heat(graded)
    columns = [one for one in Outcome if any(counts[one] for counts in heat.values())]
    known = read_misconceptions(course.root)
    shares = [one.share for one in graded]
    heights = distribution.counts(shares)
    points = tally.points(graded)
    mistakes = tally.mistakes(graded)
    table = rows(reports, graded, handed_in or {}, marks or {}, not_collected or {})
    of = max((report.points for report in reports), default=0.0)
    return page(
        "class_report.html",
        styles=("base.css", "class_report.css"),
        scripts=("datatables/dataTables.min.js", "class_report.js"),
        title=f"{course.title}: class report",
        course=course.title,
        reports=reports,
        roster=roster,
        points=points,
        of=of,
        ungraded=[row for row in table if row.standing is None],
        partly=[row for row in table if row.standing is not None and row.left_out],
        unsettled=[
            one
            for one in reports
            if one.problem is None and not is_final(one, (marks or {}).get(one.learner))
        ],
        signed=[one for one in reports if one.signs],
        stuck=tally.stuck(graded),
        bins=list(zip(distribution.labels(), heights)),
        chart=distribution.picture(heights, statistics.median(shares)) if shares else None,
        columns=[(one.value, kind_of(one)) for one in columns],
        heat=heat_rows(heat, columns, optional),
        mistakes=[
            (one, known[one.id].sentence if one.id in known else "")
            for one in mistakes[:_COMMONEST]
        ],
        rarer=len(mistakes[_COMMONEST:]),
        hardest=tally.hardest(graded)[:_HARDEST],
        rows=table,
        marked=_say_more_than_points(reports, marks or {}),
        numbers={report.learner: number for number, report in enumerate(reports, 1)},
        isolations=sorted({report.isolation for report in reports}),
        seeds=sorted({report.seed for report in reports}),
        licence=asset("datatables/License.txt"),
        one_or_more=_one_or_more,
    )


def _say_more_than_points(reports: Sequence[Report], marks: Mapping[str, Mark]) -> bool:
    """Whether a mark of the class is not simply what was earned."""
    return any(
        more_than_points(marks[one.learner], one) for one in reports if one.learner in marks
    )


def _one_or_more(count: int, one: str, more: str = "") -> str:
    """``1 learner``, ``2 learners``."""
    return f"{count} {one if count == 1 else more or one + 's'}"
