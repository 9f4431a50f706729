import pytest

from grader.checks import expect, panel


@pytest.mark.points(2)
def test_first_image_first_channel(submission, draw, make):
    image = draw.images(height=11, width=draw.choice((7, 9)), channels=2).array
    maps = draw.images(height=9, width=draw.choice((11, 13)), channels=5).array
    expect(submission.figures.image_and_feature_map(image, make.tensor(maps))).draws(
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


@pytest.mark.parametrize("smaller", ["map", "image"])
def test_one_of_half_the_size(submission, draw, make, smaller):
    blocks = [draw.images(height=13, width=9).array, draw.images(height=7, width=5).array]
    image, maps = blocks if smaller == "map" else blocks[::-1]
    figure = submission.figures.image_and_feature_map(make.tensor(image), maps)
    expect(figure).draws(
        panel(picture=image[0, :, :, 0], cmap="gray"),
        panel(picture=maps[0, :, :, 0], cmap="gray"),
        layout="row",
    )
