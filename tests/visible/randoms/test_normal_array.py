from grader.checks import expect
from grader.checks.statistics import looks_normal, looks_uniform
from grader.words import say


def test_shape_and_dtype(submission, draw):
    count = draw.integer(10, 40)
    expect(submission.randoms.normal_array(count)).array().shape(
        (count,),
        mistakes={"randoms.count-squared": (count, count), "randoms.always-nine": (9,)},
    ).dtype("float64")


def test_normal(submission):
    answer = submission.randoms.normal_array(5000)
    expect(answer).array().shape((5000,)).holds(
        not looks_uniform(answer.numpy(), 0, 1),
        say("The numbers are spread evenly between 0 and 1."),
        "randoms.rand",
    ).holds(looks_normal(answer.numpy()), say("The numbers are not normally distributed."))
