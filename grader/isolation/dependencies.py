"""What of Python and its packages a sandbox must hold, and nothing more."""

from __future__ import annotations

import importlib.metadata
import sys
import sysconfig
from pathlib import Path

from packaging.requirements import Requirement

_NEEDED = ("tensorflow", "numpy", "matplotlib", "msgspec")


def package_paths() -> dict[str, Path]:
    """Every file or folder of the packages that TensorFlow code needs, by its name in
    site-packages. Whatever else is installed there (nbgrader, a course) stays outside.

    Raises:
        importlib.metadata.PackageNotFoundError: one of them is not installed.
    """
    found: dict[str, Path] = {}
    for distribution in _closure().values():
        for file in distribution.files or ():
            parts = file.parts
            if parts[0] == "..":
                continue  # scripts and manual pages
            name = file.as_posix() if parts[0] == "__pycache__" else parts[0]
            if name not in found:
                path = Path(distribution.locate_file(name))
                if path.exists():
                    found[name] = path
    return found


def interpreter() -> Path:
    """The real Python, behind a virtual environment's link."""
    return Path(sys.executable).resolve()


def interpreter_paths() -> tuple[Path, ...]:
    """What the interpreter itself needs: its file, its library, the standard library."""
    paths = [interpreter(), Path(sysconfig.get_path("stdlib")).resolve()]
    folder, shared = sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("INSTSONAME")
    if folder and shared and (Path(folder) / shared).is_file() and ".so" in shared:
        paths.append(Path(folder) / shared)
    return tuple(paths)


def installed_beside_stdlib() -> tuple[Path, ...]:
    """Folders of other packages inside the standard library's, to be masked."""
    stdlib = Path(sysconfig.get_path("stdlib")).resolve()
    return tuple(
        stdlib / name for name in ("site-packages", "dist-packages") if (stdlib / name).is_dir()
    )


def system_libraries() -> tuple[Path, ...]:
    """The system's folders of shared libraries, links among them."""
    return tuple(
        path
        for path in map(Path, ("/usr/lib", "/usr/lib64", "/lib", "/lib64"))
        if path.exists()
    )


def _closure() -> dict[str, importlib.metadata.Distribution]:
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = list(_NEEDED)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in found:
            continue
        distribution = importlib.metadata.distribution(name)
        found[name] = distribution
        for line in distribution.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return found
