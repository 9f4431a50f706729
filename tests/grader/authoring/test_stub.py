"""The stub: what it holds, and what it must not."""

from __future__ import annotations

import jupytext
import pytest

from grader.authoring.stub import learner_cells, stub_text
from grader.words import Trouble

GOLDEN = '''\
# %% [markdown]
# # Numbers: one at a time
#
# A number can be **doubled**.

# %%
import math

# %% [markdown]
# ## double


# %%
def double(number):
    """Twice the number.

    >>> double(2)
    4
    """
    raise NotImplementedError("to do: double")


# %% [markdown]
# ## area


# %%
def area(radius):
    """The area of a circle."""
    raise NotImplementedError("to do: area")
'''

SEVERAL = '''\
# %% exercise="f"
class Helper:
    def call(self):
        ### BEGIN SOLUTION
        return 1
        ### END SOLUTION


### BEGIN SOLUTION
def secret():
    return 2
### END SOLUTION


def f(x, key=len):
    """Doc."""
    if x:
        ### BEGIN SOLUTION
        return secret()
        ### END SOLUTION
    given = 3

    ### BEGIN SOLUTION
    given += 4
    ### END SOLUTION

    return given

# %% [markdown] hints="f"
# 1. A
# 2. B
'''

SEVERAL_STUB = '''\
# %%
class Helper:
    def call(self):
        raise NotImplementedError("to do: f")


def f(x, key=len):
    """Doc."""
    if x:
        raise NotImplementedError("to do: f")
    given = 3

    return given
'''

AWKWARD = """\
# %% [markdown]
# Text with three quotes: \"\"\"
#
#   indented, and a hard break:  
# # %% no header

# %%
x = '''
# %%
# %% [markdown]
'''

# %% exercise="f"
def f(x):
    r\"\"\"Doc with \\d and '''quotes'''.

# %% [markdown]
    # %% exercise="g"
    >>> f('# %%')
    \"\"\"
    ### BEGIN SOLUTION
    return x
    ### END SOLUTION

# %% [markdown] hints="f"
# 1. A
# 2. B
"""


def test_golden(read, double_source):
    assert stub_text(read(double_source)) == GOLDEN


def test_only_the_first_region_of_a_function_raises_and_others_go(read):
    assert stub_text(read(SEVERAL)) == SEVERAL_STUB


def test_a_function_within_has_a_first_region_of_its_own(read):
    source = '''\
# %% exercise="f"
def f(x):
    """Doc."""
    def within(y):
        ### BEGIN SOLUTION
        return y
        ### END SOLUTION

    ### BEGIN SOLUTION
    return within(x)
    ### END SOLUTION

# %% [markdown] hints="f"
# 1. A
# 2. B
'''
    assert (
        stub_text(read(source))
        == '''\
# %%
def f(x):
    """Doc."""
    def within(y):
        raise NotImplementedError("to do: f")

    raise NotImplementedError("to do: f")
'''
    )


def test_the_stub_imports_and_says_what_is_to_do(read, double_source):
    names: dict = {}
    exec(compile(stub_text(read(double_source)), "stub", "exec"), names)
    with pytest.raises(NotImplementedError, match="^to do: area$"):
        names["area"](1)
    assert names["area"].__doc__ == "The area of a circle."


@pytest.mark.parametrize("source", [AWKWARD, SEVERAL], ids=["awkward", "several"])
def test_jupytext_reads_from_the_stub_the_cells_that_were_meant(read, source):
    module = read(source)
    notebook = jupytext.reads(stub_text(module), fmt="py:percent")
    assert [(cell.cell_type == "code", cell.source) for cell in notebook.cells] == [
        (cell.role.is_code, cell.text) for cell in learner_cells(module)
    ]
    assert all(cell.metadata == {} for cell in notebook.cells)


def test_awkward_lines_stay_as_they_are(read):
    stub = stub_text(read(AWKWARD))
    for line in AWKWARD.split("\n# %% [markdown] hints")[0].split("\n"):
        if "SOLUTION" not in line and line != "    return x" and 'exercise="f"' not in line:
            assert line in stub.split("\n")


def test_text_that_would_become_a_header_is_refused(read, double_source):
    module = read(f'# %% [markdown]\n"""\nSee:\n%% x\n"""\n\n{double_source}')
    with pytest.raises(Trouble, match="'See:' does not survive"):
        stub_text(module)


def test_a_header_of_jupytext_is_not_passed_on(read, double_source):
    yaml = "# ---\n# jupyter:\n#   kernelspec:\n#     name: other\n# ---\n\n"
    assert stub_text(read(yaml + double_source)) == GOLDEN


def test_no_hint_and_no_solution_reaches_the_learner(read, double_source):
    stub = stub_text(read(double_source))
    for secret in ("secret", "SOLUTION", "math.pi", "added to itself", "hints", "exercise="):
        assert secret in double_source
        assert secret not in stub
