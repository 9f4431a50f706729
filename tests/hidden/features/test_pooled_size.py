import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("padding", ["same", "valid"])
def test_what_a_layer_really_gives(submission, reference, draw, make, padding):
    layer = reference.given(make.layer("MaxPool2D", padding=padding))
    for _ in range(4):
        height = draw.integer(2, 40)
        real = np.shape(layer(draw.floats([1, height, height + 1, 1])).numpy())
        for size, places in zip((height, height + 1), real[1:3]):
            expect(submission.features.pooled_size(size, padding)).integer(
                places,
                mistakes={
                    "features.rounded-down": size // 2,
                    "features.same-is-same": size,
                }
                if padding == "same"
                else {
                    "features.rounded-up": size // 2 + 1,
                    "features.window-of-convolution": size - 1,
                },
            )


@pytest.mark.points(2)
def test_sizes_drawn(submission, reference, draw):
    for padding in ("same", "valid"):
        for quarter in draw.integers([2], 1, 150).tolist():
            for size in range(4 * quarter, 4 * quarter + 4):
                want = reference.features.pooled_size(size, padding).observation.value
                expect(submission.features.pooled_size(size, padding)).integer(want)
