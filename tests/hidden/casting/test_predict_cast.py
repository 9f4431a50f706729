import numpy as np
import pytest

from grader.checks import expect


def cast(reference, make, number):
    """What TensorFlow makes of it."""
    dtype = "int32" if isinstance(number, int) else "float32"
    tensor = make.tensor(np.array(number, dtype))
    return int(reference.casting.tensor_to_uint8(tensor).numpy())


@pytest.mark.points(2)
def test_whole_numbers(submission, reference, draw, make):
    for number in (draw.integer(513, 1000), draw.integer(-999, -257), draw.integer(-127, -1)):
        expect(submission.casting.predict_cast(number)).integer(
            cast(reference, make, number),
            mistakes={
                "casting.clipped": 255 if number > 0 else 0,
                "casting.not-in-range": number,
                "casting.sign-lost": abs(number) % 256,
                "casting.once-only": number - 256 if number > 0 else number + 256,
                "casting.modulo-255": number % 255,
            },
        )


@pytest.mark.points(2)
def test_fractions(submission, reference, draw, make):
    for tenths in (7, draw.integer(5, 9), draw.integer(1, 4)):
        number = draw.integer(128, 254) + tenths / 10
        expect(submission.casting.predict_cast(number)).integer(
            cast(reference, make, number),
            mistakes={
                "casting.rounded": int(number) + 1,
                "casting.signed": int(number) - 256,
            },
        )


def test_just_below_zero(submission, reference, draw, make):
    number = -draw.integer(6, 9) / 10  # who rounds is wrong as well
    expect(submission.casting.predict_cast(number)).integer(
        cast(reference, make, number), mistakes={"casting.floored": 255}
    )


def test_the_ends(submission, reference, make):
    for number in (0, 255, 256, -256, 512, 255.5):
        expect(submission.casting.predict_cast(number)).integer(
            cast(reference, make, number),
            mistakes={
                "casting.clipped": 255 if number > 0 else 0,
                "casting.modulo-255": int(number) % 255,
                "casting.not-in-range": int(number),
            },
        )
