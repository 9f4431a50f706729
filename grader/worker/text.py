"""Learner's text, made fit to travel."""

from __future__ import annotations


def fit(text: str, length: int = 200) -> str:
    """The first characters of ``text``; a lone surrogate, which no UTF-8 has, becomes ``?``."""
    return text[:length].encode(errors="replace").decode()
