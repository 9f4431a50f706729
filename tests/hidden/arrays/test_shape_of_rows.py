import pytest

from grader.checks import expect


@pytest.mark.points(2)
def test_what_numpy_gives(submission, reference, draw):
    table = draw.rows()
    rows, columns = len(table), len(table[0])
    want = reference.arrays.to_array(table).numpy().shape
    expect(submission.arrays.shape_of_rows(rows, columns)).sizes(
        want,
        mistakes={
            "arrays.columns-first": (columns, rows),
            "arrays.counted": (rows * columns,),
            "arrays.one-axis": (columns,),
        },
    )


def test_more_rows_than_columns(submission, reference, draw):
    rows, columns = draw.integer(7, 11), draw.integer(2, 5)
    want = reference.arrays.to_array([[7] * columns] * rows).numpy().shape
    expect(submission.arrays.shape_of_rows(rows, columns)).sizes(
        want, mistakes={"arrays.columns-first": (columns, rows)}
    )


def test_axes_of_length_one(submission, reference, draw):
    many = draw.integer(3, 9)
    for rows, columns in ((1, many), (many, 1), (1, 1)):
        want = reference.arrays.to_array([[7] * columns] * rows).numpy().shape
        expect(submission.arrays.shape_of_rows(rows, columns)).sizes(
            want, mistakes={"arrays.one-axis": (max(rows, columns),)}
        )


def test_many_rows(submission, draw):
    for rows, columns in (
        (draw.integer(300, 900), draw.integer(128, 250)),
        (draw.integer(20, 90), draw.integer(1_000, 2_000)),
        (many := draw.integer(13, 60), many),
    ):
        expect(submission.arrays.shape_of_rows(rows, columns)).sizes(
            (rows, columns),
            mistakes={
                "arrays.columns-first": (columns, rows),
                "arrays.counted": (rows * columns,),
                "arrays.one-axis": (columns,),
            },
        )
