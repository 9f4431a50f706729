import pytest

from grader.checks import expect
from grader.checks.randomness import Normal, Oddity

ODD = {
    "randoms.rand": Oddity.OTHER_KIND,
    "randoms.other-mean": Oddity.MEAN,
    "randoms.other-deviation": Oddity.DEVIATION,
}


@pytest.mark.points(2)
def test_mean_and_deviation(submission, draw):
    count = draw.integer(150_000, 199_000)
    answer = submission.randoms.normal_array(count)
    expect(answer).array().shape((count,)).dtype("float64").drawn_from(
        Normal(), mistakes=ODD
    )


@pytest.mark.points(3)
def test_new_numbers_at_every_call(submission, draw):
    count = draw.integer(1_500, 2_000)
    one, *others = [submission.randoms.normal_array(count) for _ in range(6)]
    for answer in (one, *others):
        expect(answer).array().shape((count,))
    expect(one).new_numbers(others, Normal(), mistakes={"randoms.seeded": Oddity.SAME})


def test_few_numbers(submission, draw):
    for count in (1, draw.integer(41, 60), 2):
        expect(submission.randoms.normal_array(count)).array().shape((count,)).dtype("float64")
