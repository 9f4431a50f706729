"""Settings that learner code makes: each module sees its own, and nobody else's.

A module is loaded on the libraries as they come. What it changed is noted and put back; it
is set again whenever a function of that module is called. So a switch in one module can
make no answer in another right or wrong, and ``plt.rcParams`` at the top of a file holds
for that file, as everywhere.

Some settings never hold, not even for their own module: those that decide what TensorFlow,
Keras and NumPy compute, since every exercise asks for them as they come (``hygiene``,
``tensorflow_as_it_comes``), and those that decide what this process is to the system, since
the worker must go on working.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.worker.libraries import (
    Libraries,
    Names,
    load_those_named,
    own,
    tensorflow_as_it_comes,
)

_OFTEN_ASSIGNED = "matplotlib.pyplot"
"""Looked at after every call; the other libraries when a module was loaded."""
_KEPT = ("os", "sys", "builtins", "numpy", "matplotlib", "matplotlib.pyplot")
"""Modules that are in ``sys.modules`` whatever learner code takes out of it."""
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGPROF")


@dataclass(frozen=True)
class Settings:
    """What one module changed, and what holds when its functions are called."""

    names: Names = field(default_factory=dict)
    """In the libraries."""
    drawing: Mapping[str, Any] = field(default_factory=dict)
    """Matplotlib's ``rcParams``."""
    printing: Mapping[str, Any] = field(default_factory=dict)
    """NumPy's print options."""
    path: tuple[str, ...] = ()
    """Folders added to ``sys.path``."""
    environment: Mapping[Any, Any] = field(default_factory=dict)
    """As the system keeps it."""
    depth: int = 0
    """The recursion limit, if it was raised."""

    def __bool__(self) -> bool:
        return self != Settings()


class Machine:
    """This process: what learner code changes in it is told, put back, and set again."""

    def __init__(self, libraries: Libraries | None = None) -> None:
        self._libraries = libraries or Libraries()
        self._handlers = _handlers()

    @contextlib.contextmanager
    def loading(self, text: str) -> Iterator[list[Settings]]:
        """A module with that text is loaded in this block. What it changed is put back at
        its end, and is in the list then."""
        load_those_named(text)
        self._libraries.add()
        names = self._libraries.changed()  # not none, where one module loads another
        drawing, printing = _drawing(), np.get_printoptions()
        process = _Process()
        process.keep_depth()
        found: list[Settings] = []
        try:
            yield found
        finally:
            added = process.added_to_environment()
            process.put_in_place()
            now = self._libraries.changed()
            found.append(
                Settings(
                    own(now, names),
                    _changed(_drawing(), drawing),
                    _changed(np.get_printoptions(), printing),
                    process.added_to_path(),
                    added,
                    process.deeper(),
                )
            )
            self._libraries.put_back(now)
            self._libraries.put(names)
            process.restore()
            _draw_with(drawing)
            np.set_printoptions(**printing)
            self._restore_handlers()
            tensorflow_as_it_comes()

    @contextlib.contextmanager
    def calling(self, settings: Settings | None) -> Iterator[None]:
        """A function of a module with these settings is called in this block."""
        process = _Process()
        process.keep_depth()
        if settings:
            self._apply(settings)
        try:
            yield
        finally:
            process.put_in_place()
            if settings:
                self._libraries.put_back(self._libraries.changed())
            else:
                self._libraries.put_back(self._libraries.changed(_OFTEN_ASSIGNED))
            process.restore()
            tensorflow_as_it_comes()

    def between_modules(self) -> None:
        """What calls assigned in the libraries reaches no other module."""
        self._libraries.put_back(self._libraries.changed())
        self._restore_handlers()

    def _apply(self, settings: Settings) -> None:
        self._libraries.put(settings.names)
        _draw_with(settings.drawing)
        if settings.printing:
            np.set_printoptions(**settings.printing)
        sys.path += [folder for folder in settings.path if folder not in sys.path]
        os.environ._data.update(settings.environment)
        if settings.depth:
            sys.setrecursionlimit(settings.depth)

    def _restore_handlers(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        for number, handler in self._handlers.items():
            if signal.getsignal(number) is not handler:
                signal.signal(number, handler)


class _Process:
    """What Python and the system know of this process, at one moment."""

    def __init__(self) -> None:
        self._modules = {name: sys.modules[name] for name in _KEPT if name in sys.modules}
        self._environ = os.environ
        self._rc = getattr(sys.modules.get("matplotlib"), "rcParams", None)
        self._path = list(sys.path)
        self._environment = dict(os.environ._data)
        self._depth = sys.getrecursionlimit()
        self._set_depth = sys.setrecursionlimit
        self._filters = list(warnings.filters)
        self._folder = _folder()
        self._collects = gc.isenabled()
        self._stack = threading.stack_size()
        self._backend = _backend()

    def keep_depth(self) -> None:
        """Until ``restore`` the recursion limit is raised only: a hundred frames are enough
        for a learner's own lines, and not for the libraries and the kit below them."""
        real, least = self._set_depth, self._depth
        sys.setrecursionlimit = lambda limit: real(max(limit, least))

    def added_to_path(self) -> tuple[str, ...]:
        return tuple(each for each in sys.path if each not in self._path)

    def added_to_environment(self) -> dict[Any, Any]:
        now = self._environ._data
        if os.environ is not self._environ:  # another mapping was put in its place
            encode = self._environ.encodekey, self._environ.encodevalue
            now = {
                encode[0](key): encode[1](value)
                for key, value in _texts(os.environ).items()
            }
        return _changed(now, self._environment)

    def put_in_place(self) -> None:
        """Put back what the kit reads of the process through, whoever put another there."""
        for name, module in self._modules.items():
            if sys.modules.get(name) is not module:
                sys.modules[name] = module
        if os.environ is not self._environ:
            os.environ = self._environ
        if self._rc is not None:
            matplotlib = sys.modules["matplotlib"]
            if getattr(matplotlib, "rcParams", None) is not self._rc:
                matplotlib.rcParams = self._rc

    def deeper(self) -> int:
        now = sys.getrecursionlimit()
        return now if now > self._depth else 0

    def restore(self) -> None:
        """All else. ``put_in_place`` comes first: this goes through what it puts back."""
        sys.setrecursionlimit = self._set_depth
        if sys.path != self._path:
            sys.path[:] = self._path
        if os.environ._data != self._environment:
            self._restore_environment()
        if sys.getrecursionlimit() != self._depth:
            sys.setrecursionlimit(self._depth)
        if warnings.filters != self._filters:
            warnings.filters[:] = self._filters
            warnings.simplefilter("default", append=True)  # tells Python that they changed
            del warnings.filters[-1]
        if self._folder is not None and _folder() != self._folder:
            os.chdir(self._folder)
        if self._collects and not gc.isenabled():
            gc.enable()
        if threading.stack_size() != self._stack:
            threading.stack_size(self._stack)
        if self._backend is not None and _backend() is not self._backend:
            _draw_on(self._backend)

    def _restore_environment(self) -> None:
        decode = os.environ.decodevalue
        for name in set(os.environ._data) - set(self._environment):
            del os.environ[os.environ.decodekey(name)]
        for name, value in _changed(self._environment, os.environ._data).items():
            os.environ[os.environ.decodekey(name)] = decode(value)


def _backend() -> Any:
    """What Matplotlib draws on; none, where it is not loaded."""
    matplotlib = sys.modules.get("matplotlib")
    return dict.get(matplotlib.rcParams, "backend") if _whole(matplotlib) else None


def _draw_on(backend: Any) -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if isinstance(backend, str) and pyplot is not None:
        pyplot.switch_backend(backend)
    else:  # it was not chosen yet
        dict.__setitem__(sys.modules["matplotlib"].rcParams, "backend", backend)


def _whole(matplotlib: Any) -> bool:
    """Whether it is loaded, and to the end."""
    return hasattr(matplotlib, "rcParams")


def _drawing() -> dict[str, Any]:
    """Matplotlib's settings but for the backend; those that it comes with, where it is not
    loaded. Read as any dict is: to ask a validating mapping 300 times takes a millisecond."""
    matplotlib = sys.modules.get("matplotlib")
    if not _whole(matplotlib):
        return {}
    return {key: value for key, value in dict.items(matplotlib.rcParams) if key != "backend"}


def _draw_with(drawing: Mapping[str, Any]) -> None:
    matplotlib = sys.modules.get("matplotlib")
    if not drawing or not _whole(matplotlib):
        return
    for key, value in _changed(drawing, dict(dict.items(matplotlib.rcParams))).items():
        dict.__setitem__(matplotlib.rcParams, key, value)  # it was valid when it was read


def _changed(now: Mapping[Any, Any], before: Mapping[Any, Any]) -> dict[Any, Any]:
    return {
        key: value for key, value in now.items() if key not in before or before[key] != value
    }


def _texts(mapping: Any) -> dict[str, str]:
    """The pairs of texts in what was put in the place of ``os.environ``."""
    try:
        pairs = dict(mapping)
    except Exception:  # it may be anything
        return {}
    return {
        key: value for key, value in pairs.items() if type(key) is type(value) is str and key
    }


def _folder() -> str | None:
    try:
        return os.getcwd()
    except OSError:  # it was removed
        return None


def _handlers() -> dict[int, Any]:
    numbers = (getattr(signal, name, None) for name in _SIGNALS)
    handlers = {number: signal.getsignal(number) for number in numbers if number is not None}
    return {number: handler for number, handler in handlers.items() if handler is not None}
