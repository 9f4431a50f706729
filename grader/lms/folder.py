"""Plain folders, archives and files, one or more a learner: what a mailbox gives."""

from __future__ import annotations

import contextlib
import re
from pathlib import PurePosixPath

from grader.lms.download import Download
from grader.lms.entry import Entries, Entry, Handed
from grader.lms.lms import Asked, Lms
from grader.submissions import kinds, limits, places, tar
from grader.submissions.listing import Found
from grader.submissions.names import by_ending, shown
from grader.submissions.refused import LeftOut, Refused
from grader.words import Trouble, say

_ARCHIVES = (".zip", *tar.ENDINGS, ".rar", ".7z", ".alz", ".egg")
_DEF = re.compile(rb"def[ \t]+\w+[ \t]*\(")
_ARCHIVE = "an archive"
_OF_ONE = frozenset({"exercises", "tests", "grader"})
"""Folders of the kit: what lies beside them is one learner's."""
_CODE = (".py.txt", ".ipynb.txt", ".ipynb.json", ".py", ".ipynb")


def entries(download: Download, asked: Asked, modules: tuple[str, ...]) -> Entries:
    """One entry a folder or an archive; loose files of one name belong together.

    ``ada_casting.py`` and ``ada_tensors.py`` are ada's.

    Raises:
        Trouble: it is one submission itself.
    """
    download = _inside_wrapping(download, modules)
    for top, founds in download.tops.items():
        if top == "exercises" or (_is_file(founds) and places.is_module(top, modules)):
            raise Trouble(
                say(
                    "{name} looks like one submission, since it holds {top}. "
                    "Give the folder above it, which holds all submissions.",
                    name=shown(download.name),
                    top=shown(top),
                )
            )
    made: dict[str, list[Handed]] = {name: [] for name in download.empty}
    entry = {name: name for name in download.empty}
    nobodys = []
    for top, founds in download.tops.items():
        learner = _learner(top, modules) if _is_file(founds) else top
        if learner is None:
            nobodys.append(top)
            continue
        entry.setdefault(learner, top)
        made.setdefault(learner, []).extend(
            Handed(found.path, found.path.partition("/")[2] or found.path, found)
            for found in founds
        )
    return Entries(
        tuple(Entry(name, entry[name], tuple(files)) for name, files in made.items()),
        tuple(nobodys),
    )


def _inside_wrapping(download: Download, modules: tuple[str, ...]) -> Download:
    """The folder that holds the learners', where all lies in folders around it.

    It is a class if two entries in it have the same module, or are archives: to take it for
    one learner would merge them. Where entries have different modules, they may be one
    person's weeks or several people's work.

    Raises:
        Trouble: that is the question.
    """
    inner = download
    while (wrapper := inner.wrapper) is not None:
        inner = inner.below(wrapper)
        held = _held(inner, modules)
        if held is None:
            return download
        if len(held) < 2:
            continue
        parts = [*held.values()]
        if _ARCHIVE in set().union(*parts) or sum(map(len, parts)) > len(set().union(*parts)):
            return inner
        raise Trouble(
            say(
                "{name}: all lies in the folder {top}. Are {some} people, or parts of one "
                "person's work? Give a folder that holds one folder for each learner.",
                name=shown(download.name),
                top=shown(wrapper),
                some=", ".join(map(shown, list(held)[:3])),
            )
        )
    return download


def _held(download: Download, modules: tuple[str, ...]) -> dict[str, set[str]] | None:
    """What the entries of a folder hold, by whose they would be: modules, or files of code
    that are called otherwise. None if it is one submission by what lies in it."""
    held: dict[str, set[str]] = {}
    for top, founds in download.tops.items():
        if top in _OF_ONE:
            return None
        whose = top
        if _is_file(founds):
            if kinds.kind(top) in (kinds.Kind.PYTHON, kinds.Kind.NOTEBOOK):
                whose = _by_module(top, modules)
                if whose is None:
                    return None
            elif not top.lower().endswith(_ARCHIVES):
                continue
        for found in founds:
            name = found.path.rsplit("/", 1)[-1].lower()
            if name.endswith(_ARCHIVES):
                held.setdefault(whose, set()).add(_ARCHIVE)
            elif kinds.kind(name) in (kinds.Kind.PYTHON, kinds.Kind.NOTEBOOK):
                module = kinds.named(name, modules)
                if module or _defines(found):
                    held.setdefault(whose, set()).add(module or name)
    return held


def _defines(found: Found) -> bool:
    """Whether a file of another name defines a function: only then it may be a module."""
    with contextlib.suppress(LeftOut, Refused):
        return _DEF.search(found.read(limits.FILE_BYTES)) is not None
    return False


def _by_module(name: str, modules: tuple[str, ...]) -> str | None:
    """Ada, of ``ada_words.py``; None if a file is called like no learner."""
    stem = name.split(".", 1)[0]
    module = by_ending(stem, modules)
    return (stem.removesuffix(module).rstrip("_- ") or None) if module else None


def _is_file(founds: list[Found]) -> bool:
    return len(founds) == 1 and "/" not in founds[0].path


def _learner(name: str, modules: tuple[str, ...]) -> str | None:
    """Whose a loose file is, by its name; ``None`` if it is no submission."""
    lower = name.lower()
    if lower.startswith("readme"):
        return None
    for ending in _ARCHIVES:
        if lower.endswith(ending):
            return name[: -len(ending)]
    for ending in _CODE:
        if lower.endswith(ending):
            stem = PurePosixPath(name).name[: -len(ending)]
            module = by_ending(stem, modules)
            return stem.removesuffix(module).rstrip("_- ") or stem if module else stem
    return None


LMS = Lms(
    name="folder",
    title="a plain folder",
    entries=entries,
    known_by="its name",
    folder_is_key=True,
    key_in_folder=True,
)
