from grader.checks import expect
from grader.checks.randomness import Normal, Oddity

ODD = {
    "randoms.rand": Oddity.OTHER_KIND,
    "randoms.other-mean": Oddity.MEAN,
    "randoms.other-deviation": Oddity.DEVIATION,
}


def test_shape_and_dtype(submission, draw):
    count = draw.integer(10, 40)
    expect(submission.randoms.normal_array(count)).array().shape(
        (count,),
        mistakes={"randoms.count-squared": (count, count), "randoms.always-nine": (9,)},
    ).dtype("float64", mistakes={"randoms.float32": "float32"})


def test_as_in_the_example(submission):
    expect(submission.randoms.normal_array(9)).array().shape((9,)).dtype("float64")


def test_normal(submission):
    answer = submission.randoms.normal_array(200_000)
    expect(answer).array().shape((200_000,)).drawn_from(Normal(), mistakes=ODD)


def test_new_numbers_at_every_call(submission):
    one, *others = [submission.randoms.normal_array(1_001) for _ in range(5)]
    for answer in (one, *others):
        expect(answer).array().shape((1_001,))
    expect(one).new_numbers(others, Normal(), mistakes={"randoms.seeded": Oddity.SAME})
