"""The folder that a warm parent works in where it has no root of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from grader.isolation import dependencies
from grader.isolation.parent import kit_folder

ROOMS = ("__init__.py", "wire", "worker")
"""What of the kit learner code may see: no judge, no check."""


class Room:
    """Links to what may be imported, and a home for the scratch folder of each child.

    Links, so that one list says what is importable: site-packages cannot be listed
    without showing what else is installed.
    """

    def __init__(self) -> None:
        packages = dependencies.package_paths()  # may raise: before there is a folder
        self.path = Path(tempfile.mkdtemp(prefix="tensorlings-")).resolve()
        self.path.chmod(0o755)  # the child may be another user
        self.home = self.path / "home"
        self.rooms = self.path / "rooms"
        self.packages = self.path / "packages"
        self.home.mkdir()
        _link(self.rooms / "grader", {name: kit_folder() / name for name in ROOMS})
        _link(self.packages, packages)

    @property
    def scratch(self) -> Path:
        """The warm parent makes it for a child and removes it afterwards."""
        return self.home / "scratch"

    def targets(self) -> tuple[Path, ...]:
        """Where the links lead."""
        links = (*self.packages.rglob("*"), *self.rooms.rglob("*"))
        return tuple(link.resolve() for link in links if link.is_symlink())

    def remove(self) -> None:
        """Remove it, and what a child may have left in it."""
        shutil.rmtree(self.path, ignore_errors=True)


def _link(folder: Path, targets: Mapping[str, Path]) -> None:
    for name, target in targets.items():
        link = folder / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)
