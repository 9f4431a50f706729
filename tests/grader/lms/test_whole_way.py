"""Generated classes all the way: a download of any LMS, a roster with one column damaged, and
a table that marks go back into, damaged as well. Nobody gets another's work or mark.

What may happen to somebody is to be asked about, or to be left out and named.
"""

import csv
import io
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.collecting import matching, roster
from grader.collecting.collected import Collected
from grader.handback.any_table import _match as match_table
from grader.handback.marks import Returned
from grader.handback.matching import match as match_lms
from grader.lms import registry
from grader.lms.download import Download
from grader.lms.gradesheet import Person as Row
from grader.lms.lms import Asked
from grader.submissions.listing import Found

FIRST = ("Ada", "Bob", "Kim", "Lee", "민준", "서연", "José", "Ana Maria")
LAST = ("Lee", "Kim", "Byron", "Ada", "김", "이", "Núñez", "von Byron")
LOGINS = ("ada", "bob", "kim", "lee", "ada-lee", "hw1", "x7", "lee-kim", "kim_lee", "a.b")
CODE = b"def shout(word):\n    return word\n"
WHEN = "2026-12-01-10-05-33"


@st.composite
def classes(draw):
    """People of whom no two share an id, an address or a login, though names repeat and one's
    login is another's name or a part of another's login."""
    count = draw(st.integers(2, 6))
    logins = draw(st.permutations(LOGINS))
    numbers = draw(
        st.lists(
            st.sampled_from([*range(1, 12), *range(20260001, 20260012)]),
            min_size=2 * count,
            max_size=2 * count,
            unique=True,
        )
    )
    return [
        SimpleNamespace(
            id=str(numbers[place]),
            lms=str(numbers[-1 - place]),
            first=draw(st.sampled_from(FIRST)),
            last=draw(st.sampled_from(LAST)),
            login=logins[place],
            email=f"{logins[place]}@example.org",
            team=draw(st.sampled_from(["", "rocket", "comet"])),
            place=place,
        )
        for place in range(count)
    ]


def _name(one):
    return f"{one.first} {one.last}"


# By LMS: the path of one person's file in its download.
PATHS = {
    "moodle": lambda one: f"{_name(one)}_{one.lms}_assignsubmission_file_/words.py",
    "canvas": lambda one: f"{one.last}{one.first}_{one.lms}_9{one.place}_words.py".lower(),
    "nbgrader": lambda one: f"submitted/{one.login}/ps1/words.py",
    "blackboard": lambda one: f"HW_1_{one.login}_attempt_{WHEN}_words.py",
    "brightspace": lambda one: f"{one.lms}-7 - {_name(one)} - Dec 1, 2026 1005 AM/words.py",
    "sakai": lambda one: f"{one.last}, {one.first}({one.login})/Submission attachment(s)/words.py",
    "ilias": lambda one: f"HW/Submissions/{one.last}_{one.first}_{one.login}_{one.lms}/words.py"
    .replace(" ", "_"),
    "google": lambda one: f"words - {_name(one)}.py",
    "github": lambda one: f"hw1-{one.login}/words.py",
    "folder": lambda one: f"{one.id} {_name(one)}/words.py",
}
COLUMNS = {
    "학번": lambda one: one.id,
    "name": _name,
    "email": lambda one: one.email,
    "github_username": lambda one: one.login,
    "username": lambda one: one.login,
    "team": lambda one: one.team,
    "section": lambda one: "1",
}
NEW_NAMES = ["x", "ID number", "identifier", "login", "Name", "OrgDefinedId", "SIS User ID"]


@st.composite
def damaged(draw, people, columns):
    """Headings, rows, and whose each row is; one column emptied, gone, doubled, renamed,
    swapped or moved, or one person doubled."""
    order = draw(st.permutations(list(columns)))
    people = draw(st.permutations(people))
    heads = list(order)
    rows = [[columns[heading](one) for heading in order] for one in people]
    how = draw(st.sampled_from("whole emptied gone twice renamed swapped people".split()))
    place = draw(st.integers(0, len(order) - 1))
    if how == "emptied":
        for row in rows:
            row[place] = "" if draw(st.booleans()) else row[place]
    elif how == "gone":
        for row in (heads, *rows):
            del row[place]
    elif how == "twice":
        for row in (heads, *rows):
            row.append(row[place])
    elif how == "renamed":
        heads[place] = draw(st.sampled_from(NEW_NAMES))
    elif how == "swapped":
        other = draw(st.integers(0, len(order) - 1))
        heads[place], heads[other] = heads[other], heads[place]
    elif how == "people":
        rows.append(rows[0])
        people = [*people, people[0]]
    return heads, rows, people


def _csv(path, heads, rows):
    out = io.StringIO()
    csv.writer(out).writerows([heads, *rows])
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def _over(count):
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )


def test_every_lms_has_its_path():
    """Gradescope's metadata, which says everything itself, is tested with its layouts."""
    assert set(PATHS) == set(registry.names()) - {"gradescope"}


ANY = (st.data(), classes(), st.sampled_from(sorted(PATHS)))


@_over(150)
@given(*ANY)
def test_nobody_is_mixed_up_on_the_whole_way(tmp_path_factory, data, people, name):
    _nobody_is_mixed_up(tmp_path_factory, data, people, name)


@pytest.mark.full
@_over(2_000)
@given(*ANY)
def test_nobody_in_two_thousand_classes_on_the_whole_way(tmp_path_factory, data, people, name):
    _nobody_is_mixed_up(tmp_path_factory, data, people, name)


def _nobody_is_mixed_up(tmp_path_factory, data, people, name):
    base = tmp_path_factory.getbasetemp()
    by_path: dict[str, list] = {}
    for one in people:
        by_path.setdefault(PATHS[name](one), []).append(one)
    found = tuple(Found(path, lambda most: CODE[:most]) for path in by_path)
    lms = registry.by_name(name)
    download = Download("download", found)
    assert name in ("folder", "github") or lms.fits(download)
    entries = _entries(lms, download)
    collected, right = {}, {}
    for entry in entries:
        collected[entry.learner] = entry
        right[entry.learner] = [
            one
            for file in entry.files
            for path, ones in by_path.items()
            if path.endswith(file.source)
            for one in ones
        ]
    heads, rows, owners = data.draw(damaged(people, COLUMNS))
    known = roster.read(_csv(base / "roster.csv", heads, rows))
    made = matching.match(known, [_collected(one, name) for one in entries])
    for learner, person in made.whose.items():
        assert owners[person.row] in right[learner], (learner, person)
    everybody = {*made.whose, *made.strangers, *made.teams}
    assert made.questions or everybody == set(collected)
    _marks_go_to_their_owners(data, people, lms, made, collected, right)


def _entries(lms, download):
    """Names are made apart as ``people`` does: two of one name are two."""
    made, seen = [], {}
    for entry in lms.entries(download, Asked(), ("words",)).found:
        seen[entry.learner] = seen.get(entry.learner, 0) + 1
        if seen[entry.learner] == 1:
            made.append(entry)
    return made


def _collected(entry, source):
    return Collected(entry.learner, entry.name, entry.id, entry.email, source=source)


def _marks_go_to_their_owners(data, people, lms, made, collected, right):
    handed = [
        Returned(learner, None, None, _collected(entry, lms.name), made.whose.get(learner))
        for learner, entry in collected.items()
    ]
    heads, rows, owners = data.draw(damaged(people, COLUMNS))
    for key in range(len(heads)):
        table = [Row(number, other_ids=(row[key],)) for number, row in enumerate(rows) if row[key]]
        got = match_table(handed, table, heads[key])
        for learner, number in got.rows.items():
            assert owners[number] in right[learner], (learner, heads[key], rows[number])
    if lms.gradebook is not None:
        table = [Row(one.place, _name(one), one.email, one.lms, (one.id, one.login)) for one in people]
        got = match_lms(handed, table, lms)
        for learner, number in got.rows.items():
            assert people[number] in right[learner]
