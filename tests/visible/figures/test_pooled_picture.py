from grader.checks import expect, panel


def test_picture_title_and_bar(submission, draw, make):
    pooled = draw.images(batch=1).array
    expect(submission.figures.pooled_picture(make.tensor(pooled))).draws(
        panel(picture=pooled[0, :, :, 0], cmap="gray", colorbar=True, title=str(pooled.shape))
    )
