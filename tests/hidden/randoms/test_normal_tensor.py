import pytest

from grader.checks import expect
from grader.checks.randomness import Normal, Oddity

ODD = {
    "randoms.uniform-instead": Oddity.OTHER_KIND,
    "randoms.cut-short": Oddity.TRUNCATED,
    "randoms.other-mean": Oddity.MEAN,
    "randoms.other-deviation": Oddity.DEVIATION,
}


@pytest.mark.points(2)
@pytest.mark.parametrize("rank", [1, 3])
def test_distribution(submission, draw, rank):
    shape = (draw.integer(150_000, 190_000),)
    if rank == 3:
        shape = (draw.integer(50, 59), draw.integer(40, 49), draw.integer(60, 69))
    answer = submission.randoms.normal_tensor(shape)
    expect(answer).tensor().shape(shape).dtype(
        "float32", mistakes={"randoms.float64": "float64"}
    ).drawn_from(Normal(), mistakes=ODD)


@pytest.mark.points(3)
def test_new_numbers_at_every_call(submission, draw):
    shape = [draw.integer(30, 35), draw.integer(40, 49)]
    one, *others = [submission.randoms.normal_tensor(shape) for _ in range(6)]
    for answer in (one, *others):
        expect(answer).tensor().shape(shape)
    expect(one).new_numbers(others, Normal(), mistakes={"randoms.seeded": Oddity.SAME})


def test_other_numbers_of_axes(submission, draw):
    for shape in (
        [1, draw.integer(3, 7), 1],
        [draw.integer(3, 7)],
        (draw.integer(5, 7), 3, 2, 4),
        [1],
        (),
    ):
        expect(submission.randoms.normal_tensor(shape)).tensor().shape(shape).dtype(
            "float32", mistakes={"randoms.float64": "float64"}
        )
