"""Leaves the % out."""

# check: hidden/test_the_line
# misconception: without-percent
# breaks: from its % on


def inline_magic():
    return "matplotlib inline"
