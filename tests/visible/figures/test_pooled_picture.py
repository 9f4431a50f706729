import pytest

from grader.checks import expect, panel


@pytest.mark.parametrize("shape", [(1, 14, 14, 3), (3, 7, 9, 4)])
def test_picture_title_and_bar(submission, draw, make, shape):
    pooled = draw.floats(shape)
    expect(submission.figures.pooled_picture(make.tensor(pooled))).draws(
        panel(
            picture=pooled[0, :, :, 0],
            cmap="gray",
            colorbar=True,
            title=str(pooled.shape),
            mistakes={
                "figures.channels-as-colours": pooled[0],
                "figures.sliced-from-the-front": pooled[0, 0],
                **(
                    {}
                    if shape[0] == 1
                    else {
                        "figures.last-image": pooled[-1, :, :, 0],
                        "figures.last-channel": pooled[0, :, :, -1],
                    }
                ),
            },
        )
    )
