# family: archives
# prize: another
# makes: .zip
"""Names that command terminals, end early, or look like another's."""

import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nums.py", "def double(numbers):\n    return numbers\n")
        for name in (
            "\x1b[1A\x1b[2Kx.py",
            "a\0b.py",
            "../honest-1/nums.py",
            "x" * 3000,
            "nul",
            "con.py",
            "-rf.py",
            "\u202eyp.x",
            "C:/x.py",
            "honest-1.zip",
            " .py",
        ):
            archive.writestr(name, "taken")
