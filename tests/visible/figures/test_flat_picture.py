from grader.checks import expect, panel


def test_one_below_the_other(submission, draw, make):
    flat = draw.floats([1, draw.integer(120, 160)])
    expect(submission.figures.flat_picture(make.tensor(flat))).draws(
        panel(histogram=flat), panel(picture=flat[:, :100]), layout="column"
    )
