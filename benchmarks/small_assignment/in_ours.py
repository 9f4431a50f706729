"""The assignment as a course of the kit."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from grader.course import Course
from grader.submissions.submission import Submission

from .answers import CHECKS, ROOT, files, text


def write_course(folder: Path) -> Course:
    """A course with these exercises and checks, all of them hidden ones."""
    (folder / "exercises").mkdir(parents=True)
    (folder / "solutions").mkdir()
    modules = [exercise.partition(".")[0] for exercise in CHECKS]
    whole = tomllib.loads((ROOT / "course.toml").read_text(encoding="utf-8"))
    limits = "\n".join(f"{name} = {value}" for name, value in whole["limits"].items())
    (folder / "course.toml").write_text(
        f'title = "A small assignment"\nmodules = {modules}\n[limits]\n{limits}\n',
        encoding="utf-8",
    )
    index = (ROOT / "exercises" / "index.toml").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=\[\[exercise\]\])", index)
    wanted = [one for one in entries if re.search(r'^id = "(.*)"', one, re.M)]
    wanted = [one for one in wanted if re.search(r'^id = "(.*)"', one, re.M)[1] in CHECKS]
    (folder / "exercises" / "index.toml").write_text("".join(wanted), encoding="utf-8")
    for name, source in files(None).items():
        (folder / "solutions" / name).write_text(source, encoding="utf-8")
    for exercise, checks in CHECKS.items():
        module, _, function = exercise.partition(".")
        place = folder / "tests" / "hidden" / module
        place.mkdir(parents=True)
        tests = "".join(
            f"\n\ndef test_{name}(submission):\n    {name}(Asked(submission))\n"
            for name in checks
        )
        whole_text = text("asked.py") + "\n\n" + text("bodies.py") + tests
        (place / f"test_{function}.py").write_text(whole_text, encoding="utf-8")
    return Course.open(folder)


def submission(number: int) -> Submission:
    return Submission(
        f"learner{number}", {name: source.encode() for name, source in files(number).items()}
    )


def write_class(folder: Path, numbers: range) -> None:
    """A class folder for ``grader score``."""
    for number in numbers:
        place = folder / f"learner{number}"
        place.mkdir(parents=True)
        for name, source in files(number).items():
            (place / name).write_text(source, encoding="utf-8")
