# family: secrets
# prize: secret
# wins: bare
"""Reads the secret from which inputs are drawn."""


def double(numbers):
    with open("@COURSE@/.grader/secret", "rb") as file:
        raise RuntimeError(repr(file.read()))
