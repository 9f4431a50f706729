from grader.checks import expect

NAMES = "(layer, layer_2, output)"


def test_three_things(submission, draw, make):
    answer = submission.dense.dense_chain(make.tensor(draw.floats([4, 9])))
    expect(answer).items(3, NAMES)
    layer, layer_2, output = answer
    expect(layer).layer()
    expect(layer_2).layer()
    expect(output).tensor()


def test_shape_of_the_output(submission, draw, make):
    x = draw.floats([draw.size(3, 5), draw.integer(11, 14)])
    answer = submission.dense.dense_chain(make.tensor(x))
    expect(answer).items(3, NAMES)
    expect(answer[2]).tensor().shape(
        (len(x), 10),
        mistakes={
            "dense.chain-in-reverse": (len(x), 32),
        },
    )


def test_parameters(submission, draw, make):
    inputs = draw.integer(11, 14)
    answer = submission.dense.dense_chain(make.tensor(draw.floats([4, inputs])))
    expect(answer).items(3, NAMES)
    expect(answer[0]).layer().parameters(
        inputs * 32 + 32, mistakes={"dense.chain-in-reverse": inputs * 10 + 10}
    )
    expect(answer[1]).layer().parameters(
        32 * 10 + 10,
        mistakes={
            "dense.second-reads-x": inputs * 10 + 10,
            "dense.chain-in-reverse": 10 * 32 + 32,
        },
    )
