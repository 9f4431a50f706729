"""The folder inside an entry that stands for the package ``exercises``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

from grader.submissions.names import listed, same, shown
from grader.submissions.refused import Refused
from grader.words import Sentence, say

Parts = tuple[str, ...]

_EXERCISES = "exercises"


def folders(path: str) -> Parts:
    """The folders above ``path``, as keys: some systems take A and a for the same."""
    return tuple(same(part) for part in path.split("/")[:-1])


def is_module(path: str, modules: Sequence[str]) -> bool:
    """Whether ``path`` has the name of a module, as Python or as a notebook."""
    name = PurePosixPath(path)
    return name.stem in modules and name.suffix in (".py", ".ipynb")


def find(name: str, paths: Iterable[str], modules: Sequence[str]) -> Parts | None:
    """The folder that holds module files, or else notebooks; ``None`` if there is none.

    At each level that is the folder itself, or its ``exercises``, or lies in the only
    folder further down that holds any.

    Raises:
        Refused: several folders could be meant.
    """
    all_paths = tuple(paths)
    signs: tuple[Callable[[str], bool], ...] = (
        lambda path: is_module(path, modules),
        lambda path: path.endswith(".ipynb"),
    )
    for sign in signs:
        holders = {folders(path) for path in all_paths if sign(path)}
        if holders:
            return _descend(name, holders)
    return None


def _descend(name: str, holders: set[Parts]) -> Parts:
    here: Parts = ()
    while True:
        exercises = (*here, _EXERCISES)
        if here in holders and exercises in holders:
            raise Refused(_several(name, [here, exercises]))
        if here in holders:
            return here
        if exercises in holders:
            return exercises
        below = {holder for holder in holders if holder[: len(here)] == here}
        children = {holder[len(here)] for holder in below}
        if len(children) > 1:
            raise Refused(_several(name, sorted(below)))
        here = (*here, children.pop())


def _several(name: str, holders: Sequence[Parts]) -> Sentence:
    return say(
        "{name} holds exercises in several folders, and which are meant is not clear: "
        "{folders}. Keep one.",
        name=shown(name),
        folders=listed("/".join(holder) or "." for holder in holders),
    )
