"""``grader doctor``: what this machine can do, and what to mend."""

from __future__ import annotations

import shutil
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from grader.cli.course import nearest
from grader.course import Course
from grader.course.course import Limits
from grader.isolation import dependencies, installation, namespaces
from grader.isolation.installation import Finding, State
from grader.isolation.levels import Level, start
from grader.isolation.obstacles import Machine, advice
from grader.isolation.probe import probe
from grader.isolation.secrets import refuse_readable
from grader.words import Trouble, say

_WIDTH = 80
_CONFINED = (Level.NAMESPACES, Level.LANDLOCK)


@click.command()
@click.option(
    "--course",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The course's folder.  [default: this one or the nearest above it]",
)
def doctor(folder: Path | None) -> int:
    """Say what this machine can do, and what to mend.

    Starts a sandbox of each level and really tries to get out of it, then looks
    at Python, the packages, the course and the disk.

    Exit status: 0 everything is fine, 1 there is something to mend but grading
    works at some level, 2 nothing can be graded.
    """
    findings: list[Finding] = []
    levels: dict[Level, bool] = {}
    course, found = the_course(folder)
    for finding in (*_installation(), found):
        findings.append(finding)
        _print(finding)
    for level in _CONFINED:
        finding = try_level(level, course)
        levels[level] = finding.state is State.FINE
        if not levels[level] and levels.get(Level.NAMESPACES):
            finding = Finding(State.NOTE, finding.what, finding.sentence)
        findings.append(finding)
        _print(finding)
    status, sentence = verdict(findings, levels)
    click.echo()
    click.echo(textwrap.fill(str(sentence), _WIDTH))
    return status


def verdict(findings: Iterable[Finding], levels: dict[Level, bool]):
    """The exit status, and the sentence that goes with it."""
    findings = tuple(findings)
    best = next((level for level in _CONFINED if levels.get(level)), None)
    faults = [one for one in findings if one.state is State.FAULT and not _is_level(one)]
    if best is None:
        return 2, say(
            "Nothing can be graded here: no level of isolation works. "
            "`--sandbox none` is for code that you trust."
        )
    if faults:
        names = ", ".join(one.what for one in faults)
        return 2, say("Nothing can be graded before this is mended: {names}.", names=names)
    if best is Level.LANDLOCK:
        return 1, say(
            "The level namespaces does not work here. `grader score --sandbox landlock` "
            "does; docs/security.md says what is weaker there."
        )
    to_mend = [one.what for one in findings if one.state is State.MEND]
    if to_mend:
        return 1, say("Grading works. To mend: {names}.", names=", ".join(to_mend))
    return 0, say("Everything is fine. The level here is {level}.", level=best.value)


def the_course(folder: Path | None) -> tuple[Course | None, Finding]:
    """The course, and what there is to say of it."""
    try:
        course = Course.open(folder or nearest(Path.cwd()))
        number = len(course.exercises)
        refuse_readable([course.root], namespaces.sources())
    except Trouble as trouble:
        return None, Finding(State.FAULT, "course", trouble.sentence)
    except Exception as error:  # packages that are missing are told of elsewhere
        return None, Finding(State.FAULT, "course", say("{why}", why=str(error)))
    return course, Finding(
        State.FINE,
        "course",
        say("{title}: {number} exercises", title=course.title, number=number),
    )


def try_level(level: Level, course: Course | None) -> Finding:
    """Start a sandbox, try to get out of it, and tell how that went."""
    limits = course.limits if course else Limits()
    secret = course.root / "course.toml" if course else Path(__file__)
    began = time.monotonic()
    try:
        with start(level, limits, [secret]) as parent:
            parent.wait_until_warm()
            warm = time.monotonic() - began
            probe(parent, secret)
            forked = time.monotonic()
            parent.child().kill()
            took = time.monotonic() - forked
    except Trouble as trouble:
        return _refused(level, trouble)
    except Exception as error:  # whatever it is, the rest is to be told as well
        return Finding(State.FAULT, level.value, say("{why}", why=str(error)))
    return Finding(
        State.FINE,
        level.value,
        say(
            "works and is tight; warm after {warm:.1f} s, {took:.0f} ms a submission",
            warm=warm,
            took=took * 1000,
        ),
    )


def _refused(level: Level, trouble: Trouble) -> Finding:
    said = str(trouble)
    if not sys.platform.startswith("linux") or "not tight" in said or "lies in" in said:
        return Finding(State.FAULT, level.value, trouble.sentence)
    found = advice(level.value, Machine.here(), said)
    return Finding(
        State.FAULT,
        level.value,
        say(
            "{obstacle} {remedy} What was said: {said}",
            obstacle=found.obstacle,
            remedy=found.remedy,
            said=said.rpartition("It said: ")[2][:300],
        ),
        found.file,
    )


def _is_level(finding: Finding) -> bool:
    return finding.what in {level.value for level in _CONFINED}


def _installation() -> Iterator[Finding]:
    yield installation.python(sys.version_info[:3])
    wanted = installation.requirements()
    names = [installation.Requirement(line).name for line in wanted]
    yield installation.packages(wanted, installation.installed([*names, "keras"]))
    try:
        paths = dependencies.package_paths()
        yield installation.compiled(paths[name] for name in ("tensorflow", "keras", "numpy"))
    except (ImportError, KeyError):
        pass  # that they are missing was said
    scratch = Path(tempfile.gettempdir())
    yield installation.disk(scratch, shutil.disk_usage(scratch).free)


def _print(finding: Finding) -> None:
    head = f"{finding.state.value:<8} {finding.what:<11} "
    click.echo(
        textwrap.fill(
            head + str(finding.sentence),
            _WIDTH,
            subsequent_indent=" " * 9,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
    if finding.file:
        click.echo()
        click.echo(textwrap.indent(finding.file, "    "))
