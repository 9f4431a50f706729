from grader.checks import expect, panel


def test_three_panels(submission, draw, make):
    output = draw.images(batch=1, channels=3).array
    kernel, bias = draw.floats([3, 3, 1, 3]), draw.floats([3])
    expect(submission.figures.layer_report(make.tensor(output), [kernel, bias])).draws(
        panel(histogram=output, range=(-2, 2), ylim=(0, 200)),
        panel(
            picture=kernel[:, :, 0, 0],
            cmap="gray",
            title=str(kernel.shape),
            mistakes={"figures.row-as-colours": kernel[0]},
        ),
        panel(picture=output[0, :, :, 0], cmap="gray", title=str(output.shape), colorbar=True),
        layout="row",
    )
