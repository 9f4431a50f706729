"""``keras.datasets.mnist.load_data()`` without a network: the digits of the kit.

Keras would download the set, which a sandbox forbids and a learner's machine may not be
able to. Here the function gives what a check provided, else the digits shipped with the
kit, in MNIST's own form: uint8 images of shape (n, 28, 28) and uint8 labels.
"""

from __future__ import annotations

import functools
import importlib.abc
import importlib.machinery
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

FILE = Path(__file__).parent / "digits" / "digits.npz"
_HOME = "keras.src.datasets.mnist"
"""Where Keras defines the function; every other spelling takes it from there."""
_SPELLINGS = (_HOME, "keras.datasets.mnist", "keras._tf_keras.keras.datasets.mnist")

Pair = tuple[np.ndarray, np.ndarray]


class Digits:
    """What ``load_data`` gives; ``provided`` is a check's own set, or None."""

    def __init__(self) -> None:
        self.provided: tuple[Pair, Pair] | None = None


@functools.cache
def shipped() -> tuple[Pair, Pair]:
    """The digits of the kit: 2,000 to train with and 500 to test with. They are read once
    and nobody can write into them."""
    with np.load(FILE) as file:
        arrays = tuple(file[name] for name in ("x_train", "y_train", "x_test", "y_test"))
    for array in arrays:
        array.flags.writeable = False
    return arrays[:2], arrays[2:]


def install(digits: Digits) -> None:
    """From now on Keras's ``load_data`` is that of ``digits``, also if Keras comes later:
    a module that never imports Keras must not wait for it."""
    for finder in sys.meta_path:
        if isinstance(finder, _Finder):
            finder.digits = digits  # who holds the function already gets these as well
            break
    else:
        finder = _Finder(digits)
        sys.meta_path.insert(0, finder)
    for name in _SPELLINGS:
        if name in sys.modules:
            sys.modules[name].load_data = finder.load_data  # type: ignore[attr-defined]


class _Finder(importlib.abc.MetaPathFinder):
    """Finds one module, and puts the function into it as soon as it is loaded."""

    def __init__(self, digits: Digits) -> None:
        self.digits = digits

    def load_data(self, path: str = "mnist.npz") -> tuple[Pair, Pair]:
        """``(x_train, y_train), (x_test, y_test)``: new arrays at every call."""
        train, test = self.digits.provided or shipped()
        return (train[0].copy(), train[1].copy()), (test[0].copy(), test[1].copy())

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        if name != _HOME:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader, self)
        return spec


class _Loader(importlib.abc.Loader):
    def __init__(self, loader: Any, finder: _Finder) -> None:
        self._loader = loader
        self._finder = finder

    def create_module(self, spec: Any) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        module.load_data = self._finder.load_data  # type: ignore[attr-defined]
