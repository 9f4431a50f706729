"""A download: a folder, or a zip of one, as safe paths and ways to read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from grader.submissions import archive, folder, limits
from grader.submissions.listing import Found
from grader.submissions.names import inside, printable, skipped
from grader.submissions.refused import Refused
from grader.words import Sentence, Trouble, say


@dataclass(frozen=True)
class Download:
    """The files of a whole class. Paths are NFC, relative, and stay inside."""

    name: str
    files: tuple[Found, ...]
    notes: tuple[Sentence, ...] = ()
    empty: tuple[str, ...] = ()
    """Folders at the top that hold nothing."""
    root: Path | None = None
    """Where it lies, if it is a folder on disk."""

    @property
    def tops(self) -> dict[str, list[Found]]:
        """The files by the first part of their paths, in order."""
        tops: dict[str, list[Found]] = {}
        for found in self.files:
            tops.setdefault(found.path.split("/", 1)[0], []).append(found)
        return tops

    @property
    def wrapper(self) -> str | None:
        """The only folder at the top, if all lies in it."""
        tops = list(self.tops)
        if len(tops) != 1 or self.empty or any("/" not in each.path for each in self.files):
            return None
        return tops[0]

    def below(self, prefix: str) -> Download:
        """What lies in the folder ``prefix``, by its path from there."""
        files = tuple(
            replace(found, path=found.path[len(prefix) + 1 :])
            for found in self.files
            if found.path.startswith(f"{prefix}/")
        )
        root = self.root / prefix if self.root is not None else None
        if root is not None and not root.is_dir():
            root = None  # on disk it is spelt otherwise
        return Download(PurePosixPath(prefix).name, files, self.notes, root=root)


@contextmanager
def opened(path: Path) -> Iterator[Download]:
    """The download at ``path``. Its files can be read until the context ends.

    Raises:
        Trouble: it does not exist, is neither a folder nor a zip, is damaged, too large
            or empty.
    """
    try:
        if path.is_dir():
            listing = folder.listing(path, limits.CLASS_ENTRIES)
            download = Download(path.resolve().name, listing.files, listing.notes)
            download = replace(download, empty=_empty(path, download), root=path)
            yield _checked(path, download)
        elif not path.exists():
            raise Trouble(
                say(
                    "{path} does not exist. Give the folder or zip that was downloaded.",
                    path=printable(str(path)),
                )
            )
        elif path.suffix.lower() != ".zip":
            raise Trouble(
                say(
                    "{path} is neither a folder nor a zip. Give what was downloaded, "
                    "or unpack it and give the folder.",
                    path=printable(str(path)),
                )
            )
        else:
            with archive.opened(path, whole_class=True) as listing:
                download = Download(path.stem, listing.files, listing.notes)
                # "Compress" on a folder puts it into the zip under the zip's name.
                if download.wrapper is not None and download.wrapper == inside(path.stem):
                    download = download.below(download.wrapper)
                yield _checked(path, download)
    except Refused as refused:
        raise Trouble(refused.sentence) from None


def _checked(path: Path, download: Download) -> Download:
    if not download.files and not download.empty:
        raise Trouble(
            say(
                "{path} holds no files. Give the folder or zip that was downloaded.",
                path=printable(str(path)),
            )
        )
    return download


def _empty(path: Path, download: Download) -> tuple[str, ...]:
    names = {
        inside(each.name)
        for each in path.iterdir()
        if not skipped(each.name) and not each.is_symlink() and each.is_dir()
    }
    return tuple(sorted(name for name in names if name and name not in download.tops))
