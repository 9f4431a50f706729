"""A verdict depends on the answer and on nothing else.

Answers to three modules, right ones and in another submission wrong ones, are handed in
again and again with something changed that must not matter. Every check must come out as it
does without the change: in the module that was changed and in the others.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.full

MODULES = ("casting", "convolution", "figures")
CHANGED = "casting"
ROOT = Path(__file__).resolve().parents[3]
WRONG = {
    "casting": {"to_float32": "return numbers.astype('float32')"},
    "convolution": {"valid_layer": "return tf.keras.layers.Conv2D(filters, kernel_size)"},
    "figures": {"values_counted": "return len(values)"},
}
"""Bodies that are wrong. The first would be right under another module's switch."""

JUDGED = {
    "casting.with_dtype",
    "casting.to_float32",
    "convolution.valid_layer",
    "convolution.output_size",
    "figures.values_counted",
    "figures.histogram",
}

Files = dict[str, str]
"""By path; a notebook as the list of its cells, one below another."""

STRAY = (
    "display(tf.constant([1]))",
    "display(1)",
    "from IPython.display import display",
    "get_ipython().run_line_magic('matplotlib', 'inline')",
    "_ + 1",
    "Out[1]",
    "np.array([[1, 2], [3]])",
    "tf.cast(tf.constant([1]), dtype=tf.unit)",
    "assert False",
    "print(undefined_name)",
    "from google.colab import drive",
    "import pandas",
    "input()",
    "while True:\n    try: x = int(input())\n    except: pass",
    "exit()",
    "sys.exit()",
    "import os; os.chdir('..')",
    "open('data.csv')",
    "while True: pass",
    "import time; time.sleep(30)",
    "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()",
    "def broken(:\n    pass",
    "x = (1,",
)
MAGICS = ("%timeit 1 + 1", "!pip install x", "?tf.cast", "%matplotlib inline", "%%bash\nexit 1")
SWITCHES = (
    "tf.compat.v1.disable_eager_execution()",
    "tf.compat.v1.disable_v2_behavior()",
    "tf.config.run_functions_eagerly(True)",
    "tf.random.set_seed(0)",
    "tf.keras.backend.set_floatx('float64')",
    "import sys; sys.setrecursionlimit(100)",
    "import warnings; warnings.filterwarnings('error')",
    "np.seterr(all='raise')",
    "import matplotlib; matplotlib.use('TkAgg')",
    "import sys; sys.path.append('/no/such/place')",
    "import signal; signal.signal(signal.SIGALRM, signal.SIG_IGN)",
    "import gc; gc.disable()",
    "import threading; threading.stack_size(1 << 20)",
)
ONLY_OTHERS = (
    "tf.experimental.numpy.experimental_enable_numpy_behavior()",
    "tf.constant = None",
    "import matplotlib.pyplot as plt; plt.rcParams['image.cmap'] = 'hot'",
    "import matplotlib.pyplot as plt; plt.style.use('grayscale')",
    "tf.experimental.numpy.experimental_enable_numpy_behavior(dtype_conversion_mode='all')",
)
"""Of these the module that makes them keeps the effect; the others have none of it."""


def cells(text: str) -> list[str]:
    parts = re.split(r"^# %%.*\n", text, flags=re.M)
    return [part for part in parts if part.strip() and not part.lstrip().startswith("# ")]


def notebook(sources: list[str], kind: str = "code") -> str:
    made = [
        {"cell_type": kind, "metadata": {}, "source": source, "outputs": [], "execution_count": 1}
        for source in sources
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def with_cell(cell: str, place: str) -> Callable[[Files], Files]:
    def change(files: Files) -> Files:
        own = cells(files[f"{CHANGED}.py"])
        at = {"first": 0, "second": 1, "between": len(own) // 2, "last": len(own)}[place]
        rest = {path: text for path, text in files.items() if path != f"{CHANGED}.py"}
        return {**rest, f"{CHANGED}.ipynb": notebook([*own[:at], cell, *own[at:]])}

    return change


def with_line(line: str, place: str) -> Callable[[Files], Files]:
    def change(files: Files) -> Files:
        head, below = files[f"{CHANGED}.py"].split("import tensorflow as tf\n", 1)
        head += "import tensorflow as tf\n"
        text = f"{head}{line}\n{below}" if place == "top" else f"{head}{below}\n\n{line}\n"
        return {**files, f"{CHANGED}.py": text}

    return change


def stubs(files: Files) -> Files:
    return {path: (ROOT / "exercises" / path).read_text("utf-8") for path in files}


LAYOUTS: dict[str, Callable[[Files], Files]] = {
    "in exercises": lambda files: {f"exercises/{path}": text for path, text in files.items()},
    "a folder deeper": lambda files: {f"my work/week 3/{p}": t for p, t in files.items()},
    "all notebooks": lambda files: {
        path.replace(".py", ".ipynb"): notebook(cells(text)) for path, text in files.items()
    },
    "notebooks beside stubs": lambda files: {
        **{f"exercises/{path}": text for path, text in stubs(files).items()},
        **{
            f"exercises/notebooks/{path}".replace(".py", ".ipynb"): notebook(cells(text))
            for path, text in files.items()
        },
    },
    "notebooks at the root, stubs in exercises": lambda files: {
        **{f"exercises/{path}": text for path, text in stubs(files).items()},
        **{p.replace(".py", ".ipynb"): notebook(cells(text)) for p, text in files.items()},
    },
    "by week": lambda files: {
        f"week{number}/{path}": text for number, (path, text) in enumerate(files.items())
    },
    "a stub below each answer": lambda files: {
        path: text + "\n\n" + stubs(files)[path] for path, text in files.items()
    },
    "a stub above each answer": lambda files: {
        path: stubs(files)[path] + "\n\n" + text for path, text in files.items()
    },
    "modules in another order": lambda files: dict(reversed(files.items())),
    "one module imports the others": lambda files: {
        **files,
        "casting.py": files["casting.py"]
        + "\nfrom exercises.figures import *\nimport convolution\n",
    },
    "Windows line ends": lambda files: {
        path: text.replace("\n", "\r\n") for path, text in files.items()
    },
    "a byte order mark": lambda files: {path: "\ufeff" + text for path, text in files.items()},
}


def _changes() -> dict[str, Callable[[Files], Files]]:
    found: dict[str, Callable[[Files], Files]] = {}
    for cell in (*STRAY, *MAGICS):
        for place in ("second", "last"):
            found[f"{place} cell: {cell}"] = with_cell(cell, place)
    for line in (*STRAY[6:], *SWITCHES, *ONLY_OTHERS):
        if "\n" not in line and line not in ("x = (1,",):
            found[f"a line at the end: {line}"] = with_line(line, "end")
    for line in (*SWITCHES, *ONLY_OTHERS):
        found[f"a line at the top: {line}"] = with_line(line, "top")
    return {**found, **LAYOUTS}


CHANGES = _changes()


def answers(right: bool) -> Files:
    files = {f"{name}.py": (ROOT / "solutions" / f"{name}.py").read_text("utf-8") for name in MODULES}
    for module, wrong in WRONG.items() if not right else ():
        for function, body in wrong.items():
            files[f"{module}.py"] += f"\n\n# %%\ndef {function}(*args, **kwargs):\n    " + _named(
                files[f"{module}.py"], function, body
            )
    return files


def _named(text: str, function: str, body: str) -> str:
    """The body with the function's own arguments, whatever they are called there."""
    arguments = re.search(rf"def {function}\(([^)]*)\)", text).group(1)
    names = ", ".join(part.split("=")[0].strip() for part in arguments.split(","))
    return f"def own({arguments}):\n        {body}\n    return own(*args, **kwargs)  # {names}\n"


def write(folder: Path, files: Files) -> None:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory) -> dict[str, dict[str, str]]:
    """By entry of a class: the outcome of each check."""
    place = tmp_path_factory.mktemp("invariance")
    course, handed_in, results = place / "course", place / "class", place / "results.json"
    grader(["new", "course", str(course), "--modules", ",".join(MODULES)])
    for path in sorted((course / "tests").glob("*/*/test_*.py")):  # a few say as much as all
        if f"{path.parent.name}.{path.stem.removeprefix('test_')}" not in JUDGED:
            path.unlink()
    limits = (course / "course.toml").read_text("utf-8")
    limits = re.sub(r"import_seconds = \d+", "import_seconds = 1.5", limits)
    (course / "course.toml").write_text(limits, "utf-8")
    for right in (True, False):
        files, kind = answers(right), "right" if right else "wrong"
        write(handed_in / f"{kind}-base", files)
        for number, change in enumerate(CHANGES.values()):
            write(handed_in / f"{kind}-{number}", change(files))
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)
        (handed_in / f"{kind}-zip.zip").write_bytes(packed.getvalue())
    grader(["score", str(handed_in), "--course", str(course), "--json", str(results)])
    reports = json.loads(results.read_text("utf-8"))["reports"]
    return {
        report["learner"]: {one["check"]: one["outcome"] for one in report["checks"]}
        for report in reports
    }


def grader(arguments: list[str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "grader", *arguments], capture_output=True, text=True, cwd=ROOT
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_right_and_wrong_answers_are_told_apart(outcomes):
    assert set(outcomes["right-base"].values()) == {"passed"}
    wrong = {check.split("::")[0] for check, how in outcomes["wrong-base"].items() if how != "passed"}
    assert len(wrong) >= 3


@pytest.mark.parametrize("kind", ["right", "wrong"])
@pytest.mark.parametrize("number", [*range(len(CHANGES)), "zip"], ids=[*CHANGES, "a zip"])
def test_what_must_not_matter_does_not(outcomes, kind, number):
    base, found = outcomes[f"{kind}-base"], outcomes[f"{kind}-{number}"]
    if number != "zip" and any(line in list(CHANGES)[number] for line in ONLY_OTHERS):
        base, found = ({k: v for k, v in one.items() if CHANGED not in k} for one in (base, found))
    assert found == base
