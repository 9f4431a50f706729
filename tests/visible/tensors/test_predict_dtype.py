import pytest

from grader.checks import expect


@pytest.mark.parametrize("source", ["list", "array"])
def test_whole_numbers(submission, source):
    want, other = ("int64", "int32") if source == "array" else ("int32", "int64")
    expect(submission.tensors.predict_dtype(source, "int")).names_dtype(
        want, mistakes={"tensors.who-chooses": other}
    )


def test_fractions_in_a_list(submission):
    expect(submission.tensors.predict_dtype("list", "float")).names_dtype(
        "float32", mistakes={"tensors.who-chooses": "float64"}
    )
