"""Moodle's words in the languages that are known here: headings, statuses, how times are put.

They are Moodle's own, from its language packs (``strings.tsv``: language, component,
key, text). A file is read in one language, the one that most of its headings are of, since
the same word means different things in two of them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from grader.submissions.names import normal

_FILE = Path(__file__).with_name("strings.tsv")
_KINDS = {
    "identifier": "recordid",
    "name": "fullname",
    "email": "email",
    "number": "idnumber",
    "username": "username",
    "status": "status",
    "grade": "gradenoun",
    "maximum": "maxgrade",
    "submitted": "lastmodifiedsubmission",
    "modified": "lastmodifiedgrade",
}
"""What a column of the grading worksheet holds, by the key of its heading."""
_OLDER = {
    "en": {
        "email": ("Email",),
        "name": ("Fullname",),
    },
    "ko": {
        "name": ("성명", "이름", "사용자"),
        "email": ("이메일", "전자우편"),
        "number": ("학번", "ID 번호", "개인식별번호"),
        "username": ("사용자 아이디", "사용자명", "아이디"),
        "grade": ("점수",),
        "maximum": ("최고 성적", "최고 점수"),
        "submitted": ("최종 수정 (제출)", "최종 수정일 (제출)"),
        "modified": ("최종 수정일 (성적)",),
    },
}
"""Headings of other versions of the packs."""


@functools.cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """Every text, by language and key."""
    found: dict[str, dict[str, str]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines()[1:]:
        language, _, key, text = line.split("\t")
        found.setdefault(language, {})[key] = text
    return found


def kinds(headings: Iterable[str]) -> dict[int, str]:
    """What each column of a worksheet holds, by its place; others are not in it.

    A heading that is there twice says nothing of either column.
    """
    plain_ones = [plain(heading) for heading in headings]
    of_language = [
        {place: kind for place, one in enumerate(plain_ones) for kind in words.get(one, ())}
        for words in _headings().values()
    ]
    found = max(of_language, key=len)
    once = [kind for kind in found.values() if list(found.values()).count(kind) == 1]
    return {place: kind for place, kind in found.items() if kind in once}


def names(kind: str) -> tuple[str, ...]:
    """What a column of that kind is headed, for a message: in English and in Korean."""
    return tuple(texts()[language][_KINDS[kind]] for language in ("en", "ko"))


@functools.cache
def blind() -> frozenset[str]:
    """What stands for a name under blind marking, in small letters."""
    words = {each[key] for each in texts().values() for key in ("participant", "hiddenuser")}
    words |= {"참여자", *(each.replace("/", "") for each in words)}  # no slash in a file's name
    return frozenset(each.casefold() for each in words)


def extension(status: str) -> str | None:
    """The time, as it is written, until which the status says that an extension was granted;
    None if it says nothing of one."""
    status = " ".join(normal(status).split())
    for each in texts().values():
        before, _, after = " ".join(each["userextensiondate"].split()).partition("{$a}")
        pattern = re.escape(before.strip()) + r"\s*(.+?)\s*" + re.escape(after.strip())
        found = re.search(pattern + ("" if after.strip() else "$"), status, re.IGNORECASE)
        if found is not None:
            return found[1]
    return None


def plain(heading: str) -> str:
    """A heading for comparing: without blanks and case."""
    return "".join(normal(heading).split()).casefold()


@functools.cache
def _headings() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, texts_ in texts().items():
        own = found.setdefault(language, {})
        for kind, key in _KINDS.items():
            older = _OLDER.get(language, {}).get(kind, ())
            for text in (texts_[key], *older) if key in texts_ else older:
                own.setdefault(plain(text), ())
                own[plain(text)] = (*own[plain(text)], kind)
    return found
