"""``overrides.json`` in the class's folder.

It lies with the class and not with the course, since a course is taught again to others of
the same names, and not with the results, since those are made anew by each run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from grader.outputs import write_file
from grader.policy.override import Override
from grader.words import Trouble, say

FILE = "overrides.json"
_VERSION = 1


class _Document(msgspec.Struct, frozen=True):
    version: int
    overrides: tuple[Override, ...]


def read_overrides(folder: Path) -> tuple[Override, ...]:
    """The overrides of a class, by learner and target; none if there is no file.

    Raises:
        Trouble: the file is there and cannot be understood.
    """
    path = folder / FILE
    try:
        document = msgspec.json.decode(path.read_bytes(), type=_Document)
    except (FileNotFoundError, IsADirectoryError):  # a folder is what a learner handed in
        return ()
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise Trouble(
            say(
                "{path} cannot be understood: {why}. Mend it, or move it away to have none.",
                path=str(path),
                why=getattr(error, "strerror", None) or str(error),
            )
        ) from None
    if document.version != _VERSION:
        raise Trouble(
            say(
                "{path} is of version {got}; version {want} is wanted.",
                path=str(path),
                got=document.version,
                want=_VERSION,
            )
        )
    return document.overrides


def write_overrides(folder: Path, overrides: Iterable[Override]) -> None:
    """Replace the file as a whole, sorted, so that two of them can be compared."""
    kept = sorted(overrides, key=lambda one: (one.learner, one.target))
    data = msgspec.json.encode(_Document(_VERSION, tuple(kept)))
    text = msgspec.json.format(data, indent=1).decode("utf-8")
    write_file(folder / FILE, text + "\n")


def added(overrides: Iterable[Override], new: Override) -> tuple[Override, ...]:
    """``overrides`` with ``new`` in place of an older one for the same points.

    Raises:
        Trouble: another one is for a part of the same points, or for all of them.
    """
    kept = [one for one in overrides if (one.learner, one.target) != (new.learner, new.target)]
    for one in kept:
        if one.overlaps(new):
            raise Trouble(
                say(
                    "{learner} has an override for {other} already, which {target} overlaps. "
                    "Remove that first, with --remove.",
                    learner=new.learner,
                    other=one.target,
                    target=new.target,
                )
            )
    return (*kept, new)
