"""Names in the libraries that learner code may assign to, and how they were before."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

_WATCHED = (
    *("builtins", "numpy", "numpy.random", "math", "random"),
    *("matplotlib.pyplot", "tensorflow", "keras", "keras.layers", "keras.models"),
    "keras.utils",
    *(f"tensorflow._api.v2.{part}" for part in ("math", "nn", "image", "linalg", "dtypes")),
    *("keras.activations", "keras.initializers", "keras.ops"),
)
"""Modules that beginners and notebooks assign to: ``plt.title = "x"``."""
_CLASSES = (
    *(("keras.layers", name) for name in ("Layer", "Conv2D", "MaxPooling2D", "Dense")),
    *(("keras.layers", name) for name in ("Flatten", "Dropout", "Activation")),
    *(("keras", name) for name in ("Model", "Sequential")),
    *(("matplotlib.axes", "Axes"), ("matplotlib.figure", "Figure"), ("pathlib", "Path")),
)
"""Classes of which somebody may put another method in the place of one."""
_METHODS = frozenset({"__init__", "__call__", "__new__"})
_TENSORS = "tensorflow.python.framework.tensor"
_OPS = "tensorflow.python.framework.ops"
_SWITCHES = {_OPS: ("_dtype_conversion_mode", "_numpy_style_slicing")}
"""Of modules in which a library keeps much else: what ``enable_numpy_behavior`` sets, which
adds methods to the class of tensors as well."""
_NEVER_OWN = frozenset({"_USE_EQUALITY"})
_MISSING = object()

Names = Mapping[tuple[str, str], Any]
"""The name of a place, a name in it, and the value that was put there; or that it is gone."""


class Libraries:
    """The libraries as they were when they were loaded.

    The warm parent makes one for all its children; a library that is loaded later is
    added by ``add``.
    """

    def __init__(self) -> None:
        self._places: dict[str, tuple[Any, dict[str, Any]]] = {}
        self.add()

    def add(self) -> None:
        """Note what has been loaded since."""
        for name in (*_WATCHED, *_SWITCHES):
            module = sys.modules.get(name)
            if isinstance(module, ModuleType) and name not in self._places:
                self._places[name] = (module, dict(vars(module)))
        for place, name in _CLASSES:
            holder = vars(sys.modules.get(place, object)).get(name)
            if isinstance(holder, type) and f"{place}.{name}" not in self._places:
                self._places[f"{place}.{name}"] = (holder, dict(vars(holder)))
        tensors = sys.modules.get(_TENSORS)
        if tensors is not None and _TENSORS not in self._places:
            self._places[_TENSORS] = (tensors.Tensor, dict(vars(tensors.Tensor)))

    def changed(self, *only: str) -> dict[tuple[str, str], Any]:
        """Names that were assigned, added or deleted, in all places or in those."""
        found: dict[tuple[str, str], Any] = {}
        for place in only or self._places:
            if place not in self._places:
                continue
            holder, before = self._places[place]
            now = vars(holder)
            known = before.get
            if len(now) == len(before) and all(
                known(name) is value for name, value in now.items()
            ):
                continue
            for name, value in tuple(now.items()):
                if known(name, _MISSING) is not value and _counts(place, name, value):
                    found[place, name] = value
            for name in before.keys() - now.keys():
                if _counts(place, name, None):
                    found[place, name] = _MISSING
        return found

    def put_back(self, names: Names) -> None:
        """Undo those changes."""
        for place, name in names:
            holder, before = self._places[place]
            _assign(holder, name, before.get(name, _MISSING))

    def put(self, names: Names) -> None:
        """Make those changes again."""
        for (place, name), value in names.items():
            _assign(self._places[place][0], name, value)


def own(names: Names, before: Names) -> dict[tuple[str, str], Any]:
    """Those of ``names`` that were not so before, and that hold for the module that made
    them."""
    return {
        key: value
        for key, value in names.items()
        if before.get(key, _MISSING) is not value and key[1] not in _NEVER_OWN
    }


def load_those_named(text: str) -> None:
    """Load the libraries that a module speaks of. What it changes in one cannot be told if
    it is the first to load it."""
    # In this order: Keras loads Matplotlib where it is there.
    for word in ("tensorflow", "keras", "matplotlib"):
        name = "matplotlib.pyplot" if word == "matplotlib" else word
        if word in text and name not in sys.modules:
            try:
                __import__(name)
            except Exception:  # the learner's own import fails in the same way
                return


def tensorflow_as_it_comes() -> None:
    """Eager execution and the behaviour of version 2, which ``compat.v1`` can switch off.

    The switches of TensorFlow 2.21 refuse to go back once an op ran, so what they set is
    set: see ``disable_eager_execution`` and ``disable_v2_behavior`` there.
    """
    context = sys.modules.get("tensorflow.python.eager.context")
    if not hasattr(context, "default_execution_mode"):  # not loaded, or half
        return
    if context.default_execution_mode != context.EAGER_MODE:
        context.default_execution_mode = context.EAGER_MODE
    live = context.context_safe()
    if live is not None and not live._thread_local_data.is_eager:
        live._thread_local_data.is_eager = True
    graphs = getattr(sys.modules.get(_OPS), "_default_graph_stack", None)
    if getattr(graphs, "stack", None):
        del graphs.stack[:]  # a graph that was entered and never left
    if not all(_of_version_2()):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sys.modules["tensorflow"].compat.v1.enable_v2_behavior()
        sys.modules[_TENSORS].Tensor._USE_EQUALITY = True


def _of_version_2() -> Iterator[bool]:
    for module, name in (
        ("tensorflow.python.framework.tensor_shape", "_TENSORSHAPE_V2_OVERRIDE"),
        ("tensorflow.python.ops.control_flow_util", "ENABLE_CONTROL_FLOW_V2"),
        ("tensorflow.python.ops.resource_variables_toggle", "_DEFAULT_USE_RESOURCE"),
    ):
        yield getattr(sys.modules.get(module), name, None) is not False
    tensors = sys.modules.get(_TENSORS)
    yield tensors is None or tensors.Tensor._USE_EQUALITY is not False
    tf2 = sys.modules.get("tensorflow.python.tf2")
    yield tf2 is None or tf2.enabled()


def _counts(place: str, name: str, value: Any) -> bool:
    """Whether it is somebody's doing, and not the library's: a module that it loaded late,
    or a note that it keeps."""
    if place in _SWITCHES:
        return name in _SWITCHES[place]
    if place == _TENSORS:
        return True
    if name in _METHODS:
        return True
    late = isinstance(value, ModuleType) and value.__name__.rpartition(".")[2] == name
    return not (late or name.startswith("_"))


def _assign(holder: Any, name: str, value: Any) -> None:
    if value is not _MISSING:
        setattr(holder, name, value)
    elif name in vars(holder):
        delattr(holder, name)
