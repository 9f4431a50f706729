from grader.checks import KERNEL, expect
from grader.wire import observations as seen
from grader.words import say


def test_kernel(submission, draw, make):
    layer, kernel, bias = built(draw, make)
    answer = submission.convolution.kernel_and_bias(layer)
    method = isinstance(answer.observation, seen.Other) and answer.observation.type == "method"
    expect(answer).holds(
        not method,
        say("What came back is a method; a tuple (kernel, bias) was wanted."),
        "convolution.not-called",
    ).pair("(kernel, bias)")
    first = answer[0]
    expect(first).holds(
        not isinstance(first.observation, (seen.TupleOf, seen.Shape)),
        say("The first item is a shape; the kernel itself was wanted."),
        "convolution.shape-for-kernel",
    ).numbers()
    wrong = {"convolution.only-kernel": kernel.shape[1:], "convolution.swapped": bias.shape}
    expect(first).shape(kernel.shape, wrong, axes=KERNEL).values(kernel)


def test_bias(submission, draw, make):
    layer, kernel, bias = built(draw, make)
    answer = submission.convolution.kernel_and_bias(layer)
    expect(answer).pair("(kernel, bias)")
    mistakes = {
        "convolution.only-kernel": kernel[1],
        "convolution.bias-by-channel": kernel[..., 0],
    }
    first = answer[0].observation
    if isinstance(first, seen.Values) and first.shape == kernel.shape:
        mistakes["convolution.kernel-twice"] = kernel
    else:
        mistakes["convolution.swapped"] = kernel
    expect(answer[1]).numbers().values(bias, mistakes=mistakes)


def built(draw, make):
    """A layer that has been built, and the two that are in it. No two axes are equal."""
    channels, filters = draw.choice((2, 4)), draw.size(6, 8)
    size = draw.choice(((3, 5), (5, 3)))
    kernel, bias = draw.floats([*size, channels, filters]), draw.floats([filters])
    layer = make.conv2d(
        filters, size, input_shape=(None, 9, 7, channels), weights=(kernel, bias)
    )
    return layer, kernel, bias
