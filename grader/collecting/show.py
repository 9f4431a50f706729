"""A collection on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader.collecting import mapping
from grader.collecting.choose import AFTER_ALL
from grader.collecting.collect import Collection
from grader.collecting.collected import Collected, together
from grader.collecting.keep import EARLIER
from grader.lms.lms import Lms
from grader.submissions.names import printable

_MOST = 20
_LATE = {True: ", late", False: "", None: ""}


def show(
    console: Console, collection: Collection, modules: Sequence[str], dry_run: bool
) -> None:
    """Everything an instructor should see: who, what is which, what is open, what changes."""
    _say(console, f"Source: {collection.lms.title}, {_count(len(collection.learners), 'learner')}.")
    for note in collection.notes:
        _say(console, note)
    console.print()
    console.print(_table(collection, modules))
    odd = [row for row in collection.rows if _worth_a_look(row, collection.lms)]
    _list(
        console,
        "Recognised under other names, or chosen:",
        (
            f"{_below(row, collection)} -> {_modules(row)}  [{row.learner}]"
            + (f" ({row.note})" if row.note else "")
            for row in odd
        ),
        mapping.NAME,
    )
    left_out = [row for row in collection.rows if not row.module and "same as" not in row.note]
    _list(
        console,
        "Left out:",
        (f"{row.source}: {row.note}" for row in left_out),
        mapping.NAME,
    )
    _roster(console, collection)
    _list(
        console,
        "The name is also another entry's. Are they one person, or two? Write the learner of "
        "each into mapping.csv:",
        (f"{learner}: like {entry}" for learner, entry in collection.like.items()),
        mapping.NAME,
    )
    if collection.empty:
        _say(console, "Nobody handed in a module of this course.")
    _changes(console, collection, dry_run)
    if collection.open:
        console.print()
        _say(console, f"To decide: {_count(len(collection.open), 'file')}.")
        for row in collection.open:
            _say(console, f"  {row.source}: {row.note}")
        _say(
            console,
            f"Write the module into the column 'module' of {collection.into / mapping.NAME} "
            "(or leave it empty, to leave the file out), and collect again.",
        )
    console.print()


def _table(collection: Collection, modules: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("learner", overflow="fold")
    table.add_column("modules", justify="right", no_wrap=True)
    table.add_column("handed in", overflow="fold")
    table.add_column("known by", overflow="fold")
    table.add_column("", overflow="fold")
    everybody = {one.learner: one for one in collection.learners}
    for one in collection.learners:
        owner = collection.owners.get(one.learner, one.learner)
        mine = [row for row in collection.rows if row.learner == owner]
        found = {module for row in mine for module in row.modules}
        waiting = sum(row.module == mapping.OPEN for row in mine)
        notes = list(collection.of_learners.get(one.learner, ()))
        if waiting:
            notes.insert(0, f"{waiting} to decide")
        others = together(everybody, one.learner)
        if others and not any("together" in note for note in notes):
            notes.insert(0, f"handed in together with {', '.join(others)}")
        if not found and not waiting:
            notes.insert(0, "no module of the course")
        table.add_row(
            Text(printable(one.learner)),
            f"{len(found)} of {len(modules)}",
            _when(one),
            Text(printable(collection.known_by(one))),
            Text(printable("; ".join(notes))),
        )
    return table


def _when(one: Collected) -> str:
    if one.submitted is not None:
        return f"{one.submitted:%Y-%m-%d %H:%M %Z}{_LATE[one.late]}"
    return "late" if one.late else "time unknown"


def _modules(row: mapping.Row) -> str:
    return row.module if len(row.modules) <= 3 else f"{len(row.modules)} modules"


def _worth_a_look(row: mapping.Row, source: Lms) -> bool:
    if row.is_helper or not row.modules:
        return False
    name = row.source.rsplit("/", 1)[-1]
    if source.renames_files and not row.note:
        return False
    return (
        row.decided
        or AFTER_ALL in row.note
        or name not in (f"{row.module}.py", f"{row.module}.ipynb")
    )


def _below(row: mapping.Row, collection: Collection) -> str:
    entry = next((one.entry for one in collection.learners if one.learner == row.learner), "")
    return row.source.removeprefix(f"{entry}/") if entry else row.source


def _roster(console: Console, collection: Collection) -> None:
    matched = collection.matched
    if matched is None:
        return
    console.print()
    there = len(matched.people) - len(matched.absent)
    _say(console, f"Roster: {there} of {len(matched.people)} handed in.")
    _list(console, "Did not hand in:", (one.shown for one in matched.absent), "roster.csv", 99)
    _list(console, "On no line of the roster:", matched.strangers, "collected.csv", 99)
    _list(console, "Not clear who it is:", matched.unclear, "collected.csv", 99)


def _changes(console: Console, collection: Collection, dry_run: bool) -> None:
    changes = collection.changes
    console.print()
    will = "would be " if dry_run else ""
    counts = [
        f"{_count(len(changes.added), 'file')} {will}added",
        f"{len(changes.replaced)} replaced",
        f"{len(changes.removed)} removed",
        f"{changes.unchanged} unchanged",
    ]
    _say(console, f"{collection.into}: {', '.join(counts)}.")
    _list(console, f"Replaced (what was there is in {EARLIER}):", changes.replaced)
    _list(console, "Replaced, though you had changed them by hand:", changes.overruled)
    _list(console, f"Removed (kept in {EARLIER}), no longer handed in:", changes.removed)
    _list(console, "Left as you changed them by hand:", changes.kept)
    if collection.earlier:
        names = (one.learner for one in collection.earlier)
        _list(console, "Not in this download, left as they are:", names)


def _list(
    console: Console, head: str, lines: Iterable[str], rest_in: str = "", most: int = _MOST
) -> None:
    lines = tuple(lines)
    if not lines:
        return
    _say(console, head)
    for line in lines[:most]:
        _say(console, f"  {line}")
    if len(lines) > most:
        _say(console, f"  and {len(lines) - most} more" + (f" in {rest_in}" if rest_in else ""))


def _say(console: Console, line: str) -> None:
    console.print(printable(line), markup=False)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
