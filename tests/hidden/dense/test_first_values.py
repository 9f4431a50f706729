import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_some(submission, reference, draw, make):
    flat, count = draw.floats([draw.size(3, 5), draw.integer(130, 150)]), draw.integer(7, 90)
    want = reference.dense.first_values(make.tensor(flat), count)
    expect(submission.dense.first_values(make.tensor(flat), count)).like(
        want,
        mistakes={
            "dense.hundred-always": flat[:, :100],
            "dense.last-values": flat[:, -count:],
            "dense.first-image-only": flat[0, :count],
        },
    )


@pytest.mark.points(2)
@pytest.mark.parametrize("share", ["one", "all"])
def test_one_and_all(submission, reference, draw, make, share):
    flat = draw.floats([draw.size(3, 5), draw.integer(8, 12)])
    count = 1 if share == "one" else flat.shape[1]
    want = reference.dense.first_values(make.tensor(flat), count)
    expect(submission.dense.first_values(make.tensor(flat), count)).like(
        want, mistakes={"dense.one-column": flat[:, 0]}
    )
