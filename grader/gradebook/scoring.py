"""From reports to what nbgrader shows: grades, comments, autograded notebooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nbformat import NotebookNode

from grader.course.misconceptions import Misconception
from grader.gradebook.book import Grades
from grader.gradebook.cells import Earned, earned
from grader.gradebook.masters import Master, Masters
from grader.gradebook.rebuilt import irregular, rebuilt
from grader.gradebook.submitted import HandedIn
from grader.gradebook.told import NO_VERDICT, RESTORED, cell_text, comment_text
from grader.judge.report import Report
from grader.language import Language
from grader.policy.policy import Hidden
from grader.submissions.names import printable
from grader.words import Sentence, say


@dataclass(frozen=True)
class Texts:
    """In which language learners are told what, and the course's sentences."""

    language: Language
    misconceptions: Mapping[str, Misconception]
    hidden: Hidden = Hidden.SENTENCES
    """What they see of hidden checks that they did not pass."""


@dataclass(frozen=True)
class Marked:
    """One student's work, graded: what goes into the gradebook and below autograded/."""

    handed: HandedIn
    report: Report
    grades: Grades
    notebooks: Mapping[str, NotebookNode]
    irregular: tuple[Sentence, ...]
    scaled: tuple[str, ...]
    """Cells whose points are not those of their checks."""


def mark(handed: HandedIn, report: Report, masters: Masters, texts: Texts) -> Marked:
    """Give each of our cells its score, its output and its comment.

    What could not be graded as a whole, or lies in a notebook that cannot be read, has no
    score: a zero would look like a judgment.
    """
    scores: dict[str, float | None] = {}
    outputs: dict[str, str] = {}
    comments: dict[str, str] = {}
    scaled: list[str] = []
    for name, notebook in masters.notebooks.items():
        unread = report.problem is not None or name in handed.broken
        for cell in notebook.cells:
            if cell.name not in masters.ours:
                continue
            if cell.max_score is not None:
                got = Earned(None, ()) if unread else _earned(cell, masters, report)
                scores[cell.name] = got.score
                outputs[cell.name] = cell_text(
                    got, texts.misconceptions, texts.language, texts.hidden
                )
                scaled += [cell.name] if got.scaled else []
            if cell.solution:
                comments[cell.name] = _comment(cell, masters, report, unread, texts)
    notes: list[Sentence] = []
    notebooks = {}
    for name, master in masters.notebooks.items():
        given = handed.notebooks.get(name, ())
        own = irregular(given, master) if name in handed.notebooks else ()
        notes += own
        above = [*own, *([handed.broken[name]] if name in handed.broken else [])]
        told = [printable(texts.language.text(sentence)) for sentence in above]
        restored = texts.language.text(RESTORED)
        try:
            notebooks[name] = rebuilt(given, master, outputs, told, restored)
        except Exception as error:
            # The scores stand; what cannot be shown must not keep the others from theirs.
            why = say("{name}.ipynb could not be shown: {why}.", name=name, why=str(error))
            notes.append(why)
            notebooks[name] = rebuilt((), master, outputs, [*told, why.text()], restored)
    return Marked(
        handed,
        report,
        Grades(handed.student, handed.timestamp, scores, comments),
        notebooks,
        tuple(notes),
        tuple(scaled),
    )


def _earned(cell: Master, masters: Masters, report: Report) -> Earned:
    assert cell.max_score is not None
    return earned(masters.ours[cell.name], cell.max_score, report)


def _comment(cell: Master, masters: Masters, report: Report, unread: bool, texts: Texts) -> str:
    if unread:
        return texts.language.text(NO_VERDICT)
    results = report.of_exercise(masters.ours[cell.name].exercise)
    return comment_text(results, texts.misconceptions, texts.language, texts.hidden)
