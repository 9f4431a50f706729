# family: archives
# prize: class
# makes: .zip
# wins: unpack
"""The same by bzip2, whose reader unpacks a block whatever was asked for."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("nums.py", b"#" * (64 << 20))
