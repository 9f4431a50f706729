"""What a class folder says of itself before it is scored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.collecting import collected, mapping, roster
from grader.collecting.collected import Collected
from grader.submissions.names import printable
from grader.tables import sheet
from grader.words import Sentence, say


def absent(folder: Path) -> tuple[roster.Person, ...]:
    """Who is on the folder's roster and did not hand in; empty without a roster.

    Raises:
        Trouble: the roster cannot be understood.
    """
    path = folder / roster.NAME
    return tuple(one for one in roster.read(path) if not one.learner) if path.is_file() else ()


def not_collected(folder: Path) -> dict[str, tuple[Sentence, ...]]:
    """By learner: each file that was handed in and is not in the folder, and why: it could
    not be read, or is still to be decided. What a person left out is their decision.

    Raises:
        Trouble: the mapping cannot be understood.
    """
    path = folder / mapping.NAME
    found: dict[str, list[Sentence]] = {}
    handed_in = collected.read(folder)
    for row in sheet.read(path).rows if path.is_file() else ():
        given = row.get("module", ""), row.get("recognised", "")
        waiting = given[0] == mapping.OPEN
        unread = given == ("", mapping.OPEN) and row.get("note") != mapping.CHOSEN
        if row.get("learner") and (waiting or unread):
            why = say(
                "{file} was not collected: {why}; {mapping} is to say what becomes of it."
                if waiting
                else "{file} was not collected: {why}.",
                file=row.get("source", ""),
                why=row.get("note") or say("nobody has decided what it is"),
                mapping=mapping.NAME,
            )
            for learner in _all_of(row, handed_in):
                found.setdefault(learner, []).append(why)
    return {learner: tuple(sentences) for learner, sentences in found.items()}


def _all_of(row: Mapping[str, str], handed_in: Mapping[str, Collected]) -> list[str]:
    """Everybody whose file it is: of a team, all of them."""
    owner, source = row["learner"], row.get("source", "")
    entry = handed_in[owner].entry if owner in handed_in else ""
    others = [
        one.learner
        for one in handed_in.values()
        if one.team and one.entry and one.learner != owner
        and (one.entry == entry or f"{source}/".startswith(f"{one.entry}/"))
    ]
    return others if others and owner not in handed_in else [owner, *others]


def lines(folder: Path) -> Iterator[str]:
    """What an instructor should know beside the scores: who is missing, what is open.

    Raises:
        Trouble: a file of the folder cannot be understood.
    """
    missing = absent(folder)
    if missing:
        # A name may hold a comma: Canvas writes "Muster, Max".
        yield f"did not hand in: {'; '.join(printable(one.shown) for one in missing)}"
    path = folder / mapping.NAME
    rows = sheet.read(path).rows if path.is_file() else ()
    waiting = {row["learner"] for row in rows if row.get("module") == mapping.OPEN}
    if waiting:
        names = ", ".join(printable(each) for each in sorted(waiting))
        yield f"files to decide in {mapping.NAME}, not scored yet: {names}"
