"""The pytest plugin for ``--watch``: the option, and what it does not go together with."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.learner.plugin import open_course, submission_folder, trouble_is_usage
from grader.learner.speech import language_of_help, print_whatever_happens
from grader.learner.watch import SPARE
from grader.words import Trouble, say

_REFUSED = {
    # Option: (name in config.option, why it cannot be)
    "--pdb": ("usepdb", say("a debugger needs the keyboard")),
    "--trace": ("trace", say("a debugger needs the keyboard")),
    "--collect-only": ("collectonly", say("it runs nothing")),
    "-n": ("numprocesses", say("a warm process runs what a save touched, and there is one")),
    "--lf": ("lf", say("what runs is what a save touched")),
    "--ff": ("failedfirst", say("what runs is what a save touched")),
    "--nf": ("newfirst", say("what runs is what a save touched")),
    "--sw": ("stepwise", say("what runs is what a save touched")),
    "--hint": ("hint", say("a hint is printed, and nothing runs")),
    "--reset": ("reset", say("an exercise is put back, and nothing runs")),
    "--reference": ("reference", say("what runs is what a save touched")),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    text = language_of_help(Path.cwd()).text
    parser.getgroup("tensorlings", "Tensorlings").addoption(
        "--watch",
        action="store_true",
        help=text(say("go on, and run again what a save touches; Ctrl-C ends")),
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    option = config.option
    if not option.watch or option.help or option.version:
        return None
    if config.pluginmanager.has_plugin(SPARE):
        return None  # a spare runs what it is told to, like any other session
    print_whatever_happens()
    with trouble_is_usage(config):
        course, language = open_course(config)
        for name, (where, why) in _REFUSED.items():
            if getattr(option, where, None):
                raise Trouble(
                    say(
                        "--watch and {name} do not go together: {why}. Run that by itself, in "
                        "a second terminal for instance.",
                        name=name,
                        why=why,
                    )
                )
        if not course.exercises:
            raise Trouble(
                say("There is no exercise to watch in {root}.", root=str(course.root))
            )
    folder = submission_folder(config, course)

    from grader.learner.watch.loop import Loop

    capturing = config.pluginmanager.get_plugin("capturemanager")
    if capturing is not None:
        capturing.suspend_global_capture(in_=True)  # the keyboard: no check runs in here
    args = config.invocation_params.args
    # What was chosen in another way, by -k for instance, is all that is wanted.
    by_paths = config.args_source is pytest.Config.ArgsSource.ARGS and not option.keyword
    paths = [arg for arg in config.args if arg in args] if by_paths else []
    return Loop(course, folder.resolve(), args, language, paths).run()
