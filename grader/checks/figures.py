"""Expectations of figures: what was drawn, held against what was wanted, as data.

    expect(answer).draws(
        panel(picture=image, cmap="gray", title="(28, 28)"),
        panel(histogram=values, bins=10, range=(-2, 2), ylim=(0, 100)),
        layout="row",
    )

What a panel does not name does not matter: other colours, labels and sizes are right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
import numpy as np

from grader.checks.base import Base, E, matching
from grader.checks.describe import kind_of
from grader.checks.differ import value_difference
from grader.checks.submission import Answer
from grader.wire import observations as seen
from grader.wire.observations import Array, Bars, Curve, Panel, Picture
from grader.words import Sentence, say

_GREYS = ("gray", "grey")
_TOLERANCE = 1e-4
_GIVEN_BACK = {
    "AxesImage": "imshow",
    "BarContainer": "hist",
    "Line2D": "plot",
    "Text": "title",
    "Colorbar": "colorbar",
}
"""What a function that draws gives back, by the name of its type."""


@dataclass(frozen=True)
class Wanted:
    """One panel as it should be, and the mistakes that lead to another one."""

    panel: Panel
    mistakes: Mapping[str, Any] = field(default_factory=dict)


def panel(
    *,
    picture: Any = None,
    cmap: str | None = None,
    colorbar: bool | None = None,
    histogram: Any = None,
    bins: int = 10,
    range: tuple[float, float] | None = None,
    curve: tuple[Any, Any] | None = None,
    title: str | None = None,
    xlabel: str | None = None,
    ylabel: str | None = None,
    xlim: tuple[float, float] | None = None,
    ylim: tuple[float, float] | None = None,
    mistakes: Mapping[str, Any] | None = None,
) -> Wanted:
    """What one panel should show.

    picture: the numbers of ``imshow``, of shape (height, width) or (height, width, 3).
    histogram: the values that ``hist`` should count, in ``bins`` bins over ``range``.
    mistakes: by a misconception's id, the picture or the values that it leads to.
    """
    pictures = ()
    if picture is not None:
        pictures = (Picture(_array(picture), cmap=cmap, colorbar=colorbar),)
    histograms = ()
    if histogram is not None:
        counts, edges = np.histogram(np.ravel(_numbers(histogram)), bins=bins, range=range)
        histograms = (Bars(_array(counts.astype(np.float64)), _array(edges)),)
    curves = () if curve is None else (Curve(*(_array(_numbers(part)) for part in curve)),)
    return Wanted(
        Panel(pictures, histograms, curves, title, xlabel, ylabel, xlim, ylim),
        dict(mistakes or {}),
    )


def picture_of(wanted: Sequence[Wanted], layout: str | None = None) -> seen.Figure:
    """The wanted figure as data, to be drawn beside what a learner drew."""
    panels = tuple(one.panel for one in wanted)
    if layout == "column":
        part = 1 / len(panels)
        panels = tuple(
            msgspec.structs.replace(one, place=(0.1, 1 - (n + 0.85) * part, 0.8, 0.7 * part))
            for n, one in enumerate(panels)
        )
    return seen.Figure(panels)


class Figures(Base):
    """Properties of figures."""

    def figure(self: E) -> E:
        """It is a Matplotlib figure."""
        observation = self._answer.observation
        if not isinstance(observation, seen.Figure):
            self._said_instead(observation)
        return self._kind(say("a figure"), seen.Figure)

    def _said_instead(self, observation: seen.Observation) -> None:
        """End the check if what came back is something that drawing functions give."""
        items = getattr(observation, "items", ())
        if any(isinstance(item, seen.Figure) for item in items):
            self._wrong(
                say(
                    "What came back is {kind} with a figure in it; a figure was wanted. Return "
                    "the figure alone.",
                    kind=kind_of(observation),
                )
            )
        if observation == seen.Other("ndarray", "of dtype object"):
            self._wrong(
                say(
                    "What came back is an array of axes, not the figure: a figure was wanted. "
                    "Return fig, which holds the axes."
                )
            )
        names = {item.type for item in (observation, *items) if isinstance(item, seen.Other)}
        for name, function in _GIVEN_BACK.items():
            if name in names:
                self._wrong(
                    say(
                        "What came back is what {function} gives back, not the figure that it "
                        "drew into: a figure was wanted.",
                        function=function,
                    )
                )

    def draws(self: E, *wanted: Wanted, layout: str | None = None) -> E:
        """It is a figure of exactly these panels, in reading order. ``layout`` is ``"row"``
        or ``"column"``, or None if the panels may stand as they like."""
        self._answer.wants(picture_of(wanted, layout))
        self.figure()
        panels = self._answer.observation.panels
        if len(panels) != len(wanted):
            self._wrong(_other_number(len(panels), len(wanted)))
        if layout is not None and not _laid_out(panels, layout):
            self._wrong(
                say("The panels do not stand side by side.")
                if layout == "row"
                else say("The panels do not stand one below the other.")
            )
        if layout is not None and _overlap(panels, layout):
            self._wrong(say("The panels overlap: each needs a place of its own."))
        if len(panels) == 1 and not panels[0].title:  # the title of the figure is its own
            title = self._answer.observation.title
            panels = (msgspec.structs.replace(panels[0], title=title),)
        for number, (got, want) in enumerate(zip(panels, wanted), 1):
            where = say("The figure") if len(panels) == 1 else say("Panel {n}", n=number)
            _Drawn(self._wrong, got, want, where).judge()
        return self


class _Drawn:
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

    def _not_one(self, what: Sentence, function: str, got: Sequence) -> Sentence:
        told = {"where": self._where, "what": what, "function": function}
        if got:
            return say("{where} shows several {what}; one was wanted ({function}).", **told)
        return say("{where} shows no {what}; one was wanted ({function}).", **told)

    def _picture(self, want: Picture) -> None:
        if len(self._got.pictures) != 1:
            self._wrong(self._not_one(say("pictures"), "imshow", self._got.pictures))
        got = self._got.pictures[0]
        one, other = got.data.numpy(), _as_shown(want.data.numpy())
        if one.shape != other.shape:
            self._wrong(
                say(
                    "{where} shows a picture of shape {got}; {want} was wanted.",
                    where=self._where,
                    got=str(one.shape),
                    want=str(other.shape),
                ),
                say("{where} shows a picture of another shape than wanted.", where=self._where),
                matching(self._mistakes, lambda wrong: _alike(one, _as_shown(wrong))),
            )
        if not _alike(one, other):
            full, public = value_difference(one, other, _alike)
            self._wrong(
                say("{where} shows other pixels. {how}", where=self._where, how=full),
                say("{where} shows other pixels. {how}", where=self._where, how=public),
                matching(self._mistakes, lambda wrong: _alike(one, _as_shown(wrong))),
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
        if want.colorbar is not None and got.colorbar is not want.colorbar:
            self._wrong(
                say("{where} has no colour bar.", where=self._where)
                if want.colorbar
                else say("{where} has a colour bar; none was wanted.", where=self._where)
            )

    def _histogram(self, want: Bars) -> None:
        if len(self._got.histograms) != 1:
            self._wrong(self._not_one(say("histograms"), "hist", self._got.histograms))
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

    def _histogram_mistake(self, counts: np.ndarray, edges: np.ndarray) -> str:
        """The mistake whose values have these counts, over these bars or their own range."""
        width = float(edges[-1] - edges[0])

        def fits(wrong: Any) -> bool:
            values = np.ravel(_numbers(wrong))
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


def _other_number(got: int, want: int) -> Sentence:
    if got == 0:
        return say("The figure is empty: nothing was drawn into it.")
    if want == 1:
        return say("The figure has {got} panels; one was wanted.", got=got)
    if got == 1:
        return say("The figure has one panel; {want} were wanted.", want=want)
    return say("The figure has {got} panels; {want} were wanted.", got=got, want=want)


def _laid_out(panels: Sequence[Panel], layout: str) -> bool:
    """Whether each panel shares most of its height (row) or width (column) with the first.

    Not to the point: a colour bar and the aspect of a picture move a panel's edges.
    """
    start, length = (1, 3) if layout == "row" else (0, 2)
    boxes = [one.place for one in panels if one.place]
    for box in boxes[1:]:
        low = max(box[start], boxes[0][start])
        high = min(box[start] + box[length], boxes[0][start] + boxes[0][length])
        if high - low < min(box[length], boxes[0][length]) / 2:
            return False
    return True


def _overlap(panels: Sequence[Panel], layout: str) -> bool:
    """Whether one panel of a row or column covers a part of the next."""
    start, length = (0, 2) if layout == "row" else (1, 3)
    boxes = sorted((one.place for one in panels if one.place), key=lambda box: box[start])
    return any(
        box[start] + box[length] > following[start] + 0.01
        for box, following in zip(boxes, boxes[1:])
    )


def _same_map(got: str | None, want: str) -> bool:
    return got == want or (got in _GREYS and want in _GREYS)


def _alike(one: np.ndarray, other: Any) -> bool:
    other = _numbers(other)
    if one.shape != other.shape:
        return False
    with np.errstate(all="ignore"):  # what was drawn may hold anything
        return bool(
            np.isclose(
                one.astype(np.float64), other.astype(np.float64), _TOLERANCE, _TOLERANCE, True
            ).all()
        )


def _as_shown(picture: Any) -> np.ndarray:
    """The numbers of a picture as ``imshow`` keeps them: colours are brought into range."""
    picture = _numbers(picture)
    if picture.ndim == 3:
        return picture.clip(0, 1 if picture.dtype.kind == "f" else 255)
    return picture


def _numbers(values: Any) -> np.ndarray:
    return np.asarray(values.numpy() if isinstance(values, Answer) else values)


def _array(values: Any) -> Array:
    return seen.values(Array, _numbers(values))
