import pytest

from grader.checks import expect


@pytest.mark.points(2)
@pytest.mark.parametrize("channels", [1, 3, 5])
def test_like_the_layer(submission, reference, draw, make, channels):
    maps = draw.images(channels=channels)
    want = reference.dense.flatten(make.tensor(maps))
    other_order = maps.array.transpose(0, 2, 3, 1)
    expect(submission.dense.flatten(make.tensor(maps))).tensor().like(
        want, mistakes={"dense.other-order": other_order.reshape(maps.batch, -1)}
    )


def test_one_image_stays_a_batch(submission, reference, draw, make):
    maps = make.tensor(draw.images(batch=1, channels=2))
    want = reference.dense.flatten(maps)
    expect(submission.dense.flatten(maps)).tensor().like(want)


def test_single_pixels(submission, reference, draw, make):
    maps = make.tensor(draw.images(height=1, width=1))
    want = reference.dense.flatten(maps)
    expect(submission.dense.flatten(maps)).tensor().like(want)
