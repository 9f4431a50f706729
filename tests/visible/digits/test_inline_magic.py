from grader.checks import expect


def test_the_line(submission):
    expect(submission.digits.inline_magic()).text(
        "%matplotlib inline",
        mistakes={
            "digits.online": "%matplotlib online",
            "digits.without-percent": "matplotlib inline",
            "digits.blank-after-percent": "% matplotlib inline",
            "digits.only-the-word": "inline",
        },
    )
