"""Another place for pictures."""

# check: hidden/test_the_line
# says: was wanted


def inline_magic():
    return "%matplotlib notebook"
