"""A tuple needs no brackets."""


def shape_of_rows(rows, columns):
    shape = rows, columns
    return shape
