"""``grader``: its subcommands, and how every one of them ends."""

from __future__ import annotations

import importlib
import os
import sys

import click

from grader.cli import stdout
from grader.words import Sentence, Trouble, say

# Nothing here needs TensorFlow in this process; NumPy's threads would only get in the way.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


_COMMANDS = {
    "collect": "collect:collect",
    "score": "score:score",
    "changes": "changes:changes_command",
    "override": "override:override",
    "feedback": "feedback:feedback",
    "report": "report:report_command",
    "return": "return_:return_command",
    "autograder": "autograder:autograder",
    "workflow": "workflow:workflow",
    "make": "make:make",
    "nbgrader": "nbgrader:nbgrader",
    "new": "new:new",
    "release": "release:release",
    "translate": "translate:translate",
    "verify": "verify:verify",
    "doctor": "doctor:doctor",
}
"""By name: the module in grader/cli, and what the command is called there."""


class _Commands(click.Group):
    """Commands that are imported when they are wanted: notebooks alone take two seconds."""

    def list_commands(self, context: click.Context) -> list[str]:
        return [*_COMMANDS, *super().list_commands(context)]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return super().get_command(context, name)
        module, _, command = _COMMANDS[name].partition(":")
        return getattr(importlib.import_module(f"grader.cli.{module}"), command)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@click.version_option(package_name="tensorlings")
def app() -> None:
    """Grade submissions and make course material.

    \b
    Collect a class from an LMS:   grader collect DOWNLOAD CLASS
    Score the example class:       grader score examples/submissions
    Compare two runs:              grader changes before.json after.json
    Decide on points yourself:     grader override CLASS ada casting.to_uint8
    A page for each learner:       grader feedback results.json pages
    A page on the class:           grader report results.json report.html
    Hand marks back to an LMS:     grader return results.json --moodle Grades.csv
    Grade in GitHub Actions:       grader workflow .github/workflows/grade.yml
    Make stubs and notebooks:      grader make
    Prove that checks are right:   grader verify
    Make what learners get:        grader release OUT --lang ko --zip
    Translate texts of learners:   grader translate --lang ko
    Begin an exercise:             grader new exercise casting.to_uint8
    What this machine can do:      grader doctor

    Exit status: 0 done, 1 not everything could be done, 2 the command or its
    input is at fault, 130 interrupted.
    """


def main() -> None:
    """Run the command line."""
    stdout.forgive_closed()
    status = _status()
    error = stdout.end()
    if error is not None:
        click.echo(f"grader: {_sentence(error)}", err=True)
        status = 2
    sys.exit(status)


def _status() -> int:
    try:
        return app.main(prog_name="grader", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Trouble as trouble:
        click.echo(f"grader: {trouble}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("grader: interrupted.", err=True)
        return 130
    except OSError as error:
        click.echo(f"grader: {_sentence(error)}", err=True)
        return 2


def _sentence(error: OSError) -> Sentence:
    """One that no room could say more of: a disk that is full, a file that is locked."""
    why = error.strerror or str(error)
    if error.filename is None:
        return say("A file or the output cannot be used: {why}.", why=why)
    return say("{path} cannot be used: {why}.", path=str(error.filename), why=why)
