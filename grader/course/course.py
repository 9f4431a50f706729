"""``course.toml`` and ``exercises/index.toml``, read."""

from __future__ import annotations

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
class Course:
    """A folder with ``course.toml``, ``exercises/``, ``solutions/`` and ``tests/``."""

    root: Path
    title: str
    modules: tuple[str, ...]
    limits: Limits = Limits()

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
            modules=tuple(_key(path, table, "modules", list)),
            limits=_limits(path, table.get("limits", {})),
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
        for entry in table.get("exercise", []):
            module, _, function = _key(path, entry, "id", str).partition(".")
            found.append(Exercise(module, function, tuple(entry.get("hints", ()))))
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


def _limits(path: Path, table: dict) -> Limits:
    known = {field: type(value) for field, value in vars(Limits()).items()}
    for name, value in table.items():
        if name not in known:
            raise Trouble(
                say(
                    "{path}: there is no limit {name!r}. The limits are: {all}.",
                    path=str(path),
                    name=name,
                    all=", ".join(known),
                )
            )
        if not isinstance(value, (int, float)) or isinstance(value, bool) or value <= 0:
            raise Trouble(
                say(
                    "{path}: the limit {name!r} must be a number above 0.",
                    path=str(path),
                    name=name,
                )
            )
    return Limits(**{name: known[name](value) for name, value in table.items()})
