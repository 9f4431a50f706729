"""A fuzzer on the decoder: real messages, spoilt in the ways that find faults.

Whatever comes in is a message or ``Malformed``. And what is a message can be used:
encoded again to the same thing, put into words, its values looked at.
"""

from __future__ import annotations

import random
import time

import numpy as np
import pytest

from grader.checks.describe import describe, kind_of
from grader.wire import codec, weigh
from grader.wire import messages as m
from grader.wire import observations as seen

VALUE = seen.values(seen.Array, np.array([[1.0, np.nan], [np.inf, -0.0]], np.float32))
SEEDS = tuple(
    codec.encode(number, body)
    for number, body in enumerate(
        (
            m.Done(),
            m.Returned(VALUE, "printed"),
            m.Returned(seen.TupleOf((seen.Layer(0, "Dense", "Dense"), VALUE))),
            m.Returned(seen.DictOf(((seen.Text("a"), seen.Real(float("nan"))),))),
            m.Returned(seen.ListOf((seen.Integer(-1), seen.Truth(True), seen.Nothing()))),
            m.Returned(seen.Symbolic("float32", (None, 3))),
            m.Returned(seen.Variable("bfloat16", (2, 0), b"")),
            m.Returned(seen.Tensor("complex128", (), bytes(16))),
            m.Raised("E", ("Exception",), "why", (m.Frame("f.py", 1, "f", "x"),), stage="call"),
            m.Missing("function", ("near",)),
            m.Refused("why"),
            m.Facts(
                "net", True, "float32", {"rate": seen.Real(0.25)},
                (m.Port("float32", (None, 4)),), (m.Port("float32", None),),
                (m.WeightFact("Dense", ("kernel",), ((4, 3),), ("float32",), True),),
            ),
            m.Weights((m.LayerWeights((VALUE,)),)),
        )
    )
)  # fmt: skip
BYTES = (0, 1, 0x7F, 0x80, 0x90, 0xA0, 0xC0, 0xC1, 0xC4, 0xC6, 0xCA, 0xCB, 0xCF, 0xD3, 0xD9,
         0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xFF)  # fmt: skip
"""Where MessagePack changes its mind: small numbers, heads, lengths."""


def spoilt(chance: random.Random) -> bytes:
    """A message with one thing wrong with it, or up to six."""
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.choice((1, 1, 1, 1, 2, 6))):
        place = chance.randrange(len(data) + 1)
        match chance.choice((0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7)):
            case 0 if place < len(data):
                data[place] ^= 1 << chance.randrange(8)
            case 1 if place < len(data):
                data[place] = chance.choice(BYTES)
            case 2:
                data[place:place] = bytes(chance.choices(BYTES, k=chance.randint(1, 8)))
            case 3:
                del data[place : place + chance.randint(1, 8)]
            case 4:  # a piece of another message
                other = chance.choice(SEEDS)
                start = chance.randrange(len(other))
                data[place:place] = other[start : start + chance.randint(1, 40)]
            case 5:  # a piece of itself, again and again
                piece = data[place : place + chance.randint(1, 30)]
                data[place:place] = piece * chance.randint(1, 50)
            case 6:
                del data[place:]
            case 7:  # a number of eight bytes
                data[place:place] = b"\xcf" + chance.randbytes(8)
        if not data:
            data = bytearray(chance.randbytes(3))
    return bytes(data[:100_000])


def fuzz(count: int, seed: int) -> int:
    """Try so many; returns how many were messages."""
    chance = random.Random(seed)
    decoded = 0
    for _ in range(count):
        data = spoilt(chance)
        weigh.too_heavy(data)
        try:
            envelope = codec.decode_reply(data)
        except codec.Malformed as why:
            assert len(str(why)) <= 200 and str(why).isprintable(), data
            continue
        decoded += 1
        again = codec.encode(envelope.number, envelope.body)
        assert codec.encode(*_parts(codec.decode_reply(again))) == again, data
        if isinstance(envelope.body, m.Returned):
            assert len(describe(envelope.body.value).text()) < 5_000, data
            kind_of(envelope.body.value).text()
            if isinstance(envelope.body.value, seen.Values):
                with np.errstate(all="ignore"):
                    envelope.body.value.numpy().astype(np.complex128).sum()
    return decoded


def _parts(envelope):
    return envelope.number, envelope.body


@pytest.mark.parametrize("count", [20_000, pytest.param(1_000_000, marks=pytest.mark.full)])
def test_whatever_comes_is_a_message_or_malformed(count, capsys, monkeypatch):
    monkeypatch.setattr(weigh, "LIGHT", 64)  # weigh small messages as well
    began = time.monotonic()
    decoded = fuzz(count, seed=count)
    seconds = time.monotonic() - began
    with capsys.disabled():
        print(f"\n{count:,} spoilt messages in {seconds:.1f} s, {decoded:,} still messages")
    assert decoded > count // 100, "a fuzzer whose every input is refused tests nothing"
