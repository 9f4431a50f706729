from grader.checks import expect


def test_as_in_the_example(submission):
    expect(submission.arrays.shape_of_rows(2, 3)).sizes(
        (2, 3),
        mistakes={
            "arrays.columns-first": (3, 2),
            "arrays.counted": (6,),
            "arrays.one-axis": (3,),
        },
    )


def test_rows_first(submission, draw):
    rows, columns = draw.integer(2, 5), draw.integer(6, 12)
    expect(submission.arrays.shape_of_rows(rows, columns)).sizes(
        (rows, columns),
        mistakes={
            "arrays.columns-first": (columns, rows),
            "arrays.counted": (rows * columns,),
            "arrays.one-axis": (columns,),
        },
    )


def test_a_single_row(submission, draw):
    columns = draw.integer(3, 9)
    expect(submission.arrays.shape_of_rows(1, columns)).sizes(
        (1, columns),
        mistakes={"arrays.one-axis": (columns,), "arrays.columns-first": (columns, 1)},
    )
