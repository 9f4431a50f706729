import pytest

from grader.checks import KERNEL, expect


@pytest.mark.points(2)
@pytest.mark.parametrize("size", [(3, 3), (2, 5), (4, 1)])
def test_any_kernel(submission, reference, draw, make, size):
    channels = draw.choice([count for count in (2, 3, 4) if count not in size])
    filters = draw.size(6, 9)
    kernel, bias = draw.floats([*size, channels, filters]), draw.floats([filters])
    layer = make.conv2d(
        filters, size, input_shape=(None, 9, 7, channels), weights=(kernel, bias)
    )
    want = reference.convolution.kernel_and_bias(layer)
    answer = submission.convolution.kernel_and_bias(layer)
    expect(answer).pair("(kernel, bias)")
    for got, wanted, wrong, axes in zip(answer, want, (kernel[0], kernel[1]), (KERNEL, ())):
        expect(got).numbers().dtype("float32").values(
            wanted, mistakes={"convolution.only-kernel": wrong}, axes=axes
        )


@pytest.mark.points(1)
def test_grey_images_and_one_filter(submission, draw, make):
    kernel, bias = draw.floats([3, 3, 1, 1]), draw.floats([1])
    layer = make.conv2d(1, 3, input_shape=(None, 9, 7, 1), weights=(kernel, bias))
    answer = submission.convolution.kernel_and_bias(layer)
    expect(answer).pair("(kernel, bias)")
    expect(answer[0]).numbers().values(kernel, axes=KERNEL)
    expect(answer[1]).numbers().values(bias)
