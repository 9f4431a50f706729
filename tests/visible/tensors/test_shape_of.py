import numpy as np

from grader.checks import expect


def test_as_in_the_example(submission, make):
    tensor = make.tensor(np.array([[1, 2, 3], [4, 5, 6]], np.int32))
    expect(submission.tensors.shape_of(tensor)).sizes(
        (2, 3), mistakes={"tensors.axes-reversed": (3, 2)}
    )


def test_any_shape(submission, draw, make):
    for shape in ((), (1, 5, 1)):
        tensor = make.tensor(np.array(draw.floats(shape)))
        without_ones = tuple(size for size in shape if size > 1)
        expect(submission.tensors.shape_of(tensor)).sizes(
            shape, mistakes={"tensors.squeezed": without_ones}
        )


def test_table(submission, draw, make):
    table = np.array(draw.rows())
    expect(submission.tensors.shape_of(make.tensor(table))).sizes(
        table.shape, mistakes={"tensors.axes-reversed": table.shape[::-1]}
    )


def test_batch_of_images(submission, draw, make):
    images = draw.images()
    expect(submission.tensors.shape_of(make.tensor(images))).sizes(images.array.shape)
