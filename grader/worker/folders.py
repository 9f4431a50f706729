"""A folder that learner code filled: how much is in it, and how to be rid of it."""

from __future__ import annotations

import os


def used(folder: str, most: int, files: int = 4096) -> int:
    """Bytes on disk below ``folder``.

    Looking must not take long, and nothing may be hidden: more than ``files`` files, or
    a folder that cannot be listed, are taken for more than ``most``.
    """
    total = number = 0
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    number += 1
                    total += entry.stat(follow_symlinks=False).st_blocks * 512
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    if total > most or number > files:
                        return max(total, most + 1)
        except FileNotFoundError:
            continue  # it went away while we looked
        except OSError:
            return most + 1
    return total


def remove(folder: str) -> None:
    """Remove ``folder``, in which no process is at work any more.

    However deep (no recursion, no long paths), and whatever modes its folders have.
    """
    here = os.getcwd()
    os.chdir(folder)
    above: list[str] = []
    waiting = [_without_files()]
    while waiting:
        if waiting[-1]:
            name = waiting[-1].pop()
            os.chmod(name, 0o700)
            os.chdir(name)
            above.append(name)
            waiting.append(_without_files())
            continue
        waiting.pop()
        if above:
            os.chdir("..")
            os.rmdir(above.pop())
    os.chdir(here)
    os.rmdir(folder)


def _without_files() -> list[str]:
    """Remove the files of this folder; the names of the folders in it."""
    with os.scandir(".") as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, is_folder in found:
        if not is_folder:
            os.unlink(name)
    return [name for name, is_folder in found if is_folder]
