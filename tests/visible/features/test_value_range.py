import numpy as np

from grader.checks import expect
from grader.words import say


def pair(answer):
    """The answer, if it is a pair; the note's comma makes three of it."""
    expect(answer).holds(
        len(answer) != 3,
        say("What came back has 3 items; a tuple (smallest, largest) was wanted."),
        "features.comma-for-point",
    ).pair("(smallest, largest)")
    return answer


def test_two_values(submission, draw, make):
    values = draw.floats([draw.size(3, 6), draw.size(3, 6)])
    values[1, 1], values[1, 0] = -31.5, 32.5  # neither first nor last
    smallest, largest = pair(submission.features.value_range(make.tensor(values)))
    expect(smallest).number(
        values.min(),
        mistakes={"features.swapped": values.max(), "features.not-all": values[0, 0]},
    )
    expect(largest).number(
        values.max(),
        mistakes={"features.swapped": values.min(), "features.not-all": values[-1, -1]},
    )
    values = make.tensor(np.float32([[3, -1.5], [0, 2]]))  # as in the example
    smallest, largest = pair(submission.features.value_range(values))
    expect(smallest).number(-1.5)
    expect(largest).number(3)


def test_one_image(submission, draw, make):
    image = draw.images(batch=1).array
    smallest, largest = pair(submission.features.value_range(make.tensor(image)))
    expect(smallest).number(image.min())
    expect(largest).number(image.max())


def test_all_below_zero(submission, draw, make):
    values = -np.abs(draw.floats([4, 5, 3])) - 1
    smallest, largest = pair(submission.features.value_range(make.tensor(values)))
    expect(smallest).number(values.min())
    expect(largest).number(values.max(), mistakes={"features.from-zero": 0})


def test_arrays_of_any_kind(submission, draw):
    """Whole numbers, values beyond a million, a single value without axes."""
    shift = draw.choice((-1, 1)) * 3_000_000
    for values in (
        draw.integers([4, 7], 20, 250).astype("uint8"),
        draw.integers([5, 3]) + shift,
        draw.floats([2, 3, 4]) * np.float32(1000) + np.float32(shift),
        draw.floats([2, 3, 4]) * np.float32(1000) - np.float32(shift),
        np.array(draw.integer(2, 9) + 0.5),
    ):
        smallest, largest = pair(submission.features.value_range(values))
        expect(smallest).number(values.min(), mistakes={"features.from-zero": 0})
        expect(largest).number(values.max(), mistakes={"features.from-zero": 0})
