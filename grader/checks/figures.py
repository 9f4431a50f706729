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
from typing import Any

import msgspec
import numpy as np

from grader.checks.base import Base, E
from grader.checks.describe import kind_of
from grader.checks.drawn import Drawn, Wanted, numbers
from grader.wire import observations as seen
from grader.wire.observations import Array, Bars, Curve, Panel, Picture
from grader.words import Sentence, say

_GIVEN_BACK = {
    "AxesImage": "imshow",
    "BarContainer": "hist",
    "Line2D": "plot",
    "Text": "title",
    "Colorbar": "colorbar",
}
"""What a function that draws gives back, by the name of its type."""


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

    picture: the numbers of ``imshow``, of shape (height, width) or (height, width, 3). If
        no colour bar is wanted only looks count: a multiple of all numbers is right.
    histogram: the values that ``hist`` should count, in ``bins`` bins over ``range``.
    mistakes: by a misconception's id, the picture or the values that it leads to.
    """
    pictures = ()
    if picture is not None:
        pictures = (Picture(_array(picture), cmap=cmap, colorbar=colorbar),)
    histograms = ()
    if histogram is not None:
        counts, edges = np.histogram(np.ravel(numbers(histogram)), bins=bins, range=range)
        histograms = (Bars(_array(counts.astype(np.float64)), _array(edges)),)
    curves = () if curve is None else (Curve(*(_array(numbers(part)) for part in curve)),)
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
        if _overlap(panels):
            self._wrong(say("The panels overlap: each needs a place of its own."))
        if len(panels) == 1 and not panels[0].title:  # the title of the figure is its own
            title = self._answer.observation.title
            panels = (msgspec.structs.replace(panels[0], title=title),)
        for number, (got, want) in enumerate(zip(panels, wanted), 1):
            where = say("The figure") if len(panels) == 1 else say("Panel {n}", n=number)
            Drawn(self._wrong, got, want, where).judge()
        return self


def _other_number(got: int, want: int) -> Sentence:
    if got == 0:
        return say(
            "The figure is empty: nothing was drawn into it. After plt.show() the figures are "
            "gone, and plt.gcf() makes a new, empty one."
        )
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


def _overlap(panels: Sequence[Panel]) -> bool:
    """Whether one panel covers a part of another."""
    boxes = [one.place for one in panels if one.place]
    for number, (x, y, width, height) in enumerate(boxes):
        for other in boxes[:number]:
            across = min(x + width, other[0] + other[2]) - max(x, other[0])
            up = min(y + height, other[1] + other[3]) - max(y, other[1])
            if across > 0.01 and up > 0.01:
                return True
    return False


def _array(values: Any) -> Array:
    return seen.values(Array, numbers(values))
