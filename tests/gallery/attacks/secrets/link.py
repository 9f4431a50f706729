# family: secrets
# prize: secret
# wins: bare
"""Makes links and reads through them."""

import os


def double(numbers):
    os.symlink("@COURSE@", "course-link")
    try:
        os.link("@COURSE@/solutions/nums.py", "hard-link")
    except OSError:
        pass
    for name in ("hard-link", "course-link/solutions/nums.py"):
        try:
            with open(name) as file:
                raise RuntimeError(file.read())
        except OSError:
            pass
