def inline_magic():
    return "%matplotlib inline\n"
