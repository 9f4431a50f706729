"""Keeps the note's word."""

# check: hidden/test_the_line
# misconception: online
# breaks: The line, mended


def inline_magic():
    return "%matplotlib online"
