import pytest

from grader.checks import by_hand, expect


@pytest.mark.points(3)
def test_computes_the_convolution_with_relu(submission, reference, draw):
    images, filters = draw.images(), draw.choice((6, 8, 10))
    wanted, linear = both(reference, images, filters)
    weights = draw.weights(wanted.facts().layers, last=3)
    wanted.set_weights(weights)
    linear.set_weights(weights)
    layer = submission.convolution.short_form(filters)
    expect(layer).layer()
    layer(images)
    layer.set_weights(weights)
    for training in (False, True):
        sums = linear(images).numpy()
        expect(layer(images, training=training)).like(
            wanted(images),
            atol=1e-4,
            mistakes={
                "convolution.no-activation": sums,
                "convolution.other-activation": lambda sums=sums: by_hand.not_relu(sums),
            },
        )


def both(reference, images, filters):
    """The wanted layer, and one like it without an activation."""
    wanted = reference.convolution.short_form(filters)
    wanted(images)
    linear, _ = reference.convolution.convolve(images, filters)
    return wanted, linear


@pytest.mark.points(2)
def test_other_images(submission, reference, draw):
    """Grey ones, higher than wide, and colour ones, wider than high, with large values."""
    filters = draw.choice((6, 8, 10))
    grey, colour = (
        draw.images(height=draw.choice((11, 13)), width=9, channels=1),
        draw.images(height=5, width=draw.choice((7, 9)), channels=3),
    )
    colour.array[0] *= 1e5
    for images in (grey, colour):
        wanted = reference.convolution.short_form(filters)
        wanted(images)
        weights = draw.weights(wanted.facts().layers, last=3)
        wanted.set_weights(weights)
        layer = submission.convolution.short_form(filters)
        expect(layer).layer()
        layer(images)
        layer.set_weights(weights)
        expect(layer(images)).like(wanted(images), atol=1e-3, rtol=1e-4)
