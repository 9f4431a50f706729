# family: archives
# prize: class
# makes: .zip
"""A table of contents that lists one compressed block a thousand times."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("nums.py", b"#" * (1 << 20))
        (info,) = archive.filelist
        archive.filelist += [again(info, f"helper{number}.py") for number in range(1_000)]


def again(info, name):
    copy = zipfile.ZipInfo(name)
    for field in ("CRC", "compress_size", "file_size", "header_offset", "compress_type"):
        setattr(copy, field, getattr(info, field))
    return copy
