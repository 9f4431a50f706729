# family: archives
# prize: class
# makes: .tar.xz
# wins: unpack
"""A tar of 64 MB in a few kilobytes of xz."""

import io
import tarfile


def build(path, right, outside, course):
    with tarfile.open(path, "w:xz") as archive:
        info = tarfile.TarInfo("nums.py")
        info.size = 64 << 20
        archive.addfile(info, io.BytesIO(b"#" * info.size))
