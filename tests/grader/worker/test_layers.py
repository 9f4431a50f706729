"""What the judge may ask of a layer or model that stays in the worker."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks.draw import Draw
from grader.checks.make import Maker
from grader.wire import messages as m
from grader.wire import observations as seen

MODELS = """
    import keras
    from keras import layers

    class Reversed(keras.Model):
        '''Lists its dense layer before its convolution.'''
        def __init__(self):
            super().__init__()
            self.last = layers.Dense(4)
            self.drop = layers.Dropout(0.5)
            self.flat = layers.Flatten()
            self.first = layers.Conv2D(3, 3)
        def call(self, x, training=False):
            return self.last(self.drop(self.flat(self.first(x)), training=training))

    def functional():
        return keras.Sequential([
            keras.Input((5, 5, 2)), layers.Conv2D(3, 3), layers.Flatten(), layers.Dense(4),
        ], name="net")
    def reversed_model():
        model = Reversed()
        model(keras.ops.ones((1, 5, 5, 2)))
        return model
    def unbuilt():
        return Reversed()
    def shared():
        x = keras.Input((3,))
        layer = layers.Dense(3)
        return keras.Model(x, layer(layer(x)))
    def nested():
        inner = keras.Sequential([keras.Input((3,)), layers.Dense(3), layers.Dense(2)])
        x = keras.Input((3,))
        return keras.Model(x, layers.Dense(5)(inner(layers.Dense(3)(x))))
    def own_and_inner():
        class Both(layers.Layer):
            def __init__(self):
                super().__init__()
                self.inner = layers.Dense(2)
            def build(self, shape):
                self.scale = self.add_weight(shape=(7,), name="scale")
                self.inner.build(shape)
            def call(self, x): return self.inner(x) * self.scale[0]
        layer = Both()
        layer(keras.ops.ones((1, 3)))
        return layer
    def listed():
        class Listed(keras.Model):
            def __init__(self):
                super().__init__()
                self.steps = [layers.Dense(2), [layers.Dense(3)], {"a": layers.Dense(4)}]
            def call(self, x):
                return self.steps[2]["a"](self.steps[1][0](self.steps[0](x)))
        model = Listed()
        model(keras.ops.ones((1, 5)))
        return model
    def normed():
        layer = layers.BatchNormalization()
        layer.build((None, 3))
        return layer
    def dropout():
        return layers.Dropout(0.5)
    def dense(): return dense_of(2)
    def dense_of(units, **more):
        layer = layers.Dense(units, **more)
        layer.build((None, 3))
        return layer
    def frozen():
        layer = dense_of(2)
        layer.trainable = False
        return layer
    def half(): return dense_of(2, dtype="float16")
    def bfloat(): return dense_of(2, dtype="bfloat16")
    def stateful_name(): return layers.Dense(2, name="n" * 999, activation="relu")
    def lying():
        class Lying(layers.Layer):
            @property
            def weights(self): raise ValueError("no weights for you")
            def get_config(self): raise ValueError
        return Lying()
    def keeps(layer):
        return layer
    def symbolic_twice(x):
        return layers.ReLU()(x)
"""


@pytest.fixture
def learner(hand_in, keras):
    return hand_in(MODELS)


def shapes(learner, handle):
    return [[array.shape for array in layer] for layer in learner.weights(handle)]


def numbers(*shape, start=1):
    return (np.arange(np.prod(shape), dtype="float32") + start).reshape(shape)


def test_weights_go_to_the_layer_of_their_shapes_whatever_the_order(learner, tf):
    straight, turned = (learner.value(n).handle for n in ("functional", "reversed_model"))
    conv = [numbers(3, 3, 2, 3) / 9, numbers(3)]
    dense = [numbers(27, 4) / 50, numbers(4)]
    images = numbers(2, 5, 5, 2)
    for plan in ([conv, dense], [dense, conv]):
        assert learner.set_weights(straight, *plan) == m.Done()
        assert learner.set_weights(turned, *plan) == m.Done()
        got = learner.apply(straight, images)
        assert got == pytest.approx(learner.apply(turned, images), rel=1e-6)
        features = tf.nn.conv2d(images, conv[0], 1, "VALID") + conv[1]
        want = tf.reshape(features, (2, -1)) @ dense[0] + dense[1]
        assert got == pytest.approx(want.numpy(), rel=1e-5)


def test_layers_of_the_same_shapes_take_their_weights_in_order(learner):
    handle = learner.value("nested").handle
    listed = shapes(learner, handle)
    assert sorted(layer[0] for layer in listed) == [(2, 5), (3, 2), (3, 3), (3, 3)]
    plan = [
        [numbers(*shape, start=place) for shape in layer] for place, layer in enumerate(listed)
    ]
    assert learner.set_weights(handle, *plan) == m.Done()
    for got, want in zip(learner.weights(handle), plan, strict=True):
        assert all((a == b).all() for a, b in zip(got, want, strict=True))


def test_a_bias_may_be_given_before_its_kernel(learner):
    handle = learner.value("dense").handle
    assert learner.set_weights(handle, [numbers(2), numbers(3, 2)]) == m.Done()
    assert [array.shape for array in learner.weights(handle)[0]] == [(3, 2), (2,)]
    assert learner.apply(handle, np.zeros((1, 3), "float32")).tolist() == [[1, 2]]


def test_weights_of_one_shape_keep_their_order_within_a_layer(learner):
    handle = learner.value("normed").handle
    plan = [numbers(3, start=10 * place) for place in range(4)]
    assert learner.set_weights(handle, plan) == m.Done()
    assert [array[0] for array in learner.weights(handle)[0]] == [0, 10, 20, 30]


def test_a_layer_used_twice_is_asked_for_its_weights_once(learner):
    handle = learner.value("shared").handle
    assert shapes(learner, handle) == [[(3, 3), (3,)]]
    assert learner.set_weights(handle, [2 * np.eye(3, dtype="float32"), numbers(3)]) == m.Done()
    assert learner.apply(handle, np.ones((1, 3), "float32")).tolist() == [[7, 10, 13]]


def test_layers_in_lists_and_dicts_are_found(learner):
    handle = learner.value("listed").handle
    assert sorted(shapes(learner, handle)) == [[(2, 3), (3,)], [(3, 4), (4,)], [(5, 2), (2,)]]


def test_a_layer_with_weights_of_its_own_and_an_inner_layer(learner):
    handle = learner.value("own_and_inner").handle
    assert sorted(shapes(learner, handle)) == [[(3, 2), (2,)], [(7,)]]
    plan = [[numbers(7, start=5)], [numbers(3, 2), numbers(2)]]
    assert learner.set_weights(handle, *plan) == m.Done()
    assert learner.apply(handle, np.zeros((1, 3), "float32")).tolist() == [[5, 10]]


@pytest.mark.parametrize(
    "plan, why",
    [
        ([[(27, 4), (4,)]], "1 more layers have weights"),
        ([], "2 more layers have weights"),
        ([[(3, 3, 2, 3), (3,)], [(4, 27), (4,)]], "no layer has weights of the shapes"),
        ([[(3, 3, 2, 3)], [(27, 4), (4,)]], "no layer has weights of the shapes"),
        ([[(3, 3, 2, 3), (3,)], [(27, 4), (4,)], [(27, 4), (4,)]], "no layer has weights"),
        ([[(3, 3, 2, 3), (3,), (27, 4), (4,)]], "no layer has weights of the shapes"),
        ([[(3, 3, 2, 3), (3,)], [(27, 4), (4,)], []], "no layer has weights of the shapes"),
    ],
)
def test_weights_that_do_not_fit_change_nothing(learner, plan, why):
    handle = learner.value("functional").handle
    before = learner.weights(handle)
    arrays = [[numbers(*shape) for shape in layer] for layer in plan]
    reply = learner.set_weights(handle, *arrays)
    assert isinstance(reply, m.Refused)
    assert why in reply.why
    after = learner.weights(handle)
    assert all(
        (a == b).all()
        for one, other in zip(before, after, strict=True)
        for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("function, dtype", [("half", "float16"), ("bfloat", "bfloat16")])
def test_weights_become_of_the_layers_own_dtype(learner, function, dtype):
    handle = learner.value(function).handle
    assert learner.set_weights(handle, [numbers(3, 2), numbers(2)]) == m.Done()
    assert learner.weights(handle)[0][0].dtype.name == dtype
    assert learner.weights(handle)[0][1].astype("float32").tolist() == [1, 2]


def test_training_reaches_the_layer(learner):
    handle = learner.value("dropout").handle
    ones = np.ones((4, 50), "float32")
    dropped = learner.apply(handle, ones, training=True)
    assert set(np.unique(dropped)) == {0, 2}
    assert (learner.apply(handle, ones, training=False) == ones).all()
    assert (learner.apply(handle, ones) == ones).all()


def test_training_reaches_the_parts_of_a_model(learner):
    handle = learner.value("reversed_model").handle
    learner.set_weights(handle, [numbers(3, 3, 2, 3), numbers(3)], [numbers(27, 4), numbers(4)])
    images = numbers(2, 5, 5, 2)
    quiet = [learner.apply(handle, images, training=False, seed=seed) for seed in (1, 2)]
    noisy = [learner.apply(handle, images, training=True, seed=seed) for seed in (1, 2)]
    assert (quiet[0] == quiet[1]).all()
    assert (noisy[0] != quiet[0]).any()
    assert (noisy[0] != noisy[1]).any()


def test_training_changes_what_batch_normalisation_remembers(learner):
    handle = learner.value("normed").handle
    before = learner.weights(handle)[0]
    learner.apply(handle, numbers(4, 3), training=False)
    assert all((a == b).all() for a, b in zip(before, learner.weights(handle)[0], strict=True))
    learner.apply(handle, numbers(4, 3), training=True)
    changed = [(a != b).any() for a, b in zip(before, learner.weights(handle)[0], strict=True)]
    assert changed == [False, False, True, True]


def test_applying_to_the_wrong_shape_is_the_learners_error(learner):
    handle = learner.value("functional").handle
    assert isinstance(learner.apply(handle, numbers(2, 3)), m.Raised)


def test_forget_lets_go_of_everything(learner):
    handle = learner.value("dense").handle
    assert learner.ask(m.Forget()) == m.Done()
    assert learner.ask(m.Inspect(handle)).type == "IndexError"
    assert learner.value("dropout") == seen.Layer(0, "Dropout", "Dropout")


# Facts.


def facts(learner, function):
    reply = learner.ask(m.Inspect(learner.value(function).handle))
    assert isinstance(reply, m.Facts), reply
    return reply


BOTH = ("kernel", "bias")


def test_facts_of_a_sequential_model(learner):
    got = facts(learner, "functional")
    assert (got.name, got.built, got.dtype) == ("net", True, "float32")
    assert got.inputs == (m.Port("float32", (None, 5, 5, 2)),)
    assert got.outputs == (m.Port("float32", (None, 4)),)
    assert got.layers == (
        m.WeightFact("Conv2D", BOTH, ((3, 3, 2, 3), (3,)), ("float32", "float32"), True),
        m.WeightFact("Dense", BOTH, ((27, 4), (4,)), ("float32", "float32"), True),
    )


def test_facts_of_a_functional_model_with_models_in_it(learner):
    got = facts(learner, "nested")
    assert got.inputs == (m.Port("float32", (None, 3)),)
    assert got.outputs == (m.Port("float32", (None, 5)),)
    assert [fact.type for fact in got.layers] == ["Dense"] * 4


def test_facts_of_a_subclassed_model_before_and_after_it_is_built(learner):
    before, after = facts(learner, "unbuilt"), facts(learner, "reversed_model")
    assert (before.built, before.inputs, before.outputs, before.layers) == (False, (), (), ())
    assert after.built
    assert sorted(fact.type for fact in after.layers) == ["Conv2D", "Dense"]


def test_facts_of_a_layer_hold_its_settings(learner):
    got = facts(learner, "stateful_name")
    assert got.settings["units"] == seen.Integer(2)
    assert got.settings["activation"] == seen.Text("relu")
    assert got.settings["use_bias"] == seen.Truth(True)
    assert "name" not in got.settings
    assert got.name == "n" * 200
    assert not got.built


def test_facts_tell_what_is_trainable_and_in_which_dtype(learner):
    assert [fact.trainable for fact in facts(learner, "frozen").layers] == [False]
    assert facts(learner, "half").layers[0].dtypes == ("float16", "float16")
    assert facts(learner, "half").dtype == "float16"
    assert facts(learner, "normed").layers[0].trainable is False


def test_a_layer_that_raises_when_asked_is_the_learners_error(learner):
    handle = learner.value("lying").handle
    for request in (m.Inspect(handle), m.GetWeights(handle), m.SetWeights(handle, ())):
        reply = learner.ask(request)
        assert (reply.type, reply.message) == ("ValueError", "no weights for you")


def test_something_kept_is_handed_to_a_function(learner):
    handle = learner.value("dropout").handle
    assert learner.value("keeps", m.Use(handle)) == seen.Layer(handle, "Dropout", "Dropout")


# Layers that the kit makes.


def test_a_made_layer_has_its_settings_and_weights(learner):
    make = Maker(Draw(1))
    kernel, bias = numbers(3, 2), numbers(2)
    recipe = make.dense(2, input_shape=(None, 3), weights=(kernel, bias), activation="relu")
    handle = learner.value("keeps", recipe).handle
    assert learner.apply(handle, np.ones((1, 3), "float32")).tolist() == [[10, 14]]
    assert learner.ask(m.Inspect(handle)).settings["activation"] == seen.Text("relu")


def test_a_made_layer_is_a_new_one_each_time(learner):
    recipe = Maker(Draw(1)).conv2d(3, 3, input_shape=(None, 5, 5, 2), padding="same")
    one, other = (learner.value("keeps", recipe).handle for _ in range(2))
    assert one != other
    assert shapes(learner, one) == [[(3, 3, 2, 3), (3,)]]


def test_a_layer_on_a_symbolic_argument_gives_a_symbolic_result(learner):
    given = seen.Symbolic("float32", (None, 4))
    assert learner.value("symbolic_twice", given) == given


def test_a_made_layer_with_known_input_hides_no_bias(hand_in, keras):
    learner = hand_in("def same(layer): return layer")
    make = Maker(Draw(5))
    for recipe, shapes in (
        (make.conv2d(4, 3, channels=2, padding="same"), [(3, 3, 2, 4), (4,)]),
        (make.dense(4, inputs=7), [(7, 4), (4,)]),
        (make.dense(4, inputs=7, use_bias=False), [(7, 4)]),
    ):
        (weights,) = learner.weights(learner.value("same", recipe).handle)
        assert [one.shape for one in weights] == shapes
        assert all(one.all() for one in weights)


DEFAULTS = """
    import keras
    from keras import layers
    ones = keras.ops.ones

    def dense(**more):
        layer = layers.Dense(2, **more)
        layer(ones((1, 3)))
        return layer
    def constrained(): return dense(kernel_constraint="max_norm")
    def bias_constrained(): return dense(bias_constraint="non_neg")
    def penalised(): return dense(activity_regularizer="l2", bias_regularizer="l1")
    def born_frozen(): return dense(trainable=False)
    def seeded():
        return keras.Sequential([keras.Input((3,)), layers.Dropout(0.5, seed=1),
                                 layers.Dropout(0.5), layers.Dense(2)])
    def one_step(): return keras.Sequential([layers.Dense(2)])
    def called(*first):
        model = keras.Sequential([*first, layers.Flatten(), layers.Dense(2)])
        model(ones((5, 2, 3)))
        return model
    def called_on_five(): return called()
    def open_input(): return called(keras.Input((2, 3)))
    def fixed_input(): return called(keras.Input(batch_shape=(5, 2, 3)))
    class Deaf(keras.Model):
        def __init__(self):
            super().__init__()
            self.drop = layers.Dropout(0.5)
        def call(self, x): return self.drop(x)
    class Hearing(Deaf):
        def call(self, x, training=None): return self.drop(x, training=training)
    def deaf(): return Deaf()
    def hearing(): return Hearing()
    class Odd(layers.Layer):
        @property
        def seed(self): raise ValueError
        def call(self, x): return x
    def odd(): return Odd()
"""


@pytest.fixture
def defaults(hand_in, keras):
    return hand_in(DEFAULTS)


def test_facts_tell_what_was_added_to_a_layer(defaults):
    plain = facts(defaults, "dense")
    assert (plain.losses, plain.seeds, plain.steps) == (0, 0, 1)
    assert not plain.layers[0].constrained
    for name in ("constrained", "bias_constrained"):
        assert facts(defaults, name).layers[0].constrained
    assert facts(defaults, "penalised").losses == 2
    assert not facts(defaults, "born_frozen").layers[0].trainable


def test_facts_tell_how_many_layers_there_are_and_how_many_have_a_seed(defaults):
    assert (facts(defaults, "seeded").seeds, facts(defaults, "seeded").steps) == (1, 3)
    assert facts(defaults, "one_step").steps == 1
    assert facts(defaults, "odd").seeds == 0


def test_facts_tell_whether_fit_speaks_of_training(defaults):
    assert facts(defaults, "hearing").hears_training
    assert not facts(defaults, "deaf").hears_training
    assert facts(defaults, "seeded").hears_training


@pytest.mark.parametrize(
    "name, batch", [("called_on_five", None), ("open_input", None), ("fixed_input", 5)]
)
def test_the_batch_that_a_sequential_was_called_on_is_not_its_input(defaults, name, batch):
    assert facts(defaults, name).inputs[0].dims == (batch, 2, 3)
    assert facts(defaults, name).outputs[0].dims == (batch, 2)
