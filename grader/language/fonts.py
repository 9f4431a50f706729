"""Fonts for pictures: Matplotlib's own has no Hangul."""

from __future__ import annotations

HAS_LETTERS = {
    "ko": ("Malgun Gothic", "Apple SD Gothic Neo", "AppleGothic", "NanumGothic",
           "Noto Sans CJK KR", "Noto Sans KR", "Noto Sans CJK JP", "Noto Serif CJK KR",
           "Noto Serif CJK JP", "UnDotum"),
}  # fmt: skip
"""By language, for Windows, macOS and Linux. Of a collection of fonts Matplotlib knows the
first only, which for Noto's CJK fonts is the Japanese one; all of them hold Hangul."""
