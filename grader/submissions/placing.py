"""Where the chosen sources, and the files that they import, lie in what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from grader.submissions import limits
from grader.submissions.choose import Chosen, Source
from grader.submissions.claims import NOTEBOOK, PYTHON, Sign
from grader.submissions.names import listed, same
from grader.submissions.notes import Notes
from grader.submissions.places import Parts, Place, common, folders
from grader.words import say

FURTHER = "_also"
"""``_also/1/casting.py`` counts after ``casting.py`` and ``casting.ipynb``."""

OF_THE_KIT = frozenset({"index.toml", "pytest.ini", "conftest.py", "__init__.py"})
"""Files of the kit itself, which learners hand in with theirs. Not worth a note."""


def placed(
    chosen: Sequence[Chosen],
    pythons: Mapping[str, bytes],
    modules: Sequence[str],
    notes: Notes,
) -> dict[str, bytes]:
    """The files to send, by their path in the package.

    A module's first source lies there under the module's name, and so does a notebook that
    comes second. Further ones lie in ``_also/1``, ``_also/2``, ..., in their order. So does
    everything of a folder whose own helpers have the names of others that are there already:
    a source finds its helpers beside itself first.

    Args:
        chosen: the sources of each module.
        pythons: all Python files by their path in the entry.
        modules: the course's modules.
        notes: hears what is not taken.
    """
    placing = _Placing(chosen, pythons, modules)
    placing.place()
    if placing.dropped:
        notes.leave_out(
            say(
                "Not taken, since there are too many files of the same modules: {names}.",
                names=listed(placing.dropped),
            )
        )
    if placing.clashing:
        notes.leave_out(
            say(
                "Ignored, since another file has the same name: {names}.",
                names=listed(placing.clashing),
            )
        )
    if placing.outside:
        notes.leave_out(
            say(
                "Not taken, since only the folder {folder} is: {names}.",
                folder="/".join(placing.top),
                names=listed(placing.outside),
            )
        )
    return dict(sorted(placing.files.items()))


class _Placing:
    def __init__(
        self, chosen: Sequence[Chosen], pythons: Mapping[str, bytes], modules: Sequence[str]
    ) -> None:
        self.files: dict[str, bytes] = {}
        self.dropped: list[str] = []
        self.clashing: list[str] = []
        self._chosen = chosen
        self._own = {f"{module}{ending}" for module in modules for ending in (PYTHON, NOTEBOOK)}
        self._keys: dict[str, bytes] = {}
        self._above: set[str] = set()
        self._places = {s.claim.folder: s.place for each in chosen for s in each.sources}
        self.top = common(self._places)
        self._near: dict[Parts | None, list[tuple[str, bytes]]] = {}
        self.outside: list[str] = []
        for path, content in pythons.items():
            self._sort_in(path, content)

    def _sort_in(self, path: str, content: bytes) -> None:
        """Find the innermost folder with modules in which a Python file lies."""
        above = folders(path)
        while above not in self._places:
            if not above:
                above = None
                break
            above = above[:-1]
        name = PurePosixPath(path).name
        if above is None:
            if folders(path)[: len(self.top)] != self.top:
                if name not in OF_THE_KIT:
                    self.outside.append(path)
                return
            if name in OF_THE_KIT:
                return
        depth = len(self.top if above is None else above)
        inside = "/".join(path.split("/")[depth:])
        if same(inside).startswith(f"{FURTHER}/"):
            self.clashing.append(path)
        elif inside not in self._own:
            self._near.setdefault(above, []).append((inside, content))

    def place(self) -> None:
        plain, further = self._split(self._clear())
        for source in plain:
            self._put(source.claim.name, source.claim.content)
        beside = {source.place.folder: source.place for source in plain}
        for place in _in_order(beside.values()):
            for path, content in self._near.get(place.folder, ()):
                self._put(path, content)
        for path, content in self._near.get(None, ()):
            self._put(path, content)
        self._place_further(further)

    def _clear(self) -> set[Parts]:
        """The folders whose helpers can lie together."""
        there: dict[str, bytes] = {}
        clear = set()
        for place in _in_order(self._places.values()):
            own = self._near.get(place.folder, ())
            if all(_goes(there, path, content) for path, content in own):
                clear.add(place.folder)
                for path, content in own:
                    there.setdefault(path, content)
        return clear

    def _split(self, clear: set[Parts]) -> tuple[list[Source], list[Source]]:
        plain, further = [], []
        for each in self._chosen:
            kinds = [source.claim.suffix for source in each.sources[:2]]
            most = 2 if kinds == [PYTHON, NOTEBOOK] else 1
            first = 0
            while first < most and each.sources[first].place.folder in clear:
                first += 1
            plain += each.sources[:first]
            further += each.sources[first:]
        return plain, further

    def _place_further(self, further: Iterable[Source]) -> None:
        used: dict[tuple[int, Parts], list[int]] = {}
        last: dict[str, int] = {}
        count = 0
        for source in sorted(further, key=lambda source: source.order):
            claim = source.claim
            home = used.setdefault((max(claim.sign, Sign.MARK), claim.folder), [])
            for number in home:
                path = f"{FURTHER}/{number}/{claim.name}"
                if number >= last.get(claim.module, 0) and path not in self.files:
                    break
            else:
                if count == limits.SOURCES:
                    self.dropped.append(claim.path)
                    continue
                count = number = count + 1
                home.append(number)
                for inside, content in self._near.get(claim.folder, ()):
                    if self.files.get(inside) != content:
                        self._put(f"{FURTHER}/{number}/{inside}", content)
                path = f"{FURTHER}/{number}/{claim.name}"
            last[claim.module] = number
            self._put(path, claim.content)

    def _put(self, path: str, content: bytes) -> None:
        """Add a file, unless another has its name, or would be a folder and a file."""
        key = same(path)
        above = {same(str(each)) for each in PurePosixPath(path).parents} - {"."}
        if key in self._keys or key in self._above or above & self._keys.keys():
            if self._keys.get(key) != content and PurePosixPath(path).name not in OF_THE_KIT:
                self.clashing.append(path)
            return
        self._keys[key] = content
        self._above |= above
        self.files[path] = content


def _goes(there: Mapping[str, bytes], path: str, content: bytes) -> bool:
    return PurePosixPath(path).name in OF_THE_KIT or there.get(path, content) == content


def _in_order(places: Iterable[Place]) -> Iterator[Place]:
    return iter(sorted(places, key=lambda place: place.order))
