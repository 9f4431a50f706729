"""Puts a blank after the %."""

# check: hidden/test_the_line
# misconception: blank-after-percent
# breaks: without a blank after the %


def inline_magic():
    return "% matplotlib inline"
