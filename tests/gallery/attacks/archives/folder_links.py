# family: archives
# prize: points nums.double
# makes: /
# wins: unpack
"""A folder whose modules are links to the reference answers."""

import os


def build(path, right, outside, course):
    path.mkdir()
    os.symlink(course / "solutions" / "nums.py", path / "nums.py")
    os.symlink(course / "solutions", path / "more")
