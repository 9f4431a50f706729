"""One panel that was drawn, held against the one that was wanted: what somebody sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.checks.base import matching
from grader.checks.differ import value_difference
from grader.checks.submission import Answer
from grader.wire.observations import Bars, Curve, Panel, Picture
from grader.words import Sentence, say

_GREYS = ("gray", "grey")
_TOLERANCE = 1e-4
_SHADE = 1.5e-3
"""Of the way from black to white: less cannot be seen."""
_CUT = 0.01
"""So much of the way from the smallest to the largest number may be beyond the colours."""
_FAINT = 0.25
"""A picture uses at least so much of its colours."""
_SEE_THROUGH = 0.75
_DOT = 1 / 800
"""Of the longer side of a figure: smaller pixels are not seen."""
_SQUEEZED = 12
_PAINTED, _WRITTEN, _BARS_PAINTED = 0.002, 0.2, 0.1
"""Shares of a picture, or of a panel with bars, that may lie beneath something."""
_NARROW = 0.05
"""Bars fill at least so much of the width of their panel, and a panel of a figure."""

@dataclass(frozen=True)
class Wanted:
    """One panel as it should be, and the mistakes that lead to another one."""

    panel: Panel
    mistakes: Mapping[str, Any] = field(default_factory=dict)


class Drawn:
    """One panel that was drawn, and the one that was wanted."""

    def __init__(self, wrong: Any, got: Panel, want: Wanted, where: Sentence) -> None:
        self._wrong, self._got, self._where = wrong, got, where
        self._want, self._mistakes = want.panel, want.mistakes

    def judge(self) -> None:
        """Ends the check with what differs first."""
        if self._want.pictures:
            self._picture(self._want.pictures[0])
        if self._want.histograms:
            self._histogram(self._want.histograms[0])
        if self._want.curves:
            self._curve(self._want.curves[0])
        for name in ("title", "xlabel", "ylabel"):
            self._text(name, getattr(self._got, name), getattr(self._want, name))
        for name in ("xlim", "ylim"):
            self._limits(name, getattr(self._got, name), getattr(self._want, name))
        if self._want.pictures:
            self._picture_is_seen(self._got.pictures[0])
        if self._want.histograms:
            self._bars_are_seen(self._got.histograms[0])

    def _not_one(self, what: Sentence, function: str, got: Sequence) -> Sentence:
        told = {"where": self._where, "what": what, "function": function}
        if got:
            return say("{where} shows several {what}; one was wanted ({function}).", **told)
        return say("{where} shows no {what}; one was wanted ({function}).", **told)

    def _picture(self, want: Picture) -> None:
        if len(self._got.pictures) != 1:
            self._wrong(self._not_one(say("pictures"), "imshow", self._got.pictures))
        if self._got.histograms and not self._want.histograms:
            self._wrong(say("{where} shows bars as well as the picture.", where=self._where))
        got = self._got.pictures[0]
        alike = _alike if want.colorbar else _looks_alike
        drawn, other = got.data.numpy(), _as_shown(want.data.numpy())
        one, turned = _as_it_stands(got)

        def fits(wrong: Any) -> bool:
            return any(alike(part, _as_shown(wrong)) for part in (one, drawn))

        if turned is not None and not alike(one, other) and alike(drawn, other):
            self._wrong(turned(self._where))
        if one.shape != other.shape:
            self._wrong(
                say(
                    "{where} shows a picture of shape {got}; {want} was wanted.",
                    where=self._where,
                    got=str(one.shape),
                    want=str(other.shape),
                ),
                say("{where} shows a picture of another shape than wanted.", where=self._where),
                matching(self._mistakes, fits),
            )
        if not alike(one, other):
            full, public = value_difference(one, other, _alike)
            self._wrong(
                say("{where} shows other pixels. {how}", where=self._where, how=full),
                say("{where} shows other pixels. {how}", where=self._where, how=public),
                matching(self._mistakes, fits),
            )
        if want.cmap is not None and not _same_map(got.cmap, want.cmap):
            self._wrong(
                say(
                    "{where} is coloured by {got!r}; {want!r} was wanted.",
                    where=self._where,
                    got=got.cmap or "",
                    want=want.cmap,
                ),
                say(
                    "{where} is coloured by {got!r}, not by the right map.",
                    where=self._where,
                    got=got.cmap or "",
                ),
            )
        self._shades(got, drawn)
        if want.colorbar is not None and got.colorbar is not want.colorbar:
            self._wrong(
                say("{where} has no colour bar that tells its colours.", where=self._where)
                if want.colorbar
                else say("{where} has a colour bar; none was wanted.", where=self._where)
            )

    def _shades(self, got: Picture, drawn: np.ndarray) -> None:
        """Whether one number can be told from another by its colour."""
        if got.alpha is not None and got.alpha < _SEE_THROUGH:
            self._wrong(
                say(
                    "{where} can be seen through, so the picture is pale or not there at all. "
                    "Leave out alpha.",
                    where=self._where,
                )
            )
        if got.even is False:
            self._wrong(
                say(
                    "{where} has colours that do not run evenly from the smallest number to the "
                    "largest. Leave out norm.",
                    where=self._where,
                )
            )
        if drawn.ndim != 2 or got.low is None or got.high is None:
            return
        wide = drawn.astype(np.float64)
        known = wide[np.isfinite(wide)]
        if not known.size or known.min() == known.max():
            return
        low, high = float(known.min()), float(known.max())
        told = {"where": self._where, "a": got.low, "b": got.high, "c": low, "d": high}
        if max(got.low - low, high - got.high) > _CUT * (high - low):
            self._wrong(
                say(
                    "{where} has colours for {a:.4g} to {b:.4g}, but numbers from {c:.4g} to "
                    "{d:.4g}: those beyond all look the same. Leave out vmin, vmax and clim; "
                    "set_data keeps old ones.",
                    **told,
                ),
                say(
                    "{where} has colours for fewer numbers than it holds: those beyond all look "
                    "the same. Leave out vmin, vmax and clim; set_data keeps old ones.",
                    where=self._where,
                ),
            )
        if high - low < _FAINT * (got.high - got.low):
            self._wrong(
                say(
                    "{where} has colours for {a:.4g} to {b:.4g}, but numbers only from {c:.4g} "
                    "to {d:.4g}: they all look alike. Leave out vmin, vmax and clim; set_data "
                    "keeps old ones.",
                    **told,
                ),
                say(
                    "{where} has colours for far more numbers than it holds: they all look "
                    "alike. Leave out vmin, vmax and clim; set_data keeps old ones.",
                    where=self._where,
                ),
            )

    def _picture_is_seen(self, got: Picture) -> None:
        """Whether the picture stands where somebody can see all of it."""
        if got.hidden:
            self._wrong(
                say(
                    "{where} does not show the whole picture: a part of it lies beyond the "
                    "limits of the axes or of the figure.",
                    where=self._where,
                )
            )
        if got.across is not None and got.down is not None:
            width, height = (float(np.hypot(*step)) for step in (got.across, got.down))
            rows, columns = got.data.shape[:2]
            narrow = [
                max(one, _DOT / 100) / max(other, _DOT / 100)
                for one, other in ((width, height), (width * columns, height * rows))
            ]
            squeezed = min(narrow) > _SQUEEZED or max(narrow) < 1 / _SQUEEZED
            if squeezed or min(width, height) < _DOT:
                self._wrong(
                    say(
                        "{where} shows the picture so small or so narrow that its pixels "
                        "cannot be seen.",
                        where=self._where,
                    )
                )
        if (got.covered or 0) > _PAINTED:
            self._wrong(say("{where} has something drawn over the picture.", where=self._where))
        if (got.written or 0) > _WRITTEN:
            self._wrong(say("{where} has text all over the picture.", where=self._where))

    def _histogram(self, want: Bars) -> None:
        if len(self._got.histograms) != 1:
            self._wrong(self._not_one(say("histograms"), "hist", self._got.histograms))
        if self._got.pictures and not self._want.pictures:
            self._wrong(say("{where} shows a picture as well as bars.", where=self._where))
        got = self._got.histograms[0]
        counts, edges = got.counts.numpy(), got.edges.numpy()
        wanted, borders = want.counts.numpy(), want.edges.numpy()
        if len(counts) != len(wanted):
            self._wrong(
                say(
                    "{where} has a histogram of {got} bars; {want} were wanted.",
                    where=self._where,
                    got=len(counts),
                    want=len(wanted),
                ),
                say(
                    "{where} has a histogram of {got} bars: not the right number.",
                    where=self._where,
                    got=len(counts),
                ),
            )
        if not _alike(edges, borders):
            self._wrong(
                say(
                    "{where} has a histogram from {a:.4g} to {b:.4g}; from {c:.4g} to {d:.4g} "
                    "was wanted.",
                    where=self._where,
                    a=float(edges[0]),
                    b=float(edges[-1]),
                    c=float(borders[0]),
                    d=float(borders[-1]),
                ),
                say("{where} has a histogram over another range.", where=self._where),
                self._histogram_mistake(counts, edges),
            )
        if not _alike(counts, wanted):
            self._wrong(
                say("{where} has a histogram of other values.", where=self._where),
                misconception=self._histogram_mistake(counts, edges),
            )

    def _bars_are_seen(self, got: Bars) -> None:
        """Whether the bars stand where somebody can see them, as high as they count."""
        counts, edges = got.counts.numpy(), got.edges.numpy()
        for scale in self._got.scales or ():
            if scale != "linear":
                self._wrong(
                    say(
                        "{where} has an axis with the scale {scale!r}, so bars do not look as "
                        "high or as wide as they are.",
                        where=self._where,
                        scale=scale,
                    )
                )
        if got.base:
            self._wrong(say("{where} has bars that do not stand on 0.", where=self._where))
        if got.inked is False:
            self._wrong(say("{where} has bars without a colour.", where=self._where))
        filled = np.flatnonzero(counts)
        if not len(filled):
            return
        left, right = self._got.xlim or (-np.inf, np.inf)
        low, high = self._got.ylim or (-np.inf, np.inf)
        if left > right or low > high:
            self._wrong(say("{where} has an axis that runs backwards.", where=self._where))
        width = float(edges[-1] - edges[0])
        first, last = float(edges[filled[0]]), float(edges[filled[-1] + 1])
        beyond = max(left - first, last - right) > _CUT * width
        tall = float(counts.max())
        if self._want.ylim is None and max(low, tall - high) > _CUT * tall:
            beyond = True
        if beyond:
            self._wrong(
                say(
                    "{where} does not show all of its bars: some lie beyond its limits.",
                    where=self._where,
                )
            )
        flat = self._want.ylim is None and np.isfinite(high) and tall < _NARROW * (high - low)
        if flat or (np.isfinite(right) and width < _NARROW * (right - left)):
            self._wrong(
                say("{where} has bars that are too small to be seen.", where=self._where)
            )
        if (self._got.covered or 0) > _BARS_PAINTED:
            self._wrong(say("{where} has something drawn over the bars.", where=self._where))
        if self._got.place is not None:
            x, y, wide, high = self._got.place
            if min(wide, high) < _NARROW or min(x, y) < -_CUT or max(x + wide, y + high) > 1.01:
                self._wrong(
                    say(
                        "{where} is too small to be seen, or lies beyond the edge of the "
                        "figure.",
                        where=self._where,
                    )
                )

    def _histogram_mistake(self, counts: np.ndarray, edges: np.ndarray) -> str:
        """The mistake whose values have these counts, over these bars or their own range."""
        width = float(edges[-1] - edges[0])

        def fits(wrong: Any) -> bool:
            values = np.ravel(numbers(wrong))
            if not 0 < width < np.inf or not len(values):
                return False
            try:
                expected, _ = np.histogram(values, len(counts), (edges[0], edges[-1]))
            except ValueError:  # so narrow that there is no number between its edges
                return False
            return _alike(counts, expected.astype(np.float64))

        return matching(self._mistakes, fits)

    def _curve(self, want: Curve) -> None:
        if len(self._got.curves) != 1:
            self._wrong(self._not_one(say("curves"), "plot", self._got.curves))
        got = self._got.curves[0]
        if not (
            _alike(got.x.numpy(), want.x.numpy()) and _alike(got.y.numpy(), want.y.numpy())
        ):
            self._wrong(say("{where} shows a curve through other points.", where=self._where))

    def _text(self, name: str, got: str | None, want: str | None) -> None:
        if want is not None and " ".join((got or "").split()) != want:
            what = {"title": say("title"), "xlabel": say("x label"), "ylabel": say("y label")}
            self._wrong(
                say(
                    "{where} has the {what} {got!r}; {want!r} was wanted.",
                    where=self._where,
                    what=what[name],
                    got=got or "",
                    want=want,
                )
                if got
                else say("{where} has no {what}.", where=self._where, what=what[name]),
                say(
                    "{where} has another {what} than wanted: {got!r}.",
                    where=self._where,
                    what=what[name],
                    got=got or "",
                ),
            )

    def _limits(self, name: str, got: Any, want: tuple[float, float] | None) -> None:
        got = got or (np.nan, np.nan)  # no honest worker leaves them out
        if want is not None and not np.allclose(got, want, atol=1e-6):
            self._wrong(
                say(
                    "{where} has {name} from {a:.4g} to {b:.4g}; from {c:.4g} to {d:.4g} was "
                    "wanted.",
                    where=self._where,
                    name=name,
                    a=float(got[0]),
                    b=float(got[1]),
                    c=float(want[0]),
                    d=float(want[1]),
                ),
                say("{where} has other {name} than wanted.", where=self._where, name=name),
            )


def _same_map(got: str | None, want: str) -> bool:
    return got == want or (got in _GREYS and want in _GREYS)


def _alike(one: np.ndarray, other: Any) -> bool:
    other = numbers(other)
    if one.shape != other.shape:
        return False
    with np.errstate(all="ignore"):  # what was drawn may hold anything
        return bool(
            np.isclose(
                one.astype(np.float64), other.astype(np.float64), _TOLERANCE, _TOLERANCE, True
            ).all()
        )


def _looks_alike(one: np.ndarray, other: Any) -> bool:
    """Whether two pictures look alike where no colour bar tells of numbers: a multiple of
    all numbers, or as much added to each, gives the same colours."""
    other = numbers(other)
    if _alike(one, other):
        return True
    if one.shape != other.shape or one.ndim != 2:
        return False
    with np.errstate(all="ignore"):
        one, other = one.astype(np.float64), other.astype(np.float64)
        if not (np.isfinite(one).all() and np.isfinite(other).all()):
            return False
        around, beside = one - one.mean(), other - other.mean()
        factor = (around * beside).sum() / (beside * beside).sum()
        far = np.abs(around - factor * beside).max()
        return bool(factor > 0 and far < _SHADE * np.ptp(one))


def _as_it_stands(picture: Picture) -> tuple[np.ndarray, Any]:
    """The numbers as they stand on the screen, and a sentence about how they were turned."""
    data = picture.data.numpy()
    across, down = picture.across, picture.down
    if across is None or down is None or data.ndim < 2:
        return data, None
    on_its_side = abs(across[1]) > abs(across[0])
    if on_its_side:
        data, across, down = data.swapaxes(0, 1), down, across
    mirrored, upside_down = across[0] < 0, down[1] > 0
    data = data[:: -1 if upside_down else 1, :: -1 if mirrored else 1]
    if on_its_side:
        return data, lambda where: say("{where} shows the picture on its side.", where=where)
    if mirrored and upside_down:
        return data, lambda where: say(
            "{where} shows the picture turned by half a turn: row 0 belongs at the top, "
            "column 0 at the left.",
            where=where,
        )
    if upside_down:
        return data, lambda where: say(
            "{where} shows the picture upside down: row 0 belongs at the top.", where=where
        )
    if mirrored:
        return data, lambda where: say(
            "{where} shows the picture mirrored: column 0 belongs at the left.", where=where
        )
    return data, None


def _as_shown(picture: Any) -> np.ndarray:
    """The numbers of a picture as ``imshow`` keeps them: colours are brought into range."""
    picture = numbers(picture)
    if picture.ndim == 3:
        return picture.clip(0, 1 if picture.dtype.kind == "f" else 255)
    return picture


def numbers(values: Any) -> np.ndarray:
    return np.asarray(values.numpy() if isinstance(values, Answer) else values)
