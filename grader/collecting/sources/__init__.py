"""Where downloads come from: one module a source, and how each is told from the others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path

from grader.collecting.download import Download
from grader.collecting.entry import Entries
from grader.collecting.sources import canvas, folder, gradescope, moodle, nbgrader
from grader.words import Trouble, say

NAMES = ("moodle", "canvas", "gradescope", "nbgrader", "folder")
_RECOGNISED = {
    "moodle": moodle.fits,
    "canvas": canvas.fits,
    "gradescope": gradescope.fits,
    "nbgrader": nbgrader.fits,
}
KNOWN_BY = {
    "moodle": "Moodle's number",
    "canvas": "Canvas's number",
    "gradescope": "Gradescope's metadata",
    "nbgrader": "the student's folder",
    "folder": "its name",
}
"""What a source tells learners apart by, where no roster was given."""


@dataclass(frozen=True)
class Asked:
    """What the instructor said beside the download."""

    source: str | None = None
    assignment: str | None = None
    """Of an nbgrader tree."""
    worksheet: Path | None = None
    """Of Moodle."""
    zone: tzinfo | None = None


@dataclass(frozen=True)
class Recognised:
    """A source, and the part of the download that it made."""

    source: str
    download: Download


def recognised(download: Download, asked: str | None) -> Recognised:
    """Which source made ``download``, or the one that was ``asked`` for.

    A folder that all lies in is looked into, if that is needed.

    Raises:
        Trouble: it looks like several, or not like the one asked for.
    """
    wrapper = download.wrapper
    for part in (download, *([download.below(wrapper)] if wrapper else [])):
        fitting = [name for name, fits in _RECOGNISED.items() if fits(part)]
        if asked in fitting:
            return Recognised(asked, part)
        if asked is None and len(fitting) > 1:
            raise Trouble(
                say(
                    "{name} looks like a download of {sources}. Say which with --from.",
                    name=download.name,
                    sources=" and of ".join(fitting),
                )
            )
        if asked is None and fitting:
            return Recognised(fitting[0], part)
    if asked not in (None, "folder"):
        raise Trouble(
            say(
                "{name} does not look like a download of {source}. "
                "Leave out --from to have it recognised, or say --from folder.",
                name=download.name,
                source=asked,
            )
        )
    return Recognised("folder", download)


def entries(found: Recognised, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """The learners' entries in a download.

    Raises:
        Trouble: it, or a file that comes with it, cannot be understood.
    """
    for option, value, source in (
        ("--assignment", asked.assignment, "nbgrader"),
        ("--worksheet", asked.worksheet, "moodle"),
    ):
        if value is not None and found.source != source:
            raise Trouble(
                say(
                    "{option} is for {wanted}, and this is a download of {source}.",
                    option=option,
                    wanted=source,
                    source=found.source,
                )
            )
    match found.source:
        case "moodle":
            return moodle.entries(found.download, asked.worksheet, asked.zone)
        case "canvas":
            return canvas.entries(found.download)
        case "gradescope":
            return gradescope.entries(found.download)
        case "nbgrader":
            return nbgrader.entries(found.download, asked.assignment)
        case _:
            return folder.entries(found.download, modules)
