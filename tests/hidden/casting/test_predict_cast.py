import numpy as np
import pytest

from grader.checks import expect


def cast(reference, make, number):
    """What TensorFlow makes of it."""
    dtype = "int32" if isinstance(number, int) else "float32"
    tensor = make.tensor(np.array(number, dtype))
    return int(reference.casting.tensor_to_uint8(tensor).numpy())


def telling(low, high):
    """The numbers for which each mistake leads to another answer."""
    return [
        n
        for n in range(low, high + 1)
        if len({n % 256, n % 255, abs(n) % 256, n + 256 if n < 0 else n - 256})
        == (4 if n < -256 else 3)
    ]


@pytest.mark.points(2)
def test_whole_numbers(submission, reference, draw, make):
    for number in (
        draw.choice(telling(513, 1000)),
        draw.choice(telling(-999, -257)),
        draw.choice(telling(-127, -1)),
    ):
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
    ends = (0, 255, 256, -256, 512, 768, -768, 1000, -1000)
    for number in (*ends, 127, 128, -128, 255.5):
        expect(submission.casting.predict_cast(number)).integer(
            cast(reference, make, number),
            mistakes={
                "casting.clipped": 255 if number > 0 else 0,
                "casting.rounded": None if number == int(number) else round(number) % 256,
                "casting.modulo-255": int(number) % 255,
                "casting.not-in-range": int(number),
            },
        )


def test_just_below_the_next(submission, reference, draw, make):
    for number in (draw.integer(3, 120) + 0.97, 127.97, 254.98, 0.96, 0.0, -0.02, -0.98):
        expect(submission.casting.predict_cast(number)).integer(
            cast(reference, make, number),
            mistakes={
                "casting.floored": 255 if number < 0 else None,
                "casting.rounded": round(number),
            },
        )


def test_many(submission, draw):
    for _ in range(4):
        number = draw.choice(telling(-1000, 1000))
        expect(submission.casting.predict_cast(number)).integer(
            number % 256,
            mistakes={
                "casting.clipped": 255 if number > 0 else 0,
                "casting.modulo-255": number % 255,
            },
        )
