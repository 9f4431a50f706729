from grader.checks import expect


def test_dtype(submission, draw, make):
    pixels = make.tensor(draw.images(dtype="uint8"))
    expect(submission.casting.to_float32(pixels)).tensor().dtype(
        "float32",
        mistakes={
            "casting.float64": "float64",
            "casting.float16": "float16",
            "casting.unchanged": "uint8",
        },
    )


def test_values_stay(submission, draw, make):
    pixels = draw.images(dtype="uint8")
    expect(submission.casting.to_float32(make.tensor(pixels))).tensor().values(
        pixels.array,
        mistakes={"casting.scaled": pixels.array / 255},
    )
