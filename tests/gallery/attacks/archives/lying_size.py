# family: archives
# prize: class
# makes: .zip
"""A bomb whose table of contents says that it is small."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("nums.py", b"#" * (32 << 20))
    size = (32 << 20).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))
