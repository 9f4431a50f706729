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


def test_a_figure_of_a_class_of_its_own_is_a_figure(drawn):
    assert drawn("own") == seen.Figure((), title="", size=(6.4, 4.8))


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


SEEN = """
    import matplotlib.pyplot as plt
    import numpy as np
    from matplotlib.colors import LogNorm
    from mpl_toolkits.axes_grid1 import ImageGrid, make_axes_locatable

    IMAGE = np.arange(1.0, 13.0).reshape(3, 4)

    def draw(code):
        fig, ax = plt.subplots()
        shown = ax.imshow(IMAGE, "gray")
        exec(code)
        return fig

    def mesh():
        fig, ax = plt.subplots()
        ax.pcolormesh(IMAGE)
        return fig

    def uneven_mesh():
        fig, ax = plt.subplots()
        ax.pcolormesh([0, 1, 2, 3, 9], [0, 1, 2, 3], IMAGE)
        return fig

    def parts(way):
        if way == "grid":
            fig = plt.figure()
            axes = ImageGrid(fig, 111, nrows_ncols=(1, 2))
        elif way == "divider":
            fig, first = plt.subplots()
            axes = [first, make_axes_locatable(first).append_axes("right", "100%", pad=0.2)]
        elif way == "subfigures":
            fig = plt.figure()
            axes = [part.subplots() for part in fig.subfigures(1, 2)]
        elif way == "mosaic":
            fig, found = plt.subplot_mosaic("AB")
            axes = list(found.values())
        else:
            fig, axes = plt.subplots(1, 2, layout="constrained")
        for one in axes:
            one.imshow(IMAGE)
        return fig

    def shown_first():
        plt.imshow(IMAGE)
        plt.show()
        return plt.gcf()
"""


@pytest.fixture
def picture(hand_in):
    drawn = hand_in(SEEN).value

    def one(code):
        (panel,) = drawn("draw", code).panels
        (found,) = panel.pictures
        return found

    return one


def test_how_a_picture_stands(picture):
    upright = picture("")
    assert upright.across[0] > 0 > upright.down[1]
    assert upright.across[1] == upright.down[0] == 0
    assert picture("ax.invert_yaxis()").down[1] > 0
    assert picture("ax.invert_xaxis()").across[0] < 0
    assert picture("shown.origin = 'lower'").down[1] > 0
    assert picture("ax.set_aspect(0.01)").down[1] > upright.down[1] / 50


@pytest.mark.parametrize(
    "code, hidden",
    [
        ("", 0),
        ("ax.set_xlim(-0.5, 1.5)", 0.5),
        ("ax.set_xlim(0, 3)", 0),  # half a pixel at each side
        ("ax.set_position([1.1, 0.1, 0.8, 0.8])", 1),
        ("shown.set_clip_path(plt.Rectangle((-1, -1), 9, 1.5, transform=ax.transData))", 2 / 3),
        ("ax.set_xscale('log')", 1),
    ],
)
def test_what_lies_beyond_an_edge(picture, code, hidden):
    assert picture(code).hidden == pytest.approx(hidden)


@pytest.mark.parametrize(
    "code, low, high",
    [
        ("", 0, 0),
        ("ax.grid(True); ax.set_title('a'); ax.axis('off')", 0, 0),
        ("ax.plot([0, 3], [0, 2])", 0.002, 0.1),
        ("ax.add_patch(plt.Rectangle((-0.5, -0.5), 2, 3))", 0.45, 0.55),
        ("ax.add_patch(plt.Rectangle((-0.5, -0.5), 2, 3, zorder=-1))", 0, 0),
        ("fig.patches.append(plt.Rectangle((0, 0), 2000, 2000, transform=None))", 0.99, 1),
        ("ax.plot([0, 3], [0, 2], visible=False)", 0, 0),
    ],
)
def test_what_lies_over_a_picture(picture, code, low, high):
    assert low <= picture(code).covered <= high


def test_text_is_counted_by_itself(picture):
    labelled = picture("ax.text(0, 0, '5')")
    assert labelled.covered == 0 < labelled.written < 0.02
    assert picture("ax.text(-1, 3, 'XXXXX', size=400)").written > 0.2


@pytest.mark.parametrize(
    "code, there",
    [
        ("", False),
        ("fig.colorbar(shown)", True),
        ("fig.colorbar(shown, cax=ax.inset_axes((1.05, 0, 0.05, 1)))", True),
        ("fig.colorbar(shown, orientation='horizontal')", True),
        ("fig.colorbar(plt.cm.ScalarMappable(shown.norm, 'gray'), ax=ax)", True),
        ("fig.colorbar(plt.cm.ScalarMappable(plt.Normalize(1, 12), 'grey'), ax=ax)", True),
        ("fig.colorbar(plt.cm.ScalarMappable(cmap='gray'), ax=ax)", False),
        ("fig.colorbar(plt.cm.ScalarMappable(shown.norm, 'hot'), ax=ax)", False),
        ("fig.colorbar(shown).ax.set_visible(False)", False),
        ("fig.colorbar(shown).ax.set_position((2, 0, 0.1, 1))", False),
    ],
)
def test_a_colour_bar_tells_of_a_picture(picture, code, there):
    assert picture(code).colorbar is there


def test_a_map_and_how_it_runs(picture):
    assert picture("shown.set_cmap(plt.cm.gray.resampled(128))").cmap == "gray"
    assert picture("shown.set_cmap('gray_r')").cmap == "gray_r"
    assert picture("shown.set_norm(LogNorm())").even is False
    assert picture("shown.set_clim(0, 99)").high == 99
    assert picture("shown.set_alpha(0.1)").alpha == pytest.approx(0.1)


def test_a_mesh_is_a_picture_that_stands_on_its_head(hand_in):
    drawn = hand_in(SEEN).value
    (found,) = drawn("mesh").panels[0].pictures
    assert found.data.numpy().tolist() == np.arange(1.0, 13.0).reshape(3, 4).tolist()
    assert found.down[1] > 0
    assert drawn("uneven_mesh").panels[0].pictures == ()


@pytest.mark.parametrize("way", ["grid", "divider", "subfigures", "mosaic", "constrained"])
def test_panels_stand_where_they_are_drawn(hand_in, way):
    left, right = hand_in(SEEN).value("parts", way).panels
    assert left.place[0] + left.place[2] <= right.place[0]
    assert left.place[1] == pytest.approx(right.place[1], abs=0.02)


def test_after_show_the_figures_are_gone(hand_in):
    assert hand_in(SEEN).value("shown_first").panels == ()


@pytest.mark.parametrize(
    "more, base, inked",
    [("", 0, True), ("bottom=3", 3, True), ("alpha=0", 0, False), ("color='white'", 0, False)],
)
def test_how_bars_stand(hand_in, more, base, inked):
    source = f"""
        import matplotlib.pyplot as plt

        def bars():
            fig, ax = plt.subplots()
            ax.hist([1, 2, 2.5, 9], {more})
            ax.set_yscale("log")
            return fig
    """
    (panel,) = hand_in(source).value("bars").panels
    assert panel.scales == ("linear", "log")
    assert (panel.histograms[0].base, panel.histograms[0].inked) == (base, inked)


@pytest.mark.parametrize(
    "code", ["ax.set_title('t', color='w')", "ax.set_title('t').set_visible(False)"]
)
def test_a_title_that_nobody_sees_is_none(hand_in, code):
    assert hand_in(SEEN).value("draw", code).panels[0].title == ""


def test_axes_without_anything_are_no_panel(hand_in):
    drawn = hand_in(SEEN).value
    assert len(drawn("draw", "fig.add_axes((0.9, 0.9, 0.1, 0.1)).axis('off')").panels) == 1
    assert len(drawn("draw", "fig.add_axes((0.9, 0.9, 0.1, 0.1))").panels) == 2
