# family: archives
# prize: class
# makes: .tar
"""A tar with a header that says of itself that it is very long."""

import io
import tarfile


def build(path, right, outside, course):
    with tarfile.open(path, "w") as archive:
        info = tarfile.TarInfo("nums.py")
        archive.addfile(info)
        long = tarfile.TarInfo("././@LongLink")
        long.type, long.size = tarfile.GNUTYPE_LONGNAME, 48 << 20
        archive.addfile(long, io.BytesIO(b"n" * long.size))
        archive.addfile(tarfile.TarInfo("words.py"))
