# family: archives
# prize: points nums.double
# makes: .tar
# wins: unpack
"""A tar whose modules are links, hard and soft, to the reference answers."""

import tarfile


def build(path, right, outside, course):
    with tarfile.open(path, "w") as archive:
        for kind, name in ((tarfile.SYMTYPE, "nums.py"), (tarfile.LNKTYPE, "words.py")):
            info = tarfile.TarInfo(name)
            info.type = kind
            info.linkname = f"{course}/solutions/{name}"
            archive.addfile(info)
