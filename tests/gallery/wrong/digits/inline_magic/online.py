"""Keeps the note's word."""

# check: hidden/test_the_line
# misconception: online


def inline_magic():
    return "%matplotlib online"
