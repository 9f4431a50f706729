"""Another place for pictures."""

# check: hidden/test_the_line
# says: was wanted
# breaks: that makes a notebook show pictures in the page


def inline_magic():
    return "%matplotlib notebook"
