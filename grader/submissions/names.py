"""File names from elsewhere: made readable, made comparable, and kept inside."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable

from grader.words import Sentence, say

_SKIPPED = frozenset({"__macosx", "__pycache__", "node_modules", "site-packages"})
_SKIPPED_FILES = frozenset({"thumbs.db", "desktop.ini"})
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SHOWN_NAMES = 5
_SHOWN_CHARACTERS = 80
_COMPONENT_BYTES = 240  # file systems end at 255, and a worker may add a suffix


def normal(name: str) -> str:
    """``name`` as one spelling: NFC, and Korean names from old zips as Korean.

    Python hands out bytes that are not UTF-8 as lone surrogates. Such names were
    nearly always written on a Korean Windows; what is not is spelled in escapes.
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = _rescued(name)
    return unicodedata.normalize("NFC", name)


def _rescued(name: str) -> str:
    try:
        return os.fsencode(name).decode("cp949")
    except UnicodeError:
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def printable(name: str) -> str:
    """``name`` with control characters escaped: a terminal may be reading along. So are those
    that are no characters, of which no XML may hold some."""
    return "".join(
        character.encode("unicode_escape").decode("ascii")
        if unicodedata.category(character) in _UNPRINTABLE or _is_none(character)
        else character
        for character in name
    )


def _is_none(character: str) -> bool:
    """Whether Unicode has it for good as no character: the last two of each plane, and some."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def shown(name: str) -> str:
    """``name`` for a sentence: normal, printable and not too long."""
    name = printable(normal(name))
    if len(name) <= _SHOWN_CHARACTERS:
        return name
    return f"{name[: _SHOWN_CHARACTERS - 3]}..."


def listed(names: Iterable[str]) -> str | Sentence:
    """The first few of ``names`` for a sentence, and how many more there are."""
    all_names = tuple(names)
    text = ", ".join(shown(name) for name in all_names[:_SHOWN_NAMES])
    if len(all_names) <= _SHOWN_NAMES:
        return text
    return say("{names} and {more} more", names=text, more=len(all_names) - _SHOWN_NAMES)


def inside(name: str) -> str | None:
    """``name`` as a POSIX path that stays where it is put; ``None`` if there is none.

    Backslashes separate, as Windows meant them. There is no such path for names that
    are absolute, climb with ``..``, name a drive, or hold what no file name may hold.
    The ending is lower case afterwards (``CASTING.PY`` came from an old tool), the
    rest is kept.
    """
    path = normal(name).replace("\\", "/")
    if path.startswith("/"):
        return None
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if not parts or not all(_harmless(part) for part in parts):
        return None
    stem, dot, ending = parts[-1].rpartition(".")
    if stem and ending.lower() in ("py", "ipynb", "zip"):
        parts[-1] = f"{stem}{dot}{ending.lower()}"
    return "/".join(parts)


def _harmless(part: str) -> bool:
    return (
        part != ".."
        and ":" not in part  # C:casting.py, and NTFS streams
        and not any(unicodedata.category(each) in ("Cc", "Cs") for each in part)
        and len(part.encode("utf-8")) <= _COMPONENT_BYTES
    )


def skipped(part: str) -> bool:
    """Whether a file or folder of this name is litter of a system or a tool."""
    name = part.casefold()
    return name.startswith(".") or name in _SKIPPED or name in _SKIPPED_FILES


def same(path: str) -> str:
    """A key that is equal for paths that some file system takes for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def by_ending(stem: str, modules: Iterable[str]) -> str | None:
    """The module with which a stem ends: ``smithbob_12_casting`` is ``casting``."""
    fitting = [m for m in modules if re.search(rf"(^|[_\- ]){re.escape(m)}$", stem)]
    return max(fitting, key=len, default=None)


# What browsers, systems and people add to a name.
_ADDED = re.compile(
    r"(\s*\(\d+\)|\s*-\s*(copy|복사본|사본)(\s*\(\d+\)|\d+)?|[\s_-]copy\d*|[\s_-]?v?\d+"
    r"|[\s_-](final|최종|수정|제출|submission))$"
)


def is_copy(stem: str, module: str) -> bool:
    """Whether ``stem`` is ``module`` and what is added: ``casting (1)``, ``casting_final``."""
    stem = stem.lower()
    while stem != module:
        shorter = _ADDED.sub("", stem)
        if shorter == stem:
            return False
        stem = shorter
    return True


def speaks_of(stem: str, modules: Iterable[str]) -> str | None:
    """The module with which a stem ends, but for what people add: ``kim_casting (1)``."""
    all_modules = tuple(modules)
    stem = stem.lower()
    while stem:
        module = by_ending(stem, all_modules)
        if module is not None:
            return module
        shorter = _ADDED.sub("", stem)
        if shorter == stem:
            return None
        stem = shorter
    return None
