"""What a learner's file says of itself without being run: does it parse, what does it import."""

from __future__ import annotations

import ast
import functools
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "exercises"
"""The name under which a submission's modules are imported, whatever its folder is called."""

_DYNAMIC = {"importlib", "__import__", "import_module", "exec", "eval", "runpy"}


@dataclass(frozen=True)
class Fault:
    """Why a file does not parse."""

    line: int
    what: str
    source: str = ""


@dataclass(frozen=True)
class Source:
    """A file's text, understood as far as it is needed here."""

    fault: Fault | None = None
    imports: frozenset[str] = frozenset()
    """Modules of the same submission, as ``images`` or ``helpers.padding``."""
    unsure: bool = False
    """It imports in a way that only running it would show."""


@functools.lru_cache(maxsize=1024)
def understand(module: str, content: bytes) -> Source:
    """The ``content`` of the file that ``exercises.<module>`` is imported from."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(content)
            compile(tree, "<saved>", "exec", dont_inherit=True)  # `return` outside a function
    except SyntaxError as error:
        what = f"{type(error).__name__}: {error.msg}"
        return Source(Fault(error.lineno or 1, what, (error.text or "").strip()))
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return Source(Fault(1, f"{type(error).__name__}: {error}"))
    imports: set[str] = set()
    unsure = False
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top, _, rest = alias.name.partition(".")
                if top == PACKAGE and rest:
                    imports |= _with_parents(rest)
                unsure = unsure or alias.name == PACKAGE or top in _DYNAMIC
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            if base is not None:
                imports |= _with_parents(base)
                imports |= {f"{base}.{alias.name}".lstrip(".") for alias in node.names}
            unsure = unsure or (node.module or "").partition(".")[0] in _DYNAMIC
        elif isinstance(node, ast.Name):
            unsure = unsure or node.id in _DYNAMIC
    return Source(None, frozenset(imports), unsure)


def importers(sources: Mapping[str, Source], changed: Iterable[str]) -> frozenset[str]:
    """``changed`` and every module that imports one of them, directly or by way of others."""
    reached = set(changed)
    while True:
        further = {
            module
            for module, source in sources.items()
            if module not in reached and (source.unsure or source.imports & reached)
        }
        if not further:
            return frozenset(reached)
        reached |= further


def reach(folder: Path, modules: Iterable[str]) -> set[Path]:
    """The files of ``modules`` in ``folder``, and of what they import there."""
    found: dict[str, Path] = {}
    waiting = set(modules)
    while waiting:
        module = waiting.pop()
        path = folder / f"{module.replace('.', '/')}.py"
        if module not in found and path.is_file():
            found[module] = path
            waiting |= understand(module, path.read_bytes()).imports
    return set(found.values())


def _base(module: str, node: ast.ImportFrom) -> str | None:
    """The submission's module that names are imported from; None if it is another package's."""
    if node.level == 0:
        top, _, rest = (node.module or "").partition(".")
        return rest if top == PACKAGE else None
    above = module.split(".")[: -node.level]
    return ".".join([*above, *filter(None, [node.module])])


def _with_parents(name: str) -> set[str]:
    parts = name.split(".") if name else []
    return {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
