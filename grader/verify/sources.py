"""Rules about what is written: texts, checks, hints, symbols, generated files."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator
from pathlib import Path

from grader.authoring import read_source
from grader.authoring.source import Role, SourceModule
from grader.course import Course
from grader.course.checks import Check, check_at
from grader.course.misconceptions import read_misconceptions
from grader.translating import stale
from grader.verify.coverage import coverage_faults, order_faults
from grader.verify.fault import Fault
from grader.verify.gallery import declared_misconceptions
from grader.verify.languages import language_faults
from grader.words import Sentence, Trouble, say

_SHORT = 12
"""Lines of a solution shorter than this may stand in a hint by chance."""


def broken_sources(course: Course) -> dict[str, Sentence]:
    """Modules whose source cannot be read, and why."""
    broken = {}
    for name in course.modules:
        try:
            read_source(course.solutions_dir / f"{name}.py")
        except Trouble as trouble:
            broken[name] = trouble.sentence
    return broken


def source_faults(
    course: Course, modules: tuple[str, ...], broken: Container[str] = ()
) -> Iterator[Fault]:
    """Faults that can be seen without running anything.

    What is said of the course as a whole is left out while modules of it are ``broken``.

    Raises:
        Trouble: another source cannot be read at all.
    """
    sound = tuple(name for name in course.modules if name not in broken)
    complete = sound == course.modules
    for path in stale(course) if complete else ():
        yield Fault(
            "generated",
            say("{path} is out of step with solutions/. Run `grader make`.", path=str(path)),
        )
    introduced = ""
    sources = tuple(read_source(course.solutions_dir / f"{name}.py") for name in sound)
    if complete and set(modules) == set(course.modules):
        yield from coverage_faults(course, sources)
    if complete:
        yield from order_faults(sources)
    for module in sources:
        if module.name in modules:
            yield from _symbol_faults(course, module, introduced)
            yield from _hint_faults(course, module)
            yield from _import_faults(course, module)
        introduced += _taught(module) + "\n"
    yield from _misconception_faults(course, modules)
    if complete:
        yield from language_faults(course, modules)


def check_faults(
    course: Course, modules: tuple[str, ...], collected: tuple[Check, ...]
) -> Iterator[Fault]:
    """Faults of the checks: none of one kind, or not collected as they are written."""
    have = {(check.exercise, check.visibility) for check in collected}
    for exercise in course.exercises:
        if exercise.module not in modules:
            continue
        for visibility, folder in (
            ("visible", course.visible_dir),
            ("hidden", course.hidden_dir),
        ):
            if (exercise.id, visibility) not in have:
                yield Fault(
                    "checks",
                    say(
                        "{path} has no check. Every exercise needs a {kind} one.",
                        path=_shown(course, folder / exercise.module)
                        + f"/test_{exercise.function}.py",
                        kind=visibility,
                    ),
                )
    ran = {(c.visibility, c.module, c.function, c.name.partition("[")[0]) for c in collected}
    for folder in (course.visible_dir, course.hidden_dir):
        for path in sorted(folder.rglob("*.py")):
            beside = path.relative_to(folder).parts[0]
            if beside in course.modules and beside not in modules:
                continue
            for test in _tests_in(path):
                check = check_at(path, test)
                if (
                    check is None
                    or (check.visibility, check.module, check.function, test) not in ran
                ):
                    yield Fault(
                        "checks",
                        say(
                            "{path}: {test} is written but not run. Name the file "
                            "test_FUNCTION.py in the folder of its module.",
                            path=_shown(course, path),
                            test=test,
                        ),
                    )


def _tests_in(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]


def _taught(module: SourceModule) -> str:
    """Everything that a learner reads in a module, answers left out."""
    texts = [cell.text for cell in module.cells if cell.role is Role.TEXT]
    for cell in module.cells:
        if cell.role is Role.EXERCISE:
            texts.append(
                re.sub(r"### BEGIN SOLUTION.*?### END SOLUTION", "", cell.text, flags=re.S)
            )
    return "\n".join(texts)


def _symbol_faults(course: Course, module: SourceModule, before: str) -> Iterator[Fault]:
    """Names of a library that an answer needs and no text before it has shown."""
    known = set(re.findall(r"\w+", before + _taught(module)))
    for cell in module.cells:
        if cell.role is not Role.EXERCISE:
            continue
        tree = ast.parse(cell.text)
        for name in sorted(
            {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        ):
            if name not in known:
                yield Fault(
                    "symbols",
                    say(
                        "{path}: the answer to {exercise} uses {name}, which no text up to "
                        "there shows. Introduce it in this module's text or an earlier one.",
                        path=_shown(course, course.solutions_dir / f"{module.name}.py"),
                        exercise=cell.exercise or "",
                        name=name,
                    ),
                )


def _hint_faults(course: Course, module: SourceModule) -> Iterator[Fault]:
    for cell in module.cells:
        if cell.role is not Role.EXERCISE or cell.exercise is None:
            continue
        regions = re.findall(r"### BEGIN SOLUTION(.*?)### END SOLUTION", cell.text, flags=re.S)
        lines = {line.strip() for region in regions for line in region.splitlines()}
        for hint in module.hints[cell.exercise]:
            for line in sorted(lines):
                if len(line) >= _SHORT and line.removeprefix("return ") in hint:
                    yield Fault(
                        "hints",
                        say(
                            "{path}: a hint for {exercise} holds a line of its solution, "
                            "{line!r}. Say what to look for instead.",
                            path=_shown(course, course.solutions_dir / f"{module.name}.py"),
                            exercise=cell.exercise,
                            line=line,
                        ),
                    )


def _import_faults(course: Course, module: SourceModule) -> Iterator[Fault]:
    """Reference answers stand alone: they are loaded under another package's name."""
    for cell in module.cells:
        if cell.role not in (Role.EXERCISE, Role.SETUP):
            continue
        for node in ast.walk(ast.parse(cell.text)):
            names = []
            if isinstance(node, ast.ImportFrom):
                names = ["." * node.level + (node.module or "")]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                if name.partition(".")[0] in ("exercises", "solutions", "tests", "grader", ""):
                    yield Fault(
                        "imports",
                        say(
                            "{path} imports {name}. Reference answers must stand alone.",
                            path=_shown(course, course.solutions_dir / f"{module.name}.py"),
                            name=name,
                        ),
                    )


def _misconception_faults(course: Course, modules: tuple[str, ...]) -> Iterator[Fault]:
    """Misconceptions that a check names and nobody put into words, and the other way round."""
    known = read_misconceptions(course.root)
    used = set()
    for folder in (course.visible_dir, course.hidden_dir):
        for path in sorted(folder.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                    continue
                module, dot, name = node.value.partition(".")
                if not dot or module not in course.modules or not re.fullmatch(r"[\w-]+", name):
                    continue
                used.add(node.value)
                if node.value not in known and module in modules:
                    yield Fault(
                        "misconceptions",
                        say(
                            "{path} names {id}, which has no sentence. "
                            "Write one in tests/misconceptions/{module}.toml.",
                            path=_shown(course, path),
                            id=node.value,
                            module=module,
                        ),
                    )
    shown = declared_misconceptions(course)
    for id in sorted(set(known) - used):
        # One that an error gives away is named by no check; the gallery shows it at work.
        if id.partition(".")[0] in modules and not (known[id].raises and id in shown):
            yield Fault(
                "misconceptions",
                say(
                    "tests/misconceptions/{module}.toml: no check names {id}, and no wrong "
                    "answer raises it. Use it in a check's `mistakes` or take it out.",
                    module=id.partition(".")[0],
                    id=id,
                ),
            )


def _shown(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()
