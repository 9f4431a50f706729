"""nbgrader's ``submitted/STUDENT/ASSIGNMENT/``, with ``timestamp.txt``."""

from __future__ import annotations

from grader.lms import times
from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions.names import shown
from grader.submissions.refused import LeftOut, Refused
from grader.words import Trouble, say

_SUBMITTED = "submitted"
_TIMESTAMP = "timestamp.txt"


def fits(download: Download) -> bool:
    """Whether it is an nbgrader course, or the folder ``submitted`` of one."""
    tree = _tree(download)
    if tree is not download:
        return any(found.path.count("/") >= 2 for found in tree.files)
    timed = any(
        found.path.count("/") == 2
        and found.path.endswith(f"/{_TIMESTAMP}")
        and "(" not in found.path.split("/")[1]  # a person's folder, as Sakai calls it
        for found in tree.files
    )
    return timed or (tree.name == _SUBMITTED and bool(_assignments(tree)))


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a student who handed in the assignment asked for, or the only one there is.

    Raises:
        Trouble: there are several, or not the one asked for.
    """
    tree, assignment = _tree(download), asked.assignment
    there = _assignments(tree)
    notes = []
    if assignment is None and len(there) == 1:
        (assignment,) = there
        notes.append(f"The only assignment is taken: {shown(assignment)}.")
    if assignment not in there:
        problem = (
            "there are several assignments"
            if assignment is None
            else f"nobody handed in {shown(assignment)}"
        )
        raise Trouble(
            say(
                "{name}: {problem}. Choose with --assignment: {there}.",
                name=download.name,
                problem=problem,
                there=", ".join(map(shown, sorted(there))) or "there are none",
            )
        )
    made, nobodys = [], []
    for student, founds in tree.tops.items():
        prefix = f"{student}/{assignment}/"
        mine = [found for found in founds if found.path.startswith(prefix)]
        if all("/" not in found.path for found in founds):
            nobodys.append(student)
        if not mine:
            continue
        submitted, note = None, ()
        files = []
        for found in mine:
            own = found.path.removeprefix(prefix)
            if own != _TIMESTAMP:
                files.append(Handed(found.path, own, found))
                continue
            submitted = _time(found)
            if submitted is None:
                note = (f"{_TIMESTAMP} holds no time with a known zone",)
        made.append(
            Entry(
                student, prefix[:-1], tuple(files), id=student, submitted=submitted, notes=note
            )
        )
    return Entries(tuple(made), tuple(nobodys), tuple(notes))


def _time(found):
    try:
        return times.timestamp(found.read(200).decode("utf-8-sig", "replace"))
    except (LeftOut, Refused):
        return None


def _tree(download: Download) -> Download:
    return download.below(_SUBMITTED) if _SUBMITTED in download.tops else download


def _assignments(tree: Download) -> set[str]:
    return {parts[1] for found in tree.files if len(parts := found.path.split("/", 2)) == 3}


LMS = Lms(
    name="nbgrader",
    title="nbgrader",
    fits=fits,
    entries=entries,
    known_by="the student's folder",
    options=frozenset({"assignment"}),
    folder_is_key=True,
)
