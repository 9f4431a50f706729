"""The example class, made from the course: `python examples/make_class.py`.

Twelve learners of the kinds that a grader meets: right in several spellings and forms,
wrong in known ways, half done, and with code that ends, hangs, breaks or pries.
`--check` writes nothing and ends with 1 if the class is out of step with the course.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from grader.authoring import read_source
from grader.authoring.notebook import learner_notebook, notebook_text
from grader.authoring.source import Cell, Role, SourceModule
from grader.authoring.stub import learner_cells
from grader.course import Course

ROOT = Path(__file__).resolve().parents[1]
CLASS = Path(__file__).resolve().parent / "submissions"
GALLERY = ROOT / "tests" / "gallery"

WRONG_DTYPE = {
    "tensors.from_list": "numpy_dtype",
    "casting.to_float32": "float64",
}
WRONG_PADDING = {"convolution.convolve": "valid_padding"}
PRYING = '''\
import os
import sys

for place in ("solutions", "../solutions", "/solutions", "tests/hidden", "../tests/hidden"):
    if os.path.isdir(place):
        sys.path.insert(0, os.path.dirname(os.path.abspath(place)))
from solutions import tensors as answers
'''


def main() -> int:
    """Write the class, or compare it with what is there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    files = the_class(Course.open(ROOT))
    there = {path for path in CLASS.rglob("*") if path.is_file()}
    differing = {path for path, data in files.items() if not _same(path, data)}
    for path in sorted(differing | (there - set(files))):
        print(path.relative_to(ROOT))
    if check:
        return 1 if differing or there - set(files) else 0
    for path in there - set(files):
        path.unlink()
    for path in differing:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[path])
    return 0


def the_class(course: Course) -> dict[Path, bytes]:
    """Every file of the class by its path."""
    modules = [read_source(course.solutions_dir / f"{name}.py") for name in course.modules]
    exercises = [exercise.id for module in modules for exercise in module.exercises]
    done = set(exercises[: len(exercises) // 2])
    stubs = {name: (course.exercises_dir / f"{name}.py").read_text() for name in course.modules}
    right = _with(modules, {})

    class_ = {
        "all-right": right,
        "another-spelling": {
            m.name: _module(m, lambda cell, m=m: _other_spelling(m, cell)) for m in modules
        },
        "early-exit": _with(modules, {"tensors.from_list": _EXITS}),
        "endless-loop": _with(modules, {"tensors.from_list": _HANGS}),
        "half-done": {
            m.name: _module(m, lambda cell, m=m: _answer(cell) if _id(m, cell) in done else None)
            for m in modules
        },
        "reads-solutions": {**right, "tensors": PRYING + right["tensors"]},
        "syntax-error": {
            **right,
            "casting": right["casting"].replace("def to_float32(numbers)", "def to_float32(numbers"),
        },
        "untouched": stubs,
        "wrong-dtype": _with(modules, {id: _wrong(id, n) for id, n in WRONG_DTYPE.items()}),
        "wrong-padding": {
            **_with(modules, {id: _wrong(id, n) for id, n in WRONG_PADDING.items()}),
            "cnn_basic": right["cnn_basic"].replace(', padding="same"', ""),
        },
    }
    files = {
        CLASS / learner / f"{name}.py": text.encode()
        for learner, texts in class_.items()
        for name, text in texts.items()
    }
    files[CLASS / "notebook.ipynb"] = _notebook(modules).encode()
    files[CLASS / "zipped.zip"] = _zip(right)
    return files


_EXITS = "import os\n\n\ndef from_list(numbers):\n    os._exit(0)\n"
_HANGS = "def from_list(numbers):\n    while True:\n        pass\n"


def _same(path: Path, data: bytes) -> bool:
    if not path.is_file():
        return False
    if path.suffix != ".zip":
        return path.read_bytes() == data
    # How an archive is compressed depends on the version of zlib; what is in it does not.
    with zipfile.ZipFile(path) as one, zipfile.ZipFile(io.BytesIO(data)) as other:
        return {n: one.read(n) for n in one.namelist()} == {
            n: other.read(n) for n in other.namelist()
        }


def _module(module: SourceModule, answer: Callable[[Cell], str | None]) -> str:
    """A module as a learner hands it in: set-up and functions. None leaves the stub."""
    parts = []
    for cell, stub in zip(
        (cell for cell in module.cells if cell.role is not Role.HINTS), learner_cells(module)
    ):
        if cell.role is Role.SETUP:
            parts.append(cell.text)
        elif cell.role is Role.EXERCISE:
            parts.append(answer(cell) or stub.text)
    return "\n\n\n".join(part.strip() for part in parts) + "\n"


def _answer(cell: Cell) -> str:
    return re.sub(r"^ *### (BEGIN|END) SOLUTION\n?", "", cell.text, flags=re.M)


def _id(module: SourceModule, cell: Cell) -> str:
    return module.exercise(cell).id


def _other_spelling(module: SourceModule, cell: Cell) -> str:
    folder = GALLERY / "right" / module.name / str(cell.exercise)
    # Not one that needs a helper file beside it.
    texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("[!_]*.py")))
    return next(_bare(text) for text in texts if "from exercises" not in text)


def _bare(text: str) -> str:
    """An answer of the gallery without what it says of itself."""
    return re.sub(r'\A""".*?"""\n', "", re.sub(r"^# \w+: .*\n", "", text, flags=re.M), flags=re.S)


def _with(modules: list[SourceModule], others: Mapping[str, str]) -> dict[str, str]:
    """Every module answered right, but for the exercises in ``others``, by their ids."""
    return {
        module.name: _module(
            module, lambda cell, m=module: others.get(_id(m, cell)) or _answer(cell)
        )
        for module in modules
    }


def _wrong(id: str, name: str) -> str:
    """A wrong answer of the gallery."""
    path = GALLERY / "wrong" / id.replace(".", "/") / f"{name}.py"
    return _bare(path.read_text(encoding="utf-8"))


def _notebook(modules: list[SourceModule]) -> str:
    """Every module in one notebook, and what people add to one."""
    whole = json.loads(notebook_text(learner_notebook(modules[0])))
    magic = {
        "cell_type": "code",
        "execution_count": None,
        "id": "magic",
        "metadata": {},
        "outputs": [],
        "source": ["%matplotlib inline\n", "!pip --version"],
    }
    cells = [magic]
    for module in modules:
        answers = {
            str(cell.exercise): _answer(cell)
            for cell in module.cells
            if cell.role is Role.EXERCISE
        }
        part = json.loads(notebook_text(learner_notebook(module)))
        for cell in part["cells"]:
            if cell["cell_type"] != "code":
                continue
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
            if grade_id:
                text = answers[grade_id.partition("-")[2]].strip()
                cell["source"] = text.splitlines(keepends=True)
            cells.append(cell)
    whole["cells"] = cells
    del whole["metadata"]["tensorlings"]
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _zip(right: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in right.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.py", (2026, 1, 1, 0, 0, 0)), text)
    return data.getvalue()


if __name__ == "__main__":
    sys.exit(main())
