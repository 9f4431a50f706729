from grader.checks import expect, panel


def test_side_by_side(submission, draw):
    image = draw.images(channels=1, batch=1).array
    maps = draw.images(batch=1).array
    expect(submission.figures.image_and_feature_map(image, maps)).draws(
        panel(picture=image[0, :, :, 0], cmap="gray"),
        panel(picture=maps[0, :, :, 0], cmap="gray"),
        layout="row",
    )


def test_tensors(submission, draw, make):
    image, maps = draw.images().array, draw.images().array
    figure = submission.figures.image_and_feature_map(make.tensor(image), make.tensor(maps))
    expect(figure).draws(
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
            mistakes={"figures.same-twice": image[0, :, :, 0]},
        ),
        layout="row",
    )
