"""Learner's text, made fit to travel."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def fit(text: str, length: int = 200) -> str:
    """The first characters of ``text``; a lone surrogate, which no UTF-8 has, becomes ``?``."""
    return text[:length].encode(errors="replace").decode()


def without_addresses(text: str) -> str:
    """``text`` without memory addresses, as in ``<function f at 0x7f3a>``: they are others in
    the next run, and nobody learns from them."""
    return _ADDRESS.sub("", text)
