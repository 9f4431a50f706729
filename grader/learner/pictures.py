"""Pictures to look at: what a learner's figure shows, beside what was wanted.

Both are redrawn from data, the figure that came back and the one that its check held it
against; so what a check does not see is not in the picture either.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from grader.checks.describe import describe
from grader.checks.submission import Answer
from grader.course.checks import Check
from grader.language import ENGLISH, Language
from grader.language.fonts import HAS_LETTERS
from grader.wire import observations as seen
from grader.words import Trouble, say

_SIDE = (6.4, 4.8)
_LARGEST = 16.0
_WIDEST = 2.0
"""Axes are drawn no larger, in parts of the figure: a picture has pixels as far as they go,
seen or not, and axes may be wide enough to fill the memory."""
_HEAD = 0.12
"""The part of a side's height that its heading takes."""


class Pictures:
    """A folder that pictures are written into, one for each figure that was judged.

    Raises:
        Trouble: there can be no such folder, or nothing can be written into it.
    """

    def __init__(self, folder: Path, language: Language = ENGLISH) -> None:
        self._folder = folder
        self._language = language
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except (FileExistsError, NotADirectoryError):
            raise Trouble(
                say("--save-figures: {folder} is a file, not a folder.", folder=str(folder))
                if folder.is_file()
                else say(
                    "--save-figures: {folder} would lie in a file, not in a folder.",
                    folder=str(folder),
                )
            ) from None
        except OSError as error:
            raise Trouble(
                say(
                    "--save-figures: {folder} cannot be written into: {why}.",
                    folder=str(folder),
                    why=error.strerror or str(error),
                )
            ) from None

    def save(self, check: Check, answers: Sequence[Answer]) -> tuple[list[str], list[str]]:
        """Write ``EXERCISE.CHECK.png`` for each answer that was held against a figure.

        Returns the names of the files, and why others could not be written.
        """
        written, troubles = [], []
        stem = re.sub(r"[^\w.-]+", "-", f"{check.exercise}.{check.name}").strip("-")
        for number, answer in enumerate(answers, 1):
            name = f"{stem}.png" if number == 1 else f"{stem}.{number}.png"
            try:
                side_by_side(answer, self._language).savefig(self._folder / name, dpi=80)
            except Exception as error:  # what came back may hold anything; the run goes on
                troubles.append(f"{name}: {error}")
            else:
                written.append(name)
        return written, troubles


def side_by_side(answer: Answer, language: Language = ENGLISH) -> Any:
    """A Matplotlib figure: what came back on the left, what was wanted on the right, or
    above and below if both are wide. In English, if no font has the language's letters."""
    import matplotlib
    from matplotlib.figure import Figure

    got, want = answer.observation, answer.wanted
    width, height = _SIDE
    if isinstance(got, seen.Figure) and got.size is not None:
        width, height = (min(max(side, 3.0), _LARGEST) for side in got.size)
    with matplotlib.rc_context():
        matplotlib.rcdefaults()  # a learner may have set anything
        fonts = fonts_of(language)
        if fonts:
            matplotlib.rcParams["font.family"] = ["sans-serif", fonts[0]]
        else:
            language = ENGLISH
        headings = [language.text(say("What came back")), language.text(say("What was wanted"))]
        if width < 2 * height:
            canvas = Figure(figsize=(2 * width, height))
            one, other = canvas.subfigures(1, 2)
        else:
            canvas = Figure(figsize=(width, 2 * height))
            one, other = canvas.subfigures(2, 1)
        if isinstance(got, seen.Figure):
            redraw(one, got, headings[0])
        else:
            one.suptitle(headings[0], parse_math=False)
            text = language.text(describe(got))
            one.text(0.5, 0.5, text, ha="center", parse_math=False)
        if want is not None:
            redraw(other, want, headings[1])
        return canvas


def fonts_of(language: Language) -> list[str]:
    """Fonts of this machine with the letters of the language, none if none is known."""
    from matplotlib.font_manager import fontManager

    there = {font.name for font in fontManager.ttflist}
    return [name for name in HAS_LETTERS.get(language.code, ()) if name in there]


def redraw(side: Any, figure: seen.Figure, heading: str = "") -> None:
    """Draw ``figure`` into ``side``, a Matplotlib figure or a part of one."""
    title = ": ".join(part for part in (heading, figure.title) if part)
    side.suptitle(title, parse_math=False)
    for number, panel in enumerate(figure.panels):
        left, bottom, width, height = panel.place or _in_a_row(number, len(figure.panels))
        width, height = min(width, _WIDEST), min(height, _WIDEST)
        scale = 1 - _HEAD
        axes = side.add_axes((left, bottom * scale, width, height * scale))
        _redraw_panel(axes, panel)


def _in_a_row(number: int, count: int) -> tuple[float, float, float, float]:
    return ((number + 0.15) / count, 0.11, 0.65 / count, 0.77)


def _redraw_panel(axes: Any, panel: seen.Panel) -> None:
    for picture in panel.pictures:
        _redraw_picture(axes, picture)
    for bars in panel.histograms:
        counts, edges = bars.counts.numpy(), bars.edges.numpy()
        axes.bar(edges[:-1], counts, np.diff(edges), align="edge")
    for curve in panel.curves:
        axes.plot(curve.x.numpy(), curve.y.numpy())
    axes.set_title(panel.title or "", parse_math=False)
    axes.set_xlabel(panel.xlabel or "", parse_math=False)
    axes.set_ylabel(panel.ylabel or "", parse_math=False)
    if panel.pictures:
        return  # its limits are those of the picture
    if panel.xlim is not None:
        axes.set_xlim(panel.xlim)
    if panel.ylim is not None:
        axes.set_ylim(panel.ylim)


def _redraw_picture(axes: Any, picture: seen.Picture) -> None:
    import matplotlib

    data = picture.data.numpy()
    if data.ndim == 3:  # colours; floats beyond 0 to 1 are shown as their nearest ones
        data = data.clip(0, 1) if data.dtype.kind == "f" else data.clip(0, 255)
    elif data.dtype.kind != "b":
        data = data.astype(np.float64)
    image = axes.imshow(
        data,
        cmap=picture.cmap if picture.cmap in matplotlib.colormaps else "viridis",
        vmin=picture.low,
        vmax=picture.high,
    )
    if picture.across is not None and picture.across[0] < 0:
        axes.invert_xaxis()
    if picture.down is not None and picture.down[1] > 0:
        axes.invert_yaxis()
    if picture.colorbar:  # beside the axes: they keep their place
        axes.figure.colorbar(image, cax=axes.inset_axes((1.04, 0, 0.05, 1)))
