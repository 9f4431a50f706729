"""Read a single source, and refuse what would not come out as its author meant."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from nbformat import NotebookNode

from grader.authoring import hints, percent, regions
from grader.authoring.source import Cell, Role, SourceModule, is_plain_name
from grader.words import Sentence, Trouble, say


def read_source(path: Path) -> SourceModule:
    """The module that ``path`` holds, in the format of :mod:`grader.authoring.source`.

    Raises:
        Trouble: it cannot be read, or it does not keep to the format.
    """
    text = _text(path)
    _check_python(path, text)
    cells = tuple(_cell(path, raw) for raw in percent.parse(text))
    if not percent.has_cells(text) or not cells:
        raise Trouble(
            say(
                "{path} has no cells. Begin each one with a line `# %%` or "
                "`# %% [markdown]` (the percent format of jupytext).",
                path=str(path),
            )
        )
    for cell in cells:
        _check_cell(path, cell)
    _check_each_once(path, cells)
    return SourceModule(name=path.stem, cells=cells, hints=_hints(path, cells))


def _text(path: Path) -> str:
    if not is_plain_name(path.stem):
        raise Trouble(
            say(
                "{path}: {name!r} cannot be the name of a module. Rename the file: letters "
                "from a to z, digits and _ only, no digit first.",
                path=str(path),
                name=path.stem,
            )
        )
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Trouble(
            say(
                "{path} does not exist. Write it, or take its module out of course.toml.",
                path=str(path),
            )
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(
            say(
                "{path} cannot be read: {why}. It must be a text file in UTF-8.",
                path=str(path),
                why=str(error),
            )
        ) from None


def _check_python(path: Path, text: str) -> None:
    try:
        compile(text, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        raise Trouble(
            say(
                "{path}, line {line}: this is not valid Python: {why}. Correct it.",
                path=str(path),
                line=error.lineno or 1,
                why=error.msg,
            )
        ) from None
    except ValueError as error:  # a null byte, up to Python 3.11
        raise Trouble(
            say(
                "{path} is not valid Python: {why}. Correct it.",
                path=str(path),
                why=str(error),
            )
        ) from None


def _cell(path: Path, raw: NotebookNode) -> Cell:
    keys = set(raw.metadata)
    covers = tuple(str(raw.metadata.get("covers", "")).split())
    if raw.cell_type == "code" and not keys:
        return Cell(Role.SETUP, raw.source)
    if raw.cell_type == "code" and "exercise" in keys <= {"exercise", "covers", "after"}:
        name = _name(path, raw.metadata["exercise"])
        after = tuple(str(raw.metadata.get("after", "")).split())
        return Cell(Role.EXERCISE, raw.source, name, covers, after)
    if raw.cell_type == "markdown" and keys <= {"covers"}:
        return Cell(Role.TEXT, raw.source, covers=covers)
    if raw.cell_type == "markdown" and keys == {"hints"}:
        return Cell(Role.HINTS, raw.source, _name(path, raw.metadata["hints"]))
    raise Trouble(
        say(
            "{path}: the header of the cell that begins with {first!r} cannot be "
            "understood ({kind}: {keys}). The headers are `# %%`, `# %% [markdown]`, "
            '`# %% exercise="NAME"` and `# %% [markdown] hints="NAME"`; a text and an '
            'exercise may have covers="A1 A2", an exercise after="MODULE.NAME".',
            path=str(path),
            first=_first_line(raw.source),
            kind=raw.cell_type,
            keys=", ".join(sorted(keys)) or "-",
        )
    )


def _name(path: Path, name: object) -> str:
    if is_plain_name(name):
        return name
    raise Trouble(
        say(
            "{path}: {name!r} cannot be the name of an exercise. Use letters from a to z, "
            "digits and _ only, no digit first, in quotes: nbgrader takes no others.",
            path=str(path),
            name=str(name),
        )
    )


def _check_cell(path: Path, cell: Cell) -> None:
    """One cell, by itself."""
    line = regions.misspelt(cell.text)
    if line is not None:
        raise Trouble(
            say(
                "{place}: the line {line!r} looks like a marker and is none. Write {begin} "
                "or {end} on a line of its own, or put it in other words.",
                place=_place(path, cell),
                line=line,
                begin=regions.BEGIN,
                end=regions.END,
            )
        )
    if cell.role is Role.EXERCISE:
        _check_exercise(cell, _place(path, cell))
    elif regions.has_marker(cell.text):
        raise Trouble(
            say(
                "{place}: there is a solution marker outside the cells of exercises. "
                'Give the cell the header `# %% exercise="NAME"`, or take it out.',
                place=_place(path, cell),
            )
        )
    elif cell.role is Role.SETUP:
        _parse(cell.text, _place(path, cell))


def _check_exercise(cell: Cell, place: Sentence) -> None:
    tree = _parse(cell.text, place)
    function = _function(tree, cell.exercise)
    if function is None:
        raise Trouble(
            say(
                "{place}: the cell does not define the function {name} exactly once, "
                "at its top level. Correct the name in the header or the function.",
                place=place,
                name=cell.exercise,
            )
        )
    if not ast.get_docstring(function):
        raise Trouble(
            say(
                "{place}: the function has no docstring. Say in it what to return: "
                "shapes, dtype, an example.",
                place=place,
            )
        )
    found = regions.find(cell.text, place)
    if not any(regions.owner(region, tree) is function for region in found):
        raise Trouble(
            say(
                "{place}: no solution is marked in the function {name} itself, so its stub "
                "would not say that it is to do. Put {begin} and {end} around its code.",
                place=place,
                name=cell.exercise,
                begin=regions.BEGIN,
                end=regions.END,
            )
        )
    _check_stub(regions.clear(cell.text, found, cell.exercise), cell.exercise, place)


def _check_stub(text: str, name: str, place: Sentence) -> None:
    """Markers in the wrong place leave rubble, or a stub that does not say it is one."""
    try:
        function = _function(ast.parse(text), name)
    except SyntaxError:
        function = None
    sound = (
        function is not None
        and ast.get_docstring(function)
        and any(
            isinstance(node, ast.Raise) and f"to do: {name}" in ast.unparse(node)
            for node in ast.walk(function)
        )
    )
    if not sound:
        raise Trouble(
            say(
                "{place}: without the marked solution, what is left is not valid Python, or "
                "not a function with a docstring. Keep the `def` line, the docstring and "
                "the headers of blocks outside the markers, and indent a marker as its code.",
                place=place,
            )
        )


def _check_each_once(path: Path, cells: Iterable[Cell]) -> None:
    for role in (Role.EXERCISE, Role.HINTS):
        names = [cell.exercise for cell in cells if cell.role is role]
        for name in names:
            if names.count(name) > 1:
                raise Trouble(
                    say(
                        "{path}: there are {count} cells with {role}={name!r}. "
                        "Keep one, or rename the others.",
                        path=str(path),
                        count=names.count(name),
                        role="exercise" if role is Role.EXERCISE else "hints",
                        name=name,
                    )
                )


def _hints(path: Path, cells: Iterable[Cell]) -> dict[str, tuple[str, ...]]:
    names = [cell.exercise for cell in cells if cell.role is Role.EXERCISE]
    found = {}
    for cell in cells:
        if cell.role is not Role.HINTS:
            continue
        if cell.exercise not in names:
            raise Trouble(
                say(
                    "{path}: there are hints for {name!r}, which is no exercise of this "
                    "file. The exercises are: {all}.",
                    path=str(path),
                    name=cell.exercise,
                    all=", ".join(names) or "-",
                )
            )
        found[cell.exercise] = hints.parse(cell.text, _place(path, cell))
    for name in names:
        if name not in found:
            raise Trouble(
                say(
                    "{path}: the exercise {name} has no hints. Write them, two or more, in "
                    'a cell with the header `# %% [markdown] hints="{name}"`.',
                    path=str(path),
                    name=name,
                )
            )
    return found


def _parse(text: str, place: Sentence) -> ast.Module:
    """The cell by itself. The file may be sound where a header cuts a block in two."""
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise Trouble(
            say(
                "{place}: by itself the cell is not valid Python: {why}. "
                "Do not cut a block in two with a cell header.",
                place=place,
                why=error.msg,
            )
        ) from None


def _function(tree: ast.Module, name: str | None) -> ast.FunctionDef | None:
    found = [
        node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name
    ]
    return found[0] if len(found) == 1 else None


def _place(path: Path, cell: Cell) -> Sentence:
    if cell.exercise:
        return say("{path}, exercise {name}", path=str(path), name=cell.exercise)
    return say(
        "{path}, the cell that begins with {first!r}",
        path=str(path),
        first=_first_line(cell.text),
    )


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0]
