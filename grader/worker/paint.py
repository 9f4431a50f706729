"""Where the pixels of a picture stand in a figure, and what was painted over them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

_PAINTED = 25
"""Of 255: thinner paint does not hide what is beneath."""
_MUCH = 1 << 23
"""Dots of a figure: more are not drawn."""


@dataclass(frozen=True)
class Shown:
    """A picture, and how it stands: in dots of the figure."""

    artist: Any
    axes: Any
    data: np.ndarray
    across: np.ndarray
    """From a pixel to the next of its row, to the right and upwards."""
    down: np.ndarray
    """From a pixel to the next of its column."""
    hidden: float
    """The share of its pixels that nobody sees, since they are beyond an edge."""
    box: Any
    """The part of the figure that it fills."""


def shown(axes: Any) -> list[Shown]:
    """The pictures of these axes that are visible: those of ``imshow``, and meshes
    (``pcolormesh``) of evenly spaced lines."""
    pictures = [_image(axes, image) for image in axes.images if image.get_visible()]
    for mesh in axes.collections:
        if type(mesh).__name__ == "QuadMesh" and mesh.get_visible():
            picture = _mesh(axes, mesh)
            pictures += [] if picture is None else [picture]
    return pictures


def inked(artist: Any, paper: Any) -> bool:
    """Whether an artist has a colour that can be told from the paper behind it."""
    if not artist.get_visible() or artist.get_alpha() == 0:
        return False
    if not hasattr(artist, "get_facecolor"):  # a text
        return _differs(artist.get_color(), paper) and artist.get_fontsize() > 1
    lined = artist.get_linewidth() > 0 and artist.get_linestyle() not in ("None", "", " ")
    return _differs(artist.get_facecolor(), paper) or (
        lined and _differs(artist.get_edgecolor(), paper)
    )


def covered(axes: Any, box: Any, below: Any = None) -> tuple[float, float]:
    """What share of a box lies beneath something else, and beneath text: whatever is drawn
    after the artist ``below``, or, if there is none, in other axes after these. Lines of a
    grid, ticks, titles and frames do not count."""
    figure = axes.get_figure(root=True)
    things = [
        *(_later(axes, below) if below is not None else ()),
        *(one for one in _of_the_figure(figure, axes) if _touches(one, box)),
    ]
    texts = [one for one in things if hasattr(one, "get_fontsize")]
    others = [one for one in things if not any(one is text for text in texts)]
    return _painted(figure, box, others), _painted(figure, box, texts)


def _image(axes: Any, image: Any) -> Shown:
    data = image.get_array()
    if np.ma.isMaskedArray(data):
        data = data.filled(math.nan) if np.ma.is_masked(data) else data.data
    data = np.asarray(data)
    left, right, bottom, top = image.get_extent()
    if image.origin == "lower":
        bottom, top = top, bottom
    return _placed(
        axes, image, data, np.array([[left, top], [right, top], [left, bottom]], np.float64)
    )


def _mesh(axes: Any, mesh: Any) -> Shown | None:
    lines = np.asarray(mesh.get_coordinates(), np.float64)
    data = mesh.get_array()
    if lines.ndim != 3 or data is None or min(lines.shape[:2]) < 2:
        return None
    rows, columns = lines.shape[0] - 1, lines.shape[1] - 1
    if data.size != rows * columns:
        return None
    corners = np.array([lines[0, 0], lines[0, -1], lines[-1, 0]])
    down = np.linspace(0, 1, rows + 1)[:, None, None] * (corners[2] - corners[0])
    across = np.linspace(0, 1, columns + 1)[None, :, None] * (corners[1] - corners[0])
    even = corners[0] + down + across
    if not np.allclose(lines, even, atol=1e-6 * max(1.0, float(np.abs(lines).max()))):
        return None
    filled = np.ma.filled(np.ma.asarray(data), math.nan) if np.ma.is_masked(data) else data
    return _placed(axes, mesh, np.asarray(filled).reshape(rows, columns), corners)


def _placed(axes: Any, artist: Any, data: np.ndarray, corners: np.ndarray) -> Shown:
    """``corners``: where the first row begins and ends, and where the last one begins."""
    from matplotlib.transforms import Bbox

    rows, columns = data.shape[:2]
    with np.errstate(all="ignore"):
        first, end, last = np.asarray(artist.get_transform().transform(corners), np.float64)
        across, down = (end - first) / columns, (last - first) / rows
    if not np.isfinite([first, end, last]).all():
        nowhere = np.zeros(2)
        return Shown(artist, axes, data, nowhere, nowhere, 1.0, Bbox.null())
    places = (
        first
        + (np.arange(rows)[:, None, None] + 0.5) * down
        + (np.arange(columns)[None, :, None] + 0.5) * across
    ).reshape(-1, 2)
    inside = _within(places, axes.get_figure(root=True).bbox)
    if artist.get_clip_on():
        if artist.get_clip_box() is not None:
            inside &= _within(places, artist.get_clip_box())
        path, transform = artist.get_transformed_clip_path_and_affine()
        if path is not None:
            inside &= path.contains_points(places, transform)
    around = Bbox.from_extents(
        *np.min([first, end, last, end + last - first], axis=0),
        *np.max([first, end, last, end + last - first], axis=0),
    )
    box = Bbox.intersection(around, axes.bbox) or Bbox.null()
    return Shown(artist, axes, data, across, down, float(1 - inside.mean()), box)


def _within(places: np.ndarray, box: Any) -> np.ndarray:
    """A pixel whose middle is just at the edge is seen."""
    low, high = box.min - 0.5, box.max + 0.5
    return ((places >= low) & (places <= high)).all(axis=1)


def _in_order(axes: Any) -> list[Any]:
    """What axes draw upon their background, first things first, their frame left out."""
    frame = (
        *(axes.patch, axes.xaxis, axes.yaxis, axes.title, axes._left_title),
        *(axes._right_title, *axes.spines.values()),
    )
    theirs = [
        one
        for one in axes.get_children()
        if one.get_visible() and not any(one is part for part in frame)
    ]
    return sorted(theirs, key=lambda artist: artist.get_zorder())


def _later(axes: Any, below: Any) -> list[Any]:
    """What these axes draw after one of their artists."""
    order = _in_order(axes)
    after = next((n for n, one in enumerate(order) if one is below), len(order))
    return order[after + 1 :]


def _of_the_figure(figure: Any, axes: Any) -> Iterator[Any]:
    """What is drawn after these axes: further axes, and what the figure itself holds."""
    order = sorted(figure.axes, key=lambda one: one.get_zorder())
    after = next((n for n, one in enumerate(order) if one is axes), len(order))
    for other in order[after + 1 :]:
        if other.get_visible():
            yield from _all_of(other)
    for part in (figure, *figure.subfigs):
        for group in (part.lines, part.patches, part.texts, part.images, part.legends):
            for one in group:
                if one.get_visible() and one.get_zorder() >= axes.get_zorder():
                    yield one


def _all_of(axes: Any) -> Iterator[Any]:
    if axes.axison and axes.get_frame_on() and axes.patch.get_visible():
        yield axes.patch
    yield from _in_order(axes)


def _touches(artist: Any, box: Any) -> bool:
    """Whether an artist's axes, if it has some, overlap the box at all."""
    axes = getattr(artist, "axes", None)
    if axes is None:
        return True
    return axes.bbox.overlaps(box)


def _painted(figure: Any, box: Any, artists: list[Any]) -> float:
    """The share of the box that these artists paint."""
    width, height = (math.ceil(side) for side in figure.bbox.size)
    if not artists or not box.width > 0 or not box.height > 0 or width * height > _MUCH:
        return 0.0
    from matplotlib.backends.backend_agg import RendererAgg

    renderer = RendererAgg(width, height, figure.get_dpi())
    for artist in artists:
        artist.draw(renderer)
    paint = np.asarray(renderer.buffer_rgba())[::-1, :, 3]
    left, right = max(round(box.x0) + 2, 0), max(round(box.x1) - 2, 1)
    bottom, top = max(round(box.y0) + 2, 0), max(round(box.y1) - 2, 1)
    part = paint[bottom : max(top, bottom + 1), left : max(right, left + 1)]
    return float((part > _PAINTED).mean()) if part.size else 0.0


def _differs(colour: Any, paper: Any) -> bool:
    from matplotlib.colors import to_rgba

    *one, alpha = to_rgba(colour)
    *other, _ = to_rgba(paper)
    return alpha > 0.05 and max(abs(a - b) for a, b in zip(one, other)) > 0.05
