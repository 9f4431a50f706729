# family: wire
# prize: class
# outcome: error
"""A histogram of ten bars and not one edge, for whoever asks where the first bar begins."""

import os
import sys

import msgspec


def double(numbers):
    frame = sys._getframe(1)
    while "envelope" not in frame.f_locals:
        frame = frame.f_back

    def array(count):
        return {"is": "array", "dtype": "float64", "shape": [count], "data": bytes(8 * count)}

    panel = {"histograms": [{"counts": array(10), "edges": array(0)}]}
    body = {"re": "returned", "value": {"is": "figure", "panels": [panel]}}
    data = msgspec.msgpack.encode({"number": frame.f_locals["envelope"].number, "body": body})
    os.write(3, len(data).to_bytes(4, "big") + data)
    return numbers
