import numpy as np

from grader.checks import expect


def test_one_row_an_image(submission, draw, make):
    maps = draw.images()
    row = maps.height * maps.width * maps.channels
    expect(submission.dense.flatten(make.tensor(maps))).tensor().shape(
        (maps.batch, row),
        mistakes={
            "dense.batch-flattened": (maps.batch * row,),
            "dense.batch-flattened-too": (1, maps.batch * row),
            "dense.channels-left": (maps.batch, maps.height * maps.width, maps.channels),
            "dense.averaged": (maps.batch, maps.channels),
        },
    )
    example = make.tensor(np.zeros((2, 28, 28, 3), np.float32))
    expect(submission.dense.flatten(example)).tensor().shape((2, 2352))


def test_numbers_keep_their_order(submission, draw, make):
    maps = draw.images()
    other_order = maps.array.transpose(0, 2, 3, 1)
    columns_first = maps.array.transpose(0, 2, 1, 3)
    expect(submission.dense.flatten(make.tensor(maps))).tensor().values(
        maps.array.reshape(maps.batch, -1),
        mistakes={
            "dense.other-order": other_order.reshape(maps.batch, -1),
            "dense.columns-first": columns_first.reshape(maps.batch, -1),
        },
    ).dtype("float32")
