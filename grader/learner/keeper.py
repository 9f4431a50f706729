"""Follows one run of pytest, adds it to what is known, and tells what the board says.

Only the process that a learner started does that. Under xdist, the workers' reports come
to it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.checks.plugin import check_of
from grader.course import Course
from grader.course.checks import Check, check_at
from grader.learner.progress import Progress, complete, learned, news
from grader.learner.store import Store
from grader.learner.work import checks_of, earlier, sources_of
from grader.words import Sentence

ATTRIBUTE = "tensorlings"
"""On a report: (exercise, outcome). Plain data, so that xdist carries it."""
SAVED = "tensorlings_saved"
"""On a report: the pictures that were written, and why others were not."""
EARLIER = pytest.StashKey[dict[str, list[str]]]()
"""How the checks of exercises ended before this run, for runs without a store."""


class Keeper:
    """The run. Without a ``store``, of a folder that is not the learner's own, nothing is
    added anywhere."""

    def __init__(self, course: Course, folder: Path, store: Store | None) -> None:
        self._course = course
        self._folder = folder
        self._store = store
        self.selectable: dict[str, set[str]] = {}
        """Every visible check that was collected, before -k and the like left some out."""
        self._sources: dict[str, dict[str, str]] = {}
        """Fingerprints, module by module, as they were when its first check began."""
        self._checks: dict[str, dict[str, str]] = {}
        """How the visible checks ended, by exercise and name."""
        self._hidden: dict[str, list[str]] = {}
        self._before = self._after = Progress()
        self.nothing_left = False
        """Whether options such as -k have left out every check."""
        self.pictures: list[str] = []
        self.picture_troubles: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            check = check_of(item)
            if check is not None and check.visibility == "visible":
                self.selectable.setdefault(check.exercise, set()).add(check.name)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.nothing_left = bool(self.selectable) and not session.items

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        check = self._check(nodeid)
        if check is not None and check.module not in self._sources:
            # Now, since the file may be saved again while its checks run.
            self._sources[check.module] = sources_of(self._course, self._folder, check.module)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        exercise, outcome = getattr(report, ATTRIBUTE, (None, None))
        check = self._check(report.nodeid)
        if exercise is not None and check is not None:
            if check.visibility == "visible":
                self._checks.setdefault(exercise, {})[check.name] = outcome
            else:
                self._hidden.setdefault(exercise, []).append(outcome)
        pictures, troubles = getattr(report, SAVED, ((), ()))
        self.pictures += pictures
        self.picture_troubles += troubles

    def pytest_sessionfinish(self) -> None:
        if self._store is not None and self._checks:
            self._before, self._after = self._store.change(self._with_this_run)

    def _with_this_run(self, progress: Progress) -> Progress:
        known = {exercise.id: exercise for exercise in self._course.exercises}
        for id, checks in self._checks.items():
            if id in known:
                source = self._sources.get(known[id].module, {}).get(id, "")
                after = learned(progress.of(id), source, checks, self._all(id))
                progress = progress.having(id, after)
        return progress

    @property
    def outcomes(self) -> dict[str, list[str]]:
        """Of each exercise that was run: the outcomes of its checks, those that an earlier
        run had of the same source among them."""
        found = {}
        for id in {**self._checks, **self._hidden}:
            checks = {**self._after.of(id).checks, **self._checks.get(id, {})}
            of_visible = complete(checks, self._all(id)) if id in self._checks else []
            found[id] = of_visible + self._hidden.get(id, [])
        return found

    def earlier(self, config: pytest.Config) -> dict[str, list[str]]:
        """The outcomes of all that earlier runs tell of, and that is still so."""
        if self._store is None:
            return config.stash.get(EARLIER, {})
        return earlier(self._course, self._folder, self._after)

    @property
    def news(self) -> list[Sentence]:
        """What is new since last time, and what went wrong with remembering it."""
        if self._store is None:
            return []
        return [*news(self._before, self._after, self._checks), *self._store.troubles]

    @property
    def hints(self) -> dict[str, int]:
        """How many hints of each exercise were read."""
        return {id: known.hints for id, known in self._after.exercises.items()}

    def all_passed(self, exercise: str) -> bool:
        """Whether every visible check of the exercise was run just now, and passed."""
        checks = self._checks.get(exercise, {})
        return bool(checks) and set(complete(checks, self._all(exercise))) == {"passed"}

    def _all(self, id: str) -> list[str]:
        exercises = (one for one in self._course.exercises if one.id == id)
        by_text = {name for one in exercises for name in checks_of(self._course, one)}
        collected = self.selectable.get(id, set())
        # What was collected has its parameters, which the text does not tell.
        bare = {name.partition("[")[0] for name in collected}
        return sorted(collected | (by_text - bare))

    def _check(self, nodeid: str) -> Check | None:
        path, _, name = nodeid.partition("::")
        return check_at(self._course.root / path, name)
