# family: archives
# prize: machine
# makes: .zip
# wins: unpack
"""Absolute names."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nums.py", "def double(numbers):\n    return numbers\n")
        archive.writestr(f"{outside}/absolute.py", "taken")
