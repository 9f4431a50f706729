from grader.checks import expect


def test_whole_numbers(submission, draw):
    expect(submission.casting.with_dtype(draw.rows())).tensor().dtype(
        "float32",
        mistakes={
            "casting.no-dtype-named": "int32",
            "casting.float64": "float64",
            "casting.float16": "float16",
        },
    )


def test_values(submission, draw):
    rows = draw.rows(integers=False)
    expect(submission.casting.with_dtype(rows)).tensor().values(rows)
