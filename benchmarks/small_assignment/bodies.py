# The checks. ``answers`` is Direct or Asked; whoever calls them names it.
import numpy as np


def lists_become_axes(answers):
    rows = [[3, 1, 4], [1, 5, 9]]
    got = answers.from_list(rows).numpy()
    assert got.shape == (2, 3) and (got == np.array(rows)).all()


def whole_numbers_give_int32(answers):
    assert answers.from_list([2, 7, 1, 8]).numpy().dtype == np.int32


def pixels_keep_their_values(answers):
    pixels = np.arange(2 * 7 * 9 * 3, dtype=np.uint8).reshape(2, 7, 9, 3)
    got = answers.to_float32(answers.tensor(pixels)).numpy()
    assert got.dtype == np.float32 and (got == pixels).all()


def fractions_keep_their_signs(answers):
    numbers = np.array([[-1.5, 0.25], [2.75, -3.0]], dtype=np.float64)
    got = answers.to_float32(answers.tensor(numbers)).numpy()
    assert got.dtype == np.float32 and (got == numbers).all()


def feature_maps_come_from_the_layer(answers):
    images = np.linspace(-1, 1, 2 * 7 * 9 * 3, dtype=np.float32).reshape(2, 7, 9, 3)
    layer, feature_maps = answers.convolve(answers.tensor(images), 5)
    got, again = feature_maps.numpy(), layer(answers.tensor(images)).numpy()
    assert got.shape == (2, 7, 9, 5) and np.allclose(got, again, atol=1e-4)


def convolution_has_a_bias(answers):
    images = np.ones((2, 11, 7, 2), np.float32)
    layer, _ = answers.convolve(answers.tensor(images), 6)
    assert answers.parameters(layer) == 3 * 3 * 2 * 6 + 6


def network_is_as_large_as_cnn_basic(answers):
    model = answers.network()
    images = answers.tensor(np.zeros((3, 28, 28, 1), np.float32))
    got = model(images).numpy()
    assert got.shape == (3, 10) and np.allclose(got.sum(axis=1), 1, atol=1e-5)
    assert answers.parameters(model) == 1_676_266


def network_computes_as_cnn_basic(answers):
    """Each convolution lets its input through, the first Dense takes the mean, and so the
    logits of an image that is v everywhere are v times 0, 0.1, ... 0.9."""

    def through(inputs, filters):
        kernel = np.zeros((3, 3, inputs, filters), np.float32)
        kernel[1, 1, np.arange(filters) % inputs, np.arange(filters)] = 1
        return kernel, np.zeros(filters, np.float32)

    mean = np.full((3136, 512), 1 / 3136, np.float32)
    last = np.tile(np.arange(10, dtype=np.float32) / 5120, (512, 1))
    model = answers.network()
    answers.set_weights(
        model,
        [
            through(1, 32),
            through(32, 32),
            through(32, 64),
            through(64, 64),
            (mean, np.zeros(512, np.float32)),
            (last, np.zeros(10, np.float32)),
        ],
    )
    bright = np.array([0.5, 1, 4], np.float32)
    images = np.ones((3, 28, 28, 1), np.float32) * bright[:, None, None, None]
    powers = np.exp(np.outer(bright, np.arange(10) / 10))
    got = model(answers.tensor(images), training=False).numpy()
    assert np.allclose(got, powers / powers.sum(axis=1, keepdims=True), atol=1e-4)
