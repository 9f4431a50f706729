"""``grader translate``: catalogues in step with the English texts, or what they lack."""

from __future__ import annotations

import click

from grader.cli.course import course_option
from grader.course import Course


@click.command()
@course_option
@click.option(
    "--lang",
    "codes",
    multiple=True,
    metavar="CODE",
    help="Which language, ko say; several may be named.  [default: all there are]",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if anything is amiss.")
@click.option("--kit", is_flag=True, help="The kit's own words instead of the course's.")
def translate(course: Course, codes: tuple[str, ...], check: bool, kit: bool) -> int:
    """Bring translations in step with the English texts.

    Writes locale/CODE.po, which translators edit, and compiles it to locale/CODE.mo.
    A text that is new is empty there; a translation whose text has changed is marked
    fuzzy; one whose text is gone becomes a comment.

    With --check it says what is missing or stale, and where a translation lost a
    placeholder, a name in code, a number or a sign of a table.
    """
    from grader.translating import course_catalogues, kit_catalogues

    catalogues = kit_catalogues(codes) if kit else course_catalogues(course, codes)
    if not catalogues:
        click.echo("There is no translation yet. Begin one: grader translate --lang CODE")
    faulty = False
    for catalogue in catalogues:
        if check:
            for sentence in catalogue.faults():
                click.echo(sentence.text())
                faulty = True
        elif catalogue.update():
            click.echo(f"wrote {catalogue.shown} and its .mo")
        counts = catalogue.counts()
        told = ", ".join(f"{number} {what}" for what, number in counts.items())
        click.echo(f"{catalogue.shown}: {told}")
    return 1 if faulty else 0
