"""``course.toml`` and ``exercises/index.toml``, read."""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from grader.words import Trouble, say

_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


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
    import_seconds: float = 15.0
    """For the lines of one module, which are run before any call: no call's time."""
    memory: int = 4 << 30
    """Of one process (its address space), and of all of a submission together."""
    processes: int = 64
    file_size: int = 64 << 20
    scratch: int = 64 << 20
    """Of all files in the scratch folder."""


BY_MODULE = ("examples", "claims", "fields", "sentences")
"""Demands that a course takes up module by module."""


@dataclass(frozen=True)
class Demands:
    """What a course demands of itself; ``grader verify`` holds it to that."""

    right_answers: int = 0
    """How many other right answers the gallery has for every exercise, at least."""
    wrong_answers: int = 0
    """How many wrong ones."""
    notes: str = ""
    """A file that lists the notes the course is made from: every row must be covered."""
    languages: tuple[str, ...] = ()
    """Languages that every text of the course must be in, besides English."""
    examples: tuple[str, ...] = ()
    """Modules of which every example in a docstring must hold, and be held to by a check."""
    claims: tuple[str, ...] = ()
    """Modules of which a wrong answer must break every sentence of a docstring."""
    fields: tuple[str, ...] = ()
    """Modules that must stand the mutants of the field: Keras, figures, random numbers."""
    sentences: tuple[str, ...] = ()
    """Modules of which no answer may be told of a misconception that it does not declare."""


NEVER, AFTER_PASSING = "never", "after_passing"


@dataclass(frozen=True)
class Learner:
    """What a learner's own ``pytest`` may do."""

    show_reference: str = NEVER
    """When ``pytest --reference`` shows an answer: ``never``, or ``after_passing`` of all
    visible checks."""


@dataclass(frozen=True)
class Draws:
    """How the inputs of checks are drawn."""

    fresh: bool = False
    """Other inputs at each run, so at each hand-in where each is graded by itself. One run
    asks everybody the same; its seed is in the reports, and asks the same again."""


@dataclass(frozen=True)
class Course:
    """A folder with ``course.toml``, ``exercises/``, ``solutions/`` and ``tests/``."""

    root: Path
    title: str
    modules: tuple[str, ...]
    limits: Limits = Limits()
    demands: Demands = Demands()
    learner: Learner = Learner()
    draws: Draws = Draws()
    optional: tuple[str, ...] = ()
    """Modules that a learner may leave out."""
    language: str = "en"
    """What learners read; fixed when the course is released to them."""
    part: bool = False
    """Whether this is a part of a course: ``only`` some of its modules."""

    def only(self, modules: tuple[str, ...]) -> Course:
        """The same course as if it had no other modules than these."""
        return replace(self, modules=modules, part=True)

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
        modules = _texts(path, "modules", _key(path, table, "modules", list))
        optional = _texts(
            path, "optional", _key(path, {"optional": [], **table}, "optional", list)
        )
        for name in optional:
            if name not in modules:
                raise Trouble(
                    say(
                        "{path}: {name!r} under 'optional' is none of the modules. "
                        "They are: {all}.",
                        path=str(path),
                        name=name,
                        all=", ".join(modules),
                    )
                )
        learner = _settings(path, table, "learner", Learner())
        if learner.show_reference not in (NEVER, AFTER_PASSING):
            raise Trouble(
                say(
                    "{path}: 'show_reference' in [learner] is {given!r}; it can be "
                    "'never' or 'after_passing'.",
                    path=str(path),
                    given=learner.show_reference,
                )
            )
        return cls(
            root=root.resolve(),
            title=_key(path, table, "title", str),
            modules=modules,
            limits=_settings(path, table, "limits", Limits()),
            demands=_demands(path, table, modules),
            learner=learner,
            draws=_settings(path, table, "draws", Draws()),
            optional=optional,
            language=_code(path, {"language": "en", **table}, "language"),
        )

    def is_optional(self, exercise: Exercise) -> bool:
        """Whether a learner may leave the exercise out."""
        return exercise.module in self.optional

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
            if self.part and module not in self.modules:
                continue
            hints = _key(path, {"hints": [], **entry}, "hints", list)
            found.append(Exercise(module, function, _texts(path, "hints", hints)))
        return tuple(found)

    def exercise(self, id: str) -> Exercise:
        """The exercise of that id.

        Raises:
            Trouble: there is none; the sentence lists those it could be, or all.
        """
        for exercise in self.exercises:
            if exercise.id == id:
                return exercise
        near = self.near(id)
        if near:
            raise Trouble(
                say(
                    "There is no exercise {id}. Did you mean {near}?",
                    id=id,
                    near=", ".join(near),
                )
            )
        raise Trouble(
            say(
                "There is no exercise {id}. The exercises are: {all}.",
                id=id,
                all=", ".join(exercise.id for exercise in self.exercises),
            )
        )

    def near(self, name: str) -> list[str]:
        """The ids of the exercises that ``name`` may stand for: an id, a function or a module
        that is written in another way, or a function without its module."""
        ids = [exercise.id for exercise in self.exercises]
        functions = [exercise.function for exercise in self.exercises]
        alike = get_close_matches(name, functions, cutoff=0.7)
        modules = get_close_matches(name, self.modules, 1, cutoff=0.7)
        return (
            [one for one in ids if name in one.split(".")]
            or get_close_matches(name, ids, cutoff=0.8)
            or [one for one, function in zip(ids, functions) if function in alike]
            or [one for one in ids if one.partition(".")[0] in modules]
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


def _code(path: Path, table: dict, name: str) -> str:
    """The code of a language, which serves as the name of a file."""
    code = _key(path, table, name, str)
    if not _LANGUAGE.fullmatch(code):
        raise Trouble(
            say(
                "{path}: {code!r} is no code of a language, such as en or pt_BR.",
                path=str(path),
                code=code,
            )
        )
    return code


def _demands(path: Path, table: dict, modules: tuple[str, ...]) -> Demands:
    """The table ``demands``, in which rules name modules that there are."""
    demands = _settings(path, table, "demands", Demands())
    for rule in BY_MODULE:
        for name in getattr(demands, rule):
            if name not in modules:
                raise Trouble(
                    say(
                        "{path}: {name!r} under {rule!r} in [demands] is none of the modules. "
                        "They are: {all}.",
                        path=str(path),
                        name=name,
                        rule=rule,
                        all=", ".join(modules),
                    )
                )
    return demands


def _settings(
    path: Path, table: dict, name: str, default: Limits | Demands | Learner | Draws
):
    """The table ``name`` of positive numbers, texts, truths and lists of languages, each in
    place of its default."""
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
        if known[key] in (str, bool):
            _key(path, given, key, known[key])
            continue
        if known[key] is tuple:
            for text in _texts(path, key, _key(path, given, key, list)):
                if key == "languages":
                    _code(path, {key: text}, key)
            continue
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
