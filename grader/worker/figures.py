"""From a Matplotlib figure to plain data: its artists, and how much of them is seen.

What somebody sees who looks at the figure is worked out from where its artists stand; it
is drawn only where one of them may lie over another.
"""

from __future__ import annotations

import contextlib
import math
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.wire.observations import MAX_PARTS, Array, Bars, Curve, Figure, Panel, Picture
from grader.worker import paint
from grader.worker.text import fit

_LONGER_SIDE = 800
"""In dots, while a figure is described: whatever its size in inches is."""
_SMALLEST = 2 / _LONGER_SIDE
_EVEN = 9
"""In so many places a norm is held against an even one."""

Values = Callable[[np.ndarray], Array]


def is_figure(thing: Any) -> bool:
    """Whether ``thing`` is a Matplotlib ``Figure``, also one of a class of one's own. If
    nobody imported it, it is none."""
    module = sys.modules.get("matplotlib.figure")
    # type(), not isinstance(): an object may lie about its __class__.
    return module is not None and issubclass(type(thing), module.Figure)


def describe(figure: Any, values: Values) -> Figure:
    """The figure as data. ``values`` makes an array travel.

    Raises:
        ValueError: it holds something that cannot travel, or far too much.
    """
    width, height = figure.get_size_inches()
    with _in_dots(figure, _LONGER_SIDE / max(width, height)):
        bars = [bar for axes in figure.axes for bar in _colour_bars(axes)]
        theirs = {id(bar.ax) for bar in bars}
        panels = [axes for axes in figure.axes if id(axes) not in theirs and _is_seen(axes)]
        _take_their_places(figure)
        described = [_panel(axes, bars, values) for axes in panels[:MAX_PARTS]]
    return Figure(
        tuple(_reading_order(described)),
        title=fit(figure.get_suptitle()),
        size=(float(width), float(height)),
    )


def warm_up() -> None:
    """Pay what Matplotlib's first figure costs: fonts, styles, classes loaded lazily."""
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2)
    left.hist([0.0, 1.0])
    left.set_title("warm")
    figure.colorbar(right.imshow([[0.0, 1.0]]))
    pyplot.close(figure)


def close_all() -> None:
    """Forget every figure that ``pyplot`` keeps, and every setting that was changed."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        _let_show_close(pyplot)
        pyplot.close("all")
        if _settings_changed(sys.modules["matplotlib"]):
            pyplot.rcdefaults()


def _let_show_close(pyplot: Any) -> None:
    """``plt.show()`` as notebooks have it: the figures are shown, and then they are gone. Who
    asks for the newest figure afterwards gets an empty one. It is the backend's function
    that is changed: ``pyplot`` itself must stay as it was loaded."""
    try:
        backend = pyplot._get_backend_mod()
    except Exception:  # learner code may have named one that is not there
        return
    show = backend.show
    if hasattr(show, "closes"):
        return

    def show_and_close(*args: Any, **kwargs: Any) -> Any:
        try:
            return show(*args, **kwargs)
        finally:
            pyplot.close("all")

    show_and_close.closes = True
    backend.show = show_and_close


def _settings_changed(matplotlib: Any) -> bool:
    """Whether a setting is not Matplotlib's own, but for the backend, which never is and
    which ``rcdefaults`` leaves alone. Compared as any dicts are: to ask a validating mapping
    for each of 300 keys at every call takes a millisecond."""
    now = matplotlib.rcParams
    own = dict(dict.items(matplotlib.rcParamsDefault))
    own["backend"] = dict.get(now, "backend")
    return not dict.__eq__(own, now)


@contextlib.contextmanager
def _in_dots(figure: Any, dpi: float) -> Iterator[None]:
    before = figure.get_dpi()
    figure.set_dpi(dpi)
    try:
        yield
    finally:
        figure.set_dpi(before)


def _colour_bars(axes: Any) -> list[Any]:
    """The colour bar that has these axes to itself, and those in axes within them."""
    found = [getattr(one, "_colorbar", None) for one in (axes, *axes.child_axes)]
    return [bar for bar in found if bar is not None]


def _is_seen(axes: Any) -> bool:
    """Whether there is anything to see of axes: those that were turned off and hold nothing
    only keep a place free."""
    above = axes.get_figure(root=False)
    if not axes.get_visible() or not above.get_visible():
        return False
    drawn = (axes.images, axes.lines, axes.patches, axes.collections, axes.texts)
    return axes.axison or any(drawn) or bool(_title(axes))


def _take_their_places(figure: Any) -> None:
    """Do what Matplotlib does with axes just before it draws: layouts that are worked out
    then, axes that somebody else places, and the aspect of pictures."""
    if figure.get_layout_engine() is not None:
        figure.draw_without_rendering()
    for axes in figure.axes:
        locator = axes.get_axes_locator()
        renderer = figure._get_renderer() if locator is not None else None
        axes.apply_aspect(locator(axes, renderer) if locator is not None else None)


def _panel(axes: Any, bars: list[Any], values: Values) -> Panel:
    box, whole = axes.bbox, axes.get_figure(root=True).bbox
    place = (box.x0 / whole.width, box.y0 / whole.height)
    size = (box.width / whole.width, box.height / whole.height)
    histograms = _histograms(axes, values)[:MAX_PARTS]
    return Panel(
        pictures=tuple(
            _picture(shown, bars, values) for shown in paint.shown(axes)[:MAX_PARTS]
        ),
        histograms=tuple(histograms),
        curves=tuple(
            Curve(*(values(np.asarray(part, np.float64)) for part in line.get_data()))
            for line in axes.lines[:MAX_PARTS]
        ),
        title=fit(_title(axes) or _title_of_its_part(axes)),
        xlabel=fit(axes.get_xlabel()),
        ylabel=fit(axes.get_ylabel()),
        xlim=_pair(axes.get_xlim()),
        ylim=_pair(axes.get_ylim()),
        scales=(fit(axes.get_xscale()), fit(axes.get_yscale())),
        covered=paint.covered(axes, axes.bbox)[0] if histograms else 0.0,
        place=tuple(round(float(part), 4) for part in (*place, *size)),
    )


def _title(axes: Any) -> str:
    titles = [getattr(axes, name) for name in ("title", "_left_title", "_right_title")]
    paper = axes.get_figure(root=True).get_facecolor()
    return next(
        (one.get_text() for one in titles if one.get_text() and paint.inked(one, paper)), ""
    )


def _title_of_its_part(axes: Any) -> str:
    """The title of the part of a figure that these axes have to themselves."""
    part = axes.get_figure(root=False)
    if part is axes.get_figure(root=True):
        return ""
    inside = [one for one in part.axes if one.get_figure(root=False) is part]
    others = [one for one in inside if one is not axes and not _colour_bars(one)]
    return part.get_suptitle() if not others else ""


def _picture(shown: paint.Shown, bars: list[Any], values: Values) -> Picture:
    image, axes = shown.artist, shown.axes
    image.autoscale_None()  # as drawing it does
    low, high = image.get_clim()
    covered, written = paint.covered(axes, shown.box, image)
    alpha = image.get_alpha()
    return Picture(
        values(shown.data),
        cmap=fit(_map_of(image)),
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        colorbar=any(_tells(bar, image) for bar in bars),
        even=shown.data.ndim != 2 or _is_even(image.norm, low, high),
        across=_pair(shown.across / _LONGER_SIDE),
        down=_pair(shown.down / _LONGER_SIDE),
        alpha=1.0 if alpha is None else float(np.min(alpha)),
        hidden=shown.hidden,
        covered=covered,
        written=written,
    )


def _map_of(image: Any) -> str:
    """The name of its colour map; of one that is the grey map in all but name, that."""
    own = image.get_cmap()
    grey = sys.modules["matplotlib"].colormaps["gray"]
    places = np.linspace(0, 1, 64)
    if np.abs(own(places) - grey(places)).max() < 0.01:
        return "gray"
    return own.name


def _is_even(norm: Any, low: float | None, high: float | None) -> bool:
    """Whether numbers between the two ends become colours in proportion."""
    if low is None or high is None or not low < high:
        return True
    places = np.linspace(0, 1, _EVEN)
    got = np.ma.filled(norm(low + places * (high - low)).astype(np.float64), np.nan)
    return bool(np.allclose(got, places, atol=1e-3))


def _tells(bar: Any, image: Any) -> bool:
    """Whether that colour bar is there to be read, and tells the colours of this picture:
    it is its own, or has the same colours for the same numbers."""
    box, whole = bar.ax.bbox, bar.ax.get_figure(root=True).bbox
    if not bar.ax.get_visible() or min(box.width, box.height) < _SMALLEST * _LONGER_SIDE:
        return False
    if not whole.x0 <= (box.x0 + box.x1) / 2 <= whole.x1:
        return False
    if not whole.y0 <= (box.y0 + box.y1) / 2 <= whole.y1:
        return False
    if bar.mappable is image:
        return True
    same = type(bar.norm) is type(image.norm) and _map_of(bar.mappable) == _map_of(image)
    return same and bool(np.allclose(bar.mappable.get_clim(), image.get_clim(), rtol=1e-4))


def _histograms(axes: Any, values: Values) -> list[Bars]:
    """``hist`` and ``bar`` leave containers of rectangles, ``stairs`` a patch with steps,
    ``hist`` with ``histtype="step"`` an outline."""
    paper = axes.get_facecolor()
    found = []
    for container in axes.containers:
        boxes = [patch for patch in container if hasattr(patch, "get_width")]
        if boxes:
            base = max((abs(box.get_y()) for box in boxes), default=0.0)
            seen = any(paint.inked(box, paper) for box in boxes if box.get_height())
            empty = not any(box.get_height() for box in boxes)
            counts = [box.get_height() for box in boxes]
            found.append((counts, _edges(boxes), base, seen or empty))
    for patch in axes.patches:
        seen = paint.inked(patch, paper)
        if type(patch).__name__ == "StepPatch":
            steps = patch.get_data()
            base = float(np.abs(steps.baseline).max()) if steps.baseline is not None else 0.0
            found.append((steps.values, steps.edges, base, seen))
        elif type(patch).__name__ == "Polygon":
            outlined = _outlined(np.asarray(patch.get_xy(), np.float64))
            found += [(*one, 0.0, seen) for one in outlined]
    return [
        Bars(
            values(np.asarray(counts, np.float64)),
            values(np.asarray(edges, np.float64)),
            float(base),
            bool(seen),
        )
        for counts, edges, base, seen in found
    ]


def _edges(boxes: list[Any]) -> np.ndarray:
    """Where bars begin and end. Bars drawn thinner than their bins, evenly spaced, have the
    edges of the bins."""
    left = np.array([box.get_x() for box in boxes], np.float64)
    width = np.array([box.get_width() for box in boxes], np.float64)
    steps = np.diff(left)
    if len(left) > 1 and np.allclose(steps, steps[0]) and (width < 0.999 * steps[0]).all():
        middle = left + width / 2
        return np.append(middle - steps[0] / 2, middle[-1] + steps[0] / 2)
    return np.append(left, left[-1] + width[-1])


def _outlined(points: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """The counts and edges of an outline that climbs and falls in steps; none else."""
    back = np.flatnonzero(np.diff(points[:, 0]) < 0)
    x, y = points[: back[0] + 1 if len(back) else len(points)].T
    if len(x) < 4 or len(x) % 2:
        return []
    if not (np.array_equal(x[::2], x[1::2]) and np.array_equal(y[1:-1:2], y[2:-1:2])):
        return []
    return [(y[1:-1:2], x[::2])]


def _pair(limits: Any) -> tuple[float, float]:
    first, second = (float(part) for part in limits)
    return (first, second) if math.isfinite(first + second) else (0.0, 0.0)


def _reading_order(panels: list[Panel]) -> list[Panel]:
    """Rows from top to bottom, each from left to right. Panels are in one row if the middle
    of one lies within the height of the other: colour bars and aspects move edges."""
    left = sorted(panels, key=lambda panel: -_middle(panel))
    ordered: list[Panel] = []
    while left:
        _, bottom, _, height = left[0].place
        row = [panel for panel in left if bottom <= _middle(panel) <= bottom + height]
        ordered += sorted(row, key=lambda panel: panel.place[0])
        left = [panel for panel in left if not any(panel is one for one in row)]
    return ordered


def _middle(panel: Panel) -> float:
    _, bottom, _, height = panel.place
    return bottom + height / 2
