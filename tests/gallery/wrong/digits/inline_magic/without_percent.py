"""Leaves the % out."""

# check: hidden/test_the_line
# misconception: without-percent


def inline_magic():
    return "matplotlib inline"
