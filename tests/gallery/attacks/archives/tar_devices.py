# family: archives
# prize: machine
# makes: .tar
"""A tar of devices and pipes."""

import tarfile


def build(path, right, outside, course):
    with tarfile.open(path, "w") as archive:
        for kind, name in (
            (tarfile.CHRTYPE, "nums.py"),
            (tarfile.BLKTYPE, "disk"),
            (tarfile.FIFOTYPE, "words.py"),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.devmajor, info.devminor, info.mode = kind, 1, 5, 0o4777
            archive.addfile(info)
