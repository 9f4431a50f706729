import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
@pytest.mark.parametrize("axes", [1, 2, 3, 4])
def test_any_shape(submission, draw, make, axes):
    values = draw.around(draw.sizes(axes, 5, 8), -2, 2)
    if axes % 2:
        answer = submission.figures.histogram(values)
    else:
        answer = submission.figures.histogram(make.tensor(values))
    expect(answer).draws(
        panel(
            histogram=values,
            range=(-2, 2),
            ylim=(0, 100),
            mistakes={
                "figures.no-range": values,
                "figures.first-map-only": values[0, ..., 0] if axes > 1 else values[:1],
                "figures.clipped": values.clip(-2, 2),
            },
        )
    )


def test_more_than_a_hundred(submission, draw, make):
    values = draw.floats([3, 9, 7, 5], scale=0.4)
    expect(submission.figures.histogram(make.tensor(values))).draws(
        panel(histogram=values, range=(-2, 2), ylim=(0, 100))
    )


def test_all_inside_the_range(submission, draw):
    values = draw.floats([5, 7], scale=0.2)
    expect(submission.figures.histogram(values)).draws(
        panel(
            histogram=values,
            range=(-2, 2),
            ylim=(0, 100),
            mistakes={"figures.no-range": values},
        )
    )


def test_most_are_outside(submission, draw):
    values = draw.floats([9, 11], scale=20.0)
    expect(submission.figures.histogram(values)).draws(
        panel(
            histogram=values,
            range=(-2, 2),
            ylim=(0, 100),
            mistakes={"figures.clipped": values.clip(-2, 2)},
        )
    )
