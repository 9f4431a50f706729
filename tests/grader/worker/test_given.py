"""What the kit hands to learner code: models, files, digits; functions traced to models."""

import numpy as np
import pytest

from grader.wire import messages as m
from grader.wire import observations as seen
from grader.wire.observations import Array

WORK = """
    import os
    import tensorflow as tf
    from tensorflow.keras.datasets.mnist import load_data

    def digits():
        return load_data()

    def other_spelling():
        return tf.keras.datasets.mnist.load_data("mnist.npz")[0][1]

    def spoil():
        load_data()[0][0][:] = 0

    def fit(model, x, y):
        model.compile("sgd", "sparse_categorical_crossentropy")
        return model.fit(x / 255.0, y, epochs=3, verbose=0)

    def block(net, filters):
        return tf.keras.layers.Conv2D(filters, 3)(net)

    def nothing(net):
        pass

    def elsewhere(net):
        return tf.keras.Input((3,))

    def write(path):
        with open(path, "w") as file:
            file.write("x")
        return os.listdir(os.path.dirname(path))

    def read(path):
        with open(path) as file:
            return file.read()

    def path_itself(path):
        return path

    def save(model, path):
        model.save(path)
"""


@pytest.fixture(scope="module")
def sets():
    random = np.random.default_rng(1)
    return tuple(
        seen.values(Array, random.integers(0, high, shape).astype(np.uint8))
        for high, shape in ((256, (5, 28, 28)), (10, (5,)), (256, (2, 28, 28)), (10, (2,)))
    )


def test_provided_digits_are_what_load_data_gives(hand_in, sets):
    learner = hand_in(WORK)
    assert learner.ask(m.Provide(*sets)) == m.Done()
    (x_train, y_train), (x_test, y_test) = (
        pair.items for pair in learner.value("digits").items
    )
    assert (x_train, y_train, x_test, y_test) == sets
    learner.call("spoil")
    assert learner.value("digits").items[0].items[0] == sets[0]
    assert learner.value("other_spelling") == sets[1]


def test_else_they_are_those_of_the_kit(hand_in, sets):
    learner = hand_in(WORK)
    learner.ask(m.Provide(*sets))
    learner.ask(m.Forget())
    train, test = learner.value("digits").items
    shapes = [part.shape for pair in (train, test) for part in pair.items]
    assert shapes == [(2000, 28, 28), (2000,), (500, 28, 28), (500,)]
    assert {part.dtype for pair in (train, test) for part in pair.items} == {"uint8"}
    assert np.bincount(train.items[1].numpy()).tolist() == [200] * 10


def test_a_given_model_is_kept_and_can_be_trained(hand_in, sets):
    learner = hand_in(WORK)
    recipe = m.MakeModel(
        (
            m.Make("Flatten", {}),
            m.Make("Dense", {"units": seen.Integer(10), "activation": seen.Text("softmax")}),
        ),
        (28, 28),
    )
    model = learner.ask(m.Give(recipe, 1)).value
    assert isinstance(model, seen.Model)
    before = learner.weights(model.handle)
    history = learner.call("fit", m.Use(model.handle), sets[0], sets[1]).value
    assert len(history.metrics["loss"]) == 3
    assert not np.array_equal(before[0][0], learner.weights(model.handle)[0][0])


def test_a_function_is_traced_to_a_model(hand_in):
    learner = hand_in(WORK)
    reply = learner.ask(m.Trace("work", "block", (9, 7, 2), (seen.Integer(4),), {}, 1))
    assert isinstance(reply.value, seen.Model)
    kernel, bias = learner.weights(reply.value.handle)[0]
    assert (kernel.shape, bias.shape) == ((3, 3, 2, 4), (4,))


def test_what_is_no_symbolic_tensor_comes_back_as_it_is(hand_in):
    learner = hand_in(WORK)
    assert learner.ask(m.Trace("work", "nothing", (3,), (), {}, 1)).value == seen.Nothing()


def test_a_tensor_that_does_not_come_from_the_input_is_an_error(hand_in):
    reply = hand_in(WORK).ask(m.Trace("work", "elsewhere", (3,), (), {}, 1))
    assert isinstance(reply, m.Raised) and reply.type == "ValueError"


def test_a_file_lies_in_a_new_folder(hand_in):
    learner = hand_in(WORK)
    for _ in range(2):
        assert learner.value("write", m.MakeFile("a.keras")).items == (seen.Text("a.keras"),)
        learner.ask(m.Forget())


def test_in_one_check_the_same_name_is_the_same_file(hand_in):
    learner = hand_in(WORK)
    first = learner.value("path_itself", m.MakeFile("a.keras"))
    assert learner.value("path_itself", m.MakeFile("a.keras")) == first
    assert learner.value("path_itself", m.MakeFile("b.keras")) != first
    learner.ask(m.Forget())
    assert learner.value("path_itself", m.MakeFile("a.keras")) != first


def test_what_was_written_and_what_was_read_is_told(hand_in):
    learner = hand_in(WORK)
    file = m.MakeFile("a.keras")
    assert learner.call("path_itself", file).files == ()
    wrote = learner.call("write", file)
    assert (wrote.files, wrote.read) == (("a.keras",), ())
    read = learner.call("read", file)
    assert (read.files, read.read) == (("a.keras",), ("a.keras",))
    assert learner.call("path_itself", file).read == ()


def test_the_model_in_a_file_is_read_by_keras_or_is_none(hand_in, keras):
    learner = hand_in(WORK)
    file, saved = m.MakeFile("a.keras"), m.Give(m.MakeSaved("a.keras"), 1)
    assert learner.ask(saved).value == seen.Nothing()
    learner.call("write", file)
    assert learner.ask(saved).value == seen.Nothing()
    given = m.MakeModel((m.Make("Dense", {"units": seen.Integer(2)}),), (3,))
    model = learner.ask(m.Give(given, 1)).value
    learner.call("save", m.Use(model.handle), file)
    again = learner.ask(saved).value
    assert isinstance(again, seen.Model) and again.handle != model.handle
