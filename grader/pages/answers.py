"""Reference answers, for learners who may read them by the course's policy."""

from __future__ import annotations

import ast
import re

from grader.authoring.reader import read_source
from grader.course import Course

_MARKER = re.compile(r"^\s*### (BEGIN|END) SOLUTION\s*$")


def reference_answers(course: Course) -> dict[str, str]:
    """The code of every exercise's answer by its id, without markers and docstring.

    Raises:
        Trouble: a source cannot be read.
    """
    return {
        f"{module}.{cell.exercise}": _code(cell.text)
        for module in course.modules
        for cell in read_source(course.solutions_dir / f"{module}.py").cells
        if cell.exercise is not None and cell.role.is_code
    }


def _code(text: str) -> str:
    dropped: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node) is not None:
            if len(node.body) > 1:
                dropped.update(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    lines = enumerate(text.splitlines(), 1)
    kept = [line for number, line in lines if number not in dropped and not _MARKER.match(line)]
    return "\n".join(kept).strip()
