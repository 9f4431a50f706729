import numpy as np

from grader.checks import expect


def test_rows_of_probabilities(submission, draw, make):
    maps = draw.images()
    units, classes = draw.integer(12, 15), draw.integer(4, 9)
    net = make.symbolic((None, *maps.array.shape[1:]))
    expect(submission.network.head(net, units, classes)).symbolic(
        (None, classes), mistakes={"network.classes-always-ten": (None, 10)}
    )
    net = submission.network.head.as_model(maps.array.shape[1:], units, classes)
    expect(net(maps)).tensor().shape((maps.batch, classes)).rows_sum_to_one()


def test_parameters(submission, draw):
    maps = draw.images()
    units, classes = draw.integer(12, 15), draw.integer(4, 9)
    net = submission.network.head.as_model(maps.array.shape[1:], units, classes)
    row = int(np.prod(maps.array.shape[1:]))
    expect(net).parameters(
        row * units + units + units * classes + classes,
        mistakes={
            "network.units-always-512": row * 512 + 512 + 512 * classes + classes,
            "network.one-dense": row * classes + classes,
        },
    )
