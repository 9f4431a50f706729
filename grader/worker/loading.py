"""A submission, importable as a package of its own, whatever else is in its files.

A module is run statement by statement. One that fails, or takes too long, costs what it
would have defined and no more; what it would have defined knows why it is missing.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib
import importlib.abc
import importlib.util
import linecache
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.machinery import PathFinder
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import msgspec

from grader.wire import notebook
from grader.wire.codec import Malformed
from grader.wire.messages import Call
from grader.worker import blocks, shell
from grader.worker.blocks import Block
from grader.worker.faults import Fault
from grader.worker.libraries import Libraries
from grader.worker.patience import Patience
from grader.worker.running import Pace, Running
from grader.worker.settings import Machine, Settings
from grader.worker.text import fit

_ALSO = "_also"
"""The folder of further files that may hold a module, one folder each."""


class NotThere(Exception):
    """The submission has no such module, or its module no such function."""

    def __init__(self, what: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(what)
        self.what = what
        self.near = near


class Unfinished(Exception):
    """The function is not there, because what would have defined it stopped."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault.error))
        self.fault = fault


class Built:
    """Layers and models that a submission built, by the call they came from."""

    def __init__(self) -> None:
        self._known: dict[bytes, Any] = {}

    def once(self, call: Call, function: Any, args: list, kwargs: dict) -> Any:
        """What ``function`` returns; what an equal call built before, if it built something."""
        key = msgspec.msgpack.encode((call.module, call.function, call.args, call.kwargs))
        if key in self._known:
            return self._known[key]
        result = function(*args, **kwargs)
        keras = sys.modules.get("keras")
        if keras is not None and issubclass(type(result), keras.layers.Layer):
            self._known[key] = result
        return result


@dataclass(frozen=True)
class Loaded:
    """A module that was run."""

    module: ModuleType
    settings: Settings
    faults: tuple[Fault, ...]
    stubs: frozenset[str]
    """Functions that are as they were handed out."""
    written: frozenset[str] = frozenset()
    """What it defines itself and that can be called, but for those."""
    elsewhere: Mapping[str, Settings] = field(default_factory=dict)
    """Of functions that were taken from another source: the settings of that one."""

    def settings_of(self, function: str) -> Settings:
        """Those of the source that has it."""
        return self.elsewhere.get(function, self.settings)

    def lacks(self, name: str) -> Fault | None:
        """What would have defined that name, and stopped."""
        return next((fault for fault in self.faults if fault.would_define(name)), None)


class Package:
    """The Python files and notebooks of ``folder`` as the package ``name``.

    As a package, so that ``from exercises.images import add_channel`` works, a
    learner's helper files work, and a file called ``random.py`` shadows nothing.
    ``libraries`` are those of the warm parent, if there is one; ``alone`` says that this
    process is for this submission only.
    """

    def __init__(
        self,
        folder: Path,
        name: str = "exercises",
        pace: Pace | None = None,
        libraries: Libraries | None = None,
        alone: bool = False,
    ) -> None:
        self.folder = folder.resolve()
        self.name = name
        self.patience = Patience()
        self.machine = Machine(libraries)
        self.built = Built()
        self._pace = pace or Pace()
        self._loaded: dict[str, Loaded] = {}
        self._cells: dict[str, str] = {}
        """The names of cells in tracebacks, and as the learner knows them."""
        self._called = ""
        self._alone = alone
        self.here = self.folder
        """Where the source lies that is being run: its helpers lie beside it."""
        self.passing: tuple[type[BaseException], ...] = ()
        """Exceptions of whoever drives this process: no fault of a module."""
        _forget(name)
        package = ModuleType(name, "The learner's exercises.")
        package.__path__ = [str(self.folder)]
        sys.modules[name] = package
        sys.meta_path.insert(0, _Inside(self))
        sys.meta_path.append(_Beside(self))
        if alone:
            sys.meta_path.append(shell.StandIns())
        importlib.invalidate_caches()

    def function(self, module: str, function: str):
        """The learner's function.

        Raises:
            NotThere: there is no such module or function.
            Unfinished: the statement that would have defined it stopped.
        """
        loaded = self.load(module)
        found = getattr(loaded.module, function, None)
        if found is not None:
            return found
        own = sorted(
            name
            for name, value in vars(loaded.module).items()
            if isinstance(value, FunctionType) and value.__module__ == loaded.module.__name__
        )
        fault = loaded.lacks(function)
        if fault is None and not own:  # whatever stopped it, nothing came of this module
            fault = next(iter(loaded.faults), None)
        if fault is not None:
            raise Unfinished(fault)
        raise NotThere("function", tuple(fit(name) for name in own))

    def load(self, module: str) -> Loaded:
        """That module, run when it is asked for the first time.

        Raises:
            NotThere: there is none.
        """
        if module not in self._loaded:
            if not self.sources(module):
                raise NotThere("module")
            importlib.import_module(f"{self.name}.{module}")
        return self._loaded[module]

    def loaded(self, module: str) -> bool:
        """Whether it has been run already."""
        return module in self._loaded

    def because_of(self, module: str, error: BaseException) -> Fault | None:
        """What would have defined the name that ``error`` misses, in a module that is loaded."""
        name = getattr(error, "name", None) if isinstance(error, NameError) else None
        loaded = self._loaded.get(module)
        return loaded.lacks(name) if loaded is not None and type(name) is str else None

    @contextlib.contextmanager
    def calling(self, module: str, function: str, seconds: float | None) -> Iterator[None]:
        """That function is called in this block, with the settings of the source that has it."""
        if module != self._called:
            self.machine.between_modules()
            self._called = module
        loaded = self._loaded.get(module)
        settings = loaded.settings_of(function) if loaded else None
        with self.machine.calling(settings):
            with self.patience.within(seconds):
                yield

    def sources(self, module: str) -> tuple[Path, ...]:
        """The files that may hold the module, the best first."""
        if not self._alone:  # a notebook is as its editor wrote it, and for its editor
            file = self.folder / f"{module}.py"
            return (file,) if file.is_file() else ()
        also = self.folder / _ALSO
        places = [self.folder]
        if also.is_dir():
            places += sorted(also.iterdir(), key=lambda place: (len(place.name), place.name))
        files = (place / f"{module}{end}" for place in places for end in (".py", ".ipynb"))
        return tuple(file for file in files if file.is_file())

    def run(self, module: ModuleType, name: str) -> None:
        """Run the sources of the module ``name`` into ``module``: what the import system asks.

        Functions that are stubs or missing in the first one are taken from the others.
        """
        first, *others = self._run_all(module, self.sources(name))
        stubs, faults = set(first.stubs), list(first.faults)
        elsewhere: dict[str, Settings] = {}
        for other in others:
            for key in other.written:
                # A helper that is called as something of Python's is the other source's own.
                there = hasattr(module, key) or hasattr(builtins, key)
                if key in stubs or not there:
                    setattr(module, key, getattr(other.module, key))
                    stubs.discard(key)
                    elsewhere[key] = other.settings
            stubs |= {key for key in other.stubs if not hasattr(module, key)}
            faults += other.faults
        self._loaded[name] = Loaded(
            module, first.settings, tuple(faults), frozenset(stubs), elsewhere=elsewhere
        )

    def run_beside(self, module: ModuleType, path: Path) -> None:
        """Run a helper that lies beside a source which counts second."""
        next(self._run_all(module, (path,)))

    def _run_all(self, module: ModuleType, sources: Iterable[Path]) -> Iterator[Loaded]:
        for number, path in enumerate(sources):
            into = module if number == 0 else ModuleType(f"{module.__name__}_{number}")
            text, parts = self._read(path)
            sys.modules.setdefault(into.__name__, into)  # where pickle and autograph look
            with self._at(path.parent), self.machine.loading(text) as found:
                running = Running(into, self.patience, self._pace, path.parent, self.passing)
                running.run(blocks.without_overruled_stubs(parts))
            written = frozenset(name for name in running.defined if callable(vars(into).get(name)))
            stubs = frozenset(running.stubs)
            yield Loaded(into, found[0], tuple(running.faults), stubs, written - stubs)

    @contextlib.contextmanager
    def _at(self, folder: Path) -> Iterator[None]:
        """Sources of that folder are run: helpers of the same names elsewhere are others."""
        before, self.here = self.here, folder
        if folder in (before, self.folder):
            names: set[str] = set()
        else:
            names = {path.stem for path in folder.glob("*.py")}
        hidden = {name: sys.modules.pop(name) for name in names if self._has_loaded(name)}
        try:
            yield
        finally:
            self.here = before
            for name in names:
                if self._has_loaded(name):
                    del sys.modules[name]
            sys.modules.update(hidden)

    def _has_loaded(self, name: str) -> bool:
        """Whether a module of that name is loaded, and is one of the submission's."""
        spec = getattr(sys.modules.get(name), "__spec__", None)
        return str(getattr(spec, "origin", "") or "").startswith(f"{self.folder}/")

    def _read(self, path: Path) -> tuple[str, tuple[Block, ...]]:
        """The text of a source, and its blocks."""
        if path.suffix == ".py":
            try:
                text = importlib.util.decode_source(path.read_bytes())
            except (SyntaxError, UnicodeDecodeError, OSError) as error:
                return "", (Block(str(path), "", error=error, names=frozenset("*")),)
            return text, blocks.of_file(text, str(path))
        try:
            cells = notebook.decode(path.read_bytes())
        except (Malformed, OSError) as error:
            return "", (Block(str(path), "", error=error, names=frozenset("*")),)
        found = []
        for cell in cells.cells:
            file = f"<{cells.name}, code cell {cell.number}>"
            self._cells[file] = file[1:-1]
            lines = cell.source.splitlines(keepends=True)
            linecache.cache[file] = (len(cell.source), None, lines, file)
            found.append(blocks.of_cell(cell, file))
        return "\n".join(cell.source for cell in cells.cells), tuple(found)

    def owns(self, file: str) -> bool:
        """Whether that source file is the learner's."""
        return file in self._cells or Path(file).is_relative_to(self.folder)

    def shown(self, file: str) -> str:
        """The file as the learner knows it: ``exercises/casting.py``. Of a further one the
        name alone: where it lay is not told in here."""
        if file in self._cells:
            return self._cells[file]
        parts = Path(file).relative_to(self.folder).parts
        if parts[0] == _ALSO:
            return "/".join(parts[2:])
        return "/".join((self.name, *parts))


class _Inside(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the modules of a package."""

    def __init__(self, package: Package) -> None:
        self.package = package

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        parent, _, module = name.rpartition(".")
        sources = self.package.sources(module) if parent == self.package.name else ()
        if not sources:
            return None
        spec = importlib.util.spec_from_loader(name, self, origin=str(sources[0]))
        spec.has_location = sources[0].suffix == ".py"  # a notebook has no __file__
        return spec

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        self.package.run(module, module.__name__.rpartition(".")[2])


class _Beside(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the files of a package by their own names: ``import helpers``,
    ``from casting import to_float32``. Asked last, so that they shadow nothing."""

    def __init__(self, package: Package) -> None:
        self.package = package

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if "." in name:
            return None
        path = self._of_its_own(name)
        if path is not None:
            return importlib.util.spec_from_loader(name, self, origin=str(path))
        if self.package.sources(name):
            return importlib.util.spec_from_loader(name, self)
        return PathFinder.find_spec(name, [str(self.package.folder)])

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        path = self._of_its_own(name)
        if path is not None:
            self.package.run_beside(module, path)
            return
        sys.modules[name] = importlib.import_module(f"{self.package.name}.{name}")


    def _of_its_own(self, name: str) -> Path | None:
        """A helper beside a source that lies in a folder of its own."""
        path = self.package.here / f"{name}.py"
        return path if self.package.here != self.package.folder and path.is_file() else None


def _forget(name: str) -> None:
    """What an earlier package of that name left in the import system."""
    earlier = [
        finder
        for finder in sys.meta_path
        if isinstance(finder, (_Inside, _Beside)) and finder.package.name == name
    ]
    sys.meta_path[:] = [finder for finder in sys.meta_path if finder not in earlier]
    folders = {str(finder.package.folder) for finder in earlier}
    for key, module in list(sys.modules.items()):
        below = f"{key}.".startswith(f"{name}.")
        own = str(getattr(module, "__name__", "")).startswith(f"{name}.")
        origin = getattr(getattr(module, "__spec__", None), "origin", None) or ""
        if below or own or any(origin.startswith(f"{folder}/") for folder in folders):
            del sys.modules[key]
