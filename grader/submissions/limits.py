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

ID_CHARACTERS = 200
"""A grade id that is longer is none."""

SOURCES = 8
"""Places, besides the first, from which one learner's modules are taken."""

FILE_SECONDS = 3.0
"""Processor time for one file. Two MiB of JSON take a hundredth of it."""

ENTRY_SECONDS = 20.0
"""Processor time for one entry. A tar of 64 MiB, packed with bzip2, takes half of it."""

WAITED_SECONDS = 60.0
"""Seconds without a sign of life, while this process was running itself."""

READER_BYTES = 768 << 20
"""Address space of the process that reads. The most that honest work took is 200 MiB."""
