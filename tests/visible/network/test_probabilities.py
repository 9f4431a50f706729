import numpy as np

from grader.checks import expect


def test_example_of_the_text(submission, make):
    answer = submission.network.probabilities(make.tensor(np.float32([[2, 1, 0]])))
    expect(answer).numbers().values(np.array([[0.66524, 0.24473, 0.09003]]), atol=1e-4)


def test_rows_add_up_to_one(submission, draw, make):
    logits = draw.floats([draw.integer(3, 5), draw.integer(7, 10)])
    answer = submission.network.probabilities(make.tensor(logits))
    expect(answer).numbers().shape(logits.shape).dtype("float32").rows_sum_to_one()
