from grader.checks import expect


def test_fraction(submission, draw):
    number = draw.integer(128, 254) + 0.75
    expect(submission.casting.predict_cast(number)).integer(
        int(number), mistakes={"casting.rounded": round(number)}
    )


def test_beyond_255(submission, draw):
    number = draw.integer(400, 500)  # what is left is beyond int8
    expect(submission.casting.predict_cast(number)).integer(
        number - 256,
        mistakes={
            "casting.clipped": 255,
            "casting.not-in-range": number,
            "casting.modulo-255": number % 255,
        },
    )


def test_as_in_the_examples(submission):
    expect(submission.casting.predict_cast(250.7)).integer(
        250, mistakes={"casting.rounded": 251, "casting.signed": -6}
    )
    expect(submission.casting.predict_cast(300)).integer(
        44,
        mistakes={
            "casting.clipped": 255,
            "casting.not-in-range": 300,
            "casting.modulo-255": 45,
        },
    )


def test_below_zero(submission, draw):
    for number in (-1, -draw.integer(3, 100), -draw.integer(300, 370)):
        expect(submission.casting.predict_cast(number)).integer(
            number % 256,
            mistakes={
                "casting.clipped": 0,
                "casting.not-in-range": number,
                "casting.sign-lost": abs(number) % 256,
                "casting.once-only": number + 256,
                "casting.modulo-255": number % 255,
            },
        )


def test_far_from_the_range(submission):
    for number in (1000, -1000):
        expect(submission.casting.predict_cast(number)).integer(
            number % 256,
            mistakes={
                "casting.clipped": 255 if number > 0 else 0,
                "casting.sign-lost": abs(number) % 256,
                "casting.once-only": number - 256 if number > 0 else number + 256,
                "casting.modulo-255": number % 255,
            },
        )


def test_fraction_just_below_zero(submission):
    for number in (-0.7, -0.25):
        expect(submission.casting.predict_cast(number)).integer(
            0, mistakes={"casting.floored": 255}
        )
