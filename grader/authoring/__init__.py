"""From the single source to everything that is generated from it. For instructors.

``solutions/<module>.py`` is written by hand (its format: :mod:`grader.authoring.source`).
Stubs, the index of exercises, notebooks and nbgrader's source come out of it. This room
needs the instructor's extra (jupytext, nbformat), so no learner's room imports it.
"""

from grader.authoring.assignment import assignment_files
from grader.authoring.kept import kept
from grader.authoring.make import generate, sources, stale, write
from grader.authoring.notebook import learner_notebook, source_notebook
from grader.authoring.reader import read_source
from grader.authoring.source import Cell, Role, SourceModule

__all__ = [
    "Cell",
    "Role",
    "SourceModule",
    "assignment_files",
    "generate",
    "kept",
    "learner_notebook",
    "read_source",
    "source_notebook",
    "sources",
    "stale",
    "write",
]
