import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
@pytest.mark.parametrize("filters", [3, 4])
def test_any_kernel(submission, draw, filters):
    shape = draw.choice([(4, 5), (5, 4), (7, 5)])
    kernel, bias = draw.floats([*shape, 2, filters]), draw.floats([filters])
    expect(submission.figures.kernel_picture([kernel, bias])).draws(
        panel(
            picture=kernel[:, :, 0, 0],
            cmap="gray",
            colorbar=True,
            title=str(kernel.shape),
            mistakes={
                "figures.row-as-colours": kernel[0],
                "figures.sliced-from-the-front": kernel[0][0],
                "figures.all-filters": kernel[:, :, 0],
                "figures.last-channel": kernel[:, :, -1, -1],
            },
        )
    )


def test_of_one_channel_and_one_filter(submission, draw):
    kernel, bias = draw.floats([3, 4, 1, 1]), draw.floats([1])
    expect(submission.figures.kernel_picture([kernel, bias])).draws(
        panel(picture=kernel[:, :, 0, 0], cmap="gray", colorbar=True, title=str(kernel.shape))
    )
