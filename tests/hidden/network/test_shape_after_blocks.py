import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("blocks", [1, 2, 3])
def test_what_keras_says(submission, reference, draw, make, blocks):
    height, width = draw.integer(15, 23) * 2 + 1, draw.integer(30, 40) * 2 + 1
    filters = [10 * place + draw.integer(2, 9) for place in range(blocks)]  # all differ
    built = []
    for count in filters:
        built += [make.conv2d(count, 3, padding="same"), make.layer("MaxPool2D")]
    model = reference.given(make.model(*built, input_shape=(height, width, 2)))
    want = model.facts().outputs[0].dims[1:]
    up = height, width
    for _ in filters:
        up = tuple(-(-size // 2) for size in up)
    answer = submission.network.shape_after_blocks(height, width, filters)
    expect(answer).sizes(
        want,
        mistakes={
            "network.rounded-up": (*up, filters[-1]),
            "network.one-halving": (height // 2, width // 2, filters[-1]),
            "network.batch-in-shape": (None, *want),
            "network.channels-of-first": (*want[:2], filters[0]),
            "network.sizes-kept": (height, width, filters[-1]),
        },
    )


@pytest.mark.points(2)
def test_many_blocks(submission, reference, draw):
    height, width = draw.integer(100, 200), draw.integer(201, 300)
    filters = [draw.integer(2, 99) for _ in range(5)]
    want = reference.network.shape_after_blocks(height, width, filters)
    answer = submission.network.shape_after_blocks(height, width, filters)
    expect(answer).sizes([item.value for item in want.observation.items])
