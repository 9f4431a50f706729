"""What the doctor looks at: plain facts about this machine."""

from __future__ import annotations

import importlib.util
import os
import platform
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Dict, Tuple

from grader.learner.doctor.speaking import ROOT

_SECONDS = 180


@dataclass(frozen=True)
class Machine:
    """Facts. Whatever asks a slow question is a function, called late."""

    version: Tuple[int, ...]
    system: str
    """``Linux``, ``Darwin`` or ``Windows``."""
    processor: str
    bits: int
    root: Path
    """The released folder whose kit is running."""
    folder: Path
    """Where the command was typed."""
    prefix: Path
    in_environment: bool
    """Whether this Python is one of a virtual environment."""
    encoding: str
    language: str
    """What the course speaks."""
    installed: Dict[str, str] = field(default_factory=dict)
    """Versions by name, of what is required."""
    required: Dict[str, str] = field(default_factory=dict)
    """``>=2.21,<2.22`` by name."""
    start_tensorflow: Callable[[], str] = lambda: ""
    """Imports it in a process of its own; what Python said last, if that failed."""
    fonts: Callable[[], "set[str] | None"] = lambda: None
    """Names of the fonts that Matplotlib knows; None: nobody can tell."""

    font_cache: str = ""
    """The folder where Matplotlib keeps what it knows of fonts."""

    @classmethod
    def here(cls) -> Machine:
        required = requirements(ROOT)
        found = {name: _version(name) for name in required}
        return cls(
            version=tuple(sys.version_info[:3]),
            system=platform.system(),
            processor=platform.machine(),
            bits=64 if sys.maxsize > 2**32 else 32,
            root=ROOT,
            folder=Path.cwd(),
            prefix=Path(sys.prefix),
            in_environment=sys.prefix != sys.base_prefix or "CONDA_PREFIX" in os.environ,
            encoding=getattr(sys.stdout, "encoding", None) or "utf-8",
            language=_wanted(),
            installed={name: version for name, version in found.items() if version},
            required=required,
            start_tensorflow=_start_tensorflow,
            fonts=_fonts,
            font_cache=_font_cache(),
        )


def requirements(root: Path) -> Dict[str, str]:
    """The lines of ``requirements.txt``, by name; empty if it is not there."""
    try:
        text = (root / "requirements.txt").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return dict(re.findall(r"^([A-Za-z][\w.-]*)\s*([<>=!~][^;#\s]*)?", text, re.MULTILINE))


def can_write(folder: Path) -> bool:
    """Whether a file can really be made there."""
    try:
        with tempfile.TemporaryFile(dir=str(folder)):
            return True
    except OSError:
        return False


def _version(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name) or ""
    except metadata.PackageNotFoundError:
        return ""


def _wanted() -> str:
    from grader.learner.doctor.speaking import course_language

    return os.environ.get("TENSORLINGS_LANG") or course_language()


def _start_tensorflow() -> str:
    env = dict(os.environ, TF_CPP_MIN_LOG_LEVEL="3")
    try:
        done = subprocess.run(
            [sys.executable, "-c", "import tensorflow"],
            cwd=tempfile.gettempdir(),
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"no answer in {_SECONDS} s"
    if done.returncode == 0:
        return ""
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else f"exit status {done.returncode}"


def _fonts() -> "set[str] | None":
    if importlib.util.find_spec("matplotlib") is None:
        return None
    try:
        from matplotlib.font_manager import fontManager
    except Exception:  # a broken package is told of elsewhere
        return None
    return {font.name for font in fontManager.ttflist}


def _font_cache() -> str:
    if importlib.util.find_spec("matplotlib") is None:
        return ""
    try:
        import matplotlib

        return matplotlib.get_cachedir()
    except Exception:
        return ""
