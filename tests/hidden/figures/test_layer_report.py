import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
def test_of_a_batch(submission, draw, make):
    output = draw.around((2, draw.choice((8, 10)), draw.choice((7, 9)), 4), -2, 2)
    kernel, bias = draw.floats([3, 5, 2, 4]), draw.floats([4])
    expect(submission.figures.layer_report(make.tensor(output), [kernel, bias])).draws(
        panel(
            histogram=output,
            range=(-2, 2),
            ylim=(0, 200),
            mistakes={
                "figures.no-range": output,
                "figures.first-map-only": output[0, :, :, 0],
                "figures.clipped": output.clip(-2, 2),
                "figures.kernel-counted": kernel,
            },
        ),
        panel(
            picture=kernel[:, :, 0, 0],
            cmap="gray",
            title=str(kernel.shape),
            mistakes={
                "figures.row-as-colours": kernel[0],
                "figures.sliced-from-the-front": kernel[0][0],
                "figures.panels-swapped": output[0, :, :, 0],
            },
        ),
        panel(
            picture=output[0, :, :, 0],
            cmap="gray",
            title=str(output.shape),
            colorbar=True,
            mistakes={
                "figures.sliced-from-the-front": output[0, 0],
                "figures.last-image": output[-1, :, :, 0],
                "figures.last-channel": output[0, :, :, -1],
            },
        ),
        layout="row",
    )


def test_values_beyond_the_range(submission, draw, make):
    output = draw.floats([2, 9, 7, 3], scale=9.0)
    kernel, bias = draw.floats([5, 3, 1, 3]), draw.floats([3])
    expect(submission.figures.layer_report(make.tensor(output), [kernel, bias])).draws(
        panel(
            histogram=output,
            range=(-2, 2),
            ylim=(0, 200),
            mistakes={"figures.clipped": output.clip(-2, 2)},
        ),
        panel(picture=kernel[:, :, 0, 0], cmap="gray", title=str(kernel.shape)),
        panel(picture=output[0, :, :, 0], cmap="gray", title=str(output.shape), colorbar=True),
        layout="row",
    )
