import pytest

from grader.checks import expect, panel


@pytest.mark.parametrize("kind", ["array", "tensor"])
def test_feature_maps(submission, draw, make, kind):
    values = draw.around((2, 7, 9, 3), -2, 2)
    answer = submission.figures.histogram(values if kind == "array" else make.tensor(values))
    expect(answer).draws(
        panel(
            histogram=values,
            range=(-2, 2),
            ylim=(0, 100),
            mistakes={
                "figures.no-range": values,
                "figures.first-map-only": values[0, :, :, 0],
                "figures.clipped": values.clip(-2, 2),
            },
        )
    )


def test_one_row(submission, draw):
    values = draw.around((17,), -2, 2)
    expect(submission.figures.histogram(values)).draws(
        panel(
            histogram=values,
            range=(-2, 2),
            ylim=(0, 100),
            mistakes={
                "figures.no-range": values,
                "figures.first-map-only": values[:1],
                "figures.clipped": values.clip(-2, 2),
            },
        )
    )
