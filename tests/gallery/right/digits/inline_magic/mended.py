def inline_magic():
    line = "%matplotlib online"
    return line.replace("online", "inline")
