"""Figures that are kept with a result: small, exact enough to look at, never of hidden checks."""

import base64
import zlib

import msgspec
import numpy as np
import pytest

from grader.checks.verdict import Outcome
from grader.judge.drawing import CAP, Drawing, packed, small, unpacked
from grader.wire import observations as seen

CHECK = """
    from grader.checks import expect, panel


    def test_drawn(submission, draw):
        image = draw.floats([3, 5])
        expect(submission.nums.double(image)).draws(panel(picture=image, cmap="gray"))


    def test_number(submission):
        submission.nums.double(3)
    """
DRAWS = """
    import matplotlib.pyplot as plt
    import numpy as np


    def double(numbers):
        fig = plt.figure()
        plt.imshow(np.atleast_2d(numbers), "gray")
        return fig
    """


def array(values):
    return seen.values(seen.Array, np.asarray(values))


def figure(*pictures, curves=()):
    drawn = tuple(
        seen.Picture(array(picture), low=0.0, high=float("nan")) for picture in pictures
    )
    return seen.Figure((seen.Panel(drawn, curves=tuple(curves)),), "a title")


def size(one):
    return sum(len(picture.data.data) for panel in one.panels for picture in panel.pictures)


class TestSmall:
    def test_a_small_picture_stays_as_it_is(self):
        digits = figure(np.arange(28 * 28, dtype=np.float32).reshape(28, 28))
        assert small(digits) == digits

    def test_a_large_picture_loses_rows_and_columns_evenly(self):
        (picture,) = small(figure(np.arange(300 * 100).reshape(300, 100))).panels[0].pictures
        assert picture.data.shape == (60, 20)
        assert picture.data.numpy()[1].tolist() == list(range(500, 600, 5))
        assert picture.low == 0.0

    def test_many_pictures_become_smaller_until_all_fit(self):
        kept = small(figure(*[np.zeros((64, 64), np.float32)] * 20))
        assert 0 < size(kept) <= CAP and len(kept.panels[0].pictures) == 20

    def test_what_does_not_fit_even_so_is_not_kept(self):
        assert small(figure(*[np.zeros((16, 16, 40), np.float32)] * 60)) is None

    def test_a_long_curve_loses_points(self):
        curve = seen.Curve(array(np.arange(5000)), array(np.arange(5000.0)))
        (kept,) = small(figure(curves=[curve])).panels[0].curves
        assert kept.x.shape == kept.y.shape == (500,)

    def test_what_would_take_minutes_to_draw_is_not_kept(self):
        dots = [np.zeros((1, 1), np.uint8)]
        assert small(figure(*dots * 64))
        panel = figure(*dots * 60).panels[0]
        assert small(seen.Figure((panel,) * 3)) is None
        many = seen.Bars(array(np.zeros(2000)), array(np.arange(2001)))
        assert small(seen.Figure((seen.Panel(histograms=(many,)),))) is None

    @pytest.mark.parametrize("shape", [(), (0,), (7,), (0, 9, 3), (1,) * 32])
    def test_no_shape_is_too_odd(self, shape):
        assert small(figure(np.zeros(shape), np.full(shape, 1j)))


class TestPacked:
    def test_comes_back_as_it_was(self):
        drawing = Drawing(figure(np.eye(3, dtype=np.float32)), figure(np.eye(2)))
        back = unpacked(packed(drawing))
        assert repr(back) == repr(drawing)  # NaN is not equal to itself
        assert msgspec.msgpack.encode(back) == msgspec.msgpack.encode(drawing)

    def test_the_largest_that_is_kept_is_taken(self):
        noise = np.random.default_rng(0).random((4, 64, 64)).astype(np.float32)
        full = small(figure(*noise))
        assert size(full) == CAP
        assert unpacked(packed(Drawing(full, full))).wanted.panels

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "no base64!",
            base64.b64encode(b"not deflated").decode(),
            base64.b64encode(zlib.compress(b"\x80")).decode(),
            base64.b64encode(zlib.compress(bytes(9 << 20))).decode(),
        ],
    )
    def test_anything_else_is_refused(self, text):
        with pytest.raises(ValueError, match="drawing"):
            unpacked(text)


@pytest.fixture
def results(course_dir, write, right, open_session, judge):
    """Results of checks of figures, against a function that draws."""

    def run(draws):
        place = "tests/{}/nums/test_double.py"
        write(course_dir, {place.format(kind): CHECK for kind in ("visible", "hidden")})
        files = {"words.py": right["words.py"], "nums.py": draws}
        return judge(open_session(), files, exchanges=_NoReference())

    return run


class _NoReference(dict):
    def __missing__(self, key):
        return ()


def test_a_visible_check_of_a_figure_keeps_it_and_a_hidden_one_does_not(results):
    found = results(DRAWS)
    (panel,) = found["visible/nums/double/test_drawn"].drawing.got.panels
    assert panel.pictures[0].data.shape == (3, 5)
    assert found["visible/nums/double/test_drawn"].drawing.wanted is None
    assert found["visible/nums/double/test_number"].drawing is None
    assert found["hidden/nums/double/test_drawn"].outcome is Outcome.PASSED
    assert found["hidden/nums/double/test_drawn"].drawing is None


def test_what_was_wanted_is_kept_if_it_did_not_pass(results):
    one = results(DRAWS.replace('"gray"', '"viridis"'))["visible/nums/double/test_drawn"]
    assert one.outcome is Outcome.WRONG
    assert one.drawing.got.panels[0].pictures[0].cmap == "viridis"
    assert one.drawing.wanted.panels[0].pictures[0].cmap == "gray"


def test_what_is_no_figure_is_not_kept(results):
    one = results(DRAWS.replace("return fig", "return 3"))["visible/nums/double/test_drawn"]
    assert one.outcome is Outcome.WRONG and one.drawing is None
