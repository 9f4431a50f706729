"""Mutants: the reference answer with one small mistake in it, made by machine.

The operators are the subject's: a dtype, a padding, a rate, a stride, an activation, an
axis added or squeezed, an argument dropped, a size off by one. General mutation tools
exchange arithmetic and comparisons, of which a reference answer of this kind has none.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Edit = Callable[[Any], None]
"""Changes a node of a tree."""

_TEXTS = {
    "same": ("valid",),
    "valid": ("same",),
    "SAME": ("valid",),
    "VALID": ("same",),
    "relu": ("linear", "relu6", "elu"),
    "softmax": ("sigmoid", "linear"),
    "float32": ("float64", "float16"),
}
"""Texts that mean something to Keras, and what they are easily mistaken for."""

_NAMES = {
    "float32": ("float64", "float16", "int32"),
    "float64": ("float32",),
    "int32": ("int64", "float32"),
    "int64": ("int32",),
    "uint8": ("int8", "int32"),
    "MaxPool2D": ("AveragePooling2D",),
    "Dropout": ("SpatialDropout2D", "GaussianDropout"),
    "Conv2D": ("Conv2DTranspose", "SeparableConv2D"),
    "Flatten": ("GlobalAveragePooling2D",),
    "ReLU": ("LeakyReLU", "ELU"),
    "normal": ("uniform",),
    "uniform": ("normal",),
    "randn": ("rand",),
    "reduce_max": ("reduce_min",),
    "reduce_min": ("reduce_max",),
    "max": ("min",),
    "min": ("max",),
    "constant": ("Variable",),
    "newaxis": (),
}
"""Attributes and their neighbours."""

_RETURNS = {
    "one axis more": "({})[None]",
    "squeezed": "tf.squeeze({})",
    "transposed": "tf.transpose({})",
    "one added": "({}) + 1",
    "negated": "-({})",
    "a constant": "tf.zeros_like({})",
    "as float64": "tf.cast({}, tf.float64)",
    "as an array": "({}).numpy()",
    "reversed": "({})[::-1]",
    "half": "({})[: len({}) // 2]",
    "nothing": "None",
}
"""What may be done to a result on its way out."""


@dataclass(frozen=True)
class Mutant:
    """A reference answer with one change."""

    exercise: str
    change: str
    """What was changed, in the words of its source: stable while that line is."""
    source: str
    """The whole module."""
    kind: str = "general"
    """``general``, or the field that only knows of such a mistake: ``keyword``, ``figure``."""

    @property
    def name(self) -> str:
        return f"mutant/{self.exercise}: {self.change}"


def mutants(module: str, source: str, function: str) -> tuple[Mutant, ...]:
    """Every mutant of one exercise's reference answer, each of another source."""
    return made(module, source, function, _mutated, "general")


def made(
    module: str,
    source: str,
    function: str,
    mutate: Callable[[ast.FunctionDef], Iterable[tuple[str, ast.FunctionDef]]],
    kind: str,
    head: str = "",
) -> tuple[Mutant, ...]:
    """What ``mutate`` makes of one function, each of another source. ``head`` is code that
    the changed lines need, in front of the module."""
    tree = ast.parse(source)
    place = next(
        number
        for number, node in enumerate(tree.body)
        if isinstance(node, ast.FunctionDef) and node.name == function
    )
    original = tree.body[place]
    assert isinstance(original, ast.FunctionDef)
    seen = {ast.unparse(original)}
    found = []
    counts: dict[str, int] = {}
    for change, mutated in mutate(original):
        text = ast.unparse(mutated)
        if text in seen:
            continue
        seen.add(text)
        counts[change] = counts.get(change, 0) + 1
        if counts[change] > 1:
            change = f"{change} ({counts[change]})"
        changed = copy.copy(tree)
        changed.body = [*tree.body[:place], mutated, *tree.body[place + 1 :]]
        whole = ast.unparse(ast.fix_missing_locations(changed))
        found.append(Mutant(f"{module}.{function}", change, f"{head}{whole}\n", kind))
    return tuple(found)


def _mutated(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Copies of ``function``, each with one change."""
    return edited(function, _edits)


def edited(
    function: ast.FunctionDef, edits: Callable[[ast.AST], Iterable[tuple[str, Edit]]]
) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Copies of ``function``, each with one of the ``edits`` at one of its nodes."""
    for index, node in enumerate(ast.walk(function)):
        for change, edit in edits(node):
            mutated = copy.deepcopy(function)
            target = next(n for i, n in enumerate(ast.walk(mutated)) if i == index)
            edit(target)
            yield change, mutated


def _edits(node: ast.AST):
    """What can be changed at ``node``: words for it, and a function that does it."""
    match node:
        case ast.Call():
            yield from _call_edits(node)
        case ast.Attribute(attr=name):
            for other in _NAMES.get(name, ()):
                yield f"{name} -> {other}", setter("attr", other)
        case ast.Constant(value=bool()):
            yield f"{node.value} -> {not node.value}", setter("value", not node.value)
        case ast.Constant(value=int() as value):
            for other in {value + 1, max(value - 1, 0)} - {value}:
                yield f"{value} -> {other}", setter("value", other)
        case ast.Constant(value=float() as value):
            for other in (value / 2, min(value * 2, 0.9), 0.0):
                yield f"{value} -> {other}", setter("value", other)
        case ast.Constant(value=str() as value):
            for other in _TEXTS.get(value, ()):
                yield f"{value!r} -> {other!r}", setter("value", other)
        case ast.Tuple(elts=items) if len(items) == 2 and isinstance(node.ctx, ast.Load):
            yield f"{ast.unparse(node)} reversed", setter("elts", items[::-1])
        case ast.BinOp(op=operation):
            for other in _OPERATIONS.get(type(operation), ()):
                yield f"{ast.unparse(node)} with {other.__name__}", setter("op", other())
        case ast.Compare(ops=[ast.Eq()]):
            yield f"{ast.unparse(node)} with NotEq", setter("ops", [ast.NotEq()])
        case ast.Return(value=value) if value is not None:
            text = ast.unparse(value)
            for change, pattern in _RETURNS.items():
                changed = ast.parse(pattern.replace("{}", text), mode="eval").body
                yield f"returned {change}", setter("value", changed)
        case ast.FunctionDef(body=body):
            yield from _statement_edits(body)


_OPERATIONS = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
}


def _call_edits(node: ast.Call):
    for place, keyword in enumerate(node.keywords):
        rest = [one for number, one in enumerate(node.keywords) if number != place]
        yield f"{ast.unparse(node)} without {keyword.arg}", setter("keywords", rest)
    if len(node.args) > 1:
        yield f"{ast.unparse(node)} without its last argument", setter("args", node.args[:-1])
        swapped = [node.args[1], node.args[0], *node.args[2:]]
        yield f"{ast.unparse(node)} with two arguments swapped", setter("args", swapped)


def _statement_edits(body: list[ast.stmt]):
    for place, statement in enumerate(body):
        if isinstance(statement, (ast.Assign, ast.AugAssign, ast.Expr)) and not _is_text(
            statement
        ):
            rest = [one for number, one in enumerate(body) if number != place]
            yield f"without {ast.unparse(statement)}", setter("body", rest or [ast.Pass()])
    for place, (one, other) in enumerate(zip(body, body[1:])):
        if isinstance(one, ast.Assign) and isinstance(other, ast.Assign):
            swapped = [*body[:place], other, one, *body[place + 2 :]]
            yield f"{ast.unparse(one)} after {ast.unparse(other)}", setter("body", swapped)


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def setter(field: str, value: Any) -> Edit:
    """An edit that sets a field of a node."""

    def change(node: ast.AST) -> None:
        setattr(node, field, copy.deepcopy(value))

    return change
