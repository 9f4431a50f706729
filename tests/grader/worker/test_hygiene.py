"""Nothing that a call leaves behind reaches the next one."""

from __future__ import annotations

import numpy as np
import pytest

from grader.wire import observations as seen
from grader.wire.messages import Apply
from grader.worker import hygiene

LEFT = {
    "dtype policy": ("keras.config.set_dtype_policy('mixed_float16')",
                     "keras.config.dtype_policy().name", "float32"),
    "floatx": ("keras.config.set_floatx('float64')", "keras.config.floatx()", "float32"),
    "data format": ("keras.config.set_image_data_format('channels_first')",
                    "keras.config.image_data_format()", "channels_last"),
    "epsilon": ("keras.config.set_epsilon(0.5)", "keras.config.epsilon()", 1e-7),
    "eager functions": ("tf.config.run_functions_eagerly(True)",
                        "tf.config.functions_run_eagerly()", False),
    "errors of numpy": ("np.seterr(all='raise')", "sorted(set(np.geterr().values()))",
                        ["ignore", "warn"]),
    "printing of numpy": ("np.set_printoptions(precision=1)",
                          "str(np.array([0.125]))", "[0.125]"),
    "a dense layer": ("keras.config.set_dtype_policy('float16')",
                      "keras.layers.Dense(1)(np.ones((1, 1))).dtype.name", "float32"),
}  # fmt: skip


@pytest.fixture
def learner(hand_in, keras):
    rows = "\n".join(
        f"def leave_{number}():\n    {leave}\ndef look_{number}():\n    return {look}"
        for number, (leave, look, _) in enumerate(LEFT.values())
    )
    return hand_in("import keras, numpy as np, tensorflow as tf\n" + rows)


@pytest.mark.parametrize("what", LEFT)
def test_state_left_behind_does_not_reach_the_next_call(learner, observe, what):
    number, wanted = list(LEFT).index(what), observe(LEFT[what][2])
    assert learner.value(f"look_{number}") == wanted
    learner.value(f"leave_{number}")
    assert learner.value(f"look_{number}") == wanted


def test_state_left_behind_does_not_reach_a_layer_that_is_applied(hand_in, keras):
    learner = hand_in("""
        import keras, numpy as np
        class Asks(keras.layers.Layer):
            def call(self, x): return x * float(keras.config.floatx() == "float32")
        def layer(): return Asks()
        def leave(): keras.config.set_floatx("float64")
    """)
    handle = learner.value("layer").handle
    learner.value("leave")
    assert learner.apply(handle, np.ones((1, 2), "float32")).tolist() == [[1, 1]]


def test_state_set_at_import_does_not_reach_the_call(hand_in, keras):
    learner = hand_in("""
        import keras
        keras.config.set_dtype_policy("float16")
        def f(): return keras.config.dtype_policy().name
    """)
    assert learner.value("f") == seen.Text("float32")


SOURCES = {
    "python": "random.random()",
    "numpy": "np.random.rand(4)",
    "tensorflow": "tf.random.normal([4])",
    "keras": "keras.random.normal([4])",
    "initializer": "keras.layers.Dense(3)(np.ones((1, 2)))",
    "dropout": "keras.layers.Dropout(0.5)(np.ones((1, 50)), training=True)",
    "shuffle": "[int(x) for x in tf.data.Dataset.range(30).shuffle(30)]",
}


@pytest.mark.parametrize("source", SOURCES)
def test_the_seed_decides_what_chance_gives(hand_in, keras, source):
    learner = hand_in(
        "import random, keras, numpy as np, tensorflow as tf\n"
        f"def f(): return {SOURCES[source]}\n"
        "def spoil():\n"
        "    f()\n"
        "    random.seed(0); np.random.seed(0); keras.utils.set_random_seed(0)"
    )
    first = learner.value("f", seed=1)
    learner.call("spoil", seed=9)
    again, other = learner.value("f", seed=1), learner.value("f", seed=2)
    assert first == again
    assert first != other


def test_a_seed_may_be_as_large_as_it_travels(hand_in, keras):
    learner = hand_in("import random\ndef f(): return random.random()")
    assert learner.value("f", seed=(1 << 63) - 1) != learner.value("f", seed=1)


def test_a_library_made_unusable_is_the_learners_error(hand_in, keras, monkeypatch):
    monkeypatch.setattr(keras.config, "set_floatx", keras.config.set_floatx)  # to be put back
    learner = hand_in("""
        import keras
        def broken(*_): raise RuntimeError("mine")
        def spoil(): keras.config.set_floatx = broken
        def f(): return 1
    """)
    learner.value("spoil")
    reply = learner.call("f")
    assert (reply.type, reply.message) == ("RuntimeError", "mine")
    assert learner.ask(Apply(0, (), None, 1)).message == "mine"


CHANCE = """
import tensorflow as tf
def f():
    layer = tf.keras.layers.Dense(3)
    layer.build((None, 2))
    drawn = [tf.random.normal([2]), tf.random.uniform([2], seed=3), layer.kernel,
             tf.random.shuffle(tf.range(9)), tf.keras.layers.Dropout(0.5)(tf.ones([9]), training=True)]
    return tf.concat([tf.cast(tf.reshape(each, [-1]), tf.float32) for each in drawn], 0)
"""


def test_a_new_seed_gives_what_it_gives_where_kernels_are_made_anew(hand_in, keras):
    """With kernels kept and with all of them thrown away, chance is the same."""
    learner, kept = hand_in(CHANCE), {}
    for seed in (11, 12, 13):
        kept[seed] = learner.value("f", seed=seed)
    for seed in (13, 11, 12):  # they are known by now, so kernels are thrown away
        assert learner.value("f", seed=seed) == kept[seed]
    hygiene.restore(12)
    other = hand_in(CHANCE)
    assert other.value("f", seed=12) == kept[12]


def test_kernels_are_kept_where_the_seed_is_new_and_only_there(hand_in, keras, monkeypatch):
    from tensorflow.python.eager import context

    thrown_away = []
    real = context.Context._set_global_seed
    monkeypatch.setattr(
        context.Context,
        "_set_global_seed",
        lambda self, seed: (thrown_away.append(seed), real(self, seed)),
    )
    learner = hand_in("import tensorflow as tf\ndef f():\n    return tf.random.normal([2])\n")
    learner.value("f", seed=21)  # importing the module may have used the seed
    assert thrown_away == [21]
    learner.value("f", seed=22)
    assert thrown_away == [21]
    learner.value("f", seed=22)
    assert thrown_away == [21, 22]


def test_a_learners_own_seed_still_throws_them_away(hand_in, keras):
    learner = hand_in(
        "import tensorflow as tf\n"
        "def f():\n    tf.random.set_seed(4)\n    return tf.random.normal([2])\n"
    )
    assert learner.value("f", seed=31) == learner.value("f", seed=32)
