import pytest

from grader.checks import expect


@pytest.mark.parametrize("rank", [1, 2, 3, 4])
def test_any_number_of_axes(submission, draw, rank):
    shape = tuple(draw.integer(2, 40) for _ in range(rank))
    expect(submission.network.make_input(shape)).symbolic(
        (None, *shape),
        mistakes={
            "network.batch-left-out": shape,
            "network.batch-of-one": (1, *shape),
            "network.shape-of-the-example": (None, 28, 28, 1),
        },
    )


@pytest.mark.points(2)
def test_like_the_layer(submission, reference, draw):
    shape = (draw.integer(50, 90), draw.integer(91, 200))
    want = reference.network.make_input(shape)
    expect(submission.network.make_input(shape)).symbolic(
        want.observation.dims, want.observation.dtype
    )
