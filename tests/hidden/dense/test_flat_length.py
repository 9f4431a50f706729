import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_what_flatten_gives(submission, reference, draw, make):
    maps = draw.images()
    row = reference.dense.flatten(make.tensor(maps)).numpy().shape[1]
    answer = submission.dense.flat_length(maps.height, maps.width, maps.channels)
    expect(answer).integer(
        row,
        mistakes={
            "dense.batch-counted": maps.batch * row,
            "dense.no-channels": maps.height * maps.width,
            "dense.five-filters": maps.height * maps.width * 5,
        },
    )


@pytest.mark.points(2)
def test_sizes_of_a_network(submission, reference, draw):
    height, width, channels = draw.integer(14, 28), draw.integer(29, 56), draw.integer(32, 64)
    want = reference.dense.flat_length(height, width, channels)
    expect(submission.dense.flat_length(height, width, channels)).integer(
        want.observation.value,
        mistakes={
            "dense.no-channels": height * width,
            "dense.sum-of-sizes": height * width + channels,
        },
    )
