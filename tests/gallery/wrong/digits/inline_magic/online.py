"""Keeps the note's word."""

# check: hidden/test_the_line
# misconception: online
# breaks: that makes a notebook show pictures in the page


def inline_magic():
    return "%matplotlib online"
