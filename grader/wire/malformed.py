"""What is said of bytes that are not what they should be."""

from __future__ import annotations


class Malformed(Exception):
    """The bytes are not a message of the vocabulary."""
