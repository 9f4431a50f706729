"""``grader``: its subcommands, and how every one of them ends."""

from __future__ import annotations

import os
import sys

import click

from grader.words import Trouble

# Nothing here needs TensorFlow in this process; NumPy's threads would only get in the way.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(package_name="tensorlings")
def app() -> None:
    """Grade submissions and make course material.

    \b
    Score the example class:       grader score examples/submissions
    Make stubs and notebooks:      grader make
    Prove that checks are right:   grader verify
    Begin an exercise:             grader new exercise casting.to_uint8

    Exit status: 0 done, 1 not everything could be done, 2 the command or its
    input is at fault, 130 interrupted.
    """


def main() -> None:
    """Run the command line."""
    from grader.cli.make import make
    from grader.cli.nbgrader import nbgrader
    from grader.cli.new import new
    from grader.cli.score import score
    from grader.cli.verify import verify

    app.add_command(score)
    app.add_command(make)
    app.add_command(nbgrader)
    app.add_command(new)
    app.add_command(verify)
    try:
        status = app.main(prog_name="grader", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except Trouble as trouble:
        click.echo(f"grader: {trouble}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("grader: interrupted.", err=True)
        sys.exit(130)
    sys.exit(status or 0)
