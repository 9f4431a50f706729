# family: archives
# prize: class
# makes: .zip
# wins: unpack
"""Some kilobytes that become 64 MB; 64 GB cost no more."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("nums.py", b"#" * (64 << 20))
