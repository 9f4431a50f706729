"""Notebooks below ``autograded/``, where formgrader and `generate_feedback` look."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.gradebook.course import NbgraderCourse
from grader.outputs import replace_file
from grader.submissions import limits, regular
from grader.words import Trouble, say

_BESIDE = ("timestamp.txt", "submission_secret.txt")
"""What nbgrader looks for beside the notebooks. Nothing else is copied: what students put
into their folder need not lie where instructors open files."""


class Autograded:
    """Writes the notebooks that differ. ``moved`` says where older ones of others went."""

    def __init__(self, course: NbgraderCourse, assignment: str, dry: bool) -> None:
        self._course = course
        self._assignment = assignment
        self._dry = dry
        self._now = datetime.datetime.now().strftime("%Y-%m-%d-%H%M%S")
        self.moved: list[Path] = []
        self.written: list[str] = []

    def write(
        self, student: str, submitted: Path, notebooks: Mapping[str, NotebookNode]
    ) -> None:
        """Write one student's notebooks, whole or not at all.

        One that is there and is not as this kit left it (stock `nbgrader autograde` made it,
        or somebody mended it by hand) is not lost: it is moved below ``.grader/replaced``.

        Raises:
            Trouble: the folder cannot be written.
        """
        folder = self._course.folder("autograded", student, self._assignment)
        try:
            for name, text in _texts(notebooks):
                self._put(folder / f"{name}.ipynb", text, f"{student}/{name}")
            for name in _BESIDE:
                self._copy(submitted / name, folder / name)
        except OSError as error:
            raise Trouble(
                say(
                    "{path} cannot be written: {why}. The scores are in the gradebook; run "
                    "this again when it can be.",
                    path=str(error.filename or folder),
                    why=error.strerror or str(error),
                )
            ) from None

    def _put(self, path: Path, text: str, label: str) -> None:
        old = path.read_bytes() if path.is_file() else None
        if old == text.encode("utf-8"):
            return
        self.written.append(label)
        if self._dry:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        if old is not None and not _as_left(old):
            kept = self._course.root / ".grader" / "replaced" / self._now
            kept = kept / path.relative_to(self._course.root)
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, kept)
            self.moved.append(kept)
        shared = self._course.coursedir.groupshared
        replace_file(path, text.encode("utf-8"), 0o664 if shared else 0o444)

    def _copy(self, source: Path, target: Path) -> None:
        content = b""
        with contextlib.suppress(OSError), regular.opened(source) as file:
            content = file.read(limits.FILE_BYTES)
        if not content or (target.is_file() and target.read_bytes() == content) or self._dry:
            return
        replace_file(target, content.decode("utf-8", "replace").encode("utf-8"))


def _texts(notebooks: Mapping[str, NotebookNode]) -> Iterable[tuple[str, str]]:
    for name, notebook in notebooks.items():
        digest = hashlib.sha256(_plain(notebook).encode("utf-8")).hexdigest()
        notebook.metadata["tensorlings"] = {"autograded": digest}
        yield name, _plain(notebook)


def _plain(notebook: NotebookNode) -> str:
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT) + "\n"


def _as_left(old: bytes) -> bool:
    """Whether a notebook is one of ours that nobody has touched since."""
    try:
        notebook = nbformat.reads(old.decode("utf-8"), as_version=nbformat.NO_CONVERT)
        digest = notebook.metadata.pop("tensorlings")["autograded"]
    except Exception:  # anything may lie there
        return False
    return hashlib.sha256(_plain(notebook).encode("utf-8")).hexdigest() == digest
