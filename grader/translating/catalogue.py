"""A catalogue: the texts of one source in one language, its ``.po`` and its ``.mo``.

The ``.po`` is what translators edit, and holds everything. The ``.mo`` is compiled from it
and is what ``gettext`` reads for learners: only texts that are looked up when ``pytest``
runs. Neither holds a date or a version, so that nothing changes without a reason.
"""

from __future__ import annotations

import gettext
import io
import re
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, denormalize, read_po, write_po

from grader.course import Course
from grader.language.language import SOURCE, course_catalogue, kit_catalogue, known_languages
from grader.outputs import write_file
from grader.translating.course_texts import course_units
from grader.translating.differences import differences
from grader.translating.kit_texts import ROOT, kit_units
from grader.translating.unit import Unit
from grader.words import Sentence, Trouble, say

_HEADER = """\
# {title} ({code}). `grader translate` keeps it in step with the English texts.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"\s*|#.*|(?:msg\w+(?:\[\d+\])? )?{_STRING}\s*")


@dataclass(frozen=True)
class Catalogue:
    """One language of one source. ``shown`` and ``command`` are for sentences about it."""

    code: str
    path: Path
    """Its ``.po``."""
    shown: str
    command: str
    title: str
    units: tuple[Unit, ...]

    @cached_property
    def translations(self) -> dict[str, str]:
        """What is translated and not stale, by its English text."""
        return {
            message.id: message.string
            for message in self._read()
            if message.id and message.string and not message.fuzzy
        }

    def update(self) -> bool:
        """Bring the ``.po`` in step with the sources: new texts are empty, the nearest old
        translation of a changed one is marked fuzzy, what is gone becomes a comment. Then
        compile it. Returns whether anything was written."""
        po = self._updated()
        written = _write(self.path, po)
        self.__dict__.pop("translations", None)
        if not self._compiled():
            _write(self.path.with_suffix(".mo"), self._mo())
            written = True
        return written

    def faults(self, modules: tuple[str, ...] | None = None) -> Iterator[Sentence]:
        """Whatever is missing, stale, broken or out of step; of these modules only."""
        if not self.path.is_file():
            yield say(
                "{path} does not exist. `{command}` begins it.",
                path=self.shown,
                command=self.command,
            )
            return
        if self._updated() != self.path.read_bytes():
            yield say(
                "{path} is out of step with the English texts. Run `{command}`.",
                path=self.shown,
                command=self.command,
            )
        elif not self._compiled():
            yield say(
                "{path} is out of step with its .po. Run `{command}`.",
                path=Path(self.shown).with_suffix(".mo").as_posix(),
                command=self.command,
            )
        wanted = [
            unit
            for unit in self.units
            if modules is None or not unit.module or unit.module in modules
        ]
        yield from self._gaps(wanted)
        for unit in wanted:
            translation = self.translations.get(unit.text)
            if translation is None:
                continue
            for what in differences(unit.text, translation, unit.kind):
                yield say(
                    "{path}: {what} in the translation of {text!r} ({file}).",
                    path=self.shown,
                    what=what,
                    text=_beginning(unit.text),
                    file=unit.file,
                )

    def counts(self) -> Counter[str]:
        """How many texts are ``translated``, ``stale`` and ``missing``."""
        found = Counter(translated=0, stale=0, missing=0)
        stale = self._stale()
        for text in {unit.text for unit in self.units}:
            if text in self.translations:
                found["translated"] += 1
            else:
                found["stale" if text in stale else "missing"] += 1
        return found

    def _gaps(self, wanted: list[Unit]) -> Iterator[Sentence]:
        """One sentence a file: a list of hundreds would be read by nobody."""
        stale = self._stale()
        missing: dict[str, dict[str, None]] = {}
        old: dict[str, dict[str, None]] = {}
        for unit in wanted:
            if unit.text not in self.translations:
                where = old if unit.text in stale else missing
                where.setdefault(unit.file, {})[unit.text] = None
        for file, texts in missing.items():
            yield say(
                "{path}: {count} texts of {file} have no translation, the first is {text!r}.",
                path=self.shown,
                count=len(texts),
                file=file,
                text=_beginning(next(iter(texts))),
            )
        for file, texts in old.items():
            yield say(
                "{path}: {count} translations of {file} are stale, the first is that of "
                "{text!r}. Correct it and take out the word fuzzy.",
                path=self.shown,
                count=len(texts),
                file=file,
                text=_beginning(next(iter(texts))),
            )

    def _stale(self) -> set[str]:
        return {message.id for message in self._read() if message.id and message.fuzzy}

    def _read(self) -> Catalog:
        if not self.path.is_file():
            return Catalog(locale=self.code, fuzzy=False)
        try:
            text = self.path.read_text(encoding="utf-8")
            self._check_lines(text)
            catalog = read_po(io.StringIO(text), locale=self.code, abort_invalid=True)
        except (PoFileError, UnicodeDecodeError, ValueError) as error:
            raise Trouble(
                say("{path} cannot be read: {why}.", path=self.shown, why=str(error))
            ) from None
        previous = _previous_ids(text)
        for message in catalog:
            message.previous_id = [previous[message.id]] if message.id in previous else []
            # To Babel, `#| msgid` is a comment of the translator's.
            message.user_comments = [
                comment for comment in message.user_comments if not comment.startswith("|")
            ]
        return catalog

    def _check_lines(self, text: str) -> None:
        """Babel reads past a quote that is missing, and its text would be lost."""
        for number, line in enumerate(text.splitlines(), 1):
            if not _LINE.fullmatch(line):
                raise Trouble(
                    say(
                        "{path}, line {number}: this is no line of a catalogue: {line!r}. "
                        'Look for a quote that is missing, or write \\" inside of a text.',
                        path=self.shown,
                        number=number,
                        line=line,
                    )
                )

    def _updated(self) -> bytes:
        """The text of the ``.po`` as it should be."""
        new = Catalog(locale=self.code, fuzzy=False)
        for unit in self.units:
            note = f"{unit.where}: {unit.kind.value}" if unit.where else unit.kind.value
            new.add(unit.text, locations=[(unit.file, None)], auto_comments=[note])
        catalog = self._read()
        previous = {message.id: message.previous_id for message in catalog}
        catalog.update(new, update_header_comment=False)
        for message in catalog:
            if message.fuzzy and not message.previous_id:
                message.previous_id = previous.get(message.id, [])
            # Babel guesses from signs in the text, and guesses wrongly of prose.
            message.flags -= {"python-format", "python-brace-format"}
        for id in [id for id, message in catalog.obsolete.items() if not message.string]:
            del catalog.obsolete[id]
        out = io.BytesIO()
        out.write(_HEADER.format(title=self.title, code=self.code).encode())
        write_po(out, catalog, width=88, omit_header=True, include_previous=True)
        return out.getvalue().rstrip(b"\n") + b"\n"

    def _looked_up(self) -> dict[str, str]:
        texts = {unit.text for unit in self.units if unit.looked_up}
        return {text: said for text, said in self.translations.items() if text in texts}

    def _compiled(self) -> bool:
        """Whether the ``.mo`` holds what it should. Its bytes depend on Babel's version."""
        try:
            with self.path.with_suffix(".mo").open("rb") as file:
                found = dict(gettext.GNUTranslations(file)._catalog)  # type: ignore[attr-defined]
        except (OSError, ValueError, struct.error):
            return False
        found.pop("", None)
        return found == self._looked_up()

    def _mo(self) -> bytes:
        catalog = Catalog(locale=self.code, fuzzy=False)
        for text, said in self._looked_up().items():
            catalog.add(text, said)
        out = io.BytesIO()
        write_mo(out, catalog)
        return out.getvalue()


def course_catalogues(course: Course, codes: tuple[str, ...] = ()) -> tuple[Catalogue, ...]:
    """The course's catalogues of these languages; without any, those that it has or demands.

    Raises:
        Trouble: a source cannot be read, or one of the languages is English.
    """
    folder = course_catalogue(course.root, SOURCE).parent
    have = (*course.demands.languages, *(path.stem for path in sorted(folder.glob("*.po"))))
    units = course_units(course)
    found = []
    for code in _codes(codes or have, bool(codes)):
        path = course_catalogue(course.root, code, ".po")
        shown = path.relative_to(course.root).as_posix()
        command = f"grader translate --lang {code}"
        found.append(Catalogue(code, path, shown, command, course.title, units))
    return tuple(found)


def kit_catalogues(codes: tuple[str, ...] = ()) -> tuple[Catalogue, ...]:
    """The catalogues of the kit's own words.

    Raises:
        Trouble: one of the languages is English.
    """
    units = kit_units()
    found = []
    for code in _codes(codes or known_languages(), bool(codes)):
        path = kit_catalogue(code, ".po")
        shown = f"grader/{path.relative_to(ROOT).as_posix()}"
        command = f"grader translate --kit --lang {code}"
        found.append(Catalogue(code, path, shown, command, "Tensorlings, its own words", units))
    return tuple(found)


def _codes(codes: tuple[str, ...], asked: bool) -> tuple[str, ...]:
    if asked and SOURCE in codes:
        raise Trouble(say("English is the source: there is nothing to translate into it."))
    return tuple(dict.fromkeys(code for code in codes if code != SOURCE))


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    write_file(path, content)
    return True


def _previous_ids(text: str) -> dict[str, str]:
    """What a stale translation was a translation of, which Babel writes but does not read."""
    found = {}
    for block in text.split("\n\n"):
        lines = block.split("\n")
        old = [line.removeprefix("#| ") for line in lines if line.startswith("#| ")]
        new = [line for line in lines if not line.startswith("#")]
        ends = [place for place, line in enumerate(new) if line.startswith("msgstr")]
        if old and ends:
            texts = ("\n".join(part).removeprefix("msgid ") for part in (new[: ends[0]], old))
            id, previous = (denormalize(part) for part in texts)
            found[id] = previous
    return found


def _beginning(text: str) -> str:
    return text if len(text) <= 48 else text[:45].rstrip() + "..."
