import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("usual", [True, False])
def test_computes_the_same_as_cnn_basic(submission, reference, draw, usual):
    """The usual images, and others of odd sizes."""
    size, classes = (28, 28, 1), 10
    if not usual:
        size = draw.choice((13, 15, 17)), draw.choice((19, 21, 23)), draw.choice((2, 3))
        classes = draw.integer(5, 9)
    height, width, channels = size
    images = draw.images(height=height, width=width, channels=channels, batch=4)
    wanted = reference.cnn_basic.build_cnn_basic(size, classes)
    # So small at the end that the probabilities stay away from 0 and 1.
    weights = draw.weights(wanted.facts().layers, last=0.3)
    wanted.set_weights(weights)
    function = submission.cnn_basic.build_cnn_basic
    if usual:
        model = function.shared()
    else:
        model = function(input_shape=size, num_classes=classes)
    expect(model).model()
    model(images)  # a class of one's own has no weights before
    model.set_weights(weights)
    want = wanted(images, training=False)
    expect(model(images, training=False)).like(want, atol=1e-4)
    # Called as a function, neither in training nor told not to be.
    expect(model(images)).like(want, atol=1e-4)
    expect(model(images.array[:1])).tensor().shape((1, classes))
