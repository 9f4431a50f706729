from grader.checks import expect


def test_whole_numbers(submission):
    for source in ("list", "tuple", "array"):
        want, other = ("int64", "int32") if source == "array" else ("int32", "int64")
        expect(submission.tensors.predict_dtype(source, "int")).names_dtype(
            want, mistakes={"tensors.who-chooses": other}
        )


def test_fractions(submission):
    for source in ("list", "tuple", "array"):
        want, other = ("float64", "float32") if source == "array" else ("float32", "float64")
        expect(submission.tensors.predict_dtype(source, "float")).names_dtype(
            want, mistakes={"tensors.who-chooses": other}
        )


def test_some_of_each(submission):
    for source in ("list", "tuple", "array"):
        bits, other = ("64", "32") if source == "array" else ("32", "64")
        expect(submission.tensors.predict_dtype(source, "both")).names_dtype(
            f"float{bits}",
            mistakes={
                "tensors.who-chooses": f"float{other}",
                "tensors.one-float-is-enough": f"int{bits}",
            },
        )
