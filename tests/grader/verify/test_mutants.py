"""Mutants of reference answers: which there are, and that each is one of a kind."""

from __future__ import annotations

import ast

import pytest

from grader.verify.mutants import mutants

MODULE = '''\
"""Layers."""

import tensorflow as tf

SIZE = 2


def before(x):
    return x + SIZE


def block(net, wide=True):
    """A block, "same" size."""
    # A comment.
    net = tf.pad(net, "same", axis=1)
    net = tf.cast(net, tf.float32)
    return net * 0.5


def after(x):
    return tf.cast(x, tf.int32)
'''

GOLDEN = [
    "without net = tf.pad(net, 'same', axis=1)",
    "without net = tf.cast(net, tf.float32)",
    "net = tf.pad(net, 'same', axis=1) after net = tf.cast(net, tf.float32)",
    "returned one axis more",
    "returned squeezed",
    "returned transposed",
    "returned one added",
    "returned negated",
    "returned a constant",
    "returned as float64",
    "returned as an array",
    "returned reversed",
    "returned half",
    "returned nothing",
    "True -> False",
    "tf.pad(net, 'same', axis=1) without axis",
    "tf.pad(net, 'same', axis=1) without its last argument",
    "tf.pad(net, 'same', axis=1) with two arguments swapped",
    "tf.cast(net, tf.float32) without its last argument",
    "tf.cast(net, tf.float32) with two arguments swapped",
    "net * 0.5 with Div",
    "'same' -> 'valid'",
    "1 -> 0",
    "1 -> 2",
    "float32 -> float64",
    "float32 -> float16",
    "float32 -> int32",
    "0.5 -> 0.25",
    "0.5 -> 0.9",
    "0.5 -> 0.0",
]

FUNCTIONS = {
    "block": MODULE,
    "nested": """
def nested(x):
    def step():
        x.append(1)
    step()
    return x
""",
    "bare": """
def bare(x):
    x.sort()
""",
    "twice": """
def twice(layers):
    a = layers.Dense(4, activation="relu")
    b = layers.Dense(4, activation="relu")
    return a, b
""",
    "negative": """
def negative(x, *rest, **more):
    total = sum(-1 * one for one in rest)
    total += len((x, total))
    return lambda y: (total, f"{y:>3}", more)
""",
    "tuples": """
def tuples(tf):
    first, second = tf.zeros((2, 3)), tf.ones((3, 3))
    return first, second @ first
""",
}


def body(source: str, function: str) -> str:
    (found,) = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name == function
    ]
    return ast.unparse(found)


def rest(source: str, function: str) -> list[str]:
    nodes = ast.parse(source).body
    return [ast.dump(node) for node in nodes if getattr(node, "name", "") != function]


def test_the_golden_list():
    found = mutants("layers", MODULE, "block")
    assert sorted(mutant.change for mutant in found) == sorted(GOLDEN)
    assert {mutant.exercise for mutant in found} == {"layers.block"}
    assert found[0].name == f"mutant/layers.block: {found[0].change}"


def test_remainders_and_comparisons_are_exchanged():
    source = "def fits(x):\n    return x % 8 == 0\n"
    found = {
        mutant.change: body(mutant.source, "fits") for mutant in mutants("m", source, "fits")
    }
    assert found["x % 8 with FloorDiv"].endswith("return x // 8 == 0")
    assert found["x % 8 == 0 with NotEq"].endswith("return x % 8 != 0")


@pytest.mark.parametrize(
    "change, line",
    [
        ("'same' -> 'valid'", "    net = tf.pad(net, 'valid', axis=1)"),
        ("float32 -> int32", "    net = tf.cast(net, tf.int32)"),
        ("0.5 -> 0.9", "    return net * 0.9"),
        ("True -> False", "def block(net, wide=False):"),
        ("returned squeezed", "    return tf.squeeze(net * 0.5)"),
        ("returned one axis more", "    return (net * 0.5)[None]"),
        ("net * 0.5 with Div", "    return net / 0.5"),
        (
            "tf.cast(net, tf.float32) with two arguments swapped",
            "    net = tf.cast(tf.float32, net)",
        ),
    ],
)
def test_a_change_is_what_its_name_says(change, line):
    original = body(MODULE, "block").splitlines()
    (mutant,) = [m for m in mutants("layers", MODULE, "block") if m.change == change]
    changed = body(mutant.source, "block").splitlines()
    assert [new for old, new in zip(original, changed, strict=True) if old != new] == [line]


def test_lines_are_left_out_and_swapped():
    by_change = {m.change: body(m.source, "block") for m in mutants("layers", MODULE, "block")}
    pad, cast = "net = tf.pad(net, 'same', axis=1)", "net = tf.cast(net, tf.float32)"
    assert pad not in by_change[f"without {pad}"]
    swapped = by_change[f"{pad} after {cast}"]
    assert swapped.index(cast) < swapped.index(pad)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_mutant_is_another_program(function):
    source = FUNCTIONS[function]
    found = mutants("layers", source, function)
    assert found
    for mutant in found:
        ast.parse(mutant.source)
    bodies = [body(mutant.source, function) for mutant in found]
    assert body(source, function) not in bodies
    assert len(set(bodies)) == len(bodies)
    assert len({mutant.name for mutant in found}) == len(found)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_rest_of_the_module_is_unchanged(function):
    source = FUNCTIONS[function]
    for mutant in mutants("layers", source, function):
        assert rest(mutant.source, function) == rest(source, function)


def test_mutants_stay_when_other_functions_change():
    other = MODULE.replace("return x + SIZE", "y = x\n    return y - 7")
    other = other.replace("def after", "def last(x):\n    return 0.5\n\n\ndef after")
    one, two = mutants("layers", MODULE, "block"), mutants("layers", other, "block")
    assert [mutant.name for mutant in one] == [mutant.name for mutant in two]
    assert [body(m.source, "block") for m in one] == [body(m.source, "block") for m in two]


def test_the_same_change_at_two_places_is_numbered():
    names = [m.change for m in mutants("layers", FUNCTIONS["twice"], "twice")]
    assert "'relu' -> 'elu'" in names and "'relu' -> 'elu' (2)" in names
    assert "4 -> 5" in names and "4 -> 5 (2)" in names


def test_mutants_are_the_same_at_every_run():
    assert mutants("layers", MODULE, "block") == mutants("layers", MODULE, "block")


def test_numbers_stay_above_nought():
    found = mutants("m", "def f():\n    return 0\n", "f")
    assert [m.change for m in found if "->" in m.change] == ["0 -> 1"]
