"""Python files as UTF-8, whatever they were saved in."""

from __future__ import annotations

import codecs
import io
import re
import tokenize

from grader.submissions.names import shown
from grader.submissions.refused import LeftOut
from grader.words import Sentence, say

_COOKIE = re.compile(r"^([ \t\f]*#.*?coding[:=][ \t]*)[-\w.]+", re.ASCII)
# The encodings that people save files in. Python knows more, and some of those take
# very long on a text made for it (punycode) or are no character sets at all.
_KNOWN = re.compile(
    r"utf-8(-sig)?|ascii|iso8859-\d+|cp\d+|euc_kr|johab|shift_jis|euc_jp"
    r"|gbk|gb2312|gb18030|big5|koi8-[rtu]|mac-roman"
)


def utf8(data: bytes, name: str) -> bytes:
    """``data`` as UTF-8 without a byte order mark; its line ends stay.

    A file that declares another encoding (PEP 263) is decoded by it, and declares
    UTF-8 afterwards.

    Raises:
        LeftOut: it is not in the encoding that it declares, or that is not known.
    """
    encoding = _encoding(data, name)
    if encoding is None:
        raise LeftOut(_not_utf8(name))
    try:
        text = data.decode(encoding)
    except UnicodeError:
        if encoding.startswith("utf-8"):
            raise LeftOut(_not_utf8(name)) from None
        raise LeftOut(
            say(
                "{name} is not {encoding} text, as it says it is; save it as UTF-8.",
                name=shown(name),
                encoding=encoding,
            )
        ) from None
    if encoding.startswith("utf-8"):
        return data.removeprefix(codecs.BOM_UTF8)
    return _redeclared(text).encode("utf-8")


def _not_utf8(name: str) -> Sentence:
    return say("{name} is not UTF-8 text; save it as UTF-8.", name=shown(name))


def _encoding(data: bytes, name: str) -> str | None:
    try:
        declared, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        encoding = codecs.lookup(declared).name
    except (SyntaxError, LookupError, ValueError):
        return None  # an unknown encoding, or bytes that are not UTF-8 in the first lines
    if not _KNOWN.fullmatch(encoding):
        raise LeftOut(
            say(
                "{name} declares the encoding {encoding}, which is not supported; "
                "save it as UTF-8.",
                name=shown(name),
                encoding=encoding,
            )
        )
    return encoding


def _redeclared(text: str) -> str:
    lines = text.split("\n", 2)
    for number, line in enumerate(lines[:2]):
        replaced, count = _COOKIE.subn(r"\g<1>utf-8", line)
        if count:
            lines[number] = replaced
            break
    return "\n".join(lines)
