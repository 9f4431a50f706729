"""``python -m grader.learner.update NEW``: the folder you work in becomes the new release."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.course import Course
from grader.language import ENGLISH, Language
from grader.language.width import wrapped
from grader.learner.speech import language_of, print_whatever_happens
from grader.learner.update import NAME, Manifest, Update, digest, update
from grader.words import Sentence, Trouble, say


_YES = "--yes"
"""On the command line: another language is wanted."""
_AGREED = ("yes", "y", "예", "네")


def main(args: list[str]) -> int:
    """Exit status: 0 done, 2 it could not be."""
    print_whatever_happens()
    language = _language()
    usage = say("Run, in the folder that you work in: python -m grader.learner.update NEW, "
                "where NEW is the new release, a zip file or a folder.")  # fmt: skip
    places = [arg for arg in args if arg != _YES]
    if len(places) != 1 or places[0].startswith("-"):
        print(_filled(usage, language))
        return 0 if args in (["-h"], ["--help"]) else 2
    try:
        new = read(Path(places[0]))
        if _YES not in args and not same_language(Path.cwd(), new, language):
            return 2
        done = update(Path.cwd(), new)
    except Trouble as trouble:
        print(_filled(trouble.sentence, language), file=sys.stderr)
        return 2
    for sentence in told(done):
        print(_filled(sentence, language))
    return 0


def same_language(folder: Path, new: Mapping[str, bytes], language: Language) -> bool:
    """Whether the texts stay in their language, or that another one is wanted. Asks, where
    there is somebody to answer."""
    old = Manifest.open(folder)
    code = Manifest.read(new[NAME], NAME).language
    if old is None or old.language == code:  # a folder that is no release: update() says so
        return True
    print(
        _filled(
            say(
                "The new release is in another language: this folder is in {old}, the release "
                "in {new}. Texts and stubs that you have not changed would be replaced by "
                "those in {new}; what you wrote would stay.",
                old=old.language,
                new=code,
            ),
            language,
        )
    )
    answer = ""
    if sys.stdin is not None and sys.stdin.isatty():
        try:
            answer = input(language.text(say("Go on? Type yes:")) + " ")
        except EOFError:
            pass
    if answer.strip().lower() in _AGREED:
        return True
    print(
        _filled(
            say(
                "Nothing was changed. Take the release in {old}, or run this again with {yes}.",
                old=old.language,
                yes=_YES,
            ),
            language,
        )
    )
    return False


def read(place: Path) -> dict[str, bytes]:
    """The files of a release, in a folder or a zip file, checked against its manifest.

    Raises:
        Trouble: there is none, or it is not complete.
    """
    try:
        get = _from_folder(place) if place.is_dir() else _from_zip(place)
        content = get(NAME)
    except (OSError, KeyError, zipfile.BadZipFile):
        raise Trouble(
            say(
                "{place} is no release: neither a zip file nor a folder with {name} in it. "
                "Name what you downloaded.",
                place=str(place),
                name=NAME,
            )
        ) from None
    files = {NAME: content}
    manifest = Manifest.read(content, str(place / NAME))
    for path, sign in manifest.files.items():
        try:
            files[path] = get(path)
        except (OSError, KeyError, zipfile.BadZipFile):
            files[path] = b""
        if digest(files[path]) != sign:
            raise Trouble(
                say(
                    "{path} in {place} is missing or not as it was handed out. Download the "
                    "new release again, and do not work in it before.",
                    path=path,
                    place=str(place),
                )
            )
    return files


def _from_folder(folder: Path):
    return lambda path: (folder / path).read_bytes()


def _from_zip(place: Path):
    archive = zipfile.ZipFile(place)
    tops = [name[: -len(NAME)] for name in archive.namelist() if name.endswith(f"/{NAME}")]
    top = min(tops, key=len, default="")
    return lambda path: archive.read(top + path)


def told(done: Update) -> Iterator[Sentence]:
    """What was done, in sentences."""
    if not done.changed:
        yield say("Nothing to do: this is that release already.")
        return
    yield say(
        "Updated: {count} files are new or replaced. What you wrote is kept.",
        count=len(done.replaced) + len(done.overwritten),
    )
    for path, names in done.added_to.items():
        yield say(
            "{path}: added at the end: {names}. Before that, a copy of yours was made: "
            "{copy}. Other changes of the new release are in {new}.",
            path=path,
            names=", ".join(names),
            copy=f"{done.folder}/yours/{path}",
            new=f"{done.folder}/new/{path}",
        )
    for path in done.kept:
        yield say(
            "{path}: yours is kept as it is. The new release has another one, which lies "
            "in {new}.",
            path=path,
            new=f"{done.folder}/new/{path}",
        )
    for path in done.overwritten:
        yield say(
            "{path}: the new one was needed. Yours, which was changed, is now {copy}.",
            path=path,
            copy=f"{done.folder}/yours/{path}",
        )
    for path in done.removed:
        yield say(
            "{path}: no longer part of the course. It is now {copy}.",
            path=path,
            copy=f"{done.folder}/yours/{path}",
        )


def _language() -> Language:
    try:
        return language_of(Course.open(Path.cwd()), None)
    except Trouble:
        return ENGLISH


def _filled(sentence: Sentence, language: Language) -> str:
    return "\n".join(wrapped(language.text(sentence), rest="  "))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
