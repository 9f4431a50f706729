"""What must be the same in a text and its translation: placeholders, code, numbers, markup."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator

from grader.translating.unit import Kind
from grader.words import Sentence, say

_SPAN = re.compile(r"(`+)(.+?)\1")
_NAME = re.compile(r"(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+(?![\w.]*@)")
_OPTION = re.compile(r"(?<!\S)--?[a-z][\w-]*")
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
_LINK = re.compile(r"\]\(([^)]*)\)")
_PARAMETER = re.compile(r"[a-z_]\w*(?:, [a-z_]\w*)*: ")


def differences(text: str, translation: str, kind: Kind) -> Iterator[Sentence]:
    """What the translation lost or broke, one phrase each."""
    if kind is Kind.SENTENCE:
        yield from _fields(text, translation)
        text, translation = _without_fields(text), _without_fields(translation)
    yield from _lost(say("the code {what}"), _code(text), translation)
    bare = _SPAN.sub(" ", text)
    yield from _lost(say("the name {what}"), _NAME.findall(bare), translation)
    yield from _lost(say("the option {what}"), _OPTION.findall(bare), translation)
    yield from _lost(say("the number {what}"), _NUMBER.findall(bare), translation)
    yield from _lost(say("the link {what}"), _LINK.findall(bare), translation)
    if kind is Kind.ROW and _columns(text) != _columns(translation):
        yield say(
            "it has {got} signs | where the row has {want}",
            got=_columns(translation),
            want=_columns(text),
        )
    parameter = _PARAMETER.match(text)
    if kind is Kind.DOCSTRING and parameter and not translation.startswith(parameter[0]):
        yield say("it does not begin with {start!r}", start=parameter[0])
    if "\n" in translation:
        yield say("it has a line break; a unit stands on one line")
    if '"""' in translation or (kind is Kind.DOCSTRING and translation.endswith('"')):
        yield say("its quotes would end the docstring")
    if translation.count("\\") != text.count("\\"):
        yield say("it has another number of backslashes")


def _fields(text: str, translation: str) -> Iterator[Sentence]:
    wanted = _fields_of(text)
    try:
        got = _fields_of(translation)
    except ValueError as error:
        yield say("its braces are wrong: {why}", why=str(error))
        return
    for field in sorted(wanted - got):
        yield say("{field} is missing", field=field)
    for field in sorted(got - wanted):
        yield say("{field} is not in the English text", field=field)


def _fields_of(text: str) -> set[str]:
    """``{got:,}`` and the like, as they are written."""
    return {
        f"{{{name}{'!' + conversion if conversion else ''}{':' + spec if spec else ''}}}"
        for _, name, spec, conversion in string.Formatter().parse(text)
        if name is not None
    }


def _without_fields(text: str) -> str:
    return re.sub(r"\{[^{}]*\}", " ", text)


def _code(text: str) -> list[str]:
    return [found[2].strip() for found in _SPAN.finditer(text)]


def _lost(phrase: Sentence, wanted: Iterable[str], translation: str) -> Iterator[Sentence]:
    for what in dict.fromkeys(wanted):
        if what not in translation:
            yield say("{phrase} is missing", phrase=Sentence(phrase.template, {"what": what}))


def _columns(row: str) -> int:
    """Signs | that part cells: none of code, none that is escaped."""
    return _SPAN.sub(" ", row).replace("\\|", " ").count("|")
