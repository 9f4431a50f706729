"""How much of one entry is looked at. Generous for coursework, far too little for a bomb."""

ENTRIES = 2_000
"""Files, folders and archive members that are looked at in one entry."""

CLASS_ENTRIES = 200_000
"""The same for a download that holds the entries of a whole class."""

DEPTH = 8
"""Folders inside one another, the file itself included."""

FILES = 200
"""Python files and notebooks taken from one entry."""

FILE_BYTES = 2 << 20
"""Bytes of one file, unpacked."""

SUBMISSION_BYTES = 16 << 20
"""Bytes of all files of one entry, unpacked."""

DIRECTORY_BYTES = 4 << 20
"""Bytes of an archive's table of contents. 2,000 members need a tenth of it."""

CLASS_DIRECTORY_BYTES = 64 << 20
"""The same for the archive of a whole class."""

UNPACKED_BYTES = 64 << 20
"""Bytes of a whole tar, unpacked: all of it must be read to know what is in it."""

CODE_CHARACTERS = 200_000
"""Code in one notebook. Python needs time that grows with the square of some texts."""
