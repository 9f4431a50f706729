"""Mutants of the field: which kinds there are, and that each changes one thing."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from grader.verify.fields import KINDS, field_mutants

HEAD = "import numpy as np\nimport tensorflow as tf\nimport matplotlib.pyplot as plt\n"
LAYER = '''
def layer(units):
    """Make a layer.

    units: how many, an int.

    Return the layer.
    """
    return tf.keras.layers.Dense(units, activation="relu")
'''
PICTURE = '''
def picture(image):
    """Show it.

    image: an array of shape [height, width].

    Return the figure.
    """
    fig = plt.figure()
    plt.imshow(image, "gray")
    return fig
'''
NOISE = '''
def noise(shape):
    """Draw numbers.

    shape: a list of ints.

    Return a tensor of that shape.
    """
    return tf.random.normal(shape)
'''
EDGE = '''
def scale(x, share):
    """Scale.

    x: an array of numbers. share: a float from 0 to 1.

    Return an array like x.
    """
    return x * share
'''
DROP = '''
def drop(values, rate):
    """Drop.

    values: a tensor. rate: a float.

    Return a tensor.
    """
    return tf.keras.layers.Dropout(rate)(values, training=True)
'''
DROPPER = '''
def dropper(rate):
    """Make a layer.

    rate: a float.

    Return the layer.
    """
    return tf.keras.layers.Dropout(rate)
'''
ALL = {
    "dropper": DROPPER,
    "layer": LAYER,
    "picture": PICTURE,
    "noise": NOISE,
    "scale": EDGE,
    "drop": DROP,
}


def changes(function: str, kind: str) -> set[str]:
    found = field_mutants("m", HEAD + ALL[function], function)
    return {mutant.change for mutant in found if mutant.kind == kind}


DENSE = "tf.keras.layers.Dense(units, activation='relu')"
DROPOUT = "tf.keras.layers.Dropout(rate)"


@pytest.mark.parametrize(
    "function, kind, some",
    [
        ("layer", "keyword", {f"{DENSE} with kernel_regularizer='l2'"}),
        ("layer", "keyword", {f"{DENSE} with trainable=False"}),
        ("layer", "keyword", {f"{DENSE} with activation='tanh'"}),
        ("layer", "state", {f"{DENSE} made once", "returned from the first call"}),
        ("layer", "edge", {"units at least 2", "units at most 100"}),
        ("layer", "training", {"returned frozen"}),
        ("picture", "keyword", {"plt.imshow(image, 'gray') with origin='lower'"}),
        ("picture", "keyword", {"plt.imshow(image, 'gray') with cmap='viridis'"}),
        ("picture", "figure", {"plt.gcf().axes[0].invert_yaxis() before it returns"}),
        ("noise", "random", {"returned rounded", "returned mirrored", "seeded"}),
        ("noise", "keyword", {"tf.random.normal(shape) with seed=1"}),
        ("noise", "edge", {"shape.clear() before it returns"}),
        ("scale", "edge", {"share rounded", "share 0.5 for 0", "x in int64"}),
        ("scale", "edge", {"x[...] = 0 before it returns", "returned in [0, 255]"}),
        ("dropper", "training", {f"{DROPOUT} that never drops"}),
        ("dropper", "training", {f"{DROPOUT} that always drops"}),
        ("drop", "training", {f"{DROPOUT}(values, training=True) with training=False"}),
    ],
)
def test_each_kind_knows_its_mistakes(function, kind, some):
    assert some <= changes(function, kind)


def test_every_panel_is_changed_and_every_colour_bar():
    source = """
def two(image):
    fig, axes = plt.subplots(1, 2)
    fig.colorbar(axes[0].imshow(image))
    axes[1].hist(image)
    return fig
"""
    found = {m.change for m in field_mutants("m", source, "two") if m.kind == "figure"}
    hidden = "plt.gcf().axes[{}].set_visible(False) before it returns"
    assert [place for place in range(9) if hidden.format(place) in found] == [0, 1, 2]
    assert "plt.gcf().axes[1].patches[0].set_height(0) before it returns" in found
    assert "plt.gcf().axes[2].patches[0].set_height(0) before it returns" not in found


def test_no_kind_is_where_it_does_not_belong():
    kinds = {
        function: Counter(m.kind for m in field_mutants("m", HEAD + text, function))
        for function, text in ALL.items()
    }
    assert set().union(*kinds.values()) == set(KINDS)
    assert [name for name, counts in kinds.items() if counts["figure"]] == ["picture"]
    assert not kinds["layer"]["random"] and not kinds["scale"]["keyword"]
    assert not kinds["scale"]["state"]


@pytest.mark.parametrize("function", ALL)
def test_every_mutant_is_another_program_with_a_name_of_its_own(function):
    found = field_mutants("m", HEAD + ALL[function], function)
    for mutant in found:
        compile(mutant.source, "mutant", "exec")
    assert len({mutant.source for mutant in found}) == len(found)
    assert len({mutant.name for mutant in found}) == len(found)
    assert found == field_mutants("m", HEAD + ALL[function], function)


def run(function: str, change: str, names: dict | None = None):
    """The mutated function, from its module."""
    (mutant,) = [
        one for one in field_mutants("m", ALL[function], function) if one.change == change
    ]
    space = dict(names or {})
    exec(compile(mutant.source, "mutant", "exec"), space)
    return space[function]


def test_what_is_changed_is_changed():
    import numpy as np

    x = np.array([1, -2, 300], "int16")
    assert run("scale", "x in int64")(x, 1).dtype == np.int64
    assert list(run("scale", "returned in [0, 255]")(x, 1)) == [1, 0, 255]
    assert list(run("scale", "share 0.5 for 0")(np.array([2.0]), 0)) == [1.0]
    assert list(run("scale", "x[...] = 0 before it returns")(x, 1)) == [1, -2, 300]
    assert not x.any()


def test_what_is_kept_is_kept_by_its_own_key():
    class Layers:
        class keras:
            class layers:
                Dense = staticmethod(lambda units, activation: object())

    made = run("layer", f"{DENSE} made once", {"tf": Layers})
    assert made(3) is made(3) and made(3) is not made(4)
    first = run("layer", "returned from the first call", {"tf": Layers})
    assert first(3) is first(4)


def test_less_random_numbers_are_still_numbers():
    import numpy as np

    class Tf:
        class random:
            normal = staticmethod(lambda shape: np.random.randn(*shape))

    for words, holds in {
        "returned rounded": lambda x: (x == x.round(1)).all(),
        "returned sorted": lambda x: (np.diff(x.ravel()) >= 0).all(),
        "returned mirrored": lambda x: np.isclose(x.ravel()[:4], -x.ravel()[5:]).all(),
        "returned without signs": lambda x: (x >= 0).all(),
    }.items():
        x = run("noise", words, {"tf": Tf})([3, 3])
        assert x.shape == (3, 3) and holds(x), words


def test_the_function_is_still_there():
    for function, text in ALL.items():
        for mutant in field_mutants("m", HEAD + text, function):
            body = ast.parse(mutant.source).body
            assert function in {getattr(node, "name", "") for node in body}
