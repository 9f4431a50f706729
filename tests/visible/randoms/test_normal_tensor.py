from grader.checks import expect
from grader.checks.statistics import looks_normal, looks_uniform
from grader.words import say


def test_shape_and_dtype(submission, draw):
    shape = [draw.integer(2, 4), draw.integer(5, 9)]
    expect(submission.randoms.normal_tensor(shape)).tensor().shape(shape).dtype(
        "float32", mistakes={"randoms.float64": "float64"}
    )


def test_normal(submission):
    answer = submission.randoms.normal_tensor([50, 101])
    expect(answer).tensor().shape((50, 101)).holds(
        not looks_uniform(answer.numpy(), 0, 1),
        say("The numbers are spread evenly between 0 and 1."),
        "randoms.uniform-instead",
    ).holds(looks_normal(answer.numpy()), say("The numbers are not normally distributed."))
