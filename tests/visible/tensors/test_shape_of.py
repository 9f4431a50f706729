import numpy as np

from grader.checks import expect


def test_table(submission, draw, make):
    table = np.array(draw.rows())
    expect(submission.tensors.shape_of(make.tensor(table))).sizes(
        table.shape, mistakes={"tensors.axes-reversed": table.shape[::-1]}
    )


def test_batch_of_images(submission, draw, make):
    images = draw.images()
    expect(submission.tensors.shape_of(make.tensor(images))).sizes(images.array.shape)
