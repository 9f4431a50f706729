import numpy as np

from grader.checks import by_hand, expect
from grader.words import say


def test_nothing_below_zero(submission, draw, make):
    answer = submission.features.apply_relu(make.tensor(draw.images()))
    expect(answer).tensor().holds(
        (answer.numpy() >= 0).all(),
        say("Some values are still negative."),
        "features.still-negative",
    )


def test_what_is_above_zero_stays(submission, draw, make):
    feature_maps = np.abs(draw.images().array)
    expect(submission.features.apply_relu(make.tensor(feature_maps))).tensor().dtype(
        "float32"
    ).values(
        feature_maps,
        mistakes={
            "features.limited": np.minimum(feature_maps, 0.1),
            "features.limited-to-6": np.minimum(feature_maps, 6),
        },
    )


def test_each_value_by_itself(submission, draw, make):
    """Small values and such beyond a million, on both sides of 0."""
    maps = draw.images().array
    maps[0] *= 1e6
    maps[1] /= 100
    expect(submission.features.apply_relu(make.tensor(maps))).tensor().dtype("float32").values(
        np.maximum(maps, 0),
        atol=1e-6,
        mistakes={
            "features.still-negative": maps,
            "features.absolute": np.abs(maps),
            "features.limited": np.clip(maps, 0, 0.1),
            "features.limited-to-6": np.clip(maps, 0, 6),
            "features.other-limit": lambda: by_hand.clipped(maps),
            "features.other-activation": lambda: by_hand.not_relu(np.float64(maps)),
        },
    )
    example = make.tensor(np.float32([[[[-3, 7]]]]))
    expect(submission.features.apply_relu(example)).tensor().values([[[[0, 7]]]])
