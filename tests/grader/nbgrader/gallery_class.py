"""A class of 24 notebook submissions: answers from the galleries, and broken notebooks.

    python tests/grader/nbgrader/gallery_class.py NBGRADER_COURSE ASSIGNMENT

fills ``submitted/`` from ``release/ASSIGNMENT``.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[3]

STUDENTS = (
    "김민준", "이서연", "박도윤", "최지우", "ada", "grace", "emmy", "sofia", "maryam", "katherine",
    "dorothy", "radia", "barbara", "hedy", "annie", "chien-shiung", "rosalind", "vera", "lise",
    "jocelyn", "mileva", "nettie", "tu", "wang",
)  # fmt: skip


def filled(notebook: NotebookNode, side: str, turn: int) -> NotebookNode:
    """The notebook with answers from ``tests/gallery/SIDE``, another one each ``turn``."""
    done = copy.deepcopy(notebook)
    for cell in done.cells:
        about = cell.metadata.get("nbgrader", {})
        if not about.get("solution"):
            continue
        module, _, function = about["grade_id"].partition("-")
        folder = ROOT / "tests" / "gallery" / side / module / function
        files = sorted(folder.glob("*.py"))
        cell.source = files[turn % len(files)].read_text(encoding="utf-8")
    return done


def answers(notebook: NotebookNode) -> list[int]:
    """Where the answer cells are."""
    return [
        place
        for place, cell in enumerate(notebook.cells)
        if cell.metadata.get("nbgrader", {}).get("solution")
    ]


def deleted(notebook: NotebookNode) -> str:
    """The first answer cell and the last test cell are gone."""
    del notebook.cells[-1]
    del notebook.cells[answers(notebook)[0]]
    return nbformat.writes(notebook)


def duplicated(notebook: NotebookNode) -> str:
    """The first answer is there twice, the earlier one wrong."""
    place = answers(notebook)[0]
    twin = copy.deepcopy(notebook.cells[place])
    twin.id = "twin"
    twin.source = twin.source.split("return")[0] + "return None"
    notebook.cells.insert(place, twin)
    return nbformat.writes(notebook)


def reordered(notebook: NotebookNode) -> str:
    """Everything behind the imports the other way round."""
    first = answers(notebook)[0]
    notebook.cells[first:] = notebook.cells[first:][::-1]
    return nbformat.writes(notebook)


def not_json(notebook: NotebookNode) -> str:
    """Half of the file."""
    text = nbformat.writes(notebook)
    return text[: len(text) // 2]


def syntax_error(notebook: NotebookNode) -> str:
    """The first answer is no Python."""
    notebook.cells[answers(notebook)[0]].source = "def with_dtype(numbers)\n    return numbers"
    return nbformat.writes(notebook)


def endless(notebook: NotebookNode) -> str:
    """The first answer never returns."""
    cell = notebook.cells[answers(notebook)[0]]
    name = cell.metadata["nbgrader"]["grade_id"].partition("-")[2]
    cell.source = f"def {name}(numbers):\n    while True:\n        pass"
    return nbformat.writes(notebook)


def changed_test(notebook: NotebookNode) -> str:
    """All test cells give full marks, and a text cell holds a script."""
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = "100"
    notebook.cells.append(
        nbformat.v4.new_markdown_cell("<script>document.title = 'taken over'</script> _done_")
    )
    return nbformat.writes(notebook)


def bare(notebook: NotebookNode) -> str:
    """An editor dropped all metadata."""
    for cell in notebook.cells:
        cell.metadata = nbformat.NotebookNode()
    notebook.metadata = nbformat.NotebookNode()
    return nbformat.writes(notebook)


BROKEN: tuple[tuple[str, Callable[[NotebookNode], str]], ...] = (
    ("right", deleted),
    ("right", duplicated),
    ("right", reordered),
    ("right", not_json),
    ("right", syntax_error),
    ("right", endless),
    ("wrong", changed_test),
    ("right", bare),
)


def make(course: Path, assignment: str) -> None:
    """Fill ``submitted/``: 8 right ones, 6 wrong ones, 8 broken ones, an unfinished one and
    one with a notebook too few. Two are late by two days."""
    release = {
        path.stem: nbformat.read(path, as_version=4)
        for path in sorted((course / "release" / assignment).glob("*.ipynb"))
    }
    first = next(iter(release))
    for number, student in enumerate(STUDENTS):
        folder = course / "submitted" / student / assignment
        folder.mkdir(parents=True)
        day = 12 if number in (1, 9) else 9
        stamp = f"2026-03-{day:02} 11:00:00.000000 UTC\n"
        (folder / "timestamp.txt").write_text(stamp, encoding="utf-8")
        for name, notebook in release.items():
            if number < 8:
                text = nbformat.writes(filled(notebook, "right", number))
            elif number < 14:
                text = nbformat.writes(filled(notebook, "wrong", number))
            elif number < 22:
                side, how = BROKEN[number - 14]
                done = filled(notebook, side, 0)
                text = how(done) if name == first else nbformat.writes(done)
            elif number == 22:
                text = nbformat.writes(notebook)
            elif name == first:
                continue
            else:
                text = nbformat.writes(filled(notebook, "right", 1))
            (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]), sys.argv[2])
