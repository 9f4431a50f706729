"""``.tensorlings/``: what a learner's own ``pytest`` keeps at hand, beside their work."""

from __future__ import annotations

from pathlib import Path

from grader.authoring.make import Translation, as_written, sources
from grader.authoring.regions import BEGIN, END
from grader.authoring.source import Role
from grader.authoring.stub import stub_text
from grader.course import Course
from grader.course.course import AFTER_PASSING
from grader.learner.reference import encoded, references_dir
from grader.learner.reset import stubs_dir


def kept(course: Course, translation: Translation = as_written) -> dict[Path, str]:
    """The text of every file of it that is handed out, by its path in the course: the stubs,
    for ``pytest --reset``, and where ``course.toml`` allows it the reference answers,
    encoded, for ``pytest --reference``.

    Raises:
        Trouble: as ``authoring.generate``.
    """
    stubs, references = (
        folder(course).relative_to(course.root) for folder in (stubs_dir, references_dir)
    )
    modules = tuple(translation(module) for module in sources(course))
    files = {stubs / f"{module.name}.py": stub_text(module) for module in modules}
    if course.learner.show_reference == AFTER_PASSING:
        for module in modules:
            for cell in module.cells:
                if cell.role is Role.EXERCISE:
                    path = references / f"{module.name}.{cell.exercise}.txt"
                    files[path] = encoded(_without_markers(cell.text))
    return files


def _without_markers(text: str) -> str:
    lines = (line for line in text.split("\n") if line.strip() not in (BEGIN, END))
    return "\n".join(lines).strip("\n") + "\n"
