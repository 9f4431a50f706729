"""A kept figure, drawn again, as an image that a page holds in itself.

An SVG in an ``img`` is an image and nothing else: it runs no script and loads nothing, and
its letters come from the reader's fonts, so Hangul is right wherever it is read.
"""

from __future__ import annotations

import base64
import io
import warnings
from collections.abc import Callable

import msgspec

from grader.language import open_language
from grader.learner.pictures import fonts_of, redraw
from grader.wire.observations import Figure, Panel

_SIDE = (6.4, 4.8)
_LARGEST, _LEAST = 12.0, 2.0
_DPI = 144


class Artist:
    """Draws figures. Equal ones, as many learners have them, are drawn once."""

    def __init__(self) -> None:
        self._drawn: dict[bytes, str | None] = {}

    def image(self, figure: Figure) -> str | None:
        """The figure as a ``data:`` address; None if it cannot be drawn."""
        key = msgspec.msgpack.encode(figure)
        if key not in self._drawn:
            self._drawn[key] = _drawn(figure)
        return self._drawn[key]


def svg(size: tuple[float, float], draw: Callable, cropped: bool = False) -> str:
    """What ``draw`` draws into a Matplotlib figure of ``size`` inches, as SVG with text as
    text, ``cropped`` to what is there. The same drawing gives the same bytes."""
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure as Canvas

    width, height = (min(max(side, _LEAST), _LARGEST) for side in size)
    with matplotlib.rc_context(), warnings.catch_warnings():
        matplotlib.rcdefaults()
        # A letter that no font of this machine has is drawn by the reader's.
        warnings.simplefilter("ignore")
        matplotlib.rcParams.update(
            {
                "svg.fonttype": "none",
                "svg.hashsalt": "tensorlings",
                "image.interpolation": "nearest",
                "font.sans-serif": ["DejaVu Sans", *fonts_of(open_language("ko"))],
            }
        )
        canvas = Canvas(figsize=(width, height))
        FigureCanvasSVG(canvas)
        draw(canvas)
        out = io.StringIO()
        box = "tight" if cropped else None
        hidden = {"Date": None, "Creator": None}
        canvas.savefig(out, format="svg", dpi=_DPI, metadata=hidden, bbox_inches=box)
    return out.getvalue()


def _drawn(figure: Figure) -> str | None:
    try:
        size, cropped = figure.size or _SIDE, all(map(_lies_inside, figure.panels))
        return _address(svg(size, lambda canvas: redraw(canvas, figure), cropped))
    except Exception:  # learner code chose what is in it; a page must not fail for it
        return None


def _lies_inside(panel: Panel) -> bool:
    """Whether cropping stays small: axes may stand a mile away."""
    return panel.place is None or all(-0.5 <= each <= 1.5 for each in panel.place)


def _address(text: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(text.encode("utf-8")).decode("ascii")
