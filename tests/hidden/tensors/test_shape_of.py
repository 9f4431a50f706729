import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("rank", [1, 2, 3, 5])
def test_any_number_of_axes(submission, reference, draw, make, rank):
    sizes = [draw.integer(2, 4) + place for place in range(rank)]
    tensor = make.tensor(draw.floats(sizes))
    want = reference.tensors.shape_of(tensor).observation.dims
    expect(submission.tensors.shape_of(tensor)).sizes(
        want, mistakes={"tensors.axes-reversed": want[::-1]}
    )


def test_no_axis(submission, draw, make):
    tensor = make.tensor(draw.floats([]))
    expect(submission.tensors.shape_of(tensor)).sizes(())


def test_other_dtypes(submission, draw, make):
    for dtype in ("uint8", "float64", "int64"):
        array = draw.integers([draw.integer(2, 4), 1, 5], low=0).astype(dtype)
        expect(submission.tensors.shape_of(make.tensor(array))).sizes(array.shape)
