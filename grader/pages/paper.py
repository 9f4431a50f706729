"""From a template to one self-contained page.

Whatever is filled in is escaped. Beside that every page forbids the browser, by a content
security policy, to load anything or to run any script but the kit's own, named by digest:
should an injection ever get through the escaping, it would do nothing.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from grader.language import ENGLISH, Language
from grader.results.numbers import points_text
from grader.submissions.names import printable
from grader.words import Sentence

_ASSETS = files("grader.pages") / "assets"
_JOINTS = re.compile(r"[/._](?=\w)")
_BACKTICKS = re.compile(r"`([^`\n]+)`")


def page(
    template: str,
    language: Language = ENGLISH,
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    **values: Any,
) -> str:
    """The filled template. ``styles`` and ``scripts`` are files in ``assets``.

    In templates, ``{{ words | t }}`` is a sentence in ``language`` (``fill`` gives it values)
    and ``{{ text | of_course }}`` a text of the course; ``code`` shows what stands between
    backticks as code; ``breakable`` lets a long name be broken between its words;
    ``{{ number | points }}`` is as people write points.
    """
    texts = [asset(name) for name in scripts]
    return (
        _environment(language)
        .get_template(template)
        .render(
            values,
            lang=language.code.replace("_", "-"),
            policy=_policy(texts),
            styles=[Markup(asset(name)) for name in styles],
            scripts=[Markup(text) for text in texts],
        )
    )


def asset(name: str) -> str:
    """The text of a file in ``assets``."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def _policy(scripts: Sequence[str]) -> str:
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in scripts)
    allowed = [f"'sha256-{base64.b64encode(each).decode('ascii')}'" for each in digests]
    return (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
        f"form-action 'none'; script-src {' '.join(allowed) or chr(39) + 'none' + chr(39)}"
    )


def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("grader.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_visible,
    )
    environment.filters.update(
        t=language.text,
        of_course=language.translate,
        fill=lambda sentence, **values: Sentence(sentence.template, values),
        code=_code,
        breakable=_breakable,
        points=points_text,
    )
    return environment


def _code(text: str) -> Markup:
    escaped = str(escape(_visible(text)))
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", escaped))


def _breakable(name: str) -> Markup:
    return Markup(_JOINTS.sub(r"\g<0><wbr>", str(escape(_visible(name)))))


def _visible(value: Any) -> Any:
    """Control characters as escapes: some turn the direction of a line round, and lone
    surrogates, which names of files may hold, are in no encoding."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Sentence):
        value = value.text()
    if isinstance(value, str):
        return "\n".join(printable(line.expandtabs(4)) for line in value.split("\n"))
    return value
