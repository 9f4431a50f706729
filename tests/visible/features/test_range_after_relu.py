import numpy as np

from grader.checks import expect


def test_smallest(submission, draw, make):
    images = draw.images()
    answer = submission.features.range_after_relu(make.tensor(images))
    expect(answer).pair("(smallest, largest)")
    expect(answer[0]).number(
        0,
        mistakes={
            "features.range-before": images.array.min(),
            "features.swapped": images.array.max(),
        },
    )


def test_largest(submission, draw, make):
    images = draw.images()
    images.array[0] *= 1000
    answer = submission.features.range_after_relu(make.tensor(images))
    expect(answer).pair("(smallest, largest)")
    expect(answer[1]).number(
        images.array.max(),
        mistakes={"features.limited": 0.1, "features.limited-to-6": 6, "features.swapped": 0},
    )
    answer = submission.features.range_after_relu(make.tensor(np.float32([[[[-3, 7]]]])))
    expect(answer).pair("(smallest, largest)")
    expect(answer[0]).number(0)  # as in the example
    expect(answer[1]).number(7)


def test_all_above_zero(submission, draw, make):
    maps = np.abs(draw.images().array) + 1
    answer = submission.features.range_after_relu(make.tensor(maps))
    expect(answer).pair("(smallest, largest)")
    expect(answer[0]).number(maps.min(), mistakes={"features.from-zero": 0})


def test_all_below_zero(submission, draw, make):
    maps = -np.abs(draw.images().array) - 1
    answer = submission.features.range_after_relu(make.tensor(maps))
    expect(answer).pair("(smallest, largest)")
    expect(answer[0]).number(0, mistakes={"features.range-before": maps.min()})
    expect(answer[1]).number(0, mistakes={"features.range-before": maps.max()})
