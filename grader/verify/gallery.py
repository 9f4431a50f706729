"""The gallery: known answers, right ones in other spellings and wrong ones by misconception.

``tests/gallery/wrong/MODULE/FUNCTION/name.py`` is a whole module with one wrong answer.
Comment lines in it declare how it must fare::

    # check: hidden/test_negative_fractions
    # misconception: through-int
    # says: values differ

``check`` must fail, with that misconception, or with a headline that holds the words
after ``says``. Three more may stand there, each more than once::

    # also: rounded                  another misconception that a further check may tell of
    # breaks: dtype float32          words of the docstring that it does not keep
    # changes: 'relu' -> 'linear'    mutants that make the same mistake: words of their names

Files that begin with an underscore are no answers: they are sent along
with the right and the wrong answers to that exercise, which import them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.course import Course
from grader.submissions.submission import Submission
from grader.words import Trouble, say

_LISTS = re.compile(r"^# (also|breaks|changes):[ \t]*(\S.*?)[ \t]*$", re.M)
_DECLARED = re.compile(r"^# (check|misconception|says):[ \t]*(\S.*?)[ \t]*$", re.M)


@dataclass(frozen=True)
class Entry:
    """One known answer to one exercise."""

    path: Path
    kind: str
    """``right`` or ``wrong``."""
    exercise: str
    files: dict[str, bytes] = field(hash=False)
    check: str = ""
    """The id of the check that must fail."""
    misconception: str = ""
    """The id of the misconception that its message must carry."""
    says: str = ""
    """Words that its message must hold."""
    also: tuple[str, ...] = ()
    """Ids of further misconceptions that other checks may tell of."""
    breaks: tuple[str, ...] = ()
    """Words of the docstring that it does not keep."""
    changes: tuple[str, ...] = ()
    """Words of a mutant's name: such a mutant makes the mistake of this answer."""

    @property
    def declared(self) -> frozenset[str]:
        """All misconceptions that may be told of it."""
        return frozenset({self.misconception, *self.also} - {""})

    @property
    def name(self) -> str:
        """``wrong/casting.to_float32/rounded``"""
        return f"{self.kind}/{self.exercise}/{self.path.stem}"

    def submission(self) -> Submission:
        """The answer as if a learner had handed it in."""
        return Submission(self.name, self.files)


def read_gallery(
    course: Course, hear: Callable[[Trouble], None] | None = None
) -> tuple[Entry, ...]:
    """Every entry of the course's gallery, in the order of exercises and names.

    ``hear`` is told of the files that cannot be taken; without it the first one is raised.

    Raises:
        Trouble: a file lies at a place of no exercise, or a wrong answer does not
            declare what must fail and what is said.
    """
    found = []
    for kind, path in _files(course):
        try:
            entry = _read(course, kind, path)
        except Trouble as trouble:
            if hear is None:
                raise
            hear(trouble)
            continue
        if entry is not None:
            found.append(entry)
    order = {exercise.id: place for place, exercise in enumerate(course.exercises)}
    return tuple(sorted(found, key=lambda entry: (order[entry.exercise], entry.name)))


def _files(course: Course) -> Iterator[tuple[str, Path]]:
    for kind in ("right", "wrong"):
        for path in sorted((course.root / "tests" / "gallery" / kind).rglob("*.py")):
            yield kind, path


def _read(course: Course, kind: str, path: Path) -> Entry | None:
    """The entry in a file; None if it is a helper of others."""
    folder = course.root / "tests" / "gallery" / kind
    parts = path.relative_to(folder).parts
    known = {exercise.id for exercise in course.exercises}
    if len(parts) != 3 or f"{parts[0]}.{parts[1]}" not in known:
        raise Trouble(
            say(
                "{path} is at no place of an exercise. "
                "It belongs into {folder}/MODULE/FUNCTION/.",
                path=str(path),
                folder=str(folder),
            )
        )
    return None if path.name.startswith("_") else _entry(path, kind, parts[0], parts[1])


def declared_misconceptions(course: Course) -> set[str]:
    """The ids of the misconceptions that some wrong answer declares."""
    folder = course.root / "tests" / "gallery" / "wrong"
    found = set()
    for path in folder.rglob("*.py"):
        name = dict(_DECLARED.findall(path.read_text(encoding="utf-8"))).get("misconception")
        found.add(f"{path.relative_to(folder).parts[0]}.{name}")
    return found


def _entry(path: Path, kind: str, module: str, function: str) -> Entry:
    text = path.read_text(encoding="utf-8")
    files = {f"{module}.py": text.encode()}
    for helper in path.parents[3].glob(f"*/{module}/{function}/_*.py"):
        files[helper.name] = helper.read_bytes()
    declared = dict(_DECLARED.findall(text))
    if kind == "right":
        return Entry(path, kind, f"{module}.{function}", files)
    visibility, _, test = declared.get("check", "").partition("/")
    if not test or not ("misconception" in declared or "says" in declared):
        raise Trouble(
            say(
                "{path} does not declare how it fails. It needs a line `# check: "
                "hidden/test_...` and one of `# misconception: ...` and `# says: ...`.",
                path=str(path),
            )
        )
    misconception = declared.get("misconception", "")
    return Entry(
        path,
        kind,
        f"{module}.{function}",
        files,
        check=f"{visibility}/{module}/{function}/{test}",
        misconception=f"{module}.{misconception}" if misconception else "",
        says=declared.get("says", ""),
        also=tuple(f"{module}.{name}" for name in _listed(text, "also")),
        breaks=_listed(text, "breaks"),
        changes=_listed(text, "changes"),
    )


def _listed(text: str, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in _LISTS.findall(text) if key == name)
