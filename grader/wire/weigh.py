"""How many things a message holds, counted before any of them is made.

A byte of a message can become eight of a tuple, three can become an integer of
thirty-six: 60 MiB of dimensions made a judge hold a gigabyte. Large messages are large
for their arrays, which are one thing each, so they are counted first.
"""

from __future__ import annotations

MAX_THINGS = 400_000
"""Things in one message: numbers, texts, keys, lists. The worker sends a tenth of it."""

MAX_TEXT_BYTES = 1 << 20
"""No single text of a message is longer."""

LIGHT = 1 << 20
"""Messages up to so many bytes need not be weighed: they cannot become large."""


def _payloads() -> list[tuple[int, int, bool]]:
    """For every first byte: bytes to skip, bytes that tell a length, whether it is text."""
    table = [(0, 0, False)] * 256
    for tag in range(0xA0, 0xC0):
        table[tag] = (tag - 0xA0, 0, True)
    for tag, fixed, counted, text in (
        *((tag, 0, 1 << tag - 0xC4, False) for tag in (0xC4, 0xC5, 0xC6)),  # bytes
        *((tag, 1, 1 << tag - 0xC7, False) for tag in (0xC7, 0xC8, 0xC9)),  # extensions
        *((tag, 1 << tag - 0xCA + 2, 0, False) for tag in (0xCA, 0xCB)),  # floats
        *((tag, 1 << tag - 0xCC, 0, False) for tag in range(0xCC, 0xD0)),  # unsigned
        *((tag, 1 << tag - 0xD0, 0, False) for tag in range(0xD0, 0xD4)),  # signed
        *((tag, 1 + (1 << tag - 0xD4), 0, False) for tag in range(0xD4, 0xD9)),
        *((tag, 0, 1 << tag - 0xD9, True) for tag in (0xD9, 0xDA, 0xDB)),  # texts
        *((tag, 2 << (tag - 0xDC) % 2, 0, False) for tag in range(0xDC, 0xE0)),  # heads
    ):
        table[tag] = (fixed, counted, text)
    return table


_PAYLOADS = _payloads()


def too_heavy(data: bytes | memoryview) -> bool:
    """Whether ``data``, taken for MessagePack, holds more things than any message does.

    What is no MessagePack at all gets any answer here: the decoder refuses it.
    """
    if len(data) <= LIGHT:
        return False
    place, things, end = 0, 0, len(data)
    while place < end:
        things += 1
        if things > MAX_THINGS:
            return True
        skip, counted, text = _PAYLOADS[data[place]]
        place += 1
        if counted:
            skip += int.from_bytes(data[place : place + counted], "big")
            place += counted
        if text and skip > MAX_TEXT_BYTES:
            return True
        place += skip
    return False
