"""What is drawn is stable, differs between checks, and obeys the probe rules."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from grader.checks.draw import Draw, Images, seed_for
from grader.wire.messages import WeightFact

SEEDS = range(60)


def layer(*shapes, names=("kernel", "bias")):
    """A layer with weights of these shapes, as its facts tell of it."""
    return WeightFact("Layer", names[: len(shapes)], shapes, ("float32",) * len(shapes), True)


def everything(draw):
    return (
        draw.integer(0, 10**9),
        draw.choice("abcdefgh"),
        draw.integers((3, 2)).tolist(),
        draw.floats((4,)).tolist(),
        draw.rows(),
        draw.rows(integers=False),
        draw.images().array.tolist(),
        [a.data for layer in draw.weights([layer((3, 3, 2, 4), (4,))]) for a in layer.arrays],
    )


def test_the_same_seed_draws_the_same():
    assert everything(Draw(5)) == everything(Draw(5))


def test_another_seed_draws_something_else():
    one, other = everything(Draw(5)), everything(Draw(6))
    assert sum(a == b for a, b in zip(one, other, strict=True)) <= 1  # the letter may agree


def test_a_second_draw_is_another_one():
    draw = Draw(5)
    assert not np.array_equal(draw.floats((4,)), draw.floats((4,)))


def test_the_seed_depends_on_the_course_and_on_the_check():
    pairs = itertools.product((b"", b"a", b"b"), ("x", "y", ""))
    seeds = {seed_for(secret, check) for secret, check in pairs}
    assert len(seeds) == 9
    assert all(0 <= seed < 1 << 64 for seed in seeds)


def test_the_seed_never_changes():
    """Or a class that is graded again would get other inputs."""
    assert seed_for(b"secret", "module/check") == 13955960620114598135


@pytest.mark.parametrize("dtype", ["float32", "float64", "uint8"])
def test_images_obey_the_probe_rules(dtype):
    for seed in SEEDS:
        images = Draw(seed).images(dtype=dtype)
        assert images.array.dtype == dtype
        assert images.batch > 1
        assert images.channels > 1
        assert images.height % 2 == images.width % 2 == 1
        assert len(set(images.array.shape)) == 4  # no axis is taken for another
        assert images.array.shape == (
            images.batch, images.height, images.width, images.channels,
        )  # fmt: skip


@pytest.mark.parametrize("few", [2, 3, 4])
def test_batch_and_channels_differ_if_one_is_given(few):
    for seed in SEEDS:
        assert Draw(seed).images(channels=few).batch != few
        assert Draw(seed).images(batch=few).channels != few


def test_images_of_floats_are_negative_here_and_beyond_6_there():
    for seed in SEEDS:
        array = Draw(seed).images().array
        assert (array < 0).any()
        assert (array > 6).any()


def test_images_of_bytes_reach_beyond_what_a_signed_byte_holds():
    for seed in SEEDS:
        assert Draw(seed).images(dtype="uint8").array.max() > 127


@pytest.mark.parametrize("height", [7, 9, 11, 8, 28])
def test_a_given_size_is_kept_and_the_other_differs(height):
    for seed in SEEDS:
        images = Draw(seed).images(channels=1, height=height, batch=5)
        assert (images.batch, images.height, images.channels) == (5, height, 1)
        assert images.width != height


def test_all_given_sizes_are_kept():
    assert Draw(1).images(3, 28, 28, 6).array.shape == (6, 28, 28, 3)


def test_shapes_after_a_convolution():
    images = Images(np.zeros((2, 9, 7, 3)))
    assert images.same_shape(5) == (2, 9, 7, 5)
    assert images.valid_shape(5, kernel=3) == (2, 7, 5, 5)


@pytest.mark.parametrize("integers", [True, False])
def test_rows_are_never_square(integers):
    for seed in SEEDS:
        rows = Draw(seed).rows(integers)
        assert 2 <= len(rows) <= 4
        assert len({len(row) for row in rows}) == 1
        assert len(rows[0]) > len(rows)
        assert {type(value) for row in rows for value in row} == {int if integers else float}


def test_integers_include_both_ends():
    drawn = {Draw(seed).integer(3, 5) for seed in SEEDS}
    assert drawn == {3, 4, 5}
    assert set(Draw(1).integers((500,), -1, 1).tolist()) == {-1, 0, 1}
    assert min(Draw(seed).size() for seed in SEEDS) == 2


def test_weights_come_in_the_shapes_asked_for_and_biases_are_never_zero():
    shapes = [[(3, 3, 2, 4), (4,)], [(20, 5), (5,)], [(3, 3, 4, 1), (1,)], [(6,)]]
    for seed in SEEDS:
        drawn = Draw(seed).weights([layer(*one) for one in shapes])
        assert [[array.shape for array in one.arrays] for one in drawn] == shapes
        for one in drawn:
            for array in one.arrays:
                assert array.dtype == "float32"
                if len(array.shape) == 1:
                    assert np.abs(array.numpy()).min() >= 0.05


def test_kernels_have_the_variance_that_keeps_signals_alive():
    first, last = Draw(3).weights([layer((200, 300)), layer((3, 3, 20, 300))], gain=2, last=0.5)
    assert first.arrays[0].numpy().std() == pytest.approx(2 * (2 / 200) ** 0.5, rel=0.02)
    assert last.arrays[0].numpy().std() == pytest.approx(0.5 * (2 / 180) ** 0.5, rel=0.02)


def test_a_variance_is_never_negative():
    names = ("gamma", "beta", "moving_mean", "moving_variance")
    (drawn,) = Draw(5).weights([layer(*[(500,)] * 4, names=names)])
    gamma, beta, mean, variance = (array.numpy() for array in drawn.arrays)
    assert variance.min() >= 0.5 and variance.max() <= 2 and variance.std() > 0.1
    assert min(gamma.min(), beta.min(), mean.min()) < 0


def test_no_weights_for_no_layers():
    assert Draw(1).weights([]) == ()


@pytest.mark.parametrize("shape", [(0, 5), (5, 0), (0,), ()])
def test_a_layer_that_says_it_is_empty_brings_nothing_to_fail(shape):
    """Shapes come from the worker, which may say anything."""
    (drawn,) = Draw(1).weights([layer(shape)])
    assert drawn.arrays[0].shape == shape
