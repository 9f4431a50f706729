"""Prints the line."""

# check: visible/test_the_line
# says: Nothing was returned, only printed
# breaks: Return it as a text


def inline_magic():
    print("%matplotlib inline")
