from grader.checks import expect
from grader.checks.randomness import Uniform, Oddity

ODD = {
    "randoms.normal-instead": Oddity.OTHER_KIND,
    "randoms.other-ends": Oddity.BEYOND,
}


def test_shape_and_dtype(submission, draw):
    shape = [draw.integer(2, 4), draw.integer(5, 9)]
    expect(submission.randoms.uniform_tensor(shape)).tensor().shape(shape).dtype(
        "float32", mistakes={"randoms.float64": "float64"}
    )


def test_as_in_the_example(submission):
    expect(submission.randoms.uniform_tensor([4, 4])).tensor().shape([4, 4]).dtype("float32")


def test_uniform(submission):
    answer = submission.randoms.uniform_tensor([400, 501])
    expect(answer).tensor().shape((400, 501)).drawn_from(Uniform(), mistakes=ODD)


def test_new_numbers_at_every_call(submission):
    one, *others = [submission.randoms.uniform_tensor((35, 29)) for _ in range(5)]
    for answer in (one, *others):
        expect(answer).tensor().shape((35, 29))
    expect(one).new_numbers(others, Uniform(), mistakes={"randoms.seeded": Oddity.SAME})
