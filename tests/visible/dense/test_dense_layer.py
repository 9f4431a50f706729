from grader.checks import expect
from grader.words import say


def test_units(submission, draw, make):
    rows, units = draw.floats([draw.size(3, 5), draw.integer(9, 14)]), draw.integer(5, 8)
    layer = submission.dense.dense_layer(units)
    expect(layer).layer()
    expect(layer(make.tensor(rows))).tensor().shape(
        (len(rows), units), mistakes={"dense.units-always-32": (len(rows), 32)}
    )


def test_nothing_is_negative(submission, draw, make):
    rows = draw.floats([draw.size(3, 5), draw.integer(9, 14)])
    layer = submission.dense.dense_layer(draw.integer(15, 20))
    expect(layer).layer()
    answer = layer(make.tensor(rows))
    expect(answer).tensor().holds(
        bool((answer.numpy() >= 0).all()),
        say("Some numbers that come out are negative: after ReLU none is."),
        "dense.activation-missing",
    )


def test_parameters(submission, draw, make):
    rows, units = draw.floats([draw.size(3, 5), draw.integer(9, 14)]), draw.integer(5, 8)
    layer = submission.dense.dense_layer(units)
    expect(layer).layer()
    layer(make.tensor(rows))
    inputs = rows.shape[1]
    expect(layer).parameters(
        inputs * units + units,
        mistakes={
            "dense.layer-without-bias": inputs * units,
            "dense.units-always-32": inputs * 32 + 32,
        },
    )
