"""Prints the line."""

# check: visible/test_the_line
# says: Nothing was returned, only printed


def inline_magic():
    print("%matplotlib inline")
