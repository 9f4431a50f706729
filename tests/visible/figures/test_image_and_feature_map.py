import pytest

from grader.checks import expect, panel


@pytest.mark.parametrize("kind", ["array", "tensor"])
def test_side_by_side(submission, draw, make, kind):
    image = draw.images(height=9, width=13, channels=2, batch=3).array
    maps = draw.images(height=7, width=11, channels=4, batch=3).array
    given = (image, maps) if kind == "array" else (make.tensor(image), make.tensor(maps))
    expect(submission.figures.image_and_feature_map(*given)).draws(
        panel(
            picture=image[0, :, :, 0],
            cmap="gray",
            mistakes={
                "figures.panels-swapped": maps[0, :, :, 0],
                "figures.sliced-from-the-front": image[0, 0],
                "figures.last-image": image[-1, :, :, 0],
                "figures.last-channel": image[0, :, :, -1],
            },
        ),
        panel(
            picture=maps[0, :, :, 0],
            cmap="gray",
            mistakes={
                "figures.same-twice": image[0, :, :, 0],
                "figures.sliced-from-the-front": maps[0, 0],
                "figures.last-image": maps[-1, :, :, 0],
                "figures.last-channel": maps[0, :, :, -1],
            },
        ),
        layout="row",
    )


def test_one_image_of_one_channel(submission, draw):
    image = draw.images(height=11, width=9, channels=1, batch=1).array
    maps = draw.images(height=11, width=9, channels=3, batch=1).array
    expect(submission.figures.image_and_feature_map(image, maps)).draws(
        panel(picture=image[0, :, :, 0], cmap="gray"),
        panel(picture=maps[0, :, :, 0], cmap="gray"),
        layout="row",
    )
