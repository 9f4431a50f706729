"""How the points are spread over a class, as an SVG in the page's own colours and font."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from markupsafe import Markup

from grader.pages.pictures import svg

BINS = 10
_SIZE = (7.4, 2.7)
_COLOURS = {"#010101": "currentColor", "#020202": "var(--accent)", "#030303": "var(--line)"}
"""What Matplotlib is told, and what the page's style puts in its place."""


def counts(shares: Iterable[float]) -> tuple[int, ...]:
    """How many shares of the points, each from 0 to 1, lie in each tenth. All points is in
    the last one."""
    found = [0] * BINS
    for share in shares:
        # A sum of tenths may lie a hair below the border that it should lie on.
        found[min(max(int(share * BINS + 1e-9), 0), BINS - 1)] += 1
    return tuple(found)


def labels() -> tuple[str, ...]:
    """``0 to 10 %`` and so on, one a tenth."""
    borders = [round(100 * place / BINS) for place in range(BINS + 1)]
    return tuple(f"{low} to {high} %" for low, high in pairwise(borders))


def picture(heights: Sequence[int], median: float) -> Markup:
    """The bars of ``counts``, with a line at the median share."""

    def draw(canvas) -> None:
        ink, accent, line = _COLOURS
        axes = canvas.add_axes((0.07, 0.2, 0.91, 0.7))
        bars = axes.bar(range(BINS), heights, 0.86, align="edge", color=accent)
        axes.bar_label(bars, [str(one) if one else "" for one in heights], color=ink, padding=2)
        axes.axvline(median * BINS, color=ink, linestyle=(0, (4, 3)), linewidth=1.2)
        axes.annotate("median", (median * BINS, 1.0), (4, 3), xycoords=("data", "axes fraction"),
                      textcoords="offset points", color=ink, annotation_clip=False,
                      ha="left" if median < 0.9 else "right")  # fmt: skip
        axes.set_xlim(0, BINS)
        axes.set_ylim(0, max((*heights, 1)) * 1.18)
        axes.set_xticks(range(BINS + 1), [f"{round(100 * n / BINS)}" for n in range(BINS + 1)])
        axes.yaxis.get_major_locator().set_params(integer=True, nbins=4)
        axes.set_xlabel("points, in % of all", color=ink)
        axes.set_ylabel("learners", color=ink)
        axes.tick_params(colors=ink, length=0)
        axes.grid(axis="y", color=line, linewidth=0.8)
        axes.set_axisbelow(True)
        axes.patch.set_visible(False)
        canvas.patch.set_visible(False)
        for side in ("top", "left", "right"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(line)

    return Markup(_inline(svg(_SIZE, draw)))


def _inline(text: str) -> str:
    """Only the element itself, as wide as its place, in the page's colours and font."""
    text = text[text.index("<svg") :]
    text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r' (?:width|height)="[\d.]+pt"', "", text, count=2)
    text = re.sub(r"font-family: [^;\"]+;? ?", "", text)
    for told, wanted in _COLOURS.items():
        text = text.replace(told, wanted)
    return text.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)
