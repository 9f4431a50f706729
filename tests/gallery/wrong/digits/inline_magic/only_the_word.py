"""Gives the word that was wrong, mended, and no line."""

# check: visible/test_the_line
# misconception: only-the-word
# breaks: the whole line


def inline_magic():
    return "inline"
