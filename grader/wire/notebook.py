"""A notebook's code, as it is sent to a worker: plain, small, and of one form.

Whatever version a learner's notebook has, what travels is this, made by the side that reads
(``grader.submissions``) and read again inside the sandbox.
"""

from __future__ import annotations

import msgspec

from grader.wire.malformed import Malformed as Malformed

MAX_BYTES = 4 << 20
"""No notebook is larger: what it is made from is limited to half of it."""

MAX_CELLS = 5_000


class Cell(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One code cell."""

    number: int
    """Counted from 1, over the code cells, as a notebook is read."""
    source: str
    id: str | None = None
    """Its grade id."""


class Notebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The code cells of a notebook in their order, without those that are the instructor's."""

    name: str
    """Its path as the learner knows it."""
    cells: tuple[Cell, ...]


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Notebook, strict=True)


def encode(notebook: Notebook) -> bytes:
    """The notebook as bytes; always the same for the same notebook."""
    return _encoder.encode(notebook)


def decode(data: bytes | memoryview) -> Notebook:
    """The notebook in ``data``. Raises ``Malformed``."""
    if len(data) > MAX_BYTES:
        raise Malformed("the notebook is too large")
    try:
        notebook = _decoder.decode(data)
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError):
        raise Malformed("this is no notebook") from None
    if len(notebook.cells) > MAX_CELLS:
        raise Malformed("the notebook holds too many cells")
    return notebook
