from grader.checks import expect, panel


def test_picture_title_and_bar(submission, draw):
    kernel, bias = draw.floats([3, 5, 1, 3]), draw.floats([3])
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
            },
        )
    )
