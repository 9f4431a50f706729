"""The notebooks of a release: concept, stub, and a cell that checks it.

They are the learner's notebooks of :mod:`grader.authoring`, with a set-up cell on top and a
check below each stub. When such a notebook is handed in, these cells are not taken for part
of the answer (:mod:`grader.submissions.notebook`).
"""

from __future__ import annotations

from pathlib import Path

from nbformat import NotebookNode, v4

from grader import translating
from grader.authoring.notebook import learner_notebook, notebook_text
from grader.authoring.source import SourceModule
from grader.course import Course
from grader.language import Language, open_language
from grader.language.width import wrapped
from grader.words import Sentence, say

FOLDER = Path("notebooks")
_COLUMNS = 88

_SETUP = """\
import sys
import zipfile
from pathlib import Path


def course_folder():
    here = Path.cwd()
    for folder in (here, *here.parents, *sorted(here.iterdir())):
        if (folder / "release.json").is_file():
            return str(folder)


if not course_folder():
    for archive in Path.cwd().glob("*.zip"):
        with zipfile.ZipFile(archive) as opened:
            if any(name.endswith("/release.json") for name in opened.namelist()):
                opened.extractall()
if "google.colab" in sys.modules:
    get_ipython().run_line_magic("pip", "install -q msgspec 'pytest>=9'")
assert course_folder(), {sentence}
sys.path.insert(0, course_folder())
from grader.learner.notebook import check, hint, prepare

prepare()
"""


def notebooks(course: Course, code: str) -> dict[Path, str]:
    """The text of each notebook by its path in the release."""
    language = open_language(code, course.root)
    return {
        FOLDER / f"{module.name}.ipynb": notebook_text(with_checks(module, language))
        for module in translating.modules(course, code)
    }


def with_checks(module: SourceModule, language: Language) -> NotebookNode:
    """The notebook of a module that is in that language already."""
    notebook = learner_notebook(module)
    cells = [_ours("setup", _setup(language))]
    by_id = {exercise.grade_id: exercise for exercise in module.exercises}
    for cell in notebook.cells:
        cells.append(cell)
        exercise = by_id.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
        if exercise is not None:
            cells.append(_ours(f"check-{exercise.function}"[:64], f'check("{exercise.id}")'))
    notebook.cells = cells
    return notebook


def _ours(id: str, text: str) -> NotebookNode:
    return v4.new_code_cell(text, id=id, metadata={"tensorlings": {"role": "kit"}})


def _setup(language: Language) -> str:
    comments = (
        say(
            "Run this cell first, with Shift+Enter. Then read on, fill in the functions, run "
            "their cells, and run the cells with `check(...)` to see whether they are right."
        ),
        say(
            "In Google Colab, upload the course's zip file first: open Files on the left and "
            "drop it there. It is unpacked by this cell. In Jupyter and VS Code there is "
            "nothing to upload, and no network is needed."
        ),
    )
    sentence = say(
        "The course's folder is not here. Open this notebook in the folder it came in; in "
        "Colab, upload the course's zip file to Files first, then run this cell again."
    )
    lines = [*_comment(comments[0], language), "#", *_comment(comments[1], language)]
    return "\n".join(lines) + "\n" + _SETUP.format(sentence=_literal(sentence, language))


def _comment(sentence: Sentence, language: Language) -> list[str]:
    return wrapped(language.text(sentence), _COLUMNS, first="# ", rest="# ")


def _literal(sentence: Sentence, language: Language) -> str:
    """The sentence as Python source, on lines of a bearable length."""
    lines = wrapped(language.text(sentence), _COLUMNS - 8)
    lines[:-1] = [f"{line} " for line in lines[:-1]]
    return "(\n" + "\n".join(f'    "{_escaped(line)}"' for line in lines) + "\n)"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
