"""A submission, importable as a package of its own."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import msgspec

from grader.wire.messages import Call
from grader.worker.text import fit


class NotThere(Exception):
    """The submission has no such module, or its module no such function."""

    def __init__(self, what: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(what)
        self.what = what
        self.near = near


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


class Package:
    """The Python files of ``folder`` as the package ``name``.

    As a package, so that ``from exercises.images import add_channel`` works, a
    learner's helper files work, and a file called ``random.py`` shadows nothing.
    """

    def __init__(self, folder: Path, name: str = "exercises") -> None:
        self.folder = folder.resolve()
        self.name = name
        self._failed: dict[str, BaseException] = {}
        self.built = Built()
        for known in [key for key in sys.modules if f"{key}.".startswith(f"{name}.")]:
            del sys.modules[known]
        package = ModuleType(name, "The learner's exercises.")
        package.__path__ = [str(self.folder)]
        sys.modules[name] = package
        importlib.invalidate_caches()

    def function(self, module: str, function: str):
        """The learner's function.

        Raises:
            NotThere: there is no such module or function.
            BaseException: whatever the module raises when it is imported; the same
                one again at every later call, for importing twice helps nobody.
        """
        loaded = self._module(module)
        found = getattr(loaded, function, None)
        if found is None:
            own = sorted(
                name
                for name, value in vars(loaded).items()
                if isinstance(value, FunctionType) and value.__module__ == loaded.__name__
            )
            raise NotThere("function", tuple(fit(name) for name in own))
        return found

    def has_imported(self, module: str) -> bool:
        """Whether an earlier call has imported that module."""
        return f"{self.name}.{module}" in sys.modules

    def owns(self, file: str) -> bool:
        """Whether that source file is the learner's."""
        return Path(file).is_relative_to(self.folder)

    def shown(self, file: str) -> str:
        """The file as the learner knows it: ``exercises/casting.py``."""
        return f"{self.name}/{Path(file).relative_to(self.folder).as_posix()}"

    def _module(self, module: str) -> ModuleType:
        if module in self._failed:
            raise self._failed[module]
        if not (self.folder / f"{module}.py").is_file():
            raise NotThere("module")
        try:
            return importlib.import_module(f"{self.name}.{module}")
        except BaseException as error:
            self._failed[module] = error
            raise
