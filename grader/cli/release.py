"""``grader release``: the folder that learners get."""

from __future__ import annotations

import textwrap
from collections import Counter
from pathlib import Path

import click

from grader.cli.course import course_option
from grader.course import Course
from grader.words import Trouble, say


@click.command()
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@course_option
@click.option("--lang", "code", metavar="CODE", help="Language.  [default: the course's]")
@click.option("--zip", "zipped", is_flag=True, help="Also write OUT.zip, to hand out.")
@click.option("--list", "listed", is_flag=True, help="Name every file.")
def release(out: Path, course: Course, code: str | None, zipped: bool, listed: bool) -> int:
    """Make the folder OUT that learners get.

    It holds stubs, notebooks, visible checks, what their pytest needs, and a
    README, in one language. It holds no solution, hidden check or gallery: each
    file is searched for their lines before anything is written.

    If OUT is an earlier release it is brought up to date; answers in it are kept.
    Learners do that with the zip file: python -m grader.learner.update NEW.zip

    \b
    grader release handout --lang ko --zip
    """
    from grader.learner.update.__main__ import told
    from grader.release import contents
    from grader.release.write import write_folder, write_zip

    archive = out.with_name(f"{out.name}.zip")
    if zipped and archive.is_dir():
        raise Trouble(say("{path} is a folder; name another OUT.", path=str(archive)))
    made = contents(course, code or course.language)
    done = write_folder(made, out)
    if done is not None:
        for sentence in told(done):
            click.echo(textwrap.fill(str(sentence), 80, subsequent_indent="  "))
    if zipped:
        write_zip(made, archive)
        click.echo(f"wrote {archive} ({archive.stat().st_size / 1024:.0f} KB)")
    size = sum(map(len, made.complete.values()))
    if listed:
        for path in made.complete:
            click.echo(f"  {path}")
    counts = Counter(
        "/".join(path.parts[:2]) if path.parts[0] in ("grader", "tests") else path.parts[0]
        for path in made.complete
    )
    for place, number in counts.items():
        click.echo(f"{number:>5}  {place}")
    click.echo(
        f"{len(made.complete):>5}  files, {size / 1024:.0f} KB, in {out}, "
        f"language {made.language}"
    )
    return 0
