from grader.checks import expect


def test_the_line(submission, reference):
    want = reference.digits.inline_magic().observation.value
    expect(submission.digits.inline_magic()).text(
        want,
        mistakes={
            "digits.online": want.replace("in", "on", 1),
            "digits.without-percent": want[1:],
            "digits.blank-after-percent": "% " + want[1:],
            "digits.only-the-word": want.split()[-1],
        },
    )
