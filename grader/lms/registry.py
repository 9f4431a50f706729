"""All learning platforms that are known here, and which of them made a download.

A new one is a module in this room that has an ``LMS``: nothing else names it.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from dataclasses import dataclass

from grader import lms as room
from grader.lms.download import Download
from grader.lms.entry import Entries
from grader.lms.lms import Asked, Lms
from grader.words import Trouble, say

FOLDER = "folder"
"""What is left when nobody else made it."""


@functools.cache
def all_lms() -> tuple[Lms, ...]:
    """Every LMS by name; the plain folder comes last."""
    modules = (
        importlib.import_module(f"{room.__name__}.{found.name}")
        for found in pkgutil.iter_modules(room.__path__)
    )
    found = (module.LMS for module in modules if hasattr(module, "LMS"))
    return tuple(sorted(found, key=lambda one: (one.name == FOLDER, one.name)))


def by_name(name: str) -> Lms | None:
    """The LMS that ``collected.csv`` calls so; None if it is not known (any more)."""
    return next((one for one in all_lms() if one.name == name), None)


def names() -> tuple[str, ...]:
    """What ``--from`` may be."""
    return tuple(one.name for one in all_lms())


@dataclass(frozen=True)
class Recognised:
    """A source, and the part of the download that it made."""

    lms: Lms
    download: Download


def recognised(download: Download, asked: str | None) -> Recognised:
    """Which source made ``download``, or the one that was ``asked`` for.

    A folder that all lies in is looked into, if that is needed.

    Raises:
        Trouble: it looks like several, or not like the one asked for.
    """
    wrapper = download.wrapper
    for part in (download, *([download.below(wrapper)] if wrapper else [])):
        fitting = [
            one
            for one in all_lms()
            if one.fits is not None
            and (not one.only_asked or one.name == asked)
            and one.fits(part)
        ]
        wanted = next((one for one in fitting if one.name == asked), None)
        if wanted is not None:
            return Recognised(wanted, part)
        if asked is None and len(fitting) > 1:
            raise Trouble(
                say(
                    "{name} looks like a download of {sources}. Say which with --from.",
                    name=download.name,
                    sources=" and of ".join(one.name for one in fitting),
                )
            )
        if asked is None and fitting:
            return Recognised(fitting[0], part)
    if asked not in (None, FOLDER):
        raise Trouble(
            say(
                "{name} does not look like a download of {source}. "
                "Leave out --from to have it recognised, or say --from folder.",
                name=download.name,
                source=asked,
            )
        )
    return Recognised(by_name(FOLDER), download)


def entries(found: Recognised, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """The learners' entries in a download.

    Raises:
        Trouble: it, or a file that comes with it, cannot be understood.
    """
    for option in ("assignment", "worksheet"):
        if getattr(asked, option) is not None and option not in found.lms.options:
            wanted = [one.name for one in all_lms() if option in one.options]
            raise Trouble(
                say(
                    "{option} is for {wanted}, and this is a download of {source}.",
                    option=f"--{option}",
                    wanted=" or ".join(wanted),
                    source=found.lms.name,
                )
            )
    return found.lms.entries(found.download, asked, modules)
