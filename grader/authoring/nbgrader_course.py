"""A new nbgrader course: its settings, the header of its notebooks, its assignments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nbformat import v4

from grader.authoring.notebook import notebook_text
from grader.language import Language
from grader.outputs import write_file
from grader.words import say

HEADER = (
    say("Write your answers into the cells that say so, and run the test cell behind each."),
    say("Do not delete, copy or move cells with tests; your own cells may go anywhere."),
    say("Before you hand in: restart the kernel, run all cells, save."),
)
"""What learners read above each notebook."""

_CONFIG = """\
# nbgrader's settings for this course. All there are: nbgrader generate_config
import os

c = get_config()

# TensorFlow writes to stderr when it starts, and nbgrader takes that for a failed test.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"absl::|oneDNN|cuda|XLA|TensorRT|tensorflow/|computation_placer"

c.CourseDirectory.course_id = {course_id!r}
c.CourseDirectory.root = os.path.dirname(os.path.abspath(__file__))
c.IncludeHeaderFooter.header = "source/header.ipynb"
c.OverwriteCells.add_missing_cells = True
c.Execute.timeout = 120  # seconds a cell

# nbgrader zip_collect: STUDENT.zip or STUDENT/ in downloaded/ASSIGNMENT/archive.
c.FileNameCollectorPlugin.named_regexp = (
    r".*[/\\\\]extracted[/\\\\](?P<student_id>[^/\\\\]+)[/\\\\](?:.*[/\\\\])?(?P<file_id>[^/\\\\]+)\\.ipynb$"
)

# Late work: "none" costs nothing, "zero" all points. A rule of your own is a plugin:
# https://nbgrader.readthedocs.io/en/stable/plugins/late-plugin.html
c.LateSubmissionPlugin.penalty_method = "none"
"""


def course_files(name: str, language: Language) -> dict[Path, bytes]:
    """The settings and the header, by their paths in the course folder.

    ``name`` becomes nbgrader's id of the course.
    """
    lines = "\n".join(f"- {language.text(line)}" for line in HEADER)
    header = v4.new_notebook(
        cells=[
            v4.new_markdown_cell(lines, id="header-1"),
            v4.new_code_cell(
                'import os\n\nos.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"\n'
                'os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"',
                id="header-2",
            ),
        ],
        metadata={},
        nbformat_minor=5,
    )
    return {
        Path("nbgrader_config.py"): _CONFIG.format(course_id=name).encode("utf-8"),
        Path("source", "header.ipynb"): notebook_text(header).encode("utf-8"),
    }


@dataclass(frozen=True)
class Written:
    """What became of files that were to be written, by their paths in the folder."""

    new: list[Path] = field(default_factory=list)
    same: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    """They hold something else, and were left alone."""
    replaced: dict[Path, Path] = field(default_factory=dict)
    """They held something else; the value is where that is now."""


def write_files(folder: Path, files: Mapping[Path, bytes], force: bool = False) -> Written:
    """Write ``files`` below ``folder``. What is there and differs is kept; with ``force``
    it is moved to ``NAME.old``, ``NAME.old2`` and so on."""
    written = Written()
    for path, content in files.items():
        target = folder / path
        if target.is_file() and target.read_bytes() == content:
            written.same.append(path)
            continue
        if target.exists() and not force:
            written.kept.append(path)
            continue
        if target.exists():
            written.replaced[path] = path.with_name(_aside(target))
            target.rename(folder / written.replaced[path])
        else:
            written.new.append(path)
        write_file(target, content)
    return written


def _aside(path: Path) -> str:
    number = 1
    while True:
        name = f"{path.name}.old{number if number > 1 else ''}"
        if not path.with_name(name).exists():
            return name
        number += 1
