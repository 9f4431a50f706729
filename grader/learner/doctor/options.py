"""The pytest plugin for ``--doctor``."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.language.width import filled
from grader.learner.speech import language_of_help, print_whatever_happens
from grader.words import say


def pytest_addoption(parser: pytest.Parser) -> None:
    text = language_of_help(Path.cwd()).text
    parser.getgroup("tensorlings", "Tensorlings").addoption(
        "--doctor",
        action="store_true",
        help=text(say("look at this machine, say what to mend, and run nothing")),
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    if not config.option.doctor or config.option.help or config.option.version:
        return None
    from grader.learner.doctor.__main__ import examine
    from grader.learner.doctor.machine import Machine
    from grader.learner.doctor.speaking import spoken

    print_whatever_happens()
    return examine(spoken(config.getoption("--lang")), Machine.here())


def pytest_terminal_summary(terminalreporter, exitstatus: int, config: pytest.Config) -> None:
    """In a folder below the course's, pytest finds nothing and does not say why."""
    here = config.invocation_params.dir
    if exitstatus != pytest.ExitCode.NO_TESTS_COLLECTED or here == config.rootpath:
        return
    if not (config.rootpath / "course.toml").is_file():
        return
    from grader.learner.doctor.speaking import spoken

    sentence = say("There are no checks in this folder. Go to the course's folder first:")
    terminalreporter.line(filled(spoken(config.getoption("--lang")).text(sentence)))
    terminalreporter.line(f'    cd "{config.rootpath}"')
