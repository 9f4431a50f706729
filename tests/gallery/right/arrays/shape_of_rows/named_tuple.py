"""A tuple with names."""

from collections import namedtuple

Shape = namedtuple("Shape", "rows columns")


def shape_of_rows(rows, columns):
    return Shape(rows, columns)
