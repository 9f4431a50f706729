"""What a source says, and what is refused."""

from __future__ import annotations

import pytest

from grader.authoring import Role, read_source
from grader.words import Trouble

SOUND = '''\
# %% exercise="f"
def f(x):
    """Return x."""
    ### BEGIN SOLUTION
    return x
    ### END SOLUTION

# %% [markdown] hints="f"
# 1. One.
# 2. Two.
'''


def test_cells_keep_their_order_role_and_text(read, double_source):
    module = read(double_source)
    assert module.name == "numbers_"
    assert [(cell.role, cell.exercise) for cell in module.cells] == [
        (Role.TEXT, None),
        (Role.SETUP, None),
        (Role.TEXT, None),
        (Role.EXERCISE, "double"),
        (Role.HINTS, "double"),
        (Role.TEXT, None),
        (Role.EXERCISE, "area"),
        (Role.HINTS, "area"),
    ]
    assert module.cells[0].text == "# Numbers: one at a time\n\nA number can be **doubled**."
    assert "### BEGIN SOLUTION" in module.cells[3].text


def test_exercises_carry_ids_and_hints_on_one_line(read, double_source):
    double, area = read(double_source).exercises
    assert (double.id, double.grade_id) == ("numbers_.double", "numbers_-double")
    assert double.hints == ("What is added to itself is doubled.", "The operator is `*`.")
    assert area.id == "numbers_.area"


def test_hints_may_come_before_their_exercise(read):
    exercise, hints = SOUND.split("\n# %% [markdown]")
    module = read(f"# %% [markdown]{hints}\n{exercise}")
    assert module.hints == {"f": ("One.", "Two.")}


def test_a_commented_magic_stays_a_comment(read):
    module = read(f"# %%\n# %matplotlib inline\nimport math\n\n{SOUND}")
    assert module.cells[0].text == "# %matplotlib inline\nimport math"


def test_a_header_in_a_docstring_is_no_header(read):
    text = SOUND.replace("Return x.", "Return x.\n\n# %% [markdown]\n    '''x'''\n    ")
    module = read(text)
    assert [cell.role for cell in module.cells] == [Role.EXERCISE, Role.HINTS]
    assert "# %% [markdown]\n    '''x'''" in module.cells[0].text


def test_text_in_triple_quotes_is_markdown(read):
    module = read(f'# %% [markdown]\n"""\n# Title\n"""\n\n{SOUND}')
    assert module.cells[0].role is Role.TEXT
    assert module.cells[0].text == "# Title"


REFUSED = {
    "not percent format": ("def f():\n    return 1\n", "has no cells"),
    "empty": ("", "has no cells"),
    "header only": ("# %%\n", "has no cells"),
    "syntax error": (SOUND + "\n# %%\nx = = 1\n", r"numbers_\.py, line 13: .*valid Python"),
    "null byte": (SOUND + "\n# %%\nx = '\0'\n", "not valid Python"),
    "block cut in two": (
        "# %%\nif True:\n    x = 1\n# %%\nelse:\n    x = 2\n\n" + SOUND,
        "by itself the cell is not valid Python",
    ),
    "function of another name": (
        SOUND.replace("def f", "def g"),
        "exercise f: the cell does not define the function f",
    ),
    "function in a class": (
        '# %% exercise="f"\nclass A:\n    def f(x):\n        """Doc."""\n',
        "does not define the function f",
    ),
    "defined twice": (
        SOUND.replace("def f", "def f(x):\n    pass\ndef f"),
        "exactly once",
    ),
    "no docstring": (SOUND.replace('    """Return x."""\n', ""), "no docstring"),
    "duplicate exercise": (SOUND + SOUND, "2 cells with exercise='f'"),
    "duplicate hints": (
        SOUND + '\n# %% [markdown] hints="f"\n# 1. A\n# 2. B\n',
        "2 cells with hints='f'",
    ),
    "no markers": (
        SOUND.replace("    ### BEGIN SOLUTION\n", "").replace("    ### END SOLUTION\n", ""),
        "no markers",
    ),
    "no end": (SOUND.replace("    ### END SOLUTION\n", ""), "BEGIN SOLUTION has no partner"),
    "no begin": (SOUND.replace("    ### BEGIN SOLUTION\n", ""), "END SOLUTION has no partner"),
    "nested": (
        SOUND.replace("    ### BEGIN", "    ### BEGIN SOLUTION\n    ### BEGIN"),
        "BEGIN SOLUTION has no partner",
    ),
    "misspelt marker": (
        SOUND.replace("    return x\n", "    return x\n    # BEGIN SOLUTION\n"),
        "looks like a marker",
    ),
    "marker in lower case": (
        SOUND.replace("### BEGIN SOLUTION", "### begin solution"),
        "looks like a marker",
    ),
    "marker behind code": (
        SOUND.replace("### BEGIN SOLUTION\n    return x", "return x  ### BEGIN SOLUTION"),
        "looks like a marker",
    ),
    "marker in text": (
        SOUND + "\n# %% [markdown]\n# Look for BEGIN SOLUTION.\n",
        "looks like a marker",
    ),
    "marker outside an exercise": (
        SOUND + "\n# %%\n### BEGIN SOLUTION\ny = 1\n### END SOLUTION\n",
        "marker outside the cells of exercises",
    ),
    "exercise without its key": (
        SOUND.replace(' exercise="f"', ""),
        "marker outside the cells of exercises",
    ),
    "solution only in another function": (
        '# %% exercise="f"\n'
        "def help(x):\n    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION\n\n"
        'def f(x):\n    """Doc."""\n    return help(x)\n\n'
        '# %% [markdown] hints="f"\n# 1. A\n# 2. B\n',
        "no solution is marked in the function f itself",
    ),
    "docstring in the solution": (
        '# %% exercise="f"\ndef f(x):\n    ### BEGIN SOLUTION\n    """Doc."""\n'
        "    return x\n    ### END SOLUTION\n\n"
        '# %% [markdown] hints="f"\n# 1. A\n# 2. B\n',
        "without the marked solution",
    ),
    "markers in the docstring": (
        '# %% exercise="f"\ndef f(x):\n    """Doc.\n\n    ### BEGIN SOLUTION\n'
        '    ### END SOLUTION\n    """\n    return x\n\n'
        '# %% [markdown] hints="f"\n# 1. A\n# 2. B\n',
        "without the marked solution",
    ),
    "marker at the wrong depth": (
        SOUND.replace("    ### BEGIN SOLUTION", "### BEGIN SOLUTION"),
        "without the marked solution",
    ),
    "second region is a whole block": (
        SOUND.replace(
            "    ### BEGIN SOLUTION\n",
            "    ### BEGIN SOLUTION\n    y = x\n    ### END SOLUTION\n"
            "    if x:\n        ### BEGIN SOLUTION\n        pass\n        ### END SOLUTION\n"
            "    ### BEGIN SOLUTION\n",
        ),
        "without the marked solution",
    ),
    "hints for nobody": (
        SOUND + '\n# %% [markdown] hints="g"\n# 1. A\n# 2. B\n',
        "hints for 'g', which is no exercise",
    ),
    "no hints": (SOUND.split("\n# %% [markdown]")[0], "the exercise f has no hints"),
    "one hint": (SOUND.replace("# 2. Two.\n", ""), "there is 1"),
    "no list": (SOUND.replace("# 1. One.\n# 2. Two.\n", "# Think.\n"), "begin with 'Think.'"),
    "words before the list": (SOUND.replace("# 1. One", "# First:\n# 1. One"), "First:"),
    "number left out": (SOUND.replace("# 2. Two", "# 3. Two"), "is not number 2"),
    "empty hint": (SOUND.replace("# 2. Two.", "# 2."), "hint 2 is empty"),
    "misspelt key": (SOUND.replace("exercise=", "exersice="), "header .* exersice"),
    "name without quotes": (SOUND.replace('"f"\ndef', "f\ndef"), "header .* cannot be"),
    "title": (SOUND + "\n# %% Imports\nimport math\n", "header .* title"),
    "raw cell": (SOUND + "\n# %% [raw]\n# x\n", r"header .* \(raw: -\)"),
    "exercise in text": (
        SOUND + '\n# %% [markdown] exercise="g"\n# x\n',
        "header .* exercise",
    ),
    "hints in code": (SOUND + '\n# %% hints="f"\nx = 1\n', "header .* hints"),
    "exercise that nbgrader cannot name": (
        SOUND.replace('"f"', '"함수"').replace("def f", "def 함수"),
        "'함수' cannot be the name of an exercise",
    ),
}


def test_the_sound_source_of_these_tests_is_sound(read):
    assert [exercise.function for exercise in read(SOUND).exercises] == ["f"]


@pytest.mark.parametrize(("text", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_does_not_keep_to_the_format_is_refused(read, text, sentence):
    with pytest.raises(Trouble, match=sentence) as caught:
        read(text)
    assert "numbers_.py" in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(Trouble, match=r"gone\.py does not exist"):
        read_source(tmp_path / "gone.py")


def test_a_file_in_another_encoding_is_named(tmp_path):
    path = tmp_path / "old.py"
    path.write_bytes("# %%\nx = 'é'\n".encode("latin-1"))
    with pytest.raises(Trouble, match=r"old\.py cannot be read.*UTF-8"):
        read_source(path)


def test_a_file_that_is_no_module_is_refused(read):
    with pytest.raises(Trouble, match="cannot be the name of a module"):
        read(SOUND, name="two-words")


def test_line_ends_and_byte_order_mark_of_windows_are_read(tmp_path, read):
    path = tmp_path / "windows.py"
    path.write_bytes(SOUND.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read_source(path).cells == read(SOUND, name="windows").cells
