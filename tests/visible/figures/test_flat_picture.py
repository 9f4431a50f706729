from grader.checks import expect, panel


def test_one_below_the_other(submission, draw, make):
    flat = draw.floats([1, draw.integer(120, 160)])
    expect(submission.figures.flat_picture(make.tensor(flat))).draws(
        panel(histogram=flat), panel(picture=flat[:, :100]), layout="column"
    )


def test_of_several_images(submission, draw, make):
    flat = draw.floats([3, draw.integer(210, 260)])
    expect(submission.figures.flat_picture(make.tensor(flat))).draws(
        panel(
            histogram=flat,
            mistakes={
                "figures.first-hundred-counted": flat[:, :100],
                "figures.first-image-counted": flat[0],
            },
        ),
        panel(
            picture=flat[:, :100],
            mistakes={
                "figures.first-image-shown": flat[:1, :100],
                "figures.last-hundred": flat[:, -100:],
                "figures.from-hundred-on": flat[:, 100:],
                "figures.all-shown": flat,
                "figures.upright": flat[:, :100].T,
            },
        ),
        layout="column",
    )
