"""A listing becomes the files of a submission."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from grader.submissions import limits, root, source, text
from grader.submissions.listing import Found, Listing
from grader.submissions.names import listed, same, shown
from grader.submissions.notebook import Cell, Notebook
from grader.submissions.notes import Notes
from grader.submissions.refused import LeftOut, NoModule, Refused
from grader.words import Sentence, say

# Files of the kit itself, which learners hand in with theirs. Not worth a note.
_OF_THE_KIT = frozenset({"index.toml", "pytest.ini", "conftest.py", "__init__.py"})
# Outside the root these hold the kit, not what a learner wrote.
_KIT_FOLDERS = frozenset({"tests", "grader", "solutions"})


def files(listing: Listing, modules: Sequence[str], notes: Notes) -> Mapping[str, bytes]:
    """What is sent to a worker, by its path below ``exercises``.

    What was ignored or converted is added to ``notes``, also when this ends badly.

    Raises:
        NoModule: no module of the course is in it.
        Refused: it is too large, damaged, or not clear.
        Trouble: notebooks cannot be read on this machine.
    """
    notes.add_those_of(listing)
    top = root.find(listing.name, (found.path for found in listing.files), modules)
    _mention_spelling(listing, modules, notes)
    if top is None:
        everything = [found.path for found in listing.files]
        _mention_others([path for path in everything if not path.endswith(".py")], notes)
        raise _no_module(listing.name, modules)
    _mention_outside(listing, top, modules, notes)
    taken = _unambiguous(_take(listing, top, notes), listing.name, modules, notes)
    contents = _read(taken, listing.name, notes)

    present = {each.path for each in taken}
    result: dict[str, bytes] = {}
    notebooks: dict[str, Notebook] = {}
    unread: list[Sentence] = []
    for path, data in contents.items():
        try:
            if path.endswith(".py"):
                result[path] = text.utf8(data, path)
            else:
                notebooks[path] = Notebook.read(data, path)
        except LeftOut as out:
            unread.append(out.sentence)
    notes.leave_out(*unread)
    for module, (path, cells) in _sections(notebooks, present, modules, notes).items():
        result[f"{module}.py"] = _converted(path, module, cells, notes)

    if not any(f"{module}.py" in result for module in modules):
        # What kept the only module out says more than that there is none.
        raise NoModule(unread[0]) if unread else _no_module(listing.name, modules)
    return dict(sorted(result.items()))


@dataclass(frozen=True)
class _Taken:
    """A file below the root, and its path from there."""

    path: str
    found: Found


def _take(listing: Listing, top: root.Parts, notes: Notes) -> list[_Taken]:
    taken, others = [], []
    for found in listing.files:
        if root.folders(found.path)[: len(top)] != top:
            continue
        path = "/".join(found.path.split("/")[len(top) :])
        # Only a notebook beside the modules can be one.
        if path.endswith(".py") or (path.endswith(".ipynb") and "/" not in path):
            taken.append(_Taken(path, found))
        else:
            others.append(path)
    _mention_others(others, notes)
    return taken


def _unambiguous(
    taken: Sequence[_Taken], name: str, modules: Sequence[str], notes: Notes
) -> list[_Taken]:
    """Without files of which there are two, or which are also a folder.

    Raises:
        Refused: a module is among them.
    """
    groups: dict[str, list[_Taken]] = {}
    for each in taken:
        groups.setdefault(same(each.path), []).append(each)
    kept, dropped = [], []
    for group in groups.values():
        above = {same(str(parent)) for parent in PurePosixPath(group[0].path).parents}
        if len(group) == 1 and above.isdisjoint(groups):
            kept += group
        elif len(group) > 1 and any(_at_module(each.path, modules) for each in group):
            raise Refused(
                say(
                    "{name} holds a module twice, and which is meant is not clear: {paths}.",
                    name=shown(name),
                    paths=listed(each.found.path for each in group),
                )
            )
        else:
            dropped += [each.path for each in group]
    if dropped:
        notes.leave_out(
            say(
                "Ignored, since another file has the same name: {names}.",
                names=listed(dropped),
            )
        )
    return kept


def _at_module(path: str, modules: Sequence[str]) -> bool:
    return "/" not in path and root.is_module(path, modules)


def _read(taken: Sequence[_Taken], name: str, notes: Notes) -> dict[str, bytes]:
    if len(taken) > limits.FILES:
        raise Refused(
            say(
                "{name} holds more than {count} Python files and notebooks. "
                "Keep only those that are handed in.",
                name=shown(name),
                count=limits.FILES,
            )
        )
    contents: dict[str, bytes] = {}
    total = 0
    for each in sorted(taken, key=lambda each: each.path):
        try:
            data = _bounded(each, name)
        except LeftOut as out:
            notes.leave_out(out.sentence)
            continue
        total += len(data)
        if total > limits.SUBMISSION_BYTES:
            raise Refused(
                say(
                    "The files in {name} are larger than {size} MiB together.",
                    name=shown(name),
                    size=limits.SUBMISSION_BYTES >> 20,
                )
            )
        contents[each.path] = data
    return contents


def _bounded(taken: _Taken, name: str) -> bytes:
    # Before and after: what a file says of its size need not be true.
    if taken.found.size <= limits.FILE_BYTES:
        data = taken.found.read(limits.FILE_BYTES + 1)
        if len(data) <= limits.FILE_BYTES:
            return data
    raise Refused(
        say(
            "{path} in {name} is larger than {size} MiB. "
            "If it is a notebook, clear its outputs.",
            path=shown(taken.path),
            name=shown(name),
            size=limits.FILE_BYTES >> 20,
        )
    )


def _sections(
    notebooks: Mapping[str, Notebook],
    present: set[str],
    modules: Sequence[str],
    notes: Notes,
) -> dict[str, tuple[str, tuple[Cell, ...]]]:
    """For each module that comes from a notebook, which one and its cells.

    Raises:
        Refused: two notebooks hold the same module, and neither has its name.
    """
    claims: dict[str, dict[str, tuple[Cell, ...]]] = {}
    for path, notebook in notebooks.items():
        sections = notebook.sections(PurePosixPath(path).stem, modules)
        for module, cells in sections.items():
            claims.setdefault(module, {})[path] = cells
        if not sections:
            without = say(
                "{notebook} does not say which module it holds and was left out. "
                "Name it after a module, such as {example}.ipynb.",
                notebook=shown(path),
                example=next(iter(modules), "module"),
            )
            notes.leave_out(without)
    chosen = {}
    for module, claimants in claims.items():
        # A copy of a notebook keeps its metadata, so the name decides between copies.
        best = next(
            (
                path
                for path in (f"{module}.py", f"{module}.ipynb")
                if path in present or path in claimants
            ),
            None,
        )
        if best is None and len(claimants) == 1:
            best = next(iter(claimants))
        if best is None:
            raise Refused(
                say(
                    "Several notebooks hold the module {module}, and which is meant is "
                    "not clear: {names}. Name one {module}.ipynb.",
                    module=module,
                    names=listed(claimants),
                )
            )
        for path in claimants:
            if path != best:
                notes.append(
                    say(
                        "Both {taken} and {other} hold the module {module}; {taken} is graded.",
                        taken=shown(best),
                        other=shown(path),
                        module=module,
                    )
                )
        if best in claimants:
            chosen[module] = (best, claimants[best])
    return chosen


def _converted(path: str, module: str, cells: Sequence[Cell], notes: Notes) -> bytes:
    made = source.from_cells(cells)
    counts = Counter(cell.id for cell in cells if cell.id is not None)
    twice = [id for id, count in counts.items() if count > 1]
    notes.append(
        say("{notebook} was converted to {module}.py.", notebook=shown(path), module=module)
    )
    if twice:
        notes.append(
            say(
                "In {notebook} cells are there more than once, and the last one counts: "
                "{names}.",
                notebook=shown(path),
                names=listed(twice),
            )
        )
    if made.left_out:
        notes.append(
            say(
                "Left out of {notebook}, since it is not valid Python: code cell {numbers}.",
                notebook=shown(path),
                numbers=listed(str(number) for number in made.left_out),
            )
        )
    return made.content


def _mention_others(paths: Sequence[str], notes: Notes) -> None:
    others = [
        path
        for path in paths
        if PurePosixPath(path).name not in _OF_THE_KIT
        and not PurePosixPath(path).name.upper().startswith("README")
    ]
    if others:
        notes.append(
            say(
                "Not taken, since only Python files and notebooks are ({count}): {names}.",
                count=len(others),
                names=listed(others),
            )
        )


def _mention_spelling(listing: Listing, modules: Sequence[str], notes: Notes) -> None:
    """``Casting.py`` works for no one else, and is hard to see. Which was meant is told."""
    keys = {same(module): module for module in modules}
    for found in listing.files:
        path = PurePosixPath(found.path)
        module = keys.get(same(path.stem))
        if module not in (None, path.stem) and path.suffix in (".py", ".ipynb"):
            notes.append(
                say(
                    "{path} is not the module {module}: small and capital letters differ.",
                    path=shown(found.path),
                    module=module,
                )
            )


def _mention_outside(
    listing: Listing, top: root.Parts, modules: Sequence[str], notes: Notes
) -> None:
    """Name what may be work that was put in the wrong place."""
    outside = [
        found.path
        for found in listing.files
        if root.folders(found.path)[: len(top)] != top
        and found.path.endswith((".py", ".ipynb"))
        and PurePosixPath(found.path).name not in _OF_THE_KIT
        and _KIT_FOLDERS.isdisjoint(root.folders(found.path))
    ]
    if outside:
        notes.append(
            say(
                "Not taken, since only the folder {folder} is: {names}.",
                folder=shown("/".join(top)),
                names=listed(outside),
            )
        )


def _no_module(name: str, modules: Sequence[str]) -> NoModule:
    return NoModule(
        say(
            "{name} holds no module of this course. Expected: {names}, "
            "or notebooks of these names.",
            name=shown(name),
            names=listed(f"{module}.py" for module in modules),
        )
    )
