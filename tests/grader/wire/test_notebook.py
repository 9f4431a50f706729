"""A notebook's code on its way to a worker."""

import pytest

from grader.wire.codec import Malformed
from grader.wire.notebook import MAX_BYTES, MAX_CELLS, Cell, Notebook, decode, encode

ONE = Notebook("week1/casting.ipynb", (Cell(1, "a = '\\0\0가'"), Cell(3, "", "casting-f")))


def test_it_comes_back_as_it_went():
    data = encode(ONE)
    assert decode(data) == ONE and encode(decode(data)) == data
    assert data.startswith(b'{"name":"week1/casting.ipynb","cells":[{"number":1,')


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b'{"name":"x"}', b'{"name":"x","cells":[{"number":1}]}',
     b'{"name":"x","cells":[],"more":1}', b'{"name":"x","cells":[{"number":"1","source":""}]}',
     b'{"name":"x","cells":[{"number":1,"source":"","id":3}]}', b'{"name":"\xff","cells":[]}',
     b'{"name":"x","cells":[{"number":1e999,"source":""}]}',
     b'{"name":"x","cells":' + b"[" * 9999,
     b'{"name":"\\ud800","cells":[]}'],
)  # fmt: skip
def test_what_is_no_such_notebook_is_malformed(data):
    with pytest.raises(Malformed):
        decode(data)


def test_what_is_too_much_is_malformed():
    with pytest.raises(Malformed, match="too large"):
        decode(encode(Notebook("x", (Cell(1, "a" * MAX_BYTES),))))
    with pytest.raises(Malformed, match="cells"):
        decode(encode(Notebook("x", (Cell(1, ""),) * (MAX_CELLS + 1))))
