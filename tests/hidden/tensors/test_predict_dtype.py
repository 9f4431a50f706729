import numpy as np
import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("kind", ["int", "float", "both"])
@pytest.mark.parametrize("source", ["list", "tuple", "array"])
def test_what_tensorflow_makes(submission, reference, draw, source, kind):
    numbers = draw.integers([5]).tolist() if kind == "int" else draw.rows(integers=False)[0]
    if kind == "both":
        numbers = [int(numbers[0]), *numbers[1:]]
    made_of = {"list": list, "tuple": tuple, "array": np.array}[source](numbers)
    want = reference.tensors.from_list(made_of).observation.dtype
    bits = {"32": "64", "64": "32"}[want[-2:]]
    whole = "float" if want.startswith("int") else "int"
    expect(submission.tensors.predict_dtype(source, kind)).names_dtype(
        want,
        mistakes={
            "tensors.who-chooses": want[:-2] + bits,
            "tensors.one-float-is-enough": whole + want[-2:] if kind == "both" else "",
        },
    )
