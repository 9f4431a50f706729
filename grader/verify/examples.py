"""Rules about the examples of docstrings: they hold, and a visible check knows them.

The lines after ``>>>`` are run with the reference answer in a worker. What a comment beside
the last one says is compared with what comes back: a literal, a shape, a dtype; behind an
arrow if there is one. ``say`` after it means that the numbers differ from call to call,
``rounded`` that only the first digits count. What a comment describes as ``images: (2, 28,
28, 1)`` is made of that shape; what else an example takes for given is made by the code under
``[[given]]`` in ``tests/gallery/equivalent/MODULE.toml``.

Then the reference answer is made to fail for the arguments of the example and for no others.
A visible check must see that: otherwise nobody knows whether learners who try the example by
hand and get something else are told so.
"""

from __future__ import annotations

import ast
import io
import re
import textwrap
import tokenize
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.verify.fault import Fault
from grader.verify.runs import Found
from grader.verify.task import Task
from grader.wire import observations as seen
from grader.wire.messages import AnyReply, Raised, Returned
from grader.words import say

_GIVEN = re.compile(r"\b([a-z]\w*)(?:: | of shape )(\((?:\d+, ?)*\d*\))")
_SHAPE = re.compile(r"an? (?:tensor|array) of shape ")
_WORDS = re.compile(r"(?:an? (?:tensor|array) |title: |TensorShape\()?")
_DTYPE = re.compile(r"dtype (\w+)|^tf\.(\w+)$")


@dataclass(frozen=True)
class Example:
    """One line of a docstring's examples that gives something."""

    exercise: str
    number: int
    before: tuple[str, ...]
    """Lines that come before it and make what it needs."""
    code: str
    told: str
    """The comment beside it."""
    made: tuple[tuple[str, str], ...]
    """Names that a comment describes by a shape, and that shape."""

    @property
    def name(self) -> str:
        return f"_example_{self.number}"


def examples_of(exercise: str, source: str) -> tuple[Example, ...]:
    """The examples in the docstring of ``module.function``."""
    function = exercise.partition(".")[2]
    tree = ast.parse(source)
    (node,) = [one for one in tree.body if getattr(one, "name", "") == function]
    assert isinstance(node, ast.FunctionDef)
    found: list[Example] = []
    before: list[str] = []
    comment = ""
    for line in (ast.get_docstring(node) or "").splitlines():
        if not line.strip().startswith(">>> "):
            continue
        code, told = _split(line.strip().removeprefix(">>> "))
        made = tuple(_GIVEN.findall(told.partition("->")[0])) if code else ()
        made = tuple((name, dims) for name, dims in made if name in _loaded(code))
        if isinstance(ast.parse(code).body[0], ast.Expr):
            told_there = told if "->" not in told else told.partition("->")[2].strip()
            if made and "->" not in told and told.startswith(f"{made[0][0]}: "):
                told_there = ""
            found.append(
                Example(exercise, len(found) + 1, tuple(before), code, told_there, made)
            )
        else:
            # What it makes may be shown by nobody, and has to work all the same.
            before += [f"{name} = _made({dims})" for name, dims in made] + [code]
            comment = told
    if before and not found:
        last = ast.parse(before[-1]).body[0]
        assert isinstance(last, ast.Assign)
        code = ast.unparse(last.value)
        found.append(Example(exercise, 1, tuple(before[:-1]), code, comment, ()))
    return tuple(found)


def example_faults(
    course: Course,
    exercises: Sequence[str],
    given: Mapping[str, str],
    ask: Callable[[str, Mapping[str, bytes], Sequence[str]], Sequence[AnyReply]],
    run: Callable[[list[Task]], Found],
) -> Iterator[Fault]:
    """Examples that do not hold, and examples that no visible check knows.

    ``given`` has code that makes what an exercise's examples take for given. ``ask`` calls functions of a module in a worker; ``run`` grades.
    """
    tasks: dict[str, tuple[Example, Task]] = {}
    for exercise in exercises:
        module = exercise.partition(".")[0]
        source = (course.solutions_dir / f"{module}.py").read_text(encoding="utf-8")
        examples = examples_of(exercise, source)
        if not examples:
            continue
        files = {f"{module}.py": _with_examples(source, examples, given).encode()}
        replies = ask(module, files, [example.name for example in examples])
        for example, reply in zip(examples, replies):
            trouble = what_differs(example.told, reply)
            if trouble:
                yield Fault(
                    "examples",
                    say(
                        "solutions/{module}.py: the example `{code}` of {exercise} {trouble}.",
                        module=module,
                        code=example.code,
                        exercise=exercise,
                        trouble=trouble,
                    ),
                )
                continue
            spoilt = _spoilt(source, example, given)
            if spoilt is not None:
                name = f"example/{exercise}: {example.code}"
                files = {f"{module}.py": spoilt.encode()}
                tasks[name] = example, Task(name, exercise, files, until_failure=True)
    found = run([task for _, task in tasks.values()])
    for name, (example, task) in tasks.items():
        failed = [
            result
            for result in found.results(task.exercise, name)
            if result.outcome is not Outcome.PASSED and result.check.visibility == "visible"
        ]
        if not failed:
            yield Fault(
                "examples",
                say(
                    "solutions/{module}.py: an answer to {exercise} that is wrong for the "
                    "example `{code}` only passes every visible check. Let a check try the "
                    "example.",
                    module=task.exercise.partition(".")[0],
                    exercise=task.exercise,
                    code=example.code,
                ),
            )


def what_differs(told: str, reply: AnyReply) -> str:
    """Why what came back is not what the comment says; nothing if it is."""
    if isinstance(reply, Raised):
        return f"ends in {reply.type}: {reply.message.partition(chr(10))[0]}"
    if not isinstance(reply, Returned):
        return f"cannot be run: {type(reply).__name__}"
    value = reply.value
    if told.startswith("a figure"):
        return "" if isinstance(value, seen.Figure) else "gives no figure"
    if told.startswith("title: ") and isinstance(value, seen.Figure):
        wanted = told.removeprefix("title: ")
        titles = [panel.title for panel in value.panels]
        return "" if wanted in titles else f"has the titles {titles}"
    dtype = _DTYPE.search(told)
    if dtype is not None:
        name = dtype[1] or dtype[2]
        have = getattr(value, "dtype", getattr(value, "name", None))
        if have != name:
            return f"gives the dtype {have}, not {name}"
    shape = _SHAPE.match(told)
    literal = _literal(told[shape.end() :] if shape else told[_WORDS.match(told).end() :])
    if literal is None or "say" in re.findall(r"\w+", told):
        return ""
    have = list(value.shape) if shape and isinstance(value, seen.Values) else _python(value)
    near = 2e-3 if "rounded" in told else 1e-5
    return "" if _equal(_lists(literal), have, near) else f"gives {have}"


def _split(line: str) -> tuple[str, str]:
    """A line's code, and the comment beside it."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(line).readline):
            if token.type == tokenize.COMMENT:
                return line[: token.start[1]].rstrip(), token.string.lstrip("# ")
    except tokenize.TokenError:
        pass
    return line, ""


def _loaded(code: str) -> set[str]:
    return {one.id for one in ast.walk(ast.parse(code)) if isinstance(one, ast.Name)}


_MADE = """

def _made(shape):
    import numpy
    values = numpy.arange(numpy.prod(shape), dtype="float32").reshape(shape) % 7
    return __import__("tensorflow").constant(values)
"""


def _lines(example: Example, given: Mapping[str, str]) -> list[str]:
    made = [f"{name} = _made({dims})" for name, dims in example.made]
    return [*given.get(example.exercise, "").splitlines(), *example.before, *made]


def _with_examples(
    source: str, examples: Sequence[Example], given: Mapping[str, str]
) -> str:
    """The module, with a function for each example that gives what it gives."""
    parts = [source, _MADE]
    for example in examples:
        body = [*_lines(example, given), f"return {example.code}"]
        parts.append(f"\n\ndef {example.name}():\n" + textwrap.indent("\n".join(body), "    "))
    return "".join(parts) + "\n"


_SPOILT = """

_right_answer = {function}
_within = []


def _alike(one, other):
    if hasattr(other, "shape") and hasattr(other, "dtype"):
        if not hasattr(one, "shape") or not hasattr(one, "dtype"):
            return False
        mine, its = tuple(one.shape), tuple(other.shape)
        if mine != its or str(one.dtype) != str(other.dtype):
            return False
        try:
            import numpy
            return bool((numpy.asarray(one) == numpy.asarray(other)).all())
        except Exception:
            return True
    return type(one) is type(other) and one == other


def {function}(*args, **kwargs):
    if not _within:
        _within.append(True)
        try:
            wanted, named = _example_arguments()
        finally:
            _within.clear()
        if (
            len(args) == len(wanted)
            and kwargs.keys() == named.keys()
            and all(map(_alike, args, wanted))
            and all(_alike(kwargs[name], named[name]) for name in named)
        ):
            return "wrong"
    return _right_answer(*args, **kwargs)
"""


def _spoilt(source: str, example: Example, given: Mapping[str, str]) -> str | None:
    """The module, with an answer that is wrong for the example only. None if its arguments
    are made by hand or only described: no check could be held to exactly those."""
    function = example.exercise.partition(".")[2]
    lines = _lines(example, given)
    if given.get(example.exercise) or any("_made(" in line for line in lines):
        return None
    for line in [example.code, *reversed(lines)]:
        for node in ast.walk(ast.parse(line)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function:
                place = lines.index(line) if line in lines else len(lines)
                args = "".join(f"{ast.unparse(arg)}, " for arg in node.args)
                named = ", ".join(
                    f"{one.arg!r}: {ast.unparse(one.value)}" for one in node.keywords
                )
                body = [*lines[:place], f"return ({args}), {{{named}}}"]
                return (
                    source
                    + "\n\ndef _example_arguments():\n"
                    + textwrap.indent("\n".join(body), "    ")
                    + "\n"
                    + _SPOILT.replace("{function}", function)
                )
    return None


def _literal(text: str) -> Any:
    """The longest literal that ``text`` begins with; None if there is none."""
    for end in range(len(text), 0, -1):
        try:
            return ast.literal_eval(text[:end].strip().rstrip(","))
        except (ValueError, SyntaxError):
            continue
    return None


def _python(value: seen.Observation) -> Any:
    """An observation as lists and numbers."""
    match value:
        case seen.Values():
            return value.numpy().tolist()
        case seen.Shape():
            return list(value.dims or ())
        case seen.TupleOf() | seen.ListOf():
            return [_python(one) for one in value.items]
        case seen.Integer() | seen.Real() | seen.Text() | seen.Truth():
            return value.value
        case seen.Nothing():
            return None
    return type(value).__name__


def _lists(literal: Any) -> Any:
    if isinstance(literal, (tuple, list)):
        return [_lists(one) for one in literal]
    return literal


def _equal(one: Any, other: Any, near: float) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(_equal(a, b, near) for a, b in zip(one, other))
    numbers = (int, float)
    if isinstance(one, numbers) and isinstance(other, numbers):
        return bool(np.isclose(one, other, rtol=near, atol=near))
    return one == other
