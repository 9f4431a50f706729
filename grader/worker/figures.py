"""From a Matplotlib figure to plain data: its artists, never its pixels."""

from __future__ import annotations

import importlib
import math
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.wire.observations import MAX_PARTS, Array, Bars, Curve, Figure, Panel, Picture
from grader.worker.text import fit

_OFTEN_ASSIGNED = (
    *("title", "suptitle", "xlabel", "ylabel", "xlim", "ylim", "xticks", "yticks"),
    *("figure", "subplot", "imshow", "hist", "colorbar", "axis", "legend", "grid", "show"),
)
"""Functions of ``pyplot`` that beginners put a value in the place of: ``plt.title = "x"``.
From then on every exercise would find the value there instead of the function."""


def is_figure(thing: Any) -> bool:
    """Whether ``thing`` is exactly Matplotlib's ``Figure``. If nobody imported it, it is none."""
    module = sys.modules.get("matplotlib.figure")
    return module is not None and type(thing) is module.Figure


def describe(figure: Any, values: Callable[[np.ndarray], Array]) -> Figure:
    """The figure as data. ``values`` makes an array travel.

    Raises:
        ValueError: it holds something that cannot travel, or far too much.
    """
    bars = {id(image.colorbar.ax) for axes in figure.axes for image in _coloured(axes)}
    panels = [axes for axes in figure.axes if id(axes) not in bars and axes.get_visible()]
    described = [_panel(axes, values) for axes in panels[:MAX_PARTS]]
    width, height = figure.get_size_inches()
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
        if not all(callable(getattr(pyplot, name, None)) for name in _OFTEN_ASSIGNED):
            importlib.reload(pyplot)
        pyplot.close("all")
        if _settings_changed(sys.modules["matplotlib"]):
            pyplot.rcdefaults()


def _settings_changed(matplotlib: Any) -> bool:
    """Whether a setting is not Matplotlib's own, but for the backend, which never is and
    which ``rcdefaults`` leaves alone. Looked up as in any dict: to ask a validating mapping
    for each of 300 keys at every call takes a millisecond."""
    now = matplotlib.rcParams
    return any(
        dict.get(now, name) != value
        for name, value in dict.items(matplotlib.rcParamsDefault)
        if name != "backend"
    )


def _coloured(axes: Any) -> list[Any]:
    artists = [*axes.images, *axes.collections]
    return [artist for artist in artists if getattr(artist, "colorbar", None) is not None]


def _panel(axes: Any, values: Callable[[np.ndarray], Array]) -> Panel:
    box = axes.get_position()
    return Panel(
        pictures=tuple(_picture(image, values) for image in axes.images[:MAX_PARTS]),
        histograms=tuple(_histograms(axes, values))[:MAX_PARTS],
        curves=tuple(
            Curve(*(values(np.asarray(part, np.float64)) for part in line.get_data()))
            for line in axes.lines[:MAX_PARTS]
        ),
        title=fit(_title(axes)),
        xlabel=fit(axes.get_xlabel()),
        ylabel=fit(axes.get_ylabel()),
        xlim=_pair(axes.get_xlim()),
        ylim=_pair(axes.get_ylim()),
        place=tuple(round(float(part), 4) for part in (box.x0, box.y0, box.width, box.height)),
    )


def _title(axes: Any) -> str:
    titles = (axes.get_title(loc=place) for place in ("center", "left", "right"))
    return next((title for title in titles if title), "")


def _picture(image: Any, values: Callable[[np.ndarray], Array]) -> Picture:
    data = image.get_array()
    if np.ma.isMaskedArray(data):
        data = data.filled(math.nan) if np.ma.is_masked(data) else data.data
    low, high = image.get_clim()
    return Picture(
        values(np.asarray(data)),
        cmap=fit(image.get_cmap().name),
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        colorbar=image.colorbar is not None,
    )


def _histograms(axes: Any, values: Callable[[np.ndarray], Array]) -> list[Bars]:
    """``hist`` and ``bar`` leave containers of rectangles, ``stairs`` a patch with steps,
    ``hist`` with ``histtype="step"`` an outline."""
    found = []
    for container in axes.containers:
        boxes = [patch for patch in container if hasattr(patch, "get_width")]
        if boxes:
            found.append(([box.get_height() for box in boxes], _edges(boxes)))
    for patch in axes.patches:
        if type(patch).__name__ == "StepPatch":
            steps = patch.get_data()
            found.append((steps.values, steps.edges))
        elif type(patch).__name__ == "Polygon":
            found += _outlined(np.asarray(patch.get_xy(), np.float64))
    return [
        Bars(values(np.asarray(counts, np.float64)), values(np.asarray(edges, np.float64)))
        for counts, edges in found
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
    return float(limits[0]), float(limits[1])


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
