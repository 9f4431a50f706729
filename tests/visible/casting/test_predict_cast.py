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
