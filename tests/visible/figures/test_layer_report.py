import pytest

from grader.checks import expect, panel


@pytest.mark.parametrize("batch, channels, filters", [(1, 1, 3), (3, 2, 4)])
def test_three_panels(submission, draw, make, batch, channels, filters):
    output = draw.around((batch, 9, 7, filters), -2, 2)
    kernel, bias = draw.floats([5, 3, channels, filters]), draw.floats([filters])
    several = {} if batch == 1 else {"figures.last-image": output[-1, :, :, 0]}
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
                "figures.last-channel": output[0, :, :, -1],
                **several,
            },
        ),
        layout="row",
    )
