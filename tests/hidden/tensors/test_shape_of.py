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


def test_axes_of_length_one(submission, draw, make):
    many = draw.integer(3, 9)
    for shape in ((1, many), (many, 1), (1,), (1, 1), (1, many, 1, 1)):
        expect(submission.tensors.shape_of(make.tensor(draw.floats(shape)))).sizes(
            shape, mistakes={"tensors.squeezed": tuple(size for size in shape if size > 1)}
        )


def test_long_empty_and_deep(submission, draw, make):
    long = draw.integer(300, 900)
    for shape in ((long, 2), (3, long), (0, 4), (3, 0, 2), (2, 1, 3, 1, 2, 4, 5)):
        expect(submission.tensors.shape_of(make.tensor(draw.floats(shape)))).sizes(shape)
