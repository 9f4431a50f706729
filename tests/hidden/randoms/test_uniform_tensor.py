import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import looks_normal, looks_uniform
from grader.words import say


@pytest.mark.points(2)
@pytest.mark.parametrize("rank", [1, 3])
def test_distribution(submission, draw, rank):
    shape = (draw.integer(5000, 9000),) if rank == 1 else (draw.integer(50, 90), 9, 11)
    answer = submission.randoms.uniform_tensor(shape)
    expect(answer).tensor().shape(shape).dtype(
        "float32", mistakes={"randoms.float64": "float64"}
    ).holds(
        not looks_normal(answer.numpy()),
        say("The numbers are normally distributed."),
        "randoms.normal-instead",
    ).holds(
        answer.numpy().min() >= 0 and answer.numpy().max() <= 1,
        say("Some of the numbers are not between 0 and 1."),
        "randoms.other-ends",
    ).holds(
        looks_uniform(answer.numpy(), 0, 1),
        say("The numbers are not spread evenly between 0 and 1."),
    )


def test_new_numbers_at_every_call(submission, draw):
    shape = [draw.integer(3, 5), draw.integer(6, 9)]
    one = submission.randoms.uniform_tensor(shape)
    other = submission.randoms.uniform_tensor(shape)
    expect(one).tensor().shape(shape)
    expect(other).tensor().shape(shape).holds(
        not np.array_equal(one.numpy(), other.numpy()),
        say("Two calls gave the same numbers."),
        "randoms.seeded",
    )


def test_axes_of_length_one(submission, draw):
    for shape in ([1, draw.integer(3, 7), 1], [draw.integer(3, 7)], [1]):
        expect(submission.randoms.uniform_tensor(shape)).tensor().shape(shape).dtype(
            "float32", mistakes={"randoms.float64": "float64"}
        )
