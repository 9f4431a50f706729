import numpy as np

from grader.checks import by_hand, expect


def test_a_row(submission, draw):
    x = draw.floats([draw.size(5, 9)])
    expect(submission.features.relu_by_hand(x)).numbers().values(
        np.where(x > 0, x, 0),
        mistakes={
            "features.largest-along-an-axis": x.max(axis=0),
            "features.still-negative": x,
            "features.left-out": x[x > 0],
            "features.absolute": np.abs(x),
        },
    )
    x = np.float32([-3, 0.5, 7])  # as in the example
    expect(submission.features.relu_by_hand(x)).numbers().values([0, 0.5, 7])


def test_a_batch(submission, draw):
    images = draw.images()
    x = images.array
    expect(submission.features.relu_by_hand(images)).numbers().dtype(
        "float32", mistakes={"features.truth-values": "bool"}
    ).values(
        np.where(x > 0, x, 0),
        mistakes={
            "features.largest-along-an-axis": x.max(axis=0),
            "features.left-out": x[x > 0],
        },
    )


def test_large_and_small_values(submission, draw):
    x = draw.floats([draw.size(5, 9)])
    x = np.concatenate([x * np.float32(1e6), x / 100])
    expect(submission.features.relu_by_hand(x)).numbers().dtype("float32").values(
        np.where(x > 0, x, 0),
        atol=1e-6,
        mistakes={
            "features.still-negative": x,
            "features.absolute": np.abs(x),
            "features.limited-to-6": np.clip(x, 0, 6),
            "features.other-limit": lambda: by_hand.clipped(x),
        },
    )
