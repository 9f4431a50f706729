import numpy as np
import pytest

from grader.checks import expect
from grader.checks.statistics import looks_normal, looks_uniform
from grader.words import say


@pytest.mark.points(2)
def test_mean_and_deviation(submission, draw):
    count = draw.integer(5000, 9000)
    answer = submission.randoms.normal_array(count)
    expect(answer).array().shape((count,)).dtype("float64").holds(
        not looks_uniform(answer.numpy(), 0, 1),
        say("The numbers are spread evenly between 0 and 1."),
        "randoms.rand",
    ).holds(
        looks_normal(answer.numpy()),
        say("The numbers are not normal with mean 0 and standard deviation 1."),
    )


def test_new_numbers_at_every_call(submission, draw):
    count = draw.integer(20, 40)
    one = submission.randoms.normal_array(count)
    other = submission.randoms.normal_array(count)
    expect(one).array().shape((count,))
    expect(other).array().shape((count,)).holds(
        not np.array_equal(one.numpy(), other.numpy()),
        say("Two calls gave the same numbers."),
        "randoms.seeded",
    )


def test_one_number(submission):
    expect(submission.randoms.normal_array(1)).array().shape((1,)).dtype("float64")
