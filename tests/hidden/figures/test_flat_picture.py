import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
def test_of_a_batch(submission, draw, make):
    flat = draw.floats([draw.size(), draw.integer(210, 260)])
    expect(submission.figures.flat_picture(make.tensor(flat))).draws(
        panel(
            histogram=flat,
            mistakes={
                "figures.first-hundred-counted": flat[:, :100],
                "figures.first-image-counted": flat[0],
            },
        ),
        panel(
            picture=flat[:, :100],
            mistakes={
                "figures.first-image-shown": flat[:1, :100],
                "figures.last-hundred": flat[:, -100:],
                "figures.from-hundred-on": flat[:, 100:],
                "figures.all-shown": flat,
                "figures.upright": flat[:, :100].T,
            },
        ),
        layout="column",
    )


def test_exactly_a_hundred(submission, draw, make):
    flat = draw.floats([3, 100])
    expect(submission.figures.flat_picture(make.tensor(flat))).draws(
        panel(histogram=flat), panel(picture=flat), layout="column"
    )
