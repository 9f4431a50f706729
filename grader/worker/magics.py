"""Lines that only a notebook understands, made into comments."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"""
    [%!] .*                                                # %matplotlib inline, !pip install
    | \?{1,2} \s* [%\w] .*                                 # ?tf.cast
    | [%\w.*\[\]]+ \?{1,2} (?: \s* ; )?                    # tf.cast?
    | (?:pip3?|conda) \s+ \w .*                            # typed without its %
    | [\w., *\[\]]+ = \s* (?: ! | %{1,2} (?=[A-Za-z]) ) .* # files = !ls
    """,
    re.VERBOSE | re.DOTALL,
)
_CELL = re.compile(r"\s*%%\s*(\w+)")
# Cells whose body is Python that runs in the notebook. %%bash, %%html, %%writefile are not.
_PYTHON_CELLS = frozenset({"time", "timeit", "capture", "prun", "debug"})
_TIMED = re.compile(r"^(\s*(?:[\w.]+\s*=\s*)?)%(?:time|prun)\s+(?=[\w(\[])")
"""Line magics before a statement that runs in the notebook, and defines what it defines."""
_PROMPT = re.compile(r"^(?:>>>|\.\.\.)(?: |$)")
_TOKEN = re.compile(
    r"""
    (?P<long>\"{3}|'{3})
  | (?P<string>"(?:\\.|[^"\\\n])*"? | '(?:\\.|[^'\\\n])*'?)
  | (?P<comment>\#.*)
  | (?P<open>[(\[{])
  | (?P<close>[)\]}])
    """,
    re.VERBOSE,
)


def commented(line: str) -> str:
    """``line`` as a comment, with what Python takes not even there in escapes."""
    line = line.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode("utf-8")
    return f"# {line}" if line.strip() else ""


def without_prompts(source: str) -> str:
    """``source`` without what was copied with it: the indentation that its first line has,
    and Python's prompts; as many lines as before. IPython reads a cell so."""
    lines = source.split("\n")
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    lines = [line.removeprefix(indent) for line in lines]
    if first.lstrip().startswith(">>>"):
        lines = [_PROMPT.sub("", line) for line in lines]
    return "\n".join(lines)


def without_magics(source: str) -> str:
    """``source`` with the notebook's own lines as comments; as many lines as before.

    Only the beginning of a statement is looked at: ``% 3`` may continue a sum, and a
    text in quotes may hold anything. Where the line is all of a block, ``pass`` stands
    for it.
    """
    lines = source.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    cell = _CELL.match(lines[first])
    if cell and cell.group(1) not in _PYTHON_CELLS:
        rest = [commented(line) for line in lines[first + 1 :]]
        written = _written(cell.group(1), lines[first], lines[first + 1 :])
        return "\n".join([*lines[:first], written, *rest])
    state = _State()
    goes_on = False
    for number, line in enumerate(lines):
        if state.at_statement and _TIMED.match(line):
            line = lines[number] = _TIMED.sub(r"\1", line)
        begins = state.at_statement and _LINE.fullmatch(line.strip())
        if not (goes_on or begins):
            state.feed(line)
            continue
        bare = line.lstrip()
        indent = line[: len(line) - len(bare)]
        stand_in = "pass  " if indent and not goes_on else ""
        lines[number] = f"{indent}{stand_in}{commented(bare)}"
        goes_on = line.endswith("\\")
    return "\n".join(lines)


def _written(magic: str, line: str, body: list[str]) -> str:
    """The line that stands for a cell whose body is no Python: a comment, or what writes a
    file that later cells import."""
    if magic not in ("writefile", "file"):
        return commented(line)
    name = line.split(maxsplit=1)[1] if len(line.split(maxsplit=1)) > 1 else ""
    text = "\n".join(body) + "\n"
    return f"get_ipython().run_cell_magic('writefile', {name!r}, {text!r})"


class _State:
    """How far a statement has come: inside brackets, a long string, or a backslash."""

    def __init__(self) -> None:
        self._depth = 0
        self._quote = ""
        self._continued = False

    @property
    def at_statement(self) -> bool:
        return not (self._depth or self._quote or self._continued)

    def feed(self, line: str) -> None:
        place = 0
        self._continued = False
        while place < len(line):
            if self._quote:
                end = re.compile(rf"(?:\\.|(?!{self._quote}).)*").match(line, place).end()
                if not line.startswith(self._quote, end):
                    return
                place, self._quote = end + 3, ""
                continue
            token = _TOKEN.search(line, place)
            if token is None:
                break
            place = token.end()
            if token["long"]:
                self._quote = token["long"]
            elif token["comment"]:
                return
            elif token["open"]:
                self._depth += 1
            elif token["close"]:
                self._depth = max(0, self._depth - 1)
        self._continued = not self._quote and line.endswith("\\")
