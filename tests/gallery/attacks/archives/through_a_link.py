# family: archives
# prize: machine
# makes: .zip
# wins: unpack
"""A link, and then a file behind it."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nums.py", "def double(numbers):\n    return numbers\n")
        link = zipfile.ZipInfo("helpers")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(outside))
        archive.writestr("helpers/linked.py", "taken")
