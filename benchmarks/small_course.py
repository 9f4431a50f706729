"""A small assignment and a class of any size for it, made from the course and its gallery."""

from __future__ import annotations

import random
import re
import shutil
import tomllib
from pathlib import Path

from grader.course import Course
from grader.verify.gallery import read_gallery

ROOT = Path(__file__).resolve().parents[1]


def small_course(folder: Path, modules: tuple[str, ...] = ("tensors", "casting")) -> Course:
    """A course with these modules of the whole one only."""
    text = (ROOT / "course.toml").read_text(encoding="utf-8")
    limits = tomllib.loads(text)["limits"]
    lines = [
        'title = "A small assignment"',
        f"modules = {list(modules)}",
        "[limits]",
        *(f"{name} = {value}" for name, value in limits.items()),
    ]
    (folder / "exercises").mkdir(parents=True)
    (folder / "course.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    index = (ROOT / "exercises" / "index.toml").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=\[\[exercise\]\])", index)
    wanted = [
        one for one in entries if re.search(rf'^id = "({"|".join(modules)})\.', one, re.M)
    ]
    (folder / "exercises" / "index.toml").write_text("".join(wanted), encoding="utf-8")
    for module in modules:
        (folder / "solutions").mkdir(exist_ok=True)
        shutil.copy(ROOT / "solutions" / f"{module}.py", folder / "solutions")
        for place in ("visible", "hidden", "gallery/right", "gallery/wrong"):
            if (ROOT / "tests" / place / module).is_dir():
                target = folder / "tests" / place / module
                shutil.copytree(ROOT / "tests" / place / module, target)
        misconceptions = ROOT / "tests" / "misconceptions" / f"{module}.toml"
        if misconceptions.is_file():
            (folder / "tests" / "misconceptions").mkdir(exist_ok=True)
            shutil.copy(misconceptions, folder / "tests" / "misconceptions")
    return Course.open(folder)


def write_class(course: Course, folder: Path, size: int, seed: int = 0) -> None:
    """``size`` learners, all different: for each module the reference answers and, over them,
    three answers of the gallery, right ones and wrong ones as they come."""
    draw = random.Random(seed)
    gallery: dict[str, list[str]] = {module: [] for module in course.modules}
    for entry in read_gallery(course):
        module = entry.exercise.partition(".")[0]
        text = entry.files[f"{module}.py"].decode()
        if set(entry.files) == {f"{module}.py"} and "__future__" not in text:
            gallery[module].append(text)
    for number in range(size):
        place = folder / f"learner{number:05}"
        place.mkdir(parents=True, exist_ok=True)
        for module in course.modules:
            answers = (course.solutions_dir / f"{module}.py").read_text(encoding="utf-8")
            known = gallery[module]
            over = draw.sample(known, min(3, len(known)))
            parts = [f"# learner {number}", answers, *over]
            (place / f"{module}.py").write_text("\n".join(parts), encoding="utf-8")
