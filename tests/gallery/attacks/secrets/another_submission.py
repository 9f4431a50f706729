# family: secrets
# prize: secret
# wins: bare
"""Copies from another learner."""

from pathlib import Path


def double(numbers):
    raise RuntimeError(Path("@CLASS@/honest-1/nums.py").read_text())
