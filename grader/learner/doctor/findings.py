"""From facts to sentences: one finding for each thing that was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from grader.language.fonts import HAS_LETTERS
from grader.learner.doctor import machine as machines
from grader.learner.doctor.machine import Machine
from grader.learner.doctor.missing import INSTALL
from grader.words import Sentence, say

FINE, NOTE, MEND = say("fine"), say("note"), say("to mend")
_FIRST, _LAST = (3, 11), (3, 13)
_LONGEST = 120
"""Characters of the folder's path on Windows: files in .venv add 130, and 260 are allowed."""
_SHADOWING = ("tensorflow", "keras", "numpy", "matplotlib", "pytest", "msgspec", "grader",
              "exercises", "random", "types", "typing", "string", "math", "test", "tests")  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """How one thing stands: ``FINE``, ``NOTE`` (works, but know this) or ``MEND``."""

    state: Sentence
    what: Sentence
    sentence: Sentence
    command: str = ""
    """To be typed; it stands on a line of its own, so that it can be copied."""


def findings(machine: Machine) -> Iterator[Finding]:
    """Everything that was looked at, the first things first."""
    yield from python(machine)
    yield from folder(machine)
    yield from environment(machine)
    yield from packages(machine)
    yield from path(machine)
    yield from names(machine)
    yield from terminal(machine)
    yield from font(machine)


def python(machine: Machine) -> Iterator[Finding]:
    what, version = say("Python"), ".".join(map(str, machine.version))
    if not _FIRST <= machine.version[:2] <= _LAST:
        yield Finding(MEND, what, say(
            "This is Python {version}, and TensorFlow 2.21 needs 3.11, 3.12 or 3.13. Install "
            "one of these from python.org, delete .venv, and make it anew.",
            version=version,
        ))  # fmt: skip
    elif machine.bits != 64:
        yield Finding(MEND, what, say(
            "This Python has 32 bits, and TensorFlow is made for 64. Install the 64-bit "
            "Python from python.org, delete .venv, and make it anew."
        ))  # fmt: skip
    elif machine.system == "Darwin" and machine.processor == "x86_64":
        yield Finding(MEND, what, say(
            "This is a Python for Intel processors, and TensorFlow 2.21 is made for Apple's "
            "own only. On a newer Mac install Python from python.org; on an Intel Mac use "
            "the notebooks in Colab."
        ))  # fmt: skip
    elif machine.system == "Windows" and machine.processor.upper() not in ("AMD64", "X86_64"):
        yield Finding(MEND, what, say(
            "TensorFlow 2.21 is not made for this processor ({processor}) on Windows. Install "
            "the Python for x86-64 from python.org, or use the notebooks in Colab.",
            processor=machine.processor,
        ))  # fmt: skip
    else:
        yield Finding(FINE, what, say("{version}", version=version))


def folder(machine: Machine) -> Iterator[Finding]:
    what, root = say("folder"), machine.root
    if not (machine.folder / "course.toml").is_file():
        inside = [one for one in sorted(machine.folder.iterdir()) if _is_course(one)]
        above = [one for one in machine.folder.parents if _is_course(one)]
        place = (inside or above or [root])[0]
        yield Finding(MEND, what, say(
            "{folder} is not the course's folder. Go there first:", folder=str(machine.folder),
        ), f'cd "{place}"')  # fmt: skip
    elif machine.folder.resolve() != root.resolve():
        yield Finding(MEND, what, say(
            "The kit comes from {root} and not from this folder. Use the .venv of this folder, "
            "or run:",
            root=str(root),
        ), "python -m pip uninstall tensorlings")  # fmt: skip
    elif ".zip" in str(root).lower() or re.search(r"[\\/]Temp[\\/]", str(root)):
        yield Finding(MEND, what, say(
            "{root} is what a zip program shows, and it will be thrown away. Unpack the zip "
            "file first: right-click, Extract All.",
            root=str(root),
        ))  # fmt: skip
    else:
        yield from kit(machine)


def kit(machine: Machine) -> Iterator[Finding]:
    """Whether what was handed out to be left alone is still there, and as it was."""
    from grader.learner.update.manifest import Manifest, digest
    from grader.words import Trouble

    try:
        manifest = Manifest.open(machine.root)
    except Trouble as trouble:
        yield Finding(MEND, say("folder"), trouble.sentence)
        return
    ours = {} if manifest is None else {
        path: sign for path, sign in manifest.files.items()
        if path.startswith(("grader/", "tests/")) or path in ("conftest.py", "course.toml")
    }  # fmt: skip
    other = [
        path for path, sign in ours.items()
        if not (machine.root / path).is_file()
        or digest((machine.root / path).read_bytes()) != sign
    ]  # fmt: skip
    if other:
        yield Finding(MEND, say("folder"), say(
            "Missing, or not as it was handed out: {files}. Unpack the zip file into another "
            "folder and copy these files from there.",
            files=", ".join(other[:3]) + (", ..." if len(other) > 3 else ""),
        ))  # fmt: skip
    else:
        yield Finding(FINE, say("folder"), say("{root}", root=str(machine.root)))


def environment(machine: Machine) -> Iterator[Finding]:
    what, own = say("environment"), machine.root / ".venv"
    activate = (
        ".venv\\Scripts\\Activate.ps1" if machine.system == "Windows"
        else "source .venv/bin/activate"
    )  # fmt: skip
    if own.is_dir() and machine.prefix.resolve() != own.resolve():
        yield Finding(MEND, what, say(
            "This Python is not the one in .venv. Activate it, and then run this again:",
        ), activate)  # fmt: skip
    elif not machine.in_environment:
        yield Finding(NOTE, what, say(
            "There is no .venv, so this is the Python of the whole machine. README.md says "
            "how to make one; it keeps these packages apart from others."
        ))  # fmt: skip
    else:
        yield Finding(FINE, what, say("{prefix}", prefix=str(machine.prefix)))


def packages(machine: Machine) -> Iterator[Finding]:
    what = say("packages")
    missing = [name for name in machine.required if name not in machine.installed]
    if missing:
        yield Finding(MEND, what, say(
            "Missing: {names}. This brings them:", names=", ".join(missing),
        ), INSTALL)  # fmt: skip
    other = [
        f"{name} {machine.installed[name]} ({wanted})"
        for name, wanted in machine.required.items()
        if name in machine.installed and not fits(machine.installed[name], wanted)
    ]
    if other:
        yield Finding(MEND, what, say(
            "Other versions than the course needs: {names}. This brings the right ones:",
            names=", ".join(other),
        ), INSTALL)  # fmt: skip
    if "tensorflow" in machine.installed:
        why = machine.start_tensorflow()
        if why and machine.system == "Windows" and "DLL" in why:
            yield Finding(MEND, what, say(
                "TensorFlow does not start: {why}. Install the Microsoft Visual C++ "
                "Redistributable (x64) from Microsoft's site, restart, and try again.",
                why=why,
            ))  # fmt: skip
        elif why:
            yield Finding(MEND, what, say(
                "TensorFlow is there but does not start: {why}. Delete .venv, make it anew, "
                "and install again.",
                why=why,
            ))  # fmt: skip
        elif not missing and not other:
            told = ", ".join(f"{name} {machine.installed[name]}" for name in machine.required)
            yield Finding(FINE, what, say("{names}", names=told))


def path(machine: Machine) -> Iterator[Finding]:
    what, root = say("path"), str(machine.root)
    windows = machine.system == "Windows"
    fine = True
    if not machines.can_write(machine.root):
        fine = False
        yield Finding(MEND, what, say(
            "Nothing can be written into {root}. Copy the folder to a place of your own, "
            "your home folder for instance.",
            root=root,
        ))  # fmt: skip
    if "onedrive" in root.lower():
        fine = False
        yield Finding(MEND, what, say(
            "{root} lies in OneDrive, which locks files while it copies them. Move the folder "
            "out of it, and make .venv anew there.",
            root=root,
        ))  # fmt: skip
    if windows and len(root) > _LONGEST:
        fine = False
        yield Finding(MEND, what, say(
            "The path of this folder has {count} characters, and Windows ends at 260, files "
            "in .venv included. Move the folder up, to C:\\course for instance.",
            count=len(root),
        ))  # fmt: skip
    if not root.isascii():
        fine = False
        yield Finding(MEND if windows else NOTE, what, say(
            "{root} has letters beyond A to Z, which some libraries cannot open on Windows. "
            "If files are not found, move the folder, to C:\\course for instance.",
            root=root,
        ) if windows else say(
            "{root} has letters beyond A to Z. That works here; on Windows it may not.",
            root=root,
        ))  # fmt: skip
    if fine:
        yield Finding(FINE, what, say("can be written, and its name makes no trouble"))


def names(machine: Machine) -> Iterator[Finding]:
    """Files that Python would take for a package of the same name."""
    found = [f"{name}.py" for name in _SHADOWING if (machine.root / f"{name}.py").is_file()]
    if found:
        yield Finding(MEND, say("names"), say(
            "{files} in this folder stands in the way of a package of that name. Give it "
            "another name, or move it into exercises/.",
            files=", ".join(found),
        ))  # fmt: skip


def terminal(machine: Machine) -> Iterator[Finding]:
    what = say("terminal")
    try:
        "한글".encode(machine.encoding)
    except (UnicodeError, LookupError):
        if machine.language != "ko":
            yield Finding(FINE, what, say("{encoding}", encoding=machine.encoding))
            return
        remedy = (
            "$env:PYTHONUTF8=1; chcp 65001" if machine.system == "Windows"
            else "export PYTHONUTF8=1"
        )  # fmt: skip
        yield Finding(MEND, what, say(
            "This terminal ({encoding}) cannot show Hangul, so messages are in English. Type "
            "this, and run pytest again:",
            encoding=machine.encoding,
        ), remedy)  # fmt: skip
    else:
        yield Finding(FINE, what, say("{encoding}", encoding=machine.encoding))


def font(machine: Machine) -> Iterator[Finding]:
    wanted = HAS_LETTERS.get(machine.language)
    if wanted is None:
        return
    fonts = machine.fonts()
    if fonts is None:
        return
    known = [name for name in wanted if name in fonts]
    if known:
        yield Finding(FINE, say("font"), say("{name}", name=known[0]))
    else:
        yield Finding(NOTE, say("font"), say(
            "Matplotlib finds no font with Hangul, so words in pictures are in English. "
            "Install NanumGothic (on Debian and Ubuntu: sudo apt install fonts-nanum), then "
            "delete the folder where Matplotlib remembers fonts: {cache}",
            cache=machine.font_cache,
        ))  # fmt: skip


def fits(version: str, wanted: str) -> bool:
    """Whether ``2.21.0`` is within ``>=2.21,<2.22``. Only these four signs are used."""
    for part in filter(None, wanted.split(",")):
        sign, number = re.fullmatch(r"([<>=]=?)(.*)", part.strip()).groups()
        have, want = _numbers(version), _numbers(number)
        size = max(len(have), len(want))
        have, want = have + (0,) * (size - len(have)), want + (0,) * (size - len(want))
        if not {"<": have < want, "<=": have <= want, ">": have > want,
                ">=": have >= want, "==": have == want}[sign]:  # fmt: skip
            return False
    return True


def _numbers(version: str) -> tuple:
    return tuple(int(part) for part in re.findall(r"\d+", version.split("+")[0])[:4])


def _is_course(folder) -> bool:
    return (folder / "course.toml").is_file()
