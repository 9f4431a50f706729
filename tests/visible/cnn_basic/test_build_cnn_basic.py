from grader.checks import expect
from grader.words import say


def test_output_is_one_row_of_probabilities_an_image(submission, draw):
    images = draw.images(height=28, width=28, channels=1)
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model()
    expect(model(images)).tensor().shape((images.batch, 10)).dtype("float32").rows_sum_to_one()
    expect(model).holds(
        all(port.dims is None or port.dims[0] is None for port in model.facts().inputs),
        say("The model takes one fixed number of images only."),
        "cnn_basic.fixed-batch",
    )


def test_number_of_parameters(submission, draw):
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model()
    model(
        draw.images(height=28, width=28, channels=1)
    )  # a class of one's own is built by a call
    expect(model).parameters(
        1_676_266,
        mistakes={
            "cnn_basic.valid-padding": 594_922,
            "cnn_basic.no-pooling": 25_760_746,
        },
    )


def test_name(submission):
    model = submission.cnn_basic.build_cnn_basic.shared()
    expect(model).model().named("CNN_Basic")


def test_other_images_and_classes(submission, draw):
    images = draw.images(height=32, width=20, channels=3)
    model = submission.cnn_basic.build_cnn_basic.shared(input_shape=(32, 20, 3), num_classes=7)
    expect(model).model()
    expect(model(images)).tensor().shape((images.batch, 7))
