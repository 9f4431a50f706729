"""``grader workflow``: a file for GitHub Actions."""

from __future__ import annotations

from pathlib import Path

import click

from grader.lms.github.workflows import Whose, workflow_text
from grader.outputs import check_outputs, write_output


@click.command("workflow")
@click.argument("out", metavar="OUT.yml", type=click.Path(path_type=Path))
@click.option(
    "--for",
    "whose",
    type=click.Choice([one.value for one in Whose]),
    default=Whose.CLASS.value,
    show_default=True,
    callback=lambda context, option, value: Whose(value),
    help="Who runs it: you for the class, or each learner for themselves.",
)
def workflow(out: Path, whose: Whose) -> int:
    """Write a workflow for GitHub Actions.

    For the class, it clones ASSIGNMENT-LOGIN of an organisation, as it was at the
    deadline, grades it in the sandbox and leaves results.json for `grader report`
    and the others. It goes into the private repository of the course.

    For a learner, it runs pytest with the visible checks at each push. That is no
    proof: whoever can push can change it. Grade from a runner of your own.

    \b
    grader workflow .github/workflows/grade.yml
    grader workflow handout/.github/workflows/checks.yml --for learner

    Exit status: 0 it is written, 2 it could not be.
    """
    if str(out) != "-":
        out.parent.mkdir(parents=True, exist_ok=True)
    quiet = check_outputs([out])
    write_output(out, workflow_text(whose))
    click.echo(f"{out}: its first lines say what it needs, and its limits.", err=quiet)
    return 0
