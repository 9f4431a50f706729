import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("padding", ["same", "valid"])
def test_what_a_layer_really_gives(submission, reference, draw, make, padding):
    images = draw.images(height=draw.choice((10, 13)), width=draw.choice((17, 20)))
    for strides in (1, 2, 3):
        kernel_size = draw.choice((2, 4, 6))
        layer = reference.given(make.conv2d(1, kernel_size, strides=strides, padding=padding))
        real = np.shape(layer(images).numpy())[1:3]
        for size, places in zip((images.height, images.width), real):
            expect(
                submission.convolution.output_size(size, kernel_size, strides, padding)
            ).integer(places, mistakes=wrong(size, kernel_size, strides, padding))


@pytest.mark.points(2)
@pytest.mark.parametrize("padding", ["same", "valid"])
def test_counts_the_places(submission, draw, padding):
    """As many as there are starts from which the window fits."""
    for strides in (1, 2, 3, 4):
        for kernel_size in draw.integers([2], 1, 7).tolist():
            size = kernel_size + draw.integer(0, 30)
            end = size if padding == "same" else size - kernel_size + 1
            expect(
                submission.convolution.output_size(size, kernel_size, strides, padding)
            ).integer(
                len(range(0, end, strides)),
                mistakes=wrong(size, kernel_size, strides, padding),
            )


def test_window_as_large_as_the_image(submission, draw):
    size = draw.integer(3, 9)
    for strides in (1, 2, size):
        expect(submission.convolution.output_size(size, size, strides, "valid")).integer(
            1, mistakes={"convolution.plus-one-forgotten": 0}
        )


def wrong(size, kernel_size, strides, padding):
    """What mistakes lead to."""
    moves = size - kernel_size
    if padding == "same":
        return {
            "convolution.strides-forgotten": size,
            "convolution.rounded-down": size // strides,
        }
    return {
        "convolution.plus-one-forgotten": moves // strides,
        "convolution.rounded-up": -(-moves // strides) + 1,
    }
