"""A listing becomes the files of a submission."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from grader.submissions import claims, guard, limits, places, text
from grader.submissions.choose import choose
from grader.submissions.claims import Claim, Sign
from grader.submissions.listing import Found, Listing
from grader.submissions.names import listed, same, shown
from grader.submissions.notebook import Notebook
from grader.submissions.notes import Notes
from grader.submissions.placing import OF_THE_KIT, placed
from grader.submissions.refused import LeftOut, NoModule, Refused
from grader.submissions.wanted import Wanted
from grader.words import Sentence, say

_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".rar", ".7z")


def files(listing: Listing, wanted: Wanted, notes: Notes) -> Mapping[str, bytes]:
    """What is sent to a worker, by its path below ``exercises``.

    What was ignored, or decided between, is added to ``notes``, also when this ends badly.

    Raises:
        NoModule: no module of the course is in it.
        Refused: it is too large, damaged, or not clear.
    """
    notes.add_those_of(listing)
    code = [found for found in listing.files if found.path.endswith((".py", ".ipynb"))]
    _mention_others([found.path for found in listing.files if found not in code], notes)
    mine = [found for found in code if places.KIT.isdisjoint(places.folders(found.path))]
    if not mine:
        mine = code
    reading = _Reading(listing.name, wanted, notes)
    mine = _unambiguous(mine, listing.name, wanted.modules, notes)
    reading.read(_bounded(mine, listing.name, wanted, notes))
    if not reading.claims:
        # What kept the only module out says more than that there is none.
        if reading.unread:
            raise NoModule(reading.unread[0])
        raise _no_module(listing.name, wanted)
    chosen = choose(reading.claims, wanted.modules, listing.name, notes)
    taken = {source.claim.path for each in chosen for source in each.sources}
    twins = {one.path for one in reading.claims if one.sign is Sign.NAME} - taken
    pythons = {path: each for path, each in reading.pythons.items() if path not in twins}
    return placed(chosen, pythons, wanted.modules, notes)


def _unambiguous(
    code: Sequence[Found], name: str, modules: Sequence[str], notes: Notes
) -> list[Found]:
    """Without files of which there are two, or which are also a folder.

    Raises:
        Refused: a module is among them.
    """
    groups: dict[str, list[Found]] = {}
    for each in code:
        groups.setdefault(same(each.path), []).append(each)
    kept, dropped = [], []
    for group in groups.values():
        above = {same(str(parent)) for parent in PurePosixPath(group[0].path).parents}
        if len(group) == 1 and above.isdisjoint(groups):
            kept += group
        elif len(group) > 1 and any(places.is_module(each.path, modules) for each in group):
            raise Refused(
                say(
                    "{name} holds a module twice, and which is meant is not clear: {paths}.",
                    name=shown(name),
                    paths=listed(each.path for each in group),
                )
            )
        else:
            dropped += [each.path for each in group]
    if dropped:
        notes.leave_out(
            say(
                "Ignored, since another file has the same name: {names}.",
                names=listed(dropped),
            )
        )
    return kept


def _bounded(code: Sequence[Found], name: str, wanted: Wanted, notes: Notes) -> list[Found]:
    """What is read: all notebooks, and the Python files in or below a folder with modules.
    Others as well, as long as there are not too many: learners name files as they like.

    Raises:
        Refused: what must be read is too much.
    """
    named = [each for each in code if places.is_module(each.path, wanted.modules)]
    holders = {places.folders(each.path) for each in named}
    near, far = [], []
    for each in code:
        above = places.folders(each.path)
        inside = any(above[: len(holder)] == holder for holder in holders)
        mine = inside or not holders or each.path.endswith(".ipynb")
        (near if mine else far).append(each)
    if len(near) > limits.FILES:
        raise Refused(
            say(
                "{name} holds more than {count} Python files and notebooks. "
                "Keep only those that are handed in.",
                name=shown(name),
                count=limits.FILES,
            )
        )
    left = limits.FILES - len(near)
    if far[left:]:
        notes.leave_out(
            say(
                "Not taken, since there are more than {count} Python files: {names}.",
                count=limits.FILES,
                names=listed(each.path for each in far[left:]),
            )
        )
    return [*sorted(near, key=lambda each: each.path), *far[:left]]


class _Reading:
    """Files as they are read, one after the other."""

    def __init__(self, name: str, wanted: Wanted, notes: Notes) -> None:
        self.claims: list[Claim] = []
        self.pythons: dict[str, bytes] = {}
        self.unread: list[Sentence] = []
        """Why files were left out that may be modules."""
        self._name, self._wanted, self._notes = name, wanted, notes
        self._total = 0

    def read(self, code: Sequence[Found]) -> None:
        for found in code:
            try:
                with guard.reading(found.path):
                    self._read(found)
            except LeftOut as out:
                self._notes.leave_out(out.sentence)
                self.unread.append(out.sentence)

    def _read(self, found: Found) -> None:
        data = self._data(found)
        if found.path.endswith(".py"):
            content = text.utf8(data, found.path)
            self.pythons[found.path] = content
            self.claims += claims.of_python(found.path, content, self._wanted)
            return
        notebook = Notebook.read(data, found.path, self._wanted)
        self._notes += notebook.told(found.path)
        self._notes.leave_out(*notebook.missed(found.path))
        held = tuple(claims.of_notebook(found.path, notebook, self._wanted))
        for more in held[1:]:  # cells without a grade id are in each of them
            self._add(len(more.content))
        self.claims += held
        if not held:
            raise LeftOut(
                say(
                    "{notebook} does not say which module it holds and was left out. "
                    "Name it after a module, such as {example}.ipynb.",
                    notebook=shown(found.path),
                    example=next(iter(self._wanted.modules), "module"),
                )
            )

    def _data(self, found: Found) -> bytes:
        # Before and after: what a file says of its size need not be true.
        data = b""
        if found.size <= limits.FILE_BYTES:
            data = found.read(limits.FILE_BYTES + 1)
        if max(found.size, len(data)) > limits.FILE_BYTES:
            raise LeftOut(
                say(
                    "{path} is larger than {size} MiB. If it is a notebook, clear its outputs.",
                    path=shown(found.path),
                    size=limits.FILE_BYTES >> 20,
                )
            )
        self._add(len(data))
        return data

    def _add(self, size: int) -> None:
        self._total += size
        if self._total > limits.SUBMISSION_BYTES:
            raise Refused(
                say(
                    "The files in {name} are larger than {size} MiB together.",
                    name=shown(self._name),
                    size=limits.SUBMISSION_BYTES >> 20,
                )
            )


def _mention_others(paths: Sequence[str], notes: Notes) -> None:
    others = [
        path
        for path in paths
        if PurePosixPath(path).name not in OF_THE_KIT
        and not PurePosixPath(path).name.upper().startswith("README")
    ]
    if not others:
        return
    note = say(
        "Not taken, since only Python files and notebooks are ({count}): {names}.",
        count=len(others),
        names=listed(others),
    )
    if any(path.lower().endswith(_ARCHIVES) for path in others):
        notes.leave_out(note)  # what is in an archive beside the rest may be work
    else:
        notes.append(note)


def _no_module(name: str, wanted: Wanted) -> NoModule:
    return NoModule(
        say(
            "{name} holds no module of this course. Expected: {names}, "
            "or notebooks of these names.",
            name=shown(name),
            names=listed(f"{module}.py" for module in wanted.modules),
        )
    )
