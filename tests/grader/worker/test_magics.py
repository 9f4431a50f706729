"""Lines that only a notebook understands, as comments."""

import time

import pytest

from grader.worker.magics import without_magics


def run(text: str) -> dict:
    scope: dict = {}
    exec(compile(text, "cell", "exec"), scope)
    return scope


def test_magics_and_shell_lines_become_comments_and_keep_their_lines():
    text = without_magics(
        "%matplotlib inline\n!pip install \\\n  tensorflow\nimport math\n?math\nmath.pi?\n"
        "files = !ls\nt = %timeit -o 1\npip install x\nif True:\n    !ls\nx = 3"
    )
    assert run(text)["x"] == 3
    assert text.split("\n") == [
        "# %matplotlib inline", "# !pip install \\", "  # tensorflow", "import math",
        "# ?math", "# math.pi?", "# files = !ls", "# t = %timeit -o 1", "# pip install x",
        "if True:", "    pass  # !ls", "x = 3",
    ]  # fmt: skip


def test_what_only_looks_like_a_magic_is_kept():
    text = without_magics(
        "%matplotlib inline\n"
        "x = (10\n  % 4)\n"
        's = """\n%kept\n!kept\n"""\n'
        "t = 'a\\\n!kept'\n"
        "y = 7 \\\n  % 4\n"
        "u = '(' # ( why?\n"
        "%time z = 1"
    )
    made = run(text)
    assert (made["x"], made["y"], made["s"]) == (2, 3, "\n%kept\n!kept\n")
    assert made["z"] == 1


def test_cell_magics_keep_python_and_comment_out_the_rest():
    assert run(without_magics("%%time\na = 1"))["a"] == 1
    assert without_magics("%%bash\nls") == "# %%bash\n# ls"
    assert "b" not in run(without_magics("%%javascript\nb = 2"))


def test_a_cell_that_writes_a_file_asks_the_shell_to():
    text = without_magics("\n%%writefile x.py\nb = 2\nc = 'it'")
    assert text.split("\n")[1:] == [
        "get_ipython().run_cell_magic('writefile', 'x.py', \"b = 2\\nc = 'it'\\n\")",
        "# b = 2", "# c = 'it'",
    ]  # fmt: skip

@pytest.mark.parametrize(
    "line",
    ["x" + " " * 190_000 + "=", "x?" + " " * 190_000 + "x", "[" * 190_000, "'\\" * 95_000],
)
def test_lines_made_to_be_slow_are_not(line):
    start = time.perf_counter()
    without_magics(f"!ls\n{line}")
    assert time.perf_counter() - start < 5
