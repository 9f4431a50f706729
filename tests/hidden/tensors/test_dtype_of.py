import numpy as np
import pytest

from grader.checks import expect

CLASS = {"tensors.class-asked": "EagerTensor"}


@pytest.mark.points(2)
@pytest.mark.parametrize("rank", [1, 3])
def test_a_drawn_dtype(submission, draw, make, rank):
    dtypes = ["int8", "int16", "uint8", "uint16", "float16", "float32", "float64"]
    for _ in range(3):
        dtype = dtypes.pop(draw.integer(0, len(dtypes) - 1))
        tensor = make.tensor(draw.integers([3] * rank, low=0, high=100).astype(dtype))
        expect(submission.tensors.dtype_of(tensor)).names_dtype(
            dtype,
            mistakes=CLASS
            | {
                "tensors.dtype-as-shown": f"<dtype: '{dtype}'>",
                "tensors.not-asked": "float32" if dtype.startswith("float") else "int32",
            },
        )


def test_as_the_reference(submission, reference, draw, make):
    for array in (draw.floats([4]), draw.integers([2, 3]), draw.integers([5]) > 50):
        tensor = make.tensor(array)
        want = reference.tensors.dtype_of(tensor).observation.name
        expect(submission.tensors.dtype_of(tensor)).names_dtype(want, mistakes=CLASS)


def test_a_rarer_dtype(submission, draw, make):
    for dtype in ("uint32", "uint64", "int32", "complex64", "complex128"):
        for shape in ([4], [], [0, 3]):
            tensor = make.tensor(np.array(draw.integers(shape, low=0, high=100)).astype(dtype))
            expect(submission.tensors.dtype_of(tensor)).names_dtype(
                dtype, mistakes=CLASS | {"tensors.dtype-as-shown": f"<dtype: '{dtype}'>"}
            )
