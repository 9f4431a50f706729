import numpy as np

from grader.checks import by_hand, expect


def test_shape(submission, draw):
    images = draw.images()
    size = (images.height, images.width, images.channels)
    model = submission.features.pool_in_model.as_model(size)
    half = ((images.height + 1) // 2, (images.width + 1) // 2, images.channels)
    expect(model(images)).tensor().shape(
        (images.batch, *half),
        mistakes={
            "features.valid-padding": (
                images.batch,
                images.height // 2,
                images.width // 2,
                images.channels,
            ),
            "features.strides-of-one": images.array.shape,
        },
    )
    model = submission.features.pool_in_model.as_model((28, 28, 3))  # as in the example
    expect(model(np.zeros((1, 28, 28, 3), np.float32))).tensor().shape((1, 14, 14, 3))


def test_largest_of_each_window_or_zero(submission, draw):
    images = draw.images(height=6, width=8).array
    windows = images.reshape(len(images), 3, 2, 4, 2, -1)
    model = submission.features.pool_in_model.as_model(images.shape[1:])
    expect(model(images)).tensor().values(
        np.maximum(windows.max(axis=(2, 4)), 0),
        mistakes={
            "features.no-relu": windows.max(axis=(2, 4)),
            "features.no-pooling": np.maximum(images, 0),
            "features.average": np.maximum(windows, 0).mean(axis=(2, 4)),
        },
    )


def test_what_is_left_over_has_a_window_of_its_own(submission, draw):
    """Odd sizes, and values beyond a million, on both sides of 0; in training as well."""
    images = draw.images().array
    images[0] *= 1e6
    model = submission.features.pool_in_model.as_model(images.shape[1:])
    want = np.maximum(by_hand.max_pool(images, "same"), 0)
    for training in (False, True):
        expect(model(images, training=training)).tensor().dtype("float32").values(
            want,
            mistakes={
                "features.valid-padding": np.maximum(by_hand.max_pool(images), 0),
                "features.no-relu": by_hand.max_pool(images, "same"),
                "features.other-limit": lambda: by_hand.clipped(want),
            },
        )


def test_adds_nothing_else(submission, draw):
    images = draw.images()
    model = submission.features.pool_in_model.as_model(images.array.shape[1:])
    expect(model(images)).tensor()
    expect(model).as_keras_has_it(model)
