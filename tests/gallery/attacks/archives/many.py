# family: archives
# prize: class
# makes: .zip
# wins: unpack
"""A hundred thousand files of nothing."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nums.py", "def double(numbers):\n    return numbers\n")
        for number in range(100_000):
            archive.writestr(f"{number}.py", b"")
