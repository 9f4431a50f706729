"""Figures held against what was wanted: the first difference, in words."""

import numpy as np
import pytest

from grader.checks import expect, panel
from grader.checks.submission import Submission
from grader.checks.verdict import Verdict
from grader.wire import messages as m
from grader.wire import observations as seen

IMAGE = np.arange(12.0).reshape(3, 4)
VALUES = np.array([-3, -1, 0.5, 0.6, 1.9])


def array(values):
    return seen.values(seen.Array, np.asarray(values, np.float64))


def picture(data=IMAGE, cmap="gray", colorbar=True, left=0.1, bottom=0.1, how=None, **more):
    one = seen.Picture(array(data), cmap=cmap, colorbar=colorbar, **(how or {}))
    return seen.Panel((one,), place=(left, bottom, 0.3, 0.8), **more)


def bars(values=VALUES, bins=10, range=(-2, 2), left=0.6, bottom=0.1, how=None, **more):
    counts, edges = np.histogram(values, bins, range)
    one = seen.Bars(array(counts), array(edges), **(how or {}))
    return seen.Panel((), (one,), place=(left, bottom, 0.3, 0.8), **more)


RIGHT = (picture(title="(3, 4)"), bars(ylim=(0.0, 100.0)))
WANTED = (
    panel(
        picture=IMAGE,
        cmap="gray",
        colorbar=True,
        title="(3, 4)",
        mistakes={"m.turned": IMAGE.T},
    ),
    panel(histogram=VALUES, range=(-2, 2), ylim=(0, 100), mistakes={"m.half": VALUES[:2]}),
)


def test_a_right_figure_passes(answer):
    drawn = answer(seen.Figure(RIGHT))
    expect(drawn).figure().draws(*WANTED, layout="row")
    assert len(drawn.wanted.panels) == 2  # for who wants to look at it


def test_the_figures_title_is_that_of_its_only_panel(answer, ends):
    wanted = panel(picture=IMAGE, title="(3, 4)")
    expect(answer(seen.Figure((picture(),), title="(3, 4)"))).draws(wanted)
    other = answer(seen.Figure((picture(title="x"),), title="(3, 4)"))
    said = ends(lambda: expect(other).draws(wanted))
    assert "has the title 'x'" in str(said.explanation.headline)
    both = answer(seen.Figure((picture(), RIGHT[1]), title="(3, 4)"))
    said = ends(lambda: expect(both).draws(*WANTED))
    assert "has no title" in str(said.explanation.headline)


def test_grey_is_gray(answer):
    expect(answer(seen.Figure((picture(cmap="grey"),)))).draws(
        panel(picture=IMAGE, cmap="gray")
    )


@pytest.mark.parametrize(
    "panels, sentence",
    [
        ((RIGHT[0],), "The figure has one panel; 2 were wanted."),
        ((seen.Panel(), RIGHT[1]), "Panel 1 shows no pictures; one was wanted (imshow)."),
        ((picture(IMAGE.T), RIGHT[1]), "Panel 1 shows a picture of shape (4, 3)"),
        ((picture(2 * IMAGE), RIGHT[1]), "Panel 1 shows other pixels. Every value is 2 times"),
        ((picture(cmap="viridis"), RIGHT[1]), "Panel 1 is coloured by 'viridis'; 'gray' was"),
        ((picture(title="x"), RIGHT[1]), "Panel 1 has the title 'x'; '(3, 4)' was wanted."),
        ((picture(), RIGHT[1]), "Panel 1 has no title."),
        ((RIGHT[0], picture(left=0.6)), "Panel 2 shows no histograms; one was wanted (hist)."),
        ((RIGHT[0], bars(bins=5)), "Panel 2 has a histogram of 5 bars; 10 were wanted."),
        ((RIGHT[0], bars(range=(-3, 3))), "Panel 2 has a histogram from -3 to 3; from -2 to 2"),
        ((RIGHT[0], bars(VALUES + 1)), "Panel 2 has a histogram of other values."),
        ((RIGHT[0], bars(ylim=(0.0, 5.0))), "Panel 2 has ylim from 0 to 5; from 0 to 100 was"),
        (
            (RIGHT[0], bars(left=0.1, bottom=-0.9)),
            "The panels do not stand side by side.",
        ),
        ((RIGHT[0], bars(left=0.3)), "The panels overlap: each needs a place of its own."),
    ],
)
def test_the_first_difference_is_named(answer, ends, panels, sentence):
    drawn = answer(seen.Figure(panels))
    verdict = ends(lambda: expect(drawn).draws(*WANTED, layout="row"))
    assert verdict.explanation.headline.text().startswith(sentence)


@pytest.mark.parametrize(
    "panels, misconception",
    [((picture(IMAGE.T), RIGHT[1]), "m.turned"), ((RIGHT[0], bars(VALUES[:2])), "m.half")],
)
def test_a_known_mistake_is_recognised(answer, ends, panels, misconception):
    drawn = answer(seen.Figure(panels))
    verdict = ends(lambda: expect(drawn).draws(*WANTED))
    assert verdict.explanation.misconception == misconception


def test_colours_are_compared_as_they_are_shown(answer, ends):
    colours = np.linspace(-3, 3, 36).reshape(3, 4, 3)
    drawn = answer(seen.Figure((picture(colours.clip(0, 1)),)))
    expect(drawn).draws(panel(picture=colours))
    wanted = panel(picture=IMAGE, mistakes={"m.colours": colours})
    assert ends(lambda: expect(drawn).draws(wanted)).explanation.misconception == "m.colours"


def test_more_than_one_is_not_counted(answer, ends):
    two = seen.Panel((), bars().histograms * 2)
    verdict = ends(lambda: expect(answer(seen.Figure((two,)))).draws(WANTED[1]))
    assert verdict.explanation.headline.text() == (
        "The figure shows several histograms; one was wanted (hist)."
    )


def test_who_may_not_know_is_not_told_what_was_wanted(answer, ends):
    for panels in ((picture(title="x"), RIGHT[1]), (RIGHT[0], bars(range=(-3, 3)))):
        drawn = answer(seen.Figure(panels))
        told = ends(lambda: expect(drawn).draws(*WANTED)).explanation.shown_to_learner.text()
        assert "(3, 4)" not in told and "-2" not in told


@pytest.mark.parametrize(
    "got, want, sentence",
    [
        (
            0,
            1,
            "The figure is empty: nothing was drawn into it. After plt.show() the figures are "
            "gone, and plt.gcf() makes a new, empty one.",
        ),
        (2, 1, "The figure has 2 panels; one was wanted."),
        (1, 3, "The figure has one panel; 3 were wanted."),
        (2, 3, "The figure has 2 panels; 3 were wanted."),
    ],
)
def test_another_number_of_panels_is_named(answer, ends, got, want, sentence):
    drawn = answer(seen.Figure((seen.Panel(),) * got))
    verdict = ends(lambda: expect(drawn).draws(*[panel()] * want))
    assert verdict.explanation.headline.text() == sentence


def test_who_asks_gets_every_answer_that_is_held_against_a_figure(told):
    drawn = []
    transport = told(m.Returned(seen.Figure(RIGHT)), m.Returned(seen.Nothing()))
    submission = Submission(transport, seed=1, on_figure=drawn.append)
    expect(submission.work.f()).draws(*WANTED, layout="row")
    with pytest.raises(Verdict):
        expect(submission.work.f()).draws(WANTED[0], WANTED[1], layout="column")
    right, wrong = drawn
    assert right.observation == seen.Figure(RIGHT) and wrong.observation == seen.Nothing()
    above, below = (one.place for one in wrong.wanted.panels)
    assert above[0] == below[0] and above[1] > below[1] + below[3]


@pytest.mark.parametrize(
    "thing, sentence",
    [
        (seen.Nothing(), "Nothing was returned"),
        (seen.Other("Axes"), "What came back is the axes of a figure, not the figure"),
        (seen.Text("x"), "What came back is a str; a figure was wanted."),
        (seen.Named("module", "matplotlib.pyplot"), "What came back is the module matplotlib"),
        (seen.Other("AxesImage"), "What came back is what imshow gives back, not the figure"),
        (seen.ListOf((seen.Other("AxesImage"),)), "What came back is what imshow gives back"),
        (
            seen.TupleOf((array([1]), array([1]), seen.Other("BarContainer"))),
            "What came back is what hist gives back, not the figure that it drew into",
        ),
        (
            seen.TupleOf((seen.Figure(()), seen.Other("Axes"))),
            "What came back is a tuple with a figure in it; a figure was wanted. Return the",
        ),
        (
            seen.Other("ndarray", "of dtype object"),
            "What came back is an array of axes, not the figure",
        ),
    ],
)
def test_another_kind_is_named(answer, ends, thing, sentence):
    verdict = ends(lambda: expect(answer(thing)).figure())
    assert verdict.explanation.headline.text().startswith(sentence)


UPRIGHT = {"across": (0.05, 0.0), "down": (0.0, -0.05), "low": 0.0, "high": 11.0}


@pytest.mark.parametrize(
    "how, sentence",
    [
        ({"down": (0.0, 0.05)}, "The figure shows the picture upside down"),
        ({"across": (-0.05, 0.0)}, "The figure shows the picture mirrored"),
        (
            {"across": (-0.05, 0.0), "down": (0.0, 0.05)},
            "The figure shows the picture turned by half a turn",
        ),
        ({"across": (0.0, 0.05), "down": (0.05, 0.0)}, "The figure shows the picture on its"),
        ({"alpha": 0.1}, "The figure can be seen through"),
        ({"even": False}, "The figure has colours that do not run evenly"),
        ({"high": 5.0}, "The figure has colours for 0 to 5, but numbers from 0 to 11"),
        ({"high": 99.0}, "The figure has colours for 0 to 99, but numbers only from 0 to 11"),
        ({"hidden": 0.5}, "The figure does not show the whole picture"),
        ({"down": (0.0, -1e-4)}, "The figure shows the picture so small or so narrow"),
        ({"across": (0.002, 0.0)}, "The figure shows the picture so small or so narrow"),
        ({"covered": 0.5}, "The figure has something drawn over the picture."),
        ({"written": 0.5}, "The figure has text all over the picture."),
    ],
)
def test_a_picture_that_is_not_seen_is_wrong(answer, ends, how, sentence):
    wanted = panel(picture=IMAGE, cmap="gray")
    expect(answer(seen.Figure((picture(how=UPRIGHT),)))).draws(wanted)
    drawn = answer(seen.Figure((picture(how={**UPRIGHT, **how}),)))
    said = ends(lambda: expect(drawn).draws(wanted)).explanation.headline.text()
    assert said.startswith(sentence)


def test_a_picture_that_was_turned_twice_stands_upright(answer):
    how = {**UPRIGHT, "down": (0.0, 0.05), "across": (-0.05, 0.0)}
    drawn = answer(seen.Figure((picture(IMAGE[::-1, ::-1], how=how),)))
    expect(drawn).draws(panel(picture=IMAGE, cmap="gray"))


def test_without_a_colour_bar_only_looks_count(answer, ends):
    looks = panel(picture=IMAGE, cmap="gray")
    for other in (IMAGE / 255, 3 * IMAGE + 5):
        expect(answer(seen.Figure((picture(other),)))).draws(looks)
    for other in (-IMAGE, IMAGE**2, np.round(IMAGE / 3), IMAGE * 0):
        drawn = answer(seen.Figure((picture(other),)))
        said = ends(lambda: expect(drawn).draws(looks)).explanation.headline.text()
        assert "other pixels" in said


@pytest.mark.parametrize(
    "how, more, sentence",
    [
        ({"base": 3.0}, {}, "The figure has bars that do not stand on 0."),
        ({"inked": False}, {}, "The figure has bars without a colour."),
        ({}, {"scales": ("linear", "log")}, "The figure has an axis with the scale 'log'"),
        ({}, {"xlim": (2.0, -2.0)}, "The figure has an axis that runs backwards."),
        ({}, {"xlim": (0.0, 2.0)}, "The figure does not show all of its bars"),
        ({}, {"xlim": (-99.0, 99.0)}, "The figure has bars that are too small"),
        ({}, {"ylim": (0.0, 1.0)}, "The figure does not show all of its bars"),
        ({}, {"ylim": (0.0, 999.0)}, "The figure has bars that are too small"),
        ({}, {"covered": 0.5}, "The figure has something drawn over the bars."),
        ({}, {"left": 0.9}, "The figure is too small to be seen, or lies beyond the edge"),
    ],
)
def test_bars_that_are_not_seen_are_wrong(answer, ends, how, more, sentence):
    wanted = panel(histogram=VALUES, range=(-2, 2))
    good = {"xlim": (-2.2, 2.2), "ylim": (0.0, 3.0), "scales": ("linear", "linear")}
    expect(answer(seen.Figure((bars(**good),)))).draws(wanted)
    drawn = answer(seen.Figure((bars(how=how, **{**good, **more}),)))
    said = ends(lambda: expect(drawn).draws(wanted)).explanation.headline.text()
    assert said.startswith(sentence)


def test_a_panel_of_both_is_wrong(answer, ends):
    both = seen.Panel(picture().pictures, bars().histograms)
    for wanted, sentence in (
        (panel(picture=IMAGE), "The figure shows bars as well as the picture."),
        (panel(histogram=VALUES, range=(-2, 2)), "The figure shows a picture as well as bars."),
    ):
        drawn = answer(seen.Figure((both,)))
        assert ends(lambda: expect(drawn).draws(wanted)).explanation.headline.text() == sentence
