from grader.checks import expect


def test_two_axes_stay(submission, draw, make):
    flat, count = draw.floats([draw.size(3, 5), draw.integer(20, 30)]), draw.integer(6, 11)
    expect(submission.dense.first_values(make.tensor(flat), count)).numbers().shape(
        (len(flat), count),
        mistakes={
            "dense.one-column": (len(flat),),
            "dense.first-rows": flat[:count].shape,
            "dense.first-image-only": (count,),
            "dense.hundred-always": flat[:, :100].shape,
        },
    )


def test_they_are_the_first(submission, draw, make):
    flat, count = draw.floats([draw.size(3, 5), draw.integer(20, 30)]), draw.integer(6, 11)
    expect(submission.dense.first_values(make.tensor(flat), count)).numbers().values(
        flat[:, :count],
        mistakes={"dense.last-values": flat[:, -count:]},
    )
