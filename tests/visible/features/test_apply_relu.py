import numpy as np

from grader.checks import expect
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
