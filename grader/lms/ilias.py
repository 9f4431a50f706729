"""ILIAS's download of an exercise: ``HW 1/Submissions/Byron_Ada_ada_123/words.py``.

Groups lie in a folder of the team, with one folder a member. From documentation and others'
scripts; no genuine download was at hand.
"""

from __future__ import annotations

import re

from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions import kinds

_SUBMISSIONS = frozenset("submissions abgaben soumissions entregas consegne 제출 제출물 提出".split())
_PERSON = re.compile(r"[^/_]+(_[^/_]+){2,}_\d+")
_TEAM = re.compile(r"(Team|팀|チーム|Équipe|Equipo|Gruppo|Group|Gruppe)[ _]\S+", re.IGNORECASE)


def fits(download: Download) -> bool:
    """Whether ILIAS may have made it: all code lies below one folder of submissions, not in
    what one learner calls so."""
    code = [found.path for found in download.files if kinds.kind(found.path) is not None]
    places = [_taken_apart(path) for path in code]
    if not code or None in places:
        return False
    return len({(team or place).rpartition("/")[0] for place, team, _ in places}) == 1


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a person; what one of a team handed in, all of the team did."""
    people: dict[str, tuple[str, list[Handed]]] = {}
    of_team: dict[str, list[Handed]] = {}
    nobodys = []
    for found in download.files:
        parts = _taken_apart(found.path)
        if parts is None:
            nobodys.append(found.path.split("/", 1)[0])
            continue
        place, team, own = parts
        handed = Handed(found.path, own, found)
        people.setdefault(place, (team, []))[1].append(handed)
        if team:
            of_team.setdefault(team, []).append(handed)
    made = []
    for place, (team, files) in people.items():
        folder = place.rsplit("/", 1)[-1]
        parts = folder.split("_")
        # Names and logins may hold more of them; then it is not known which is which.
        clear = len(parts) == 4
        made.append(
            Entry(
                learner=folder,
                entry=place,
                files=tuple(of_team[team] if team else files),
                name=f"{parts[1]} {parts[0]}" if clear else "",
                id=parts[2] if clear else "",
                team=team.rsplit("/", 1)[-1],
            )
        )
    return Entries(tuple(made), tuple(dict.fromkeys(nobodys)))


def _taken_apart(path: str) -> tuple[str, str, str] | None:
    """The person's folder, the team's or nothing, and what the person called the file."""
    parts = path.split("/")
    for number, part in enumerate(parts[:-2]):
        if part.casefold() not in _SUBMISSIONS:
            continue
        team = "/".join(parts[: number + 2]) if _TEAM.fullmatch(parts[number + 1]) else ""
        person = number + (2 if team else 1)
        if person < len(parts) - 1 and _PERSON.fullmatch(parts[person]):
            return "/".join(parts[: person + 1]), team, "/".join(parts[person + 1 :])
    return None


LMS = Lms(
    name="ilias",
    title="ILIAS",
    fits=fits,
    entries=entries,
    known_by="its name and login",
)
