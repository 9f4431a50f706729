"""What else a machine needs to grade: Python, packages, compiled files, room on disk."""

from __future__ import annotations

import enum
import importlib.metadata
import importlib.util
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from grader.words import Sentence, say


class State(enum.Enum):
    """How things stand. The value is what people read."""

    FINE = "fine"
    NOTE = "note"
    """Not so, and not needed."""
    MEND = "to mend"
    """Grading works, but slower or with less."""
    FAULT = "fault"
    """There is no grading."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    state: State
    what: str
    sentence: Sentence
    file: str = ""
    """Lines to be copied as they are."""


def python(version: tuple[int, int, int]) -> Finding:
    text = ".".join(map(str, version))
    if (3, 11) <= version[:2] <= (3, 13):
        return Finding(State.FINE, "Python", say("{version}", version=text))
    return Finding(
        State.FAULT,
        "Python",
        say("{version}; TensorFlow 2.21 is for Python 3.11 to 3.13.", version=text),
    )


def requirements() -> tuple[str, ...]:
    """What the kit says it needs, the grader's side included."""
    try:
        lines = importlib.metadata.requires("tensorlings") or ()
    except importlib.metadata.PackageNotFoundError:
        return ("tensorflow", "numpy", "matplotlib", "msgspec", "pytest", "pyseccomp")
    found = []
    for line in lines:
        marker = Requirement(line).marker
        if marker is None or marker.evaluate({"extra": "grader"}):
            found.append(line)
    return tuple(found)


def installed(names: Iterable[str]) -> dict[str, str]:
    """Versions of those of ``names`` that are installed."""
    found = {}
    for name in names:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def packages(wanted: Iterable[str], versions: Mapping[str, str]) -> Finding:
    """``wanted`` are requirements, ``versions`` what is installed."""
    needed = [Requirement(line) for line in wanted]
    missing = [one for one in needed if one.name not in versions]
    if missing:
        return Finding(
            State.FAULT,
            "packages",
            say(
                "Missing: {names}. `pip install -c constraints.txt -e '.[grader]'` in the "
                "kit's folder brings them.",
                names=", ".join(one.name for one in missing),
            ),
        )
    other = [
        f"{one.name} {versions[one.name]} (wanted: {one.specifier})"
        for one in needed
        if not one.specifier.contains(versions[one.name], prereleases=True)
    ]
    if other:
        return Finding(
            State.MEND,
            "packages",
            say("Not the versions that the kit was made for: {names}.", names=", ".join(other)),
        )
    core = [name for name in ("tensorflow", "keras", "numpy") if name in versions]
    return Finding(
        State.FINE,
        "packages",
        say(
            "{count} as wanted, among them {core}",
            count=len(needed),
            core=", ".join(f"{name} {versions[name]}" for name in core),
        ),
    )


def compiled(folders: Iterable[Path]) -> Finding:
    """``folders`` are packages; one file of each stands for all of them."""
    without = [
        folder
        for folder in folders
        if not Path(importlib.util.cache_from_source(str(folder / "__init__.py"))).is_file()
    ]
    if not without:
        return Finding(State.FINE, "compiled", say("TensorFlow's files are compiled"))
    return Finding(
        State.MEND,
        "compiled",
        say(
            "{names}: no compiled files, so every start of a sandbox compiles anew and "
            "takes 8 s instead of 3. Unset PYTHONDONTWRITEBYTECODE and run `python -m "
            "compileall -q {folder}`.",
            names=", ".join(folder.name for folder in without),
            folder=str(without[0].parent),
        ),
    )


def disk(folder: Path, free: int) -> Finding:
    """``free`` is in bytes."""
    text = f"{free / (1 << 30):.1f}"
    if free >= 1 << 30:
        return Finding(
            State.FINE, "disk", say("{free} GB in {folder}", free=text, folder=str(folder))
        )
    return Finding(
        State.MEND,
        "disk",
        say(
            "{folder} has {free} GB left; 1 GB is little enough. Make room, or name another "
            "folder in TMPDIR.",
            folder=str(folder),
            free=text,
        ),
    )
