"""Who hands in together: from a column of the roster or a small file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.collecting import folders, roster
from grader.collecting.collected import Collected
from grader.collecting.matching import Matched
from grader.collecting.roster import Person
from grader.lms import registry
from grader.nearest import instead
from grader.submissions.names import normal, same
from grader.tables import sheet
from grader.words import Trouble, say

_TEAM = frozenset("team teamname group groupname groups 조 팀 모둠 그룹 gruppe groupe".split())
_MEMBER = ("member", "student", "구성원", "조원", "팀원")


def read(where: str, roster_path: Path, people: Sequence[Person]) -> tuple[Person, ...]:
    """``people`` with their teams.

    Args:
        where: a file, or the heading of a column of the roster. In a file, one column is
            headed ``team`` or ``group``; the others hold ids, addresses, logins or names of
            members, one or several a line.
        roster_path: the roster that ``people`` are from.

    Raises:
        Trouble: there is no such column, or a member is nobody or several people there.
    """
    path = Path(where)
    of = _of_file(path, people) if path.is_file() else _of_column(where, roster_path, people)
    return tuple(replace(one, team=of.get(number, "")) for number, one in enumerate(people))


def _of_column(
    heading: str, roster_path: Path, people: Sequence[Person]
) -> dict[int, str]:
    table = sheet.read(roster_path)
    wanted = normal(heading).strip()
    if wanted not in table.headings:
        raise Trouble(
            say(
                "{heading!r} is neither a file nor a column of {path}. {instead}",
                heading=heading,
                path=str(roster_path),
                instead=instead(heading, table.headings),
            )
        )
    numbers = {one.row: number for number, one in enumerate(people)}
    return {
        numbers[place]: normal(row[wanted]).strip()
        for place, row in enumerate(table.rows)
        if place in numbers
    }


def _of_file(path: Path, people: Sequence[Person]) -> dict[int, str]:
    table = sheet.read(path)
    heads = [each for each in table.headings if roster.plain_heading(each) in _TEAM]
    if len(heads) != 1:
        raise Trouble(
            say(
                "{path} should have one column headed 'team', and has {count}.",
                path=str(path),
                count=len(heads),
            )
        )
    members = [
        each
        for each in table.headings
        if each not in heads
        and (roster.means(each) or roster.plain_heading(each).startswith(_MEMBER))
    ]
    keys: dict[str, set[int]] = {}
    for number, person in enumerate(people):
        for key in person.keys:
            keys.setdefault(key, set()).add(number)
    found: dict[int, str] = {}
    for line, row in enumerate(table.rows, start=2):
        team = normal(row[heads[0]]).strip()
        for heading in members if team else ():
            cell = normal(row[heading]).strip()
            for who in _whose(path, line, cell, keys) if cell else ():
                if found.setdefault(who, team) != team:
                    raise Trouble(
                        say(
                            "{path}: {who} is in {one} and in {other}.",
                            path=str(path),
                            who=people[who].shown,
                            one=found[who],
                            other=team,
                        )
                    )
    return found


def _whose(path: Path, line: int, cell: str, keys: Mapping[str, set[int]]) -> set[int]:
    who = keys.get(roster.plain_id(cell), set()) | keys.get(roster.plain_name(cell), set())
    if len(who) == 1:
        return who
    raise Trouble(
        say(
            "{path}, line {line}: {cell!r} is several people on the roster. Write an id."
            if who
            else "{path}, line {line}: {cell!r} is nobody on the roster.",
            path=str(path),
            line=line,
            cell=cell,
        )
    )


@dataclass
class Sharing:
    """A class in which one submission is that of all of its team."""

    matched: Matched
    learners: dict[str, Collected]
    """By folder, of this download."""
    files: dict[str, bytes]
    """By ``learner/path``."""
    owners: dict[str, str] = field(default_factory=dict)
    """By learner: whose entry it is that counts for them too."""
    gone: set[str] = field(default_factory=set)
    """Entries called like a team: its members' folders stand for them."""


def share(
    matched: Matched, learners: Mapping[str, Collected], files: Mapping[str, bytes]
) -> Sharing:
    """Give each member of a team the submission of their team.

    Whoever handed in nothing gets what another member handed in. Where two handed in
    different files, it is a question which of them counts.
    """
    made = Sharing(matched, dict(learners), dict(files))
    teams: dict[str, list[int]] = {}
    for number, person in enumerate(matched.people):
        if person.team:
            teams.setdefault(person.team, []).append(number)
    people, unclear, by = list(matched.people), list(matched.unclear), dict(matched.by)
    whose = dict(matched.whose)
    of_number = {
        number: learner
        for learner, person in matched.whose.items()
        for number in teams.get(person.team, ())
        if people[number].row == person.row
    }
    for team, numbers in teams.items():
        own = [learner for learner, name in matched.teams.items() if name == team]
        entries = [of_number[number] for number in numbers if number in of_number]
        contents = {
            learner: _content(learner, files)
            for learner in (*own, *entries)
            if _content(learner, files)
        }
        different = {frozenset(each.items()) for each in contents.values()}
        if len(different) > 1:
            unclear.append(
                f"{team} handed in different files: {', '.join(contents)}. Which of them "
                "counts? Leave out the files of the others in mapping.csv."
            )
        source = next(iter(contents), None)
        if source is None or len(different) > 1:
            continue
        about = made.learners[source]
        for number in numbers:
            learner = of_number.get(number)
            if learner is not None and learner not in made.learners:
                continue  # of an earlier download, and stays as it is
            if learner is None:
                learner = _folder(people[number], made.learners)
                people[number] = replace(people[number], learner=learner)
                by[learner] = f"its team {team}"
                whose[learner] = people[number]
                made.learners[learner] = _member(learner, people[number], about)
            if learner not in contents:
                made.owners[learner] = source
                made.files |= {
                    f"{learner}/{path}": data for path, data in contents[source].items()
                }
                made.learners[learner] = replace(
                    made.learners[learner],
                    submitted=about.submitted,
                    late=about.late,
                    entry=about.entry,
                )
            made.learners[learner] = replace(made.learners[learner], team=team)
        for learner in own:
            made.gone.add(learner)
            made.learners.pop(learner, None)
            for place in _content(learner, files):
                del made.files[f"{learner}/{place}"]
    made.matched = replace(
        matched, people=tuple(people), unclear=tuple(unclear), by=by, whose=whose
    )
    return made


def _content(learner: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        place.split("/", 1)[1]: data
        for place, data in files.items()
        if place.split("/", 1)[0] == learner
    }


def _folder(person: Person, taken: Mapping[str, Collected]) -> str:
    known = (person.name, person.id or person.email.partition("@")[0] or person.github)
    first = name = folders.name("_".join(filter(None, known)))
    number = 1
    there = set(map(same, taken))
    while same(name) in there:
        number += 1
        name = folders.name(f"{first[:60]} ({number})")
    return name


def _member(learner: str, person: Person, about: Collected) -> Collected:
    """What is known of a member who handed in nothing of their own: no number of the LMS,
    since that is another's."""
    lms = registry.by_name(about.source)
    source, _, number = person.lms.partition(":")
    if lms is not None and lms.own_numbers:
        known = source == about.source
        number, source = (number, source) if known else (person.id, "")
    else:
        number, source = person.id, about.source
    return Collected(learner, person.name, number, person.email, source=source)
