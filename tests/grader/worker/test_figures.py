"""Figures as plain data: what was drawn, in reading order."""

import numpy as np
import pytest

from grader.wire import observations as seen

PICTURE = """
    import matplotlib.pyplot as plt

    def picture(image):
        fig, axes = plt.subplots()
        axes.imshow(image, "gray")
        axes.set_title(image.shape)
        return fig

    def with_bar(image):
        fig = plt.figure(figsize=(8, 4))
        plt.imshow(image)
        plt.colorbar()
        return fig

    def two(image, values):
        plt.subplot(1, 2, 2)
        plt.hist(values.ravel(), range=[-2, 2])
        plt.ylim(0, 50)
        plt.subplot(1, 2, 1)
        plt.imshow(image, "gray")
        plt.colorbar()
        return plt.gcf()

    def grid():
        fig, axes = plt.subplots(2, 2)
        for number, one in enumerate(axes.ravel()[::-1]):
            one.set_title(number)
        return fig

    def axes_only():
        return plt.gca()

    def open_figures():
        return len(plt.get_fignums())

    def settings():
        before = plt.rcParams["image.cmap"]
        plt.rcParams["image.cmap"] = "gray"
        return before

    def steps(counts, edges):
        fig, axes = plt.subplots()
        axes.stairs(counts, edges)
        return fig

    def counted(values, more):
        fig, axes = plt.subplots()
        axes.hist(values, range=[-2, 2], **more)
        return fig

    def triangle():
        fig, axes = plt.subplots()
        axes.fill([0, 1, 2, 1], [0, 1, 1, 0])
        return fig

    def many():
        fig = plt.figure()
        for _ in range(200):
            fig.add_subplot()
        return fig

    class Own(plt.Figure):
        pass

    def own():
        return Own()
"""


@pytest.fixture
def drawn(hand_in):
    return hand_in(PICTURE).value


def test_a_picture_and_its_title(drawn):
    image = np.arange(12, dtype=np.uint8).reshape(3, 4)
    (panel,) = drawn("picture", image).panels
    (picture,) = panel.pictures
    assert np.array_equal(picture.data.numpy(), image)
    assert (picture.cmap, picture.colorbar, panel.title) == ("gray", False, "(3, 4)")
    assert (picture.low, picture.high) == (0, 11)


def test_a_colour_bar_is_no_panel(drawn):
    figure = drawn("with_bar", np.eye(3))
    assert figure.size == (8, 4)
    (panel,) = figure.panels
    assert panel.pictures[0].colorbar


def test_panels_are_in_reading_order_however_they_were_made(drawn):
    values = np.array([[-3, -1.5, 0, 1], [1.5, 1.9, 5, 0.1]])
    left, right = drawn("two", np.eye(2), values).panels
    assert len(left.pictures) == 1 and not left.histograms
    (bars,) = right.histograms
    counts, edges = np.histogram(values, range=(-2, 2))
    assert np.array_equal(bars.counts.numpy(), counts)
    assert np.allclose(bars.edges.numpy(), edges)
    assert right.ylim == (0, 50)
    assert [panel.title for panel in drawn("grid").panels] == ["3", "2", "1", "0"]


def test_stairs_are_a_histogram_too(drawn):
    (bars,) = drawn("steps", np.array([1.0, 2]), np.array([0.0, 1, 3])).panels[0].histograms
    assert bars.counts.numpy().tolist() == [1, 2]
    assert bars.edges.numpy().tolist() == [0, 1, 3]


@pytest.mark.parametrize(
    "more", [{"histtype": "step"}, {"histtype": "stepfilled"}, {"rwidth": 0.8}]
)
def test_a_histogram_may_look_as_it_likes(drawn, more):
    values = np.array([-1.9, -1.5, 0, 0.1, 1.5, 1.9, 5])
    texts = seen.DictOf(
        tuple(
            (seen.Text(key), seen.Text(value) if isinstance(value, str) else seen.Real(value))
            for key, value in more.items()
        )
    )
    (bars,) = drawn("counted", values, texts).panels[0].histograms
    counts, edges = np.histogram(values, range=(-2, 2))
    assert np.array_equal(bars.counts.numpy(), counts)
    assert np.allclose(bars.edges.numpy(), edges)


def test_another_outline_is_no_histogram(drawn):
    assert drawn("triangle").panels[0].histograms == ()


def test_what_is_no_figure_is_told_by_its_type(drawn):
    assert drawn("axes_only") == seen.Other("Axes")
    assert drawn("own").type == "Own"  # a class of a learner's own may say anything


def test_figures_and_settings_do_not_last(drawn):
    drawn("grid")
    assert drawn("open_figures") == seen.Integer(0)
    assert drawn("settings") == drawn("settings")


def test_a_function_of_pyplot_that_was_overwritten_comes_back(hand_in):
    drawn = hand_in("""
        import matplotlib.pyplot as plt

        def assigned():
            fig = plt.figure()
            plt.title = "a"
            plt.imshow = None
            return fig

        def called():
            fig = plt.figure()
            plt.title("b")
            plt.imshow([[1]])
            return fig
    """).value
    assert drawn("assigned").panels == ()
    assert drawn("called").panels[0].title == "b"


def test_panels_beyond_the_limit_are_left_out(drawn):
    assert len(drawn("many").panels) == seen.MAX_PARTS
