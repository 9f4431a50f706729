"""One submission of several people is graded once: they get one result, not two alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from grader.collecting.collected import Collected
from grader.judge.fingerprint import of_content
from grader.judge.report import Scored
from grader.submissions.submission import Submission


class Once(Sequence[Submission]):
    """A class without those whose team's submission is in it already.

    Folders of one team that somebody changed since they were collected are not alike, and
    are graded each for itself.
    """

    def __init__(
        self, submissions: Sequence[Submission], handed_in: Mapping[str, Collected]
    ) -> None:
        self._all = submissions
        self._places: list[int] = []
        self._others: dict[str, list[Submission]] = {}
        """By learner who is graded: the others, without their files."""
        first: dict[tuple[str, str], str] = {}
        teams = any(one.team for one in handed_in.values())
        for place in range(len(submissions)):
            one = submissions[place] if teams else None
            about = handed_in.get(one.learner) if one is not None else None
            if about is not None and about.team and one.problem is None:
                key = about.team, of_content(one.files)
                graded = first.setdefault(key, one.learner)
                if graded != one.learner:
                    self._others.setdefault(graded, []).append(replace(one, files={}))
                    continue
            self._places.append(place)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple(self[each] for each in range(len(self))[place])
        return self._all[self._places[place]]

    def everybodys(self, scored: Iterable[Scored]) -> Iterator[Scored]:
        """Each score, and after it the same one for the others of the team."""
        for one in scored:
            yield one
            for other in self._others.get(one.report.learner, ()):
                report = replace(
                    one.report,
                    learner=other.learner,
                    notes=other.notes,
                    left_out=other.left_out,
                )
                yield Scored(report, 0.0)
