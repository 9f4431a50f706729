from grader.checks import expect
from grader.checks.randomness import Normal, Oddity

ODD = {
    "randoms.uniform-instead": Oddity.OTHER_KIND,
    "randoms.cut-short": Oddity.TRUNCATED,
    "randoms.other-mean": Oddity.MEAN,
    "randoms.other-deviation": Oddity.DEVIATION,
}


def test_shape_and_dtype(submission, draw):
    shape = [draw.integer(2, 4), draw.integer(5, 9)]
    expect(submission.randoms.normal_tensor(shape)).tensor().shape(shape).dtype(
        "float32", mistakes={"randoms.float64": "float64"}
    )


def test_as_in_the_example(submission):
    expect(submission.randoms.normal_tensor([3, 3])).tensor().shape([3, 3]).dtype("float32")


def test_normal(submission):
    answer = submission.randoms.normal_tensor([400, 501])
    expect(answer).tensor().shape((400, 501)).drawn_from(Normal(), mistakes=ODD)


def test_new_numbers_at_every_call(submission):
    one, *others = [submission.randoms.normal_tensor((35, 29)) for _ in range(5)]
    for answer in (one, *others):
        expect(answer).tensor().shape((35, 29))
    expect(one).new_numbers(others, Normal(), mistakes={"randoms.seeded": Oddity.SAME})
