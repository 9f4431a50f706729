"""What of a text is a unit, and how its translation gets into its place."""

from __future__ import annotations

import ast

import pytest

from grader.language.width import width
from grader.translating.code import code_rewritten
from grader.translating.prose import rewritten
from grader.translating.unit import Kind

MARKDOWN = """\
# Casting: another dtype

The dtype of a tensor says
how each of its numbers is stored, in `tf.float32` say:

| dtype | bytes | holds |
|---|---|---|
| `uint8` | 1 | whole numbers |
| `a` | (1, 28) | `b` |

- one item
  that goes on
- another
1. and a numbered one

```python
pixels = tf.constant([0])     # the first of them
# a line of its own
x = 1  # dtype float32
# TypeError: this is what Python says
```

```text
[batch, height]
rows times columns
RuntimeError: 'online' is not a recognised name
```

> A quotation
> of two lines.

    indented = code(1)   # with a comment

1234
"""

UNITS = [
    ("Casting: another dtype", Kind.HEADING),
    (
        "The dtype of a tensor says how each of its numbers is stored, in `tf.float32` say:",
        Kind.PARAGRAPH,
    ),
    ("| dtype | bytes | holds |", Kind.ROW),
    ("| `uint8` | 1 | whole numbers |", Kind.ROW),
    ("one item that goes on", Kind.ITEM),
    ("another", Kind.ITEM),
    ("and a numbered one", Kind.ITEM),
    ("the first of them", Kind.COMMENT),
    ("a line of its own", Kind.COMMENT),
    ("rows times columns", Kind.LINE),
    ("A quotation of two lines.", Kind.PARAGRAPH),
    ("with a comment", Kind.COMMENT),
]


def units(rewrite, text):
    found = []

    def note(text, kind):
        found.append((text, kind))
        return text

    assert rewrite(text, note) == text  # what nobody translates stays as it is
    return found


def test_the_units_of_markdown():
    assert units(rewritten, MARKDOWN) == UNITS


def test_a_translation_takes_the_place_of_its_unit_and_of_nothing_else():
    said = {
        "one item that goes on": "한 항목입니다. " * 8 + "끝",
        "Casting: another dtype": "형 변환",
        "| `uint8` | 1 | whole numbers |": "| `uint8` | 1 | 정수 |",
        "A quotation of two lines.": "인용입니다.",
        "rows times columns": "행 곱하기 열",
        "the first of them": "그중 첫 번째",
    }
    text = rewritten(MARKDOWN, lambda text, kind: said.get(text, text))
    lines = text.split("\n")
    assert lines[0] == "# 형 변환"
    assert "The dtype of a tensor says\nhow each" in text  # not translated, not wrapped anew
    assert "| `uint8` | 1 | 정수 |" in lines
    assert "> 인용입니다." in lines
    assert "행 곱하기 열" in lines
    assert "pixels = tf.constant([0])     # 그중 첫 번째" in lines
    start = lines.index(next(line for line in lines if line.startswith("- 한 항목")))
    assert lines[start + 1].startswith("  한 항목") or lines[start + 1].startswith("  항목")
    assert all(width(line) <= 86 for line in lines)
    assert lines[start + 2] == "- another" or lines[start + 3] == "- another"


@pytest.mark.parametrize("sign", ["-", "*", "1.", "#", "|", ">", "+", "=", "%%"])
def test_no_wrapped_line_begins_with_what_is_markup(sign):
    for shift in range(12):
        said = "가" * shift + f" 낱말 {sign} 말" * 30
        text = rewritten("A paragraph.", lambda text, kind: said)
        assert not any(line.startswith(f"{sign} ") for line in text.split("\n"))
        assert " ".join(text.split()) == " ".join(said.split())


def test_code_in_a_paragraph_is_not_torn_apart():
    said = "말 " * 35 + "`tf.cast(numbers, dtype=tf.float32)` 말"
    text = rewritten("A paragraph.", lambda text, kind: said)
    assert "`tf.cast(numbers, dtype=tf.float32)`" in text
    assert "\n" in text


def test_a_line_that_ends_with_two_blanks_stays_a_line():
    text = "Roses are red,  \nviolets are blue."
    assert [unit for unit, _ in units(rewritten, text)] == [
        "Roses are red,",
        "violets are blue.",
    ]
    assert rewritten(text, lambda text, kind: "빨강") == "빨강  \n빨강"


CELL = '''\
"""About the cell."""
import tensorflow as tf  # for the tensors


def cast(numbers, how):
    """Change the dtype of numbers
    to float32.

    numbers: a tensor or
        an array.
    how, why: plain words: a text.

    Return a tensor:
    - of the same shape,
    - of dtype float32.

        indented(code)

    >>> cast(tf.constant([0]))    # a tensor [0.], dtype float32
    """
    # The note writes:
    #     return tensor.astype('float32')  # wrong as it is
    # Mend it,
    # please.

    ### BEGIN SOLUTION
    # a secret comment
    def helper():
        """A secret docstring."""
    return tf.cast(numbers, tf.float32)  # the secret answer
    ### END SOLUTION
'''

CELL_UNITS = [
    ("About the cell.", Kind.DOCSTRING),
    ("Change the dtype of numbers to float32.", Kind.DOCSTRING),
    ("numbers: a tensor or an array.", Kind.DOCSTRING),
    ("how, why: plain words: a text.", Kind.DOCSTRING),
    ("Return a tensor:", Kind.DOCSTRING),
    ("of the same shape,", Kind.ITEM),
    ("of dtype float32.", Kind.ITEM),
    ("a tensor [0.], dtype float32", Kind.COMMENT),
    ("for the tensors", Kind.COMMENT),
    ("The note writes:", Kind.COMMENT),
    ("wrong as it is", Kind.COMMENT),
    ("Mend it, please.", Kind.COMMENT),
]


def test_the_units_of_a_cell_hold_nothing_of_its_solution():
    assert units(code_rewritten, CELL) == CELL_UNITS


def test_a_cell_in_another_language_is_the_same_code():
    def say(text, kind):
        before, colon, _ = text.partition(": ")
        return f"{before if colon else ''}{colon}한국어로 쓴 긴 문장이 여기에 이어집니다. " * 3

    text = code_rewritten(CELL, say)
    there, here = ast.parse(CELL), ast.parse(text)
    for tree in (there, here):
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.Module)) and ast.get_docstring(node):
                node.body = node.body[1:]
    assert ast.unparse(there) == ast.unparse(here)
    assert CELL.partition("### BEGIN")[2] == text.partition("### BEGIN")[2]
    docstring = ast.get_docstring(ast.parse(text).body[2])
    assert docstring.startswith("한국어로")
    assert ">>> cast(tf.constant([0]))    # 한국어로" in docstring
    assert "    #     return tensor.astype('float32')  # 한국어로" in text
    assert all(
        width(line) <= 96
        for line in text.split("\n")
        if ">>>" not in line and "  # " not in line
    )


@pytest.mark.parametrize("quotes", ['"""', "'''", '"', "'"])
def test_docstrings_in_any_quotes(quotes):
    text = f"def f():\n    r{quotes}Half of it.{quotes}\n"
    said = code_rewritten(text, lambda text, kind: "그것의 절반.")
    assert said == f"def f():\n    r{quotes}그것의 절반.{quotes}\n"


def test_letters_before_a_docstring_do_not_shift_it():
    text = (
        '# 한국어 주석입니다\ndef f():\n    """Half of it."""\n    return "가"  # all of it\n'
    )
    said = code_rewritten(text, lambda text, kind: f"<{text}>")
    assert '"""<Half of it.>"""\n    return "가"  # <all of it>\n' in said
