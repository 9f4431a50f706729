# family: archives
# prize: class
# makes: /
"""A folder in which a module is a pipe: who opens it waits for ever."""

import os


def build(path, right, outside, course):
    path.mkdir()
    os.mkfifo(path / "nums.py")
    (path / "words.py").write_text(right["words.py"])
