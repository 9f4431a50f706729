"""Which texts and exercises cover which rows of the notes, and the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from grader.authoring.source import Role, SourceModule
from grader.course.notes import Notes, Row

_HEAD = """\
<!-- Generated from solutions/ by `grader make`. Edit there. -->
# What covers which row of the notes

This course is made from {count} notes. Every row of them is practised in an exercise,
explained in a text, or says here why there is nothing to teach.
"""


@dataclass(frozen=True)
class Cover:
    """What covers one row: exercises by their ids, texts by their modules."""

    exercises: tuple[str, ...]
    texts: tuple[str, ...]


def cover_of(row: Row, modules: Iterable[SourceModule]) -> Cover:
    """Where ``row`` is practised and explained, in learning order."""
    exercises, texts = [], []
    for module in modules:
        for cell in module.cells:
            if row.id in cell.covers and cell.role is Role.EXERCISE:
                exercises.append(module.exercise(cell).id)
            elif row.id in cell.covers:
                texts.append(module.name)
    return Cover(tuple(exercises), tuple(dict.fromkeys(texts)))


def curriculum(notes: Notes, modules: tuple[SourceModule, ...]) -> str:
    """The text of ``docs/curriculum.md``."""
    parts = [_HEAD.format(count=len(notes.titles))]
    for id, title in notes.titles.items():
        parts.append(f"\n## Note {id}: {title}\n")
        parts.append("| row | lines | what stands there | exercises | texts |")
        parts.append("|---|---|---|---|---|")
        parts += [_line(row, cover_of(row, modules)) for row in notes.rows if row.note == id]
    parts.append("\n## Concept by concept\n")
    parts.append("| concept | rows | exercises |")
    parts.append("|---|---|---|")
    for id, title in notes.concepts.items():
        rows = [row for row in notes.rows if row.concept == id]
        ids = [one for row in rows for one in cover_of(row, modules).exercises]
        parts.append(
            f"| {id} {title} | {', '.join(row.id for row in rows)} | "
            f"{_listed(dict.fromkeys(ids)) or 'text only'} |"
        )
    return "\n".join(parts) + "\n"


def _line(row: Row, cover: Cover) -> str:
    says = row.says.replace("|", "\\|")
    if row.nothing:
        return f"| {row.id} | {row.lines} | {says} | nothing to teach: {row.nothing} | |"
    exercises, texts = _listed(cover.exercises), _listed(cover.texts)
    return f"| {row.id} | {row.lines} | {says} | {exercises} | {texts} |"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
