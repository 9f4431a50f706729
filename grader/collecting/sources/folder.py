"""Plain folders, archives and files, one or more a learner: what a mailbox gives."""

from __future__ import annotations

from pathlib import PurePosixPath

from grader.collecting.download import Download
from grader.collecting.entry import Entries, Entry, Handed
from grader.submissions import places, tar
from grader.submissions.listing import Found
from grader.submissions.names import by_ending, shown
from grader.words import Trouble, say

_ARCHIVES = (".zip", *tar.ENDINGS, ".rar", ".7z", ".alz", ".egg")
_CODE = (".py.txt", ".ipynb.txt", ".ipynb.json", ".py", ".ipynb")


def entries(download: Download, modules: tuple[str, ...]) -> Entries:
    """One entry a folder or an archive; loose files of one name belong together.

    ``ada_casting.py`` and ``ada_tensors.py`` are ada's.

    Raises:
        Trouble: it is one submission itself.
    """
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
