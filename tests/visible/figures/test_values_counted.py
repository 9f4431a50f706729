import numpy as np

from grader.checks import expect


def test_as_numpy_counts(submission, draw):
    values = draw.floats([7, 13], scale=2.0)
    counts, _ = np.histogram(values, range=(-3, 1))
    expect(submission.figures.values_counted(values, -3, 1)).integer(
        int(counts.sum()),
        mistakes={
            "figures.left-out": int(values.size - counts.sum()),
            "figures.all-values": values.size,
            "figures.upper-end-only": int(np.sum(values <= 1)),
            "figures.lower-end-only": int(np.sum(values >= -3)),
        },
    )


def test_ends_belong_to_the_range(submission, draw):
    low, high = draw.integer(-9, -3), draw.integer(3, 9)
    values = np.array([low - 1, low, 0.5, high, high + 1])
    expect(submission.figures.values_counted(values, low, high)).integer(
        3, mistakes={"figures.ends-left-out": 1, "figures.one-end-left-out": 2}
    )
