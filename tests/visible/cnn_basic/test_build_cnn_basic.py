import numpy as np
import pytest

from grader.checks import by_hand, expect
from grader.checks.statistics import close_to_chance
from grader.words import say

KEPT = 0.75
"""What a dropout of 0.25 lets through."""
TWINS = 4
"""How many units read the same place, so that a dropout behind them seldom takes all."""
LARGE = 2.0**20
"""A million: nothing cuts values off on their way."""


def test_output_is_one_row_of_probabilities_an_image(submission, draw):
    images = draw.images(height=28, width=28, channels=1)
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model()
    expect(model(images)).tensor().shape((images.batch, 10)).dtype("float32").rows_sum_to_one()
    expect(model).any_number_of_images("cnn_basic.fixed-batch")


def test_number_of_parameters(submission, draw):
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model()
    model(
        draw.images(height=28, width=28, channels=1)
    )  # a class of one's own is built by a call
    expect(model).parameters(
        1_676_266,
        mistakes={
            "cnn_basic.valid-padding": 594_922,
            "cnn_basic.no-pooling": 25_760_746,
        },
    )


def test_name(submission):
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model().named("CNN_Basic")


def test_other_images_and_classes(submission, draw):
    """23 columns become 11, then 5; rounded up at either place they would become 6."""
    images = draw.images(height=28, width=23, channels=3, batch=2)
    model = submission.cnn_basic.build_cnn_basic.shared(input_shape=(28, 23, 3), num_classes=7)
    expect(model).model()
    expect(model(images)).tensor().shape((images.batch, 7))
    expect(model).parameters(
        total(7, 5, 3, 7), mistakes={"cnn_basic.pooled-with-rest": total(7, 6, 3, 7)}
    )


def total(height, width, channels, classes):
    """How many parameters there are, when feature maps of that size are flattened."""
    convolutions = ((channels, 32), (32, 32), (32, 64), (64, 64))
    sizes = [(9 * inputs, filters) for inputs, filters in convolutions]
    sizes += [(height * width * 64, 512), (512, classes)]
    return sum(inputs * outputs + outputs for inputs, outputs in sizes)


@pytest.mark.points(2)
def test_computes_each_step(submission, draw):
    images = draw.images(height=28, width=28, channels=1, batch=2)
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model()
    model(images)
    kernels = ((3, 3, 1, 32), (3, 3, 32, 32), (3, 3, 32, 64), (3, 3, 64, 64))
    shapes = [*kernels, (3136, 512), (512, 10)]
    # So small at the end that the probabilities stay away from 0 and 1.
    weights = draw.weights_of([(shape, shape[-1:]) for shape in shapes], last=0.3)
    model.set_weights(weights)
    want, mistakes = computed(images.array, weights)
    for training in (False, None):
        expect(model(images, training=training)).tensor().values(
            want, atol=1e-4, mistakes=mistakes
        )


def computed(images, weights, pool=by_hand.max_pool):
    """What the network makes of the images, and what mistakes at its end lead to."""
    parts = [[part.numpy() for part in layer.arrays] for layer in weights]
    net = images
    for block in (parts[:2], parts[2:4]):
        for kernel, bias in block:
            net = by_hand.relu(by_hand.conv2d(net, kernel, bias))
        net = pool(net)
    linear = by_hand.dense(by_hand.flatten(net), *parts[4])
    logits = by_hand.dense(by_hand.relu(linear), *parts[5])
    want = by_hand.softmax(logits)
    return want, {
        "cnn_basic.softmax-missing": logits,
        "cnn_basic.softmax-twice": lambda: by_hand.softmax(want),
        "cnn_basic.relu-before-softmax": lambda: by_hand.softmax(by_hand.relu(logits)),
        "cnn_basic.last-relu": lambda: tuple(
            by_hand.softmax(by_hand.dense(other, *parts[5]))
            for other in (linear, *by_hand.not_relu(linear))
        ),
        "cnn_basic.average-for-largest": lambda: (
            computed(images, weights, by_hand.average_pool)[0]
            if pool is by_hand.max_pool
            else want + 1
        ),
    }


@pytest.mark.points(5)
def test_drops_out_in_training(submission, draw, make):
    """Weights that let single values through, so that each dropout shows in the output.

    Every logit is then 0 or 1 / 0.75 once for each dropout, and how often it is 0 tells
    where the dropouts stand: a pooling lets the largest of four values through, and what
    is copied after a dropout shares its fate. One row
    and one column of the images are blank: nothing may appear there.
    """
    places, batch = 49, 32  # enough to tell the dropouts' places from chance
    classes = 3 * places + 1
    model = submission.cnn_basic.build_cnn_basic(num_classes=classes)
    expect(model).model()
    model(np.zeros((1, 28, 28, 1), np.float32))  # a class of one's own has no weights before
    model.set_weights(probe_weights(make, places, 1 / LARGE))
    dense = np.ones((batch, 28, 28, 1), np.float32)
    dense[:, 24:] = dense[:, :, 24:] = 0
    sparse = np.zeros_like(dense)
    for row in (0, 1):
        for column in (0, 1):
            sparse[:, row:24:4, column:24:4] = 1  # one of four in each window of pooling 2
    bright = np.zeros((7, 7), bool)
    bright[:6, :6] = True
    bright = bright.ravel()
    # What goes wrong outside of training is no matter of the dropouts.
    answer = model(sparse[:2] * LARGE, training=False)
    expect(answer).tensor().shape((2, classes)).rows_sum_to_one(1e-4).holds(
        np.allclose(logits_of(answer, places), np.where(bright, 1, 0), atol=1e-3),
        say("Outside of training, values do not pass through as they should."),
        "cnn_basic.computes-otherwise",
    )
    expect(model).hears_of_training("cnn_basic.call-without-training")
    model.set_weights(probe_weights(make, places))
    answer = model(np.concatenate([sparse, dense]), training=True)
    expect(answer).tensor().shape((2 * batch, classes)).rows_sum_to_one(1e-4)
    logits = logits_of(answer, places)
    single, twins, wide = (logits[:, kind, bright] for kind in range(3))
    blank = logits[:, :, ~bright]
    expect(answer).holds(
        not np.allclose(single, 1, atol=1e-3),
        say("With training=True nothing is dropped."),
        "cnn_basic.no-dropout",
    )
    fits = np.isclose(single, 0, atol=1e-3) | np.isclose(single, KEPT**-3, atol=1e-3)
    expect(answer).holds(
        fits.all(),
        say("With training=True the values are not those of three dropouts of 0.25."),
        "cnn_basic.other-dropout",
    )
    expect(answer).holds(
        np.allclose(blank, 0, atol=1e-3),
        say("With training=True something appears where the images are blank."),
        "cnn_basic.changed-in-training",
    )
    again = model(sparse, training=True)
    expect(again).tensor().shape((batch, classes)).holds(
        not np.array_equal(again.numpy(), answer.numpy()[:batch]),
        say("With training=True the same values are dropped at every call."),
        "cnn_basic.same-at-every-call",
    )
    survived = single > 1
    expect(answer).holds(
        survived.any(axis=1).all(),
        say("With training=True whole channels are dropped, not single values."),
        "cnn_basic.spatial-dropout",
    )
    for happened, chance in (
        (survived[:batch], KEPT**3),
        (survived[batch:], (1 - (1 - KEPT) ** 4) * KEPT**2),
        (np.isclose(twins[:batch], 0, atol=1e-3), 1 - KEPT**2 * (1 - (1 - KEPT) ** TWINS)),
        (np.isclose(wide[:batch], 0, atol=1e-3), 1 - KEPT**2),
    ):
        expect(answer).holds(
            close_to_chance(happened, chance),
            say("With training=True a dropout is at another place than in the table."),
            "cnn_basic.misplaced-dropout",
        )


def logits_of(answer, places):
    """What went into softmax, held against the last class, which is always 0."""
    probabilities = np.maximum(answer.numpy().astype(np.float64), 1e-30)
    return np.log(probabilities[:, :-1] / probabilities[:, -1:]).reshape(-1, 3, places)


def probe_weights(make, places, scale=1.0):
    """Block 2 has 64 copies of one channel. For each place there are three logits: one
    reads it once, one reads it by TWINS units, and one reads all its 64 copies. ``scale``
    is what all of them are multiplied with at the end."""

    def layer(kernel):
        return make.weights(kernel, np.zeros(kernel.shape[-1], np.float32))

    def passing(channels_in, filters, source):
        kernel = np.zeros((3, 3, channels_in, filters), np.float32)
        for filter in range(filters):
            kernel[1, 1, source(filter), filter] = 1
        return layer(kernel)

    picking = np.zeros((7 * 7 * 64, 512), np.float32)
    last = np.zeros((512, 3 * places + 1), np.float32)
    for place in range(places):
        single, wide = place, places + place
        twins = [(2 + twin) * places + place for twin in range(TWINS)]
        for unit in (single, *twins):
            picking[place * 64, unit] = 1
        picking[place * 64 : place * 64 + 64, wide] = 1 / 64
        last[single, place] = last[wide, 2 * places + place] = scale
        last[twins, places + place] = scale / TWINS
    return (
        passing(1, 32, lambda filter: 0),
        passing(32, 32, lambda filter: filter),
        passing(32, 64, lambda filter: 0),
        passing(64, 64, lambda filter: filter),
        layer(picking),
        layer(last),
    )


@pytest.mark.points(4)
def test_starts_and_learns_as_keras_does(submission, draw):
    """A small network shows as well how weights start."""
    images = draw.images(height=5, width=6, channels=4)
    model, again = (
        submission.cnn_basic.build_cnn_basic(input_shape=(5, 6, 4), num_classes=12)
        for _ in range(2)
    )
    for one in (model, again):
        expect(one).model()
        expect(one(images)).tensor()
    expect(model).as_keras_has_it(again)
