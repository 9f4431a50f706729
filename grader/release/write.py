"""A release onto the disk: a folder, new or brought up to date, and a zip file."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import zipfile
from pathlib import Path

from grader.learner.update import NAME, Manifest, Update, update
from grader.outputs import write_output
from grader.release.contents import Release
from grader.words import Trouble, say

_TIME = (2020, 1, 1, 0, 0, 0)
"""Of every file in a zip: the same release is the same bytes."""


def write_folder(release: Release, out: Path) -> Update | None:
    """Make ``out``, which appears whole or not at all; answer what an update changed, if it
    was an earlier release.

    Raises:
        Trouble: ``out`` is a file, or a folder that holds something else.
    """
    if out.is_dir() and any(out.iterdir()):
        if Manifest.open(out) is None:
            raise Trouble(
                say(
                    "{out} holds something else: there is no {name} in it. Name a folder that "
                    "does not exist yet, or one that a release was written into.",
                    out=str(out),
                    name=NAME,
                )
            )
        return update(out, {str(path): data for path, data in release.complete.items()})
    if out.exists() and not out.is_dir():
        raise Trouble(say("{out} is a file; name a folder.", out=str(out)))
    parent = out.absolute().parent
    if not parent.is_dir():
        raise Trouble(say("The folder of {path} does not exist; make it first.", path=str(out)))
    scratch = Path(tempfile.mkdtemp(dir=parent, prefix=f".{out.name}."))
    try:
        for path, data in release.complete.items():
            target = scratch / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        scratch.chmod(0o755)
        if out.is_dir():
            out.rmdir()  # it is empty
        os.replace(scratch, out)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return None


def write_zip(release: Release, path: Path) -> None:
    """The release as a zip file, in one folder that no other release has the name of: so
    that nobody unpacks a newer one over their work."""
    buffer = io.BytesIO()
    top = f"{path.stem}-{release.manifest.id}"
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, data in release.complete.items():
            info = zipfile.ZipInfo(f"{top}/{file}", _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    write_output(path.absolute(), buffer.getvalue())
