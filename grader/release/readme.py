"""``README.md`` of a release: what a learner does, on three systems, in their language."""

from __future__ import annotations

from grader.course import Exercise
from grader.language import Language
from grader.language.width import wrapped
from grader.words import Sentence, say

_COLUMNS = 88


def readme(title: str, first: Exercise | None, language: Language) -> str:
    """The text of the file: headings and paragraphs translated, commands as they are.

    ``first`` is the exercise that commands are shown for.
    """
    text = language.text
    parts = [f"# {language.translate(title)}"]
    for part in (*_set_up(), *_work(first), *_elsewhere(), *_later()):
        if isinstance(part, Sentence):
            words = text(part)
            mark = "- " if words.startswith("- ") else ""
            lines = wrapped(words, 9999 if words.startswith("#") else _COLUMNS,
                            rest=" " * len(mark))  # fmt: skip
            parts.append("\n".join(lines))
        else:
            parts.append(_block(part, language))
    return "\n\n".join(parts) + "\n"


class _Code:
    """A block of commands, each with what it does."""

    def __init__(self, shell: str, *lines: str | tuple[str, Sentence]) -> None:
        self.shell = shell
        self.lines = lines


def _block(code: _Code, language: Language) -> str:
    wide = max(len(line[0]) for line in code.lines if isinstance(line, tuple)) if any(
        isinstance(line, tuple) for line in code.lines
    ) else 0  # fmt: skip
    lines = [
        line if isinstance(line, str) else f"{line[0]:<{wide}}  # {language.text(line[1])}"
        for line in code.lines
    ]
    return "\n".join((f"```{code.shell}", *lines, "```"))


def _set_up() -> list[Sentence | _Code]:
    return [
        say(
            "Here you learn by writing small functions. Each one has a short text before it "
            "and checks behind it, which tell you in plain words what is not right yet. "
            "Start at the beginning; nothing has to be known about TensorFlow."
        ),
        say("## Set up, once"),
        say(
            "You need Python 3.11, 3.12 or 3.13 (64-bit, from python.org) and about 3 GB of "
            "disk. Open a terminal in this folder, the one that holds `README.md`."
        ),
        say("Linux and macOS:"),
        _Code(
            "sh",
            "python3 -m venv .venv",
            "source .venv/bin/activate",
            "python -m pip install -r requirements.txt",
        ),
        say("Windows, in PowerShell:"),
        _Code(
            "powershell",
            "py -3.12 -m venv .venv",
            ".venv\\Scripts\\Activate.ps1",
            "python -m pip install -r requirements.txt",
        ),
        say(
            "If yours is not 3.12, write its number in the first line, `py -3.13` for "
            "instance. If PowerShell does not let the second line run, type this before it:"
        ),
        _Code("powershell", "Set-ExecutionPolicy -Scope Process Bypass"),
        say(
            "In every new terminal, activate `.venv` again; that is the second of the three "
            "lines. Then see whether all is well:"
        ),
        _Code("sh", "pytest --doctor"),
    ]


def _work(first: Exercise | None) -> list[Sentence | _Code]:
    module = first.module if first else "MODULE"
    exercise = first.id if first else "MODULE.NAME"
    function = first.function if first else "NAME"
    return [
        say("## Work"),
        say(
            "Open `{file}`. Read, and where it says `raise NotImplementedError`, write your "
            "answer in place of that line. Save the file, and in the terminal run",
            file=f"exercises/{module}.py",
        ),
        _Code("sh", "pytest"),
        say(
            "What is not written yet counts as *to do*, which is no mistake. At the end "
            "there is a board that says what is done and where to go on."
        ),
        _Code(
            "sh",
            ("pytest --watch", say("goes on, and checks what you save; Ctrl-C ends it")),
            (f"pytest tests/visible/{module}", say("one module only")),
            (f"pytest tests/visible/{module}/test_{function}.py", say("one exercise only")),
            ("pytest --exercises", say("the names of all exercises")),
            (f"pytest --hint {exercise}", say("a hint; asked again, the next one")),
            (f"pytest --reset {exercise}", say("the exercise as it was; yours is kept")),
            ("pytest --save-figures=figures", say("pictures of what you drew")),
            ("pytest --lang en", say("messages in English; ko for Korean")),
        ),
    ]


def _elsewhere() -> list[Sentence | _Code]:
    return [
        say("## In VS Code"),
        say(
            "Choose *File > Open Folder* and open this folder. Install the extension "
            "*Python*. Press Ctrl-Shift-P (on a Mac Cmd-Shift-P), choose *Python: Select "
            "Interpreter*, and there the one in `.venv`. The flask on the left shows all "
            "checks; the first line of a failing one says what is wrong."
        ),
        say("## As notebooks"),
        say(
            "The same exercises are in `notebooks/`, with a cell below each that checks it. "
            "Do each exercise in one place only, in a notebook or in `exercises/`."
        ),
        say("- **VS Code**: install the extension *Jupyter* and open a notebook."),
        say(
            "- **Jupyter**: run `python -m pip install -c constraints.txt notebook`, then "
            "`jupyter notebook notebooks`."
        ),
        say(
            "- **Google Colab**: upload a notebook, then drop the course's zip file into "
            "*Files* on the left, and run the first cell."
        ),
    ]


def _later() -> list[Sentence | _Code]:
    return [
        say("## If something does not work"),
        say(
            "`pytest --doctor` looks at Python, the packages, this folder and the terminal, "
            "and says what to do. If pytest itself does not start, use:"
        ),
        _Code("sh", "python -m grader.learner.doctor"),
        say("## When there is a newer release"),
        say(
            "Do not unpack it over this folder. Put the new zip file anywhere and, in this "
            "folder, run the following line. What you wrote is kept, new exercises are "
            "added, and you are told about every file that needs a look."
        ),
        _Code("sh", "python -m grader.learner.update ../new-release.zip"),
        say("## Handing in"),
        say(
            "Hand in the folder `exercises`, as a zip file, or your notebooks. The folders "
            "`tests` and `grader` need not be touched, and are not part of what you hand in. "
            "The checks in `tests/visible` are the ones that you see. When your work is "
            "graded, hidden checks are used as well, which are not in this folder: they ask for what "
            "the texts say, with other numbers and sizes."
        ),
    ]
