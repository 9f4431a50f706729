import numpy as np

from grader.checks import by_hand, expect


def test_even_sizes_are_halved(submission, draw, make):
    images = draw.images(height=draw.choice((8, 12)), width=draw.choice((6, 10)))
    half = (images.height // 2, images.width // 2)
    expect(submission.features.max_pool(make.tensor(images))).tensor().shape(
        (images.batch, *half, images.channels),
        mistakes={
            "features.strides-of-one": images.array.shape,
            "features.pooled-channels": (images.batch, *half, images.channels // 2),
        },
    )


def test_odd_sizes_are_rounded_up(submission, draw, make):
    images = draw.images()
    expect(submission.features.max_pool(make.tensor(images))).tensor().shape(
        (images.batch, (images.height + 1) // 2, (images.width + 1) // 2, images.channels),
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


def test_largest_of_each_window(submission, draw, make):
    images = draw.images(height=6, width=8).array
    windows = images.reshape(len(images), 3, 2, 4, 2, -1)
    expect(submission.features.max_pool(make.tensor(images))).tensor().dtype("float32").values(
        windows.max(axis=(2, 4)),
        mistakes={
            "features.average": windows.mean(axis=(2, 4)),
            "features.every-other": images[:, ::2, ::2],
            "features.smallest": windows.min(axis=(2, 4)),
        },
    )


def test_what_is_left_over_has_a_window_of_its_own(submission, draw, make):
    """Below 0 as well: what is added around the map never wins."""
    maps = -np.abs(draw.images().array) - 1
    maps[0] *= -1
    expect(submission.features.max_pool(make.tensor(maps))).tensor().dtype("float32").values(
        by_hand.max_pool(maps, "same"),
        mistakes={
            "features.valid-padding": by_hand.max_pool(maps),
            "features.strides-of-one": maps,
            "features.every-other": maps[:, ::2, ::2],
            "features.zeros-around": lambda: by_hand.max_pool(
                np.pad(maps, ((0, 0), (0, 1), (0, 1), (0, 0)))
            ),
            "features.relu-too": np.maximum(by_hand.max_pool(maps, "same"), 0),
        },
    )


def test_one_image(submission, draw, make):
    maps = draw.images(batch=1, channels=1).array
    expect(submission.features.max_pool(make.tensor(maps))).tensor().values(
        by_hand.max_pool(maps, "same")
    )
