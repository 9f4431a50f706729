"""Python files as UTF-8."""

import pytest

from grader.submissions.refused import LeftOut
from grader.submissions.text import utf8


def test_a_byte_order_mark_goes_and_line_ends_stay():
    assert utf8(b"\xef\xbb\xbfa = 1\r\nb = '\xed\x95\x9c'\r\n", "x.py") == (
        b"a = 1\r\nb = '\xed\x95\x9c'\r\n"
    )


@pytest.mark.parametrize("first", ["", "#!/usr/bin/python\r\n"])
def test_a_declared_encoding_is_obeyed_and_declared_anew(first):
    text = f"{first}# -*- coding: cp949 -*-\r\ns = '한글'\r\n"
    made = utf8(text.encode("cp949"), "x.py")
    assert made.decode("utf-8") == text.replace("cp949", "utf-8")
    scope = {}
    exec(made, scope)
    assert scope["s"] == "한글"


def test_a_declaration_below_other_code_is_none():
    data = b"a = 1\n# coding: cp949\nb = 2\n"
    assert utf8(data, "x.py") == data


@pytest.mark.parametrize(
    "data",
    ["s = '한글'".encode("cp949"), "s = 1".encode("utf-16"), b"a = 1\n" * 9 + b"\xff",
     b"# coding: nonsense\n", b"# coding: utf-8\n\n\n# \xff"],
)  # fmt: skip
def test_what_is_not_utf8_is_left_out(data):
    with pytest.raises(LeftOut, match="x.py is not UTF-8 text; save it as UTF-8"):
        utf8(data, "x.py")


def test_what_is_not_what_it_declares_is_left_out():
    with pytest.raises(LeftOut, match="is not cp949 text, as it says"):
        utf8(b"# coding: cp949\n\n\n# \xff\xff", "x.py")


@pytest.mark.parametrize("name", ["punycode", "utf-7", "rot13", "unicode_escape", "zlib"])
def test_encodings_that_nobody_saves_in_are_not_obeyed(name):
    with pytest.raises(LeftOut):
        utf8(f"# coding: {name}\na = 1\n".encode(), "x.py")


def test_a_module_that_is_not_utf8_leaves_the_others(tmp_path, find_one, notes):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "casting.py").write_bytes("s = '한글'".encode("cp949"))
    # Alone it is the reason why nothing can be graded.
    assert find_one().problem.text() == "casting.py is not UTF-8 text; save it as UTF-8."
    (tmp_path / "ada" / "tensors.py").write_bytes(b"a = (\n")  # the worker's to report
    ada = find_one()
    assert ada.files == {"tensors.py": b"a = (\n"}
    assert "casting.py is not UTF-8 text" in notes(ada)
