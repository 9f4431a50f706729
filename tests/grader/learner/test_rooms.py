"""Imports run downwards only, in the order of the rooms in docs/architecture.md."""

import ast
import re
from pathlib import Path

import grader

KIT = Path(grader.__file__).parent
TABLE = (KIT.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
TABLE = TABLE.split("## Rooms")[1].split("\n## ")[0]
ORDER = list(dict.fromkeys(re.findall(r"^\| `(\w+)[\w.]*` \|", TABLE, re.MULTILINE)))


def _imports():
    """The room of each module of the kit, and the room of each one that it imports."""
    for path in sorted(KIT.rglob("*.py")):
        room = path.relative_to(KIT).parts[0].removesuffix(".py")
        if room.startswith("__"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [one.name for one in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module == "grader":
                names = [f"grader.{one.name}" for one in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                first, _, rest = name.partition(".")
                if first == "grader" and rest and rest.split(".")[0] != room:
                    yield path.relative_to(KIT).as_posix(), room, rest.split(".")[0]


def test_every_room_is_in_the_table():
    there = {each.stem for each in KIT.iterdir() if each.suffix == ".py" or each.is_dir()}
    there = {each for each in there if not each.startswith(("_", ".")) and each != "locale"}
    assert there == set(ORDER)


def test_imports_run_downwards_only():
    wrong = [
        f"{path} imports {other}"
        for path, room, other in _imports()
        if ORDER.index(other) < ORDER.index(room)
    ]
    assert not wrong
