"""``course.toml`` and ``exercises/index.toml``, read."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from grader.words import Trouble, say


@dataclass(frozen=True)
class Exercise:
    """One function that a learner writes."""

    module: str
    function: str
    hints: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """``module.function``: the name in commands, reports and messages."""
        return f"{self.module}.{self.function}"

    @property
    def grade_id(self) -> str:
        """The name in nbgrader, whose ids may hold no dot."""
        return f"{self.module}-{self.function}"


@dataclass(frozen=True)
class Limits:
    """What one submission may use when it is graded. Seconds and bytes."""

    call_seconds: float = 10.0
    submission_seconds: float = 120.0
    memory: int = 4 << 30
    processes: int = 64
    file_size: int = 64 << 20


@dataclass(frozen=True)
class Demands:
    """What a course demands of itself; ``grader verify`` holds it to that."""

    right_answers: int = 0
    """How many other right answers the gallery has for every exercise, at least."""
    wrong_answers: int = 0
    """How many wrong ones."""


@dataclass(frozen=True)
class Course:
    """A folder with ``course.toml``, ``exercises/``, ``solutions/`` and ``tests/``."""

    root: Path
    title: str
    modules: tuple[str, ...]
    limits: Limits = Limits()
    demands: Demands = Demands()

    @classmethod
    def open(cls, root: Path) -> Course:
        """Read ``root/course.toml``.

        Raises:
            Trouble: there is no such file, or it cannot be understood.
        """
        path = root / "course.toml"
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise Trouble(
                say(
                    "{path} does not exist, so {root} is not a course. "
                    "Name a course folder with --course.",
                    path=str(path),
                    root=str(root),
                )
            ) from None
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise Trouble(
                say("{path} cannot be read: {why}.", path=str(path), why=str(error))
            ) from None
        return cls(
            root=root.resolve(),
            title=_key(path, table, "title", str),
            modules=_texts(path, "modules", _key(path, table, "modules", list)),
            limits=_numbers(path, table, "limits", Limits()),
            demands=_numbers(path, table, "demands", Demands()),
        )

    @property
    def exercises_dir(self) -> Path:
        return self.root / "exercises"

    @property
    def solutions_dir(self) -> Path:
        return self.root / "solutions"

    @property
    def visible_dir(self) -> Path:
        return self.root / "tests" / "visible"

    @property
    def hidden_dir(self) -> Path:
        return self.root / "tests" / "hidden"

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise in learning order, from the generated ``exercises/index.toml``."""
        path = self.exercises_dir / "index.toml"
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise Trouble(
                say(
                    "{path} does not exist. `grader make` writes it from solutions/.",
                    path=str(path),
                )
            ) from None
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise Trouble(
                say(
                    "{path} cannot be read: {why}. `grader make` writes it anew.",
                    path=str(path),
                    why=str(error),
                )
            ) from None
        found = []
        for entry in _key(path, {"exercise": [], **table}, "exercise", list):
            if not isinstance(entry, dict):
                raise Trouble(
                    say("{path}: write each exercise as [[exercise]].", path=str(path))
                )
            id = _key(path, entry, "id", str)
            module, _, function = id.partition(".")
            if not module or not function:
                raise Trouble(
                    say("{path}: the id {id!r} is not module.function.", path=str(path), id=id)
                )
            hints = _key(path, {"hints": [], **entry}, "hints", list)
            found.append(Exercise(module, function, _texts(path, "hints", hints)))
        return tuple(found)

    def exercise(self, id: str) -> Exercise:
        """The exercise of that id.

        Raises:
            Trouble: there is none; the sentence lists those there are.
        """
        for exercise in self.exercises:
            if exercise.id == id:
                return exercise
        raise Trouble(
            say(
                "There is no exercise {id}. The exercises are: {all}.",
                id=id,
                all=", ".join(exercise.id for exercise in self.exercises),
            )
        )


def _key(path: Path, table: dict, name: str, kind: type):
    if name not in table:
        raise Trouble(say("{path} has no key {name!r}.", path=str(path), name=name))
    if not isinstance(table[name], kind):
        raise Trouble(
            say(
                "{path}: the key {name!r} must be of type {kind}.",
                path=str(path),
                name=name,
                kind=kind.__name__,
            )
        )
    return table[name]


def _texts(path: Path, name: str, items: list) -> tuple[str, ...]:
    if not all(isinstance(item, str) for item in items):
        raise Trouble(
            say("{path}: the key {name!r} must hold texts only.", path=str(path), name=name)
        )
    return tuple(items)


def _numbers(path: Path, table: dict, name: str, default: Limits | Demands):
    """The table ``name`` of positive numbers, each in place of its default."""
    given = _key(path, {name: {}, **table}, name, dict)
    known = {field: type(value) for field, value in vars(default).items()}
    for key, value in given.items():
        if key not in known:
            raise Trouble(
                say(
                    "{path}: there is no {key!r} in [{name}]. There is: {all}.",
                    path=str(path),
                    key=key,
                    name=name,
                    all=", ".join(known),
                )
            )
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        # Infinity and NaN are numbers to TOML; a fraction of a byte or process is none to us.
        if not number or not math.isfinite(value) or known[key](value) <= 0:
            raise Trouble(
                say(
                    "{path}: {key!r} in [{name}] must be a number above 0.",
                    path=str(path),
                    key=key,
                    name=name,
                )
            )
    return type(default)(**{key: known[key](value) for key, value in given.items()})
