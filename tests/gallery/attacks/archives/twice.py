# family: archives
# prize: points nums.double
# makes: .zip
"""The module twice: one to be looked at, one to be run."""

import warnings
import zipfile


def build(path, right, outside, course):
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("nums.py", right["nums.py"])
        archive.writestr("nums.py", "def double(numbers):\n    return numbers\n")
        archive.writestr("NUMS.PY", "def double(numbers):\n    return numbers + 1\n")
