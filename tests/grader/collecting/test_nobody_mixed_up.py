"""Generated classes and rosters with a column at a time damaged: nobody gets another's work.

What may happen to somebody is to be asked about. What may not is to be taken for another.
"""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.collecting import matching, roster
from grader.collecting.collected import Collected

FIRST = ("Ada", "Bob", "Kim", "Lee", "민준", "서연", "José", "Ana")
LAST = ("Lee", "Kim", "Byron", "Ada", "김", "이", "Núñez")


@st.composite
def classes(draw):
    """People of whom no two share an id, an address or a login, though names repeat and one's
    login is another's first name."""
    count = draw(st.integers(2, 7))
    names = (*map(str.lower, FIRST[:4]), "ada-lee", "hw1", "x7", "lee-kim")
    logins = draw(st.permutations(names))
    numbers = draw(
        st.lists(
            st.sampled_from([*range(1, 12), *range(20260001, 20260012), 7000001]),
            min_size=2 * count,
            max_size=2 * count,
            unique=True,
        )
    )
    return [
        {
            "id": str(numbers[place]),
            "lms": str(numbers[-1 - place]),
            "first": draw(st.sampled_from(FIRST)),
            "last": draw(st.sampled_from(LAST)),
            "login": logins[place],
            "email": f"{logins[place]}@example.org",
        }
        for place in range(count)
    ]


def _name(one):
    return f"{one['first']} {one['last']}"


ENTRIES = {
    "moodle": lambda one: Collected(
        f"{_name(one)}_{one['lms']}", _name(one), one["lms"], source="moodle"
    ),
    "blind": lambda one: Collected(
        f"Participant_{one['lms']}", id=one["lms"], source="moodle"
    ),
    "canvas": lambda one: Collected(
        f"{one['last']}{one['first']}_{one['lms']}".lower(),
        f"{one['last']}{one['first']}".lower(),
        one["lms"],
        source="canvas",
    ),
    "gradescope": lambda one: Collected(
        _name(one), _name(one), one["id"], one["email"], source="gradescope"
    ),
    "nbgrader": lambda one: Collected(one["login"], id=one["login"], source="nbgrader"),
    "github": lambda one: Collected(f"hw1-{one['login']}", source="folder"),
    "by id": lambda one: Collected(f"{one['id']}_final", source="folder"),
    "by name": lambda one: Collected(_name(one), source="folder"),
    "both": lambda one: Collected(f"{one['id']} {_name(one)}", source="folder"),
}
COLUMNS = {
    "학번": lambda one: one["id"],
    "name": _name,
    "email": lambda one: one["email"],
    "github_username": lambda one: one["login"],
    "section": lambda one: "1",
}
WORKSHEET = {**COLUMNS, "Identifier": lambda one: f"Participant {one['lms']}"}


@st.composite
def damaged(draw, people):
    """A roster as CSV, and whether what it says is still true of everybody."""
    columns = draw(st.sampled_from([COLUMNS, WORKSHEET]))
    order = draw(st.permutations(list(columns)))
    people = draw(st.permutations(people))
    rows = [[columns[heading](one) for heading in order] for one in people]
    how = draw(st.sampled_from("whole emptied gone twice renamed swapped".split()))
    place = draw(st.integers(0, len(order) - 1))
    heads = list(order)
    if how == "emptied":
        for row in rows:
            if draw(st.booleans()):
                row[place] = ""
    elif how == "gone":
        heads, rows = _without(heads, place), [_without(row, place) for row in rows]
    elif how == "twice":
        heads.append(heads[place])
        rows = [[*row, row[place]] for row in rows]
    elif how == "renamed":
        heads[place] = draw(st.sampled_from(["x", "ID number", "identifier", "login", "Name"]))
    elif how == "swapped":
        other = draw(st.integers(0, len(order) - 1))
        heads[place], heads[other] = heads[other], heads[place]
    out = io.StringIO()
    csv.writer(out).writerows([heads, *rows])
    return out.getvalue()


def _without(cells, place):
    return [*cells[:place], *cells[place + 1 :]]


def _over(count):
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )


ANY = (st.data(), classes(), st.sampled_from(list(ENTRIES)), st.integers(0, 9))


@_over(200)
@given(*ANY)
def test_nobody_is_taken_for_another(tmp_path_factory, data, people, kind, strangers):
    _nobody_is_taken_for_another(tmp_path_factory, data, people, kind, strangers)


@pytest.mark.full
@_over(2_000)
@given(*ANY)
def test_nobody_in_two_thousand_classes(tmp_path_factory, data, people, kind, strangers):
    _nobody_is_taken_for_another(tmp_path_factory, data, people, kind, strangers)


def _nobody_is_taken_for_another(tmp_path_factory, data, people, kind, strangers):
    path = tmp_path_factory.getbasetemp() / "mixed.csv"
    path.write_text(data.draw(damaged(people)), encoding="utf-8")
    absent = people[0] if strangers == 0 else None
    entries = {ENTRIES[kind](one).learner: (ENTRIES[kind](one), one) for one in people}
    known = roster.read(path)
    if absent is not None:  # who left the course is not on it, and nobody else is for them
        known = tuple(one for one in known if not _is(one, absent))
    made = matching.match(known, [entry for entry, _ in entries.values()])
    for learner, person in made.whose.items():
        right = entries[learner][1]
        assert _is(person, right), (learner, person, made.by[learner])
    everybody = {*made.whose, *made.strangers}
    assert made.questions or everybody == set(entries)


def _is(person, one):
    """Whether all that the roster's line still says is said of this one."""
    mine = {one["id"], one["login"], one["email"], f"moodle:{one['lms']}"}
    said = {person.id, person.email, person.github, person.lms, *person.other_ids} - {""}
    shown = {one["lms"], _name(one), "1", f"Participant {one['lms']}"}
    telling = said & {one["id"], one["login"], one["email"], f"moodle:{one['lms']}"}
    return bool(telling) and said <= mine | shown or (not said and person.name == _name(one))
