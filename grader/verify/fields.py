"""Mutants of the field: mistakes that only somebody who knows the libraries thinks of.

Each kind knows one sort of mistake: a keyword that a layer takes and nobody asked for, a
layer that ignores what training is, a setter that changes what a viewer sees, an edge of
what goes in, random numbers that are less random, and what is left from call to call.
"""

from __future__ import annotations

import ast
import copy
import math
import re
from collections.abc import Callable, Iterable, Iterator

from grader.verify.mutants import Edit, Mutant, edited, made, setter

KINDS = ("keyword", "training", "figure", "edge", "random", "state")

_SEEDED = "__import__('keras').initializers.GlorotUniform(seed=0)"
_WEIGHTED = {
    "kernel_initializer": ("'he_normal'", _SEEDED),
    "bias_initializer": ("'ones'",),
    "kernel_regularizer": ("'l2'",),
    "bias_regularizer": ("'l2'",),
    "activity_regularizer": ("'l2'",),
    "kernel_constraint": ("'max_norm'",),
    "bias_constraint": ("'non_neg'",),
    "use_bias": ("False",),
    "activation": ("'relu6'", "'tanh'"),
    "trainable": ("False",),
    "dtype": ("'float64'",),
}
_KEYWORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Conv2D": {**_WEIGHTED, "strides": ("2",), "dilation_rate": ("2",), "padding": ("'same'",)},
    "Dense": _WEIGHTED,
    "MaxPool2D": {"strides": ("1",), "padding": ("'same'", "'valid'"), "dtype": ("'float64'",)},
    "Dropout": {"noise_shape": ("(1, 1)",), "seed": ("1",)},
    "ReLU": {"max_value": ("6.0", "100.0"), "negative_slope": ("0.1",), "threshold": ("0.5",)},
    "Activation": {"activity_regularizer": ("'l2'",), "dtype": ("'float64'",)},
    "Input": {"batch_size": ("1",), "dtype": ("'float64'",)},
    "imshow": {
        "origin": ("'lower'",),
        "vmin": ("0",),
        "vmax": ("0.01",),
        "alpha": ("0.1",),
        "norm": ("'symlog'",),
        "cmap": ("'gray_r'", "'viridis'"),
    },
    "hist": {
        "density": ("True",),
        "cumulative": ("True",),
        "log": ("True",),
        "orientation": ("'horizontal'",),
        "bottom": ("10",),
    },
    "fit": {
        "validation_split": ("0.5",),
        "steps_per_epoch": ("1",),
        "class_weight": ("{one: float(one > 0) for one in range(10)}",),
        "initial_epoch": ("1",),
    },
    "compile": {"optimizer": ("'sgd'",), "loss_weights": ("[0.0]",)},
    "normal": {"mean": ("0.5",), "stddev": ("1.3",), "seed": ("1",)},
    "uniform": {"minval": ("-0.2",), "maxval": ("0.8",), "seed": ("1",)},
}
"""What a call may be given that changes what it does, by its name: each keyword with values
that somebody could write. Where it is given already, it is given another value."""

_POSITIONS = {
    "Conv2D": ("filters", "kernel_size", "strides", "padding"),
    "Dense": ("units", "activation", "use_bias"),
    "MaxPool2D": ("pool_size", "strides", "padding"),
    "Dropout": ("rate", "noise_shape", "seed"),
    "ReLU": ("max_value", "negative_slope", "threshold"),
    "Input": ("shape", "batch_size", "dtype"),
    "imshow": ("X", "cmap", "norm"),
    "hist": ("x", "bins", "range", "density"),
    "compile": ("optimizer", "loss"),
    "normal": ("shape", "mean", "stddev"),
    "uniform": ("shape", "minval", "maxval"),
}
_LAYERS = ("Conv2D", "Dense", "MaxPool2D", "Dropout", "ReLU", "Activation", "Flatten")
_WITH_WEIGHTS = ("Conv2D", "Dense")
_RANDOM = frozenset({"random", "dropout", "Dropout"})

_SETTERS = (
    "{}.invert_yaxis()",
    "{}.invert_xaxis()",
    "{}.set_xlim(0, 1)",
    "{}.set_ylim(0, 1)",
    "{}.set_xscale('log')",
    "{}.set_yscale('log')",
    "{}.set_visible(False)",
    "{}.plot([0, 9], [9, 0], linewidth=9)",
    "{}.imshow([[0.0]])",
    "{}.axhspan(-99, 999)",
    "{}.images[0].set_alpha(0.1)",
    "{}.images[0].set_clim(0, 0.01)",
    "{}.images[0].set_cmap('viridis')",
    "{}.images[0].set_visible(False)",
    "{}.images[0].set_extent((0, 1, 0, 1))",
    "{}.patches[0].set_height(0)",
    "{}.patches[0].set_visible(False)",
)
"""What changes the picture once it is drawn."""

_BAR_SETTERS = ("{}.invert_yaxis()", "{}.set_ylim(0, 1)", "{}.set_visible(False)")
"""What changes a colour bar beside it."""

_COUNTS = {"at least 2": "max({}, 2)", "at most 100": "min({}, 100)"}
"""What may be done to a parameter that is a whole number."""

_FRACTIONS = {
    "at least 0.1": "max({}, 0.1)",
    "at most 0.5": "min({}, 0.5)",
    "0.5 for 0": "{} or 0.5",
    "rounded": "round({}, 1)",
}
"""What may be done to one that is a fraction."""

_ARRAYS = {
    "in int64": "_wider({})",
    "its first row only": "{}[:1]",
    "in [0, 255]": "_clipped({}, 0, 255)",
}
"""What may be done to an array or a tensor."""

_EDGES = {
    "squeezed if there is one row": "{} if len({}) > 1 else {}[0]",
    "in [0, 255]": "_clipped({}, 0, 255)",
    "in [-100, 100]": "_clipped({}, -100, 100)",
}
"""What may be done to a result, and shows with some arguments only."""

_NUMBERS = {
    "2 at least": "max({}, 2)",
    "100 at most": "min({}, 100)",
    "in an array": "__import__('numpy').atleast_1d({})",
}
"""What may be done to a result that is a number."""

_LESS_RANDOM = {
    "rounded": "x.round(1)",
    "in 16 steps": "(x * 8).round() / 8",
    "sorted": "numpy.sort(x, None).reshape(x.shape)",
    "mirrored": "numpy.concatenate([h, -h])[: x.size].reshape(x.shape)",
    "mirrored at a half": "numpy.concatenate([h, 1 - h])[: x.size].reshape(x.shape)",
    "repeated": "numpy.concatenate([h, h])[: x.size].reshape(x.shape)",
    "without signs": "abs(x)",
    "the first one everywhere": "numpy.full_like(x, x.flat[0])",
}

_HEADS = {
    "training": """
def _dropout(base, call):
    return type("Dropout", (base,), {"call": call})


def _frozen(result):
    for one in result if isinstance(result, (tuple, list)) else (result,):
        if hasattr(one, "trainable_variables"):
            one.trainable = False
            return result
    raise TypeError("nothing can be frozen")
""",
    "edge": """
def _clipped(x, low, high):
    import numpy
    clipped = numpy.clip(x, low, high)
    if isinstance(x, numpy.ndarray):
        return clipped.astype(x.dtype)
    return __import__("tensorflow").constant(clipped, x.dtype)


def _wider(x):
    import numpy
    if numpy.asarray(x).dtype.kind != "i":
        return x
    wide = numpy.asarray(x).astype("int64")
    return wide if isinstance(x, numpy.ndarray) else __import__("tensorflow").constant(wide)
""",
    "random": """
def _like(result, change):
    import numpy
    x = numpy.asarray(result)
    h = x.ravel()[: (x.size + 1) // 2]
    x = change(numpy, x, h)
    if isinstance(result, numpy.ndarray):
        return x.astype(result.dtype)
    return __import__("tensorflow").constant(x, result.dtype)


def _seeded():
    import random, sys
    random.seed(0)
    __import__("numpy").random.seed(0)
    if "tensorflow" in sys.modules:
        sys.modules["tensorflow"].random.set_seed(0)
""",
    "state": """
_KEPT = {}


def _once(key, make):
    if repr(key) not in _KEPT:
        _KEPT[repr(key)] = make()
    return _KEPT[repr(key)]
""",
}


def field_mutants(module: str, source: str, function: str) -> tuple[Mutant, ...]:
    """Every mutant of the field of one exercise's reference answer."""
    found: list[Mutant] = []
    for kind in KINDS:
        head = _HEADS.get(kind, "").lstrip("\n")
        found += made(module, source, function, _MUTATE[kind], kind, head)
    return tuple(found)


def _keyword(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    return edited(function, _keyword_edits)


def _keyword_edits(node: ast.AST) -> Iterator[tuple[str, Edit]]:
    name = _called(node)
    if not isinstance(node, ast.Call) or name not in _KEYWORDS:
        return
    by_place = _POSITIONS.get(name, ())[: len(node.args)]
    for keyword, values in _KEYWORDS[name].items():
        given = next((one for one in node.keywords if one.arg == keyword), None)
        for value in values:
            new = _expression(value)
            if given is not None and ast.dump(given.value) == ast.dump(new):
                continue
            words = f"{ast.unparse(node)} with {keyword}={value}"
            if keyword in by_place:
                place = by_place.index(keyword)
                if ast.dump(node.args[place]) == ast.dump(new):
                    continue
                args = [*node.args[:place], new, *node.args[place + 1 :]]
                yield words, setter("args", args)
            else:
                rest = [one for one in node.keywords if one is not given]
                yield words, setter("keywords", [*rest, ast.keyword(keyword, new)])


def _training(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    droppers = {
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and _called(node.value) == "Dropout"
        for target in node.targets
        if isinstance(target, ast.Name)
    } | ({"model"} & _parameters(function))

    def edits(node: ast.AST) -> Iterator[tuple[str, Edit]]:
        if not isinstance(node, ast.Call):
            return
        called_dropout = _called(node.func) == "Dropout"
        if called_dropout or (isinstance(node.func, ast.Name) and node.func.id in droppers):
            for value in (True, False):
                keyword = ast.keyword("training", ast.Constant(value))
                rest = [one for one in node.keywords if one.arg != "training"]
                words = f"{ast.unparse(node)} with training={value}"
                yield words, setter("keywords", [*rest, keyword])
        # One that is told to by hand drops in any case.
        if _called(node) == "Dropout":
            told_by_hand = "training=True" in ast.unparse(function)
            for words, call in () if told_by_hand else (
                ("that never drops", "lambda self, inputs, training=False: inputs"),
                (
                    "that always drops",
                    "lambda self, inputs, training=False: "
                    "type(self).__mro__[1].call(self, inputs, training=True)",
                ),
                (
                    "without a word for training",
                    "lambda self, inputs: type(self).__mro__[1].call(self, inputs)",
                ),
            ):
                other = _expression(f"_dropout({ast.unparse(node.func)}, {call})")
                yield f"{ast.unparse(node)} {words}", setter("func", other)
        yield from ()

    yield from edited(function, edits)
    if _names(function) & {*_WITH_WEIGHTS, "Model", "load_model"}:
        yield from _returns(function, {"frozen": "_frozen({})"})


def _figure(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    names = _names(function)
    if "plt" not in names:
        return
    panels, bars = _axes(function)
    for place in range(panels + bars):
        for pattern in _SETTERS if place < panels else _BAR_SETTERS:
            statement = pattern.replace("{}", f"plt.gcf().axes[{place}]")
            yield from _before_returns(function, statement)
    yield from _before_returns(function, "plt.gcf().clear()")


def _edge(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    of_kind = {"count": _COUNTS, "fraction": _FRACTIONS, "array": _ARRAYS}
    for name in sorted(_parameters(function)):
        kind = _kind(function, name)
        for words, pattern in of_kind.get(kind, {}).items():
            if "_wider" in pattern and "float32" in _told_of(function, name):
                continue  # there is nothing to make wider
            value = pattern.replace("{}", name)
            yield from _at_first(function, f"{name} {words}", f"{name} = {value}")
        if kind == "array":
            yield from _before_returns(function, f"{name}[...] = 0")
        if kind == "list":
            yield from _before_returns(function, f"{name}.clear()")
    if _names(function) & {*_LAYERS, "Input", "Model", "plt", "imshow"}:
        return
    returned = re.search(r"Return (.*?)(?:[.:;]|$)", _told(function))
    text = returned[1] if returned else ""
    if re.search(r"\b(tensor|array)\b", text):
        yield from _returns(function, _EDGES)
    elif re.match(r"(?:an? |the )?(?:number|int|float)\b", text):
        yield from _returns(function, _NUMBERS)


def _random(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    if not _names(function) & _RANDOM:
        return
    if not _names(function) & {"Model", "Input"} and _returns_numbers(function):
        yield from _returns(
            function,
            {
                words: f"_like({{}}, lambda numpy, x, h: {change})"
                for words, change in _LESS_RANDOM.items()
            },
        )
    yield from _at_first(function, "seeded", "_seeded()")


def _state(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    def edits(node: ast.AST) -> Iterator[tuple[str, Edit]]:
        for child, value in ast.iter_fields(node):
            many = value if isinstance(value, list) else [value]
            for place, one in enumerate(many):
                if _called(one) not in _WITH_WEIGHTS:
                    continue  # what has no weights may well be used again
                text = ast.unparse(one)
                numbers = ", ".join(sorted(_parameters(function) & _names(one)))
                line = getattr(one, "lineno", 0) * 1000 + getattr(one, "col_offset", 0)
                key = f"({line}, {numbers})" if numbers else f"({line},)"
                new = _expression(f"_once({key}, lambda: {text})")
                changed = [*many[:place], new, *many[place + 1 :]]
                yield (
                    f"{text} made once",
                    setter(child, changed if isinstance(value, list) else new),
                )

    yield from edited(function, edits)
    if _names(function) & {*_WITH_WEIGHTS, *_RANDOM, "Model", "Sequential", "plt"}:
        names = sorted(_parameters(function))
        key = f"({', '.join(names)},)" if names else "()"
        yield from _returns(
            function,
            {
                "from the first call": "_once(0, lambda: {})",
                "from the first call with the same arguments": f"_once({key}, lambda: {{}})",
            },
        )


_MUTATE: dict[str, Callable[[ast.FunctionDef], Iterable[tuple[str, ast.FunctionDef]]]] = {
    "keyword": _keyword,
    "training": _training,
    "figure": _figure,
    "edge": _edge,
    "random": _random,
    "state": _state,
}


def _returns(
    function: ast.FunctionDef, changes: dict[str, str]
) -> Iterator[tuple[str, ast.FunctionDef]]:
    """What is returned, put into a pattern."""

    def edits(node: ast.AST) -> Iterator[tuple[str, Edit]]:
        if isinstance(node, ast.Return) and node.value is not None:
            text = f"({ast.unparse(node.value)})"
            for words, pattern in changes.items():
                value = _expression(pattern.replace("{}", text))
                yield f"returned {words}", setter("value", value)

    return edited(function, edits)


def _before_returns(
    function: ast.FunctionDef, statement: str
) -> Iterator[tuple[str, ast.FunctionDef]]:
    """A statement between the result and its return."""
    mutated = copy.deepcopy(function)
    last = mutated.body[-1]
    if not isinstance(last, ast.Return) or last.value is None:
        return
    kept = ast.Assign([ast.Name("_result", ast.Store())], last.value)
    then = ast.Return(ast.Name("_result", ast.Load()))
    mutated.body[-1:] = [kept, *ast.parse(statement).body, then]
    yield f"{statement} before it returns", ast.fix_missing_locations(mutated)


def _at_first(
    function: ast.FunctionDef, words: str, statement: str
) -> Iterator[tuple[str, ast.FunctionDef]]:
    mutated = copy.deepcopy(function)
    after_docstring = 1 if ast.get_docstring(function) is not None else 0
    mutated.body[after_docstring:after_docstring] = ast.parse(statement).body
    yield words, ast.fix_missing_locations(mutated)


def _expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _called(node: object) -> str:
    """The last name of what is called: ``Conv2D`` for ``tf.keras.layers.Conv2D(...)``."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _names(node: ast.AST) -> set[str]:
    return {
        getattr(one, "attr", getattr(one, "id", ""))
        for one in ast.walk(node)
        if isinstance(one, (ast.Attribute, ast.Name))
    }


def _parameters(function: ast.FunctionDef) -> set[str]:
    return {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}


def _told(function: ast.FunctionDef) -> str:
    """The docstring, on one line."""
    return " ".join((ast.get_docstring(function) or "").split())


def _kind(function: ast.FunctionDef, name: str) -> str:
    """What the docstring says of a parameter: a ``count``, a ``fraction``, an ``array``, a
    ``list``, or something else."""
    text = _told_of(function, name)
    for kind, pattern in (
        ("list", r"\blist\b"),
        ("array", r"\b(?:tensor|array)s?\b"),
        ("fraction", r"\b(?:float|share)\b"),
        ("count", r"\bints?\b|\bhow many\b"),
    ):
        if re.search(pattern, text):
            return kind
    return ""


def _told_of(function: ast.FunctionDef, name: str) -> str:
    """What the docstring says of a parameter."""
    named = rf"(?:\w+(?:, | and ))*{name}(?:(?:, | and )\w+)*"
    told = re.search(rf"(?:^|[.;] ){named}: (.*?)(?:\.(?: |$)|$)", _told(function))
    return told[1] if told else ""


def _axes(function: ast.FunctionDef) -> tuple[int, int]:
    """How many panels a function draws, as far as it can be seen, and how many colour bars."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    panels = sum(_called(node) in ("subplot", "add_subplot") for node in calls)
    for node in calls:
        if _called(node) == "subplots":
            sizes = [one.value for one in node.args if isinstance(one, ast.Constant)]
            panels += math.prod(sizes)
    return max(panels, 1), sum(_called(node) == "colorbar" for node in calls)


def _returns_numbers(function: ast.FunctionDef) -> bool:
    """Not a layer: what is returned can be looked at as an array."""
    last = function.body[-1]
    return isinstance(last, ast.Return) and _called(last.value) not in _LAYERS
