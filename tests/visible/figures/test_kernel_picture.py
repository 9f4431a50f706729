import pytest

from grader.checks import expect, panel


@pytest.mark.parametrize("shape", [(3, 3, 1, 3), (4, 5, 2, 3), (5, 2, 3, 4)])
def test_picture_title_and_bar(submission, draw, shape):
    kernel, bias = draw.floats(shape), draw.floats(shape[-1:])
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
