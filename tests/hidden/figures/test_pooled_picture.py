import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
def test_first_image_first_channel(submission, draw, make):
    pooled = draw.images(channels=4).array
    expect(submission.figures.pooled_picture(make.tensor(pooled))).draws(
        panel(
            picture=pooled[0, :, :, 0],
            cmap="gray",
            colorbar=True,
            title=str(pooled.shape),
            mistakes={
                "figures.sliced-from-the-front": pooled[0, 0],
                "figures.last-image": pooled[-1, :, :, 0],
                "figures.last-channel": pooled[0, :, :, -1],
                "figures.mean-of-channels": pooled[0].mean(axis=-1),
            },
        )
    )


def test_three_channels(submission, draw, make):
    pooled = draw.images(channels=3, height=4, width=6, batch=2).array
    expect(submission.figures.pooled_picture(make.tensor(pooled))).draws(
        panel(
            picture=pooled[0, :, :, 0],
            cmap="gray",
            colorbar=True,
            title=str(pooled.shape),
            mistakes={"figures.channels-as-colours": pooled[0]},
        )
    )
