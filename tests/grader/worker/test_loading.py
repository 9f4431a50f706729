"""A module is run statement by statement; what fails costs itself and is named."""

from __future__ import annotations

import textwrap
import time

import pytest

from grader.wire import messages as m
from grader.wire import notebook
from grader.wire import observations as seen
from grader.worker.worker import Worker

ONE = seen.Integer(1)


class Handed:
    """A worker for files, asked as a judge does."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker

    def call(self, function: str, module: str = "work") -> m.AnyReply:
        return self.worker.handle(m.Call(module, function, (), {}, 1))

    def value(self, function: str, module: str = "work") -> object:
        reply = self.call(function, module)
        assert isinstance(reply, m.Returned), reply
        return reply.value

    def stopped(self, module: str = "work") -> list[tuple[str, str, int]]:
        """Of each line that stopped: the error, the place."""
        reply = self.worker.handle(m.Import(module))
        return [(each.type, each.frame.file, each.frame.line) for each in reply.stopped]


@pytest.fixture
def files(tmp_path, exercises_put_back, monkeypatch):
    import sys

    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))

    def hand_in(files: dict[str, str], seconds: float = 15.0) -> Handed:
        sent = {name: textwrap.dedent(text).encode() for name, text in files.items()}
        load = m.Load(sent, module_seconds=seconds)
        return Handed(Worker.loaded(load, tmp_path, None))

    return hand_in


@pytest.fixture
def cells(files):
    def hand_in(*sources: str, seconds: float = 15.0) -> Handed:
        made = tuple(
            notebook.Cell(number, textwrap.dedent(source))
            for number, source in enumerate(sources, 1)
        )
        text = notebook.encode(notebook.Notebook("week1/work.ipynb", made)).decode()
        return files({"work.ipynb": text}, seconds)

    return hand_in


ANSWER = "def f():\n    return 1\n"
STRAY = (
    "assert False",
    "1 / 0",
    "undefined",
    "import no_such_library",
    "from google.colab import drive",
    "open('data.csv')",
    "exit()",
    "quit()",
    "import sys; sys.exit()",
    "raise SystemExit",
    "raise KeyboardInterrupt",
    "input()",
    "import os; os.chdir('..')",
    "class Mine(Exception): pass\nraise Mine",
    "return 1",
    "await x",
    "from __future__ import no_such",
    "del f_that_is_not_there",
    "nonlocal x",
    "import sys; sys.setrecursionlimit(60)",
    "for _ in iter(int, 1): raise StopIteration",
    "def g(:\n    pass",
    "x = (1,",
    "print('never closed",
)


@pytest.mark.parametrize("line", STRAY)
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_line_of_a_file_that_fails_costs_only_itself(files, line, place):
    text = f"{line}\n{ANSWER}" if place == "first" else f"{ANSWER}{line}\n"
    assert files({"work.py": text}).value("f") == ONE


@pytest.mark.parametrize("line", STRAY)
@pytest.mark.parametrize("place", ["first", "last", "above", "below"])
def test_a_cell_that_fails_costs_only_itself(cells, line, place):
    sources = {
        "first": (line, ANSWER),
        "last": (ANSWER, line),
        "above": (f"{line}\n{ANSWER}",),
        "below": (f"{ANSWER}{line}\n",),
    }[place]
    learner = cells(*sources)
    if place in ("above", "below") and isinstance(learner.call("f"), m.Raised):
        # One cell with a syntax error: Jupyter runs nothing of it, and neither do we.
        assert learner.call("f").type == "SyntaxError"
        return
    assert learner.value("f") == ONE


NOTEBOOKS = (
    "display(1)",
    "from IPython.display import display, HTML\ndisplay(HTML('<b>x</b>'))",
    "import IPython\nIPython.get_ipython()",
    "get_ipython().run_line_magic('matplotlib', 'inline')",
    "get_ipython().system('pip install x')",
    "get_ipython().some_future_thing('x')",
    "5\n",
    "Out.get(1), In[1], _, __, ___",
    "%matplotlib inline",
    "!pip install x",
    "?print",
    "print?",
    "%%bash\nrm -rf /",
    "%%html\n<b>",
    "%timeit f()",
    "check('work.f'); hint('work.f')",
    "from grader.learner.notebook import check, hint, prepare\nprepare()",
    "files = !ls",
)


@pytest.mark.parametrize("line", NOTEBOOKS)
def test_what_every_notebook_has_does_nothing_here(cells, line):
    learner = cells(line, ANSWER)
    assert learner.value("f") == ONE
    assert learner.stopped() == []


def test_the_value_of_the_cell_before(cells):
    learner = cells("4", "a = _ + 1", "b = Out[1]", ANSWER + "def g(): return a, b, In[1]")
    assert learner.value("g") == seen.TupleOf(
        (seen.Integer(5), seen.Integer(4), seen.Text("4"))
    )


@pytest.mark.parametrize(
    "source",
    [
        "%time def f(): return 1",
        "%%time\ndef f():\n    return 1",
        "%%capture out\ndef f():\n    return 1",
        "get_ipython().run_cell_magic('time', '', 'def f(): return 1')",
        "x = %time 1\ndef f(): return x",
        "%%writefile helpers.py\none = 1\n",
    ],
)
def test_magics_that_run_python_define_what_it_defines(cells, source):
    more = "import helpers\ndef f(): return helpers.one" if "writefile" in source else "0"
    assert cells(source, more).value("f") == ONE


def test_a_cell_is_named_and_not_a_file_that_nobody_has(cells):
    learner = cells("x = 1", "y = 2\nundefined + 1", "def f():\n\n    return z")
    assert learner.stopped() == [("NameError", "week1/work.ipynb, code cell 2", 2)]
    frame = learner.call("f").frames[-1]
    assert (frame.file, frame.line, frame.source) == (
        "week1/work.ipynb, code cell 3", 3, "return z",
    )  # fmt: skip


def test_what_a_failed_line_would_have_defined_knows_why_it_is_missing(files):
    learner = files({"work.py": """
        import no_such_library
        scale = no_such_library.scale()
        def f():
            return scale * 2
        def g():
            return nobody_defines_this
    """})  # fmt: skip
    reply = learner.call("f")
    assert (reply.type, reply.because.type) == ("NameError", "NameError")
    assert (reply.because.frame.file, reply.because.frame.line) == ("exercises/work.py", 3)
    assert learner.call("g").because is None


def test_a_function_whose_definition_failed_tells_of_that_line(files):
    learner = files({"work.py": """
        from no_such_library import decorate
        @decorate
        def f():
            return 1
        def g():
            return 1
    """})  # fmt: skip
    reply = learner.call("f")
    assert (reply.stage, reply.type, reply.frames[-1].line) == ("import", "NameError", 3)
    assert learner.value("g") == ONE


@pytest.mark.parametrize(
    "broken",
    [
        "def f():\n    return (1\n",
        "def f():\n    return 1)\n",
        "def f()\n    return 1\n",
        "def f():\nreturn 1\n",
        "def f():\n    if True\n        return 1\n",
        "def f():\n    return 'one\n",
        "def f():\n    x = [1, 2\n    return x\n",
        "def f():\n\treturn 1\n        return 2\n",
    ],
)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_syntax_error_costs_the_function_it_stands_in(files, broken, place):
    others = ["def g():\n    return 1\n", "def h():\n    return 1\n"]
    others.insert(["first", "middle", "last"].index(place), broken)
    learner = files({"work.py": "import math\n\n\n" + "\n\n".join(others)})
    assert (learner.value("g"), learner.value("h")) == (ONE, ONE)
    reply = learner.call("f")
    assert reply.stage == "import"
    assert issubclass(getattr(__builtins__, reply.type, SyntaxError), SyntaxError)


def test_a_notebook_that_was_exported(files):
    learner = files({"work.py": '''
        #!/usr/bin/env python
        # coding: utf-8
        """Automatically generated by Colab."""
        # In[1]:
        !pip install -q tensorflow
        get_ipython().run_line_magic('matplotlib', 'inline')
        %load_ext tensorboard
        # In[ ]:
        from google.colab import drive
        drive.mount('/content')
        # In[3]:
        def f():
            return 1
        f()
        display(f())
    '''})  # fmt: skip
    assert learner.value("f") == ONE


def test_a_file_of_which_only_a_magic_is_no_python_keeps_its_lines(files):
    learner = files({"work.py": "%matplotlib inline\n\ndef f():\n    return z\n"})
    assert learner.call("f").frames[-1].line == 4


def test_lines_on_one_line_are_told_apart(files):
    learner = files({"work.py": "a = 1; 1 / 0; b = 2\ndef f(): return a, b\n"})
    assert learner.value("f") == seen.TupleOf((ONE, seen.Integer(2)))


def test_annotations_from_the_future_hold_after_a_failed_line(files):
    learner = files(
        {"work.py": "from __future__ import annotations\n1 / 0\ndef f(x: Unknown = 1): return x"}
    )
    assert learner.value("f") == ONE


STUB = 'def f():\n    """Return 1."""\n    raise NotImplementedError("to do: f")\n'


@pytest.mark.parametrize("order", [(STUB, ANSWER), (ANSWER, STUB), (STUB, ANSWER, STUB)])
def test_a_stub_never_wins_against_an_answer(cells, files, order):
    assert cells(*order).value("f") == ONE
    assert files({"work.py": "\n\n".join(order)}).value("f") == ONE


@pytest.mark.parametrize(
    "answer",
    [
        "f = lambda: 1",
        "import functools\nf = functools.partial(int, 1)",
        "class f:\n    def __new__(cls): return 1",
        "try:\n    def f(): return 1\nexcept ImportError: pass",
        "if True:\n    def f(): return 1",
        "for _ in range(1):\n    def f(): return 1",
        "def g(): return 1\nf = g",
        "f, other = (lambda: 1), 2",
    ],
)
def test_a_stub_never_wins_against_an_answer_of_another_form(cells, files, answer):
    assert cells(answer, STUB).value("f") == ONE
    assert cells(STUB, answer).value("f") == ONE
    assert files({"work.py": f"{answer}\n\n{STUB}"}).value("f") == ONE
    assert files({"work.py": STUB, "_also/1/work.py": f"{STUB}\n{answer}"}).value("f") == ONE


@pytest.mark.parametrize(
    "cell",
    [
        'if __name__ == "__main__":\n    def f(): return 1',
        "    def f():\n        return 1",
        "\n  %time x = 1\n  def f():\n    return x",
        ">>> def f():\n...     return 1\n...",
        ">>> x = 1\n>>> def f():\n...     return x",
    ],
)
def test_a_cell_is_read_as_ipython_reads_it(files, cell):
    # As they come: the fixture for cells takes the indentation away.
    made = (notebook.Cell(1, cell),)
    text = notebook.encode(notebook.Notebook("work.ipynb", made))
    assert files({"work.ipynb": text.decode()}).value("f") == ONE


def test_a_forgotten_breakpoint_costs_nothing(cells, files, monkeypatch):
    import sys

    monkeypatch.setattr(sys, "breakpointhook", sys.breakpointhook)
    learner = cells("breakpoint()", "def f():\n    breakpoint()\n    return 1")
    assert learner.value("f") == ONE
    assert learner.stopped() == []


def test_what_cells_define_belongs_to_their_module(cells):
    learner = cells("def f(): return f.__module__, __name__", "class C: pass\ndef g(): return C.__module__")
    own = seen.Text("exercises.work")
    assert learner.value("f") == seen.TupleOf((own, own))
    assert learner.value("g") == own


def test_a_helper_of_a_further_source_stays_there(files):
    further = f"def int(x): return 7\ndef helper(): return 5\n{ANSWER}"
    learner = files({"work.py": f"def g(): return int(3)\n{STUB}", "_also/1/work.py": further})
    assert learner.value("g") == seen.Integer(3)
    assert learner.value("f") == ONE


def test_a_function_has_the_settings_of_its_own_source(files):
    look = "import os\ndef {}(): return os.environ.get('LEVEL')\n"
    learner = files(
        {
            "work.py": "import os; os.environ['LEVEL'] = 'one'\n" + look.format("g") + STUB,
            "_also/1/work.py": "import os; os.environ['LEVEL'] = 'two'\n" + look.format("f"),
            "_also/2/work.py": look.format("h"),
        }
    )
    assert [learner.value(name) for name in "gfhg"] == [
        seen.Text("one"), seen.Text("two"), seen.Nothing(), seen.Text("one")
    ]  # fmt: skip


def test_a_line_of_a_further_source_is_told_without_the_kits_folder(files):
    learner = files({"work.py": STUB, "_also/1/work.py": "def f():\n    return 1 / 0\n"})
    assert [frame.file for frame in learner.call("f").frames] == ["work.py"]


def test_of_two_answers_the_last_counts(cells):
    assert cells("def f(): return 2", ANSWER).value("f") == ONE


def test_a_stub_in_the_file_and_an_answer_in_the_notebook(files):
    cell = notebook.Cell(1, ANSWER + "def g(): raise NotImplementedError\ndef only(): return 1")
    text = notebook.encode(notebook.Notebook("work.ipynb", (cell,))).decode()
    python = f"{STUB}def g(): return f()\n"
    learner = files({"work.py": python, "work.ipynb": text})
    assert [learner.value(name) for name in ("f", "g", "only")] == [ONE, ONE, ONE]


def test_a_stub_beside_answers_further_away(files):
    learner = files(
        {"work.py": STUB, "_also/1/work.py": STUB, "_also/2/work.py": ANSWER, "_also/10/work.py": "x"}
    )
    assert learner.value("f") == ONE


def test_a_file_that_is_all_stubs_is_still_to_do(files):
    assert files({"work.py": STUB, "_also/1/work.py": STUB}).call("f").todo


@pytest.mark.parametrize(
    "body, todo",
    [
        ("raise NotImplementedError", True),
        ("x = 1\n    raise NotImplementedError", True),
        ("raise NotImplementedError\n    return 1", False),
        ("if True:\n        raise NotImplementedError('to do')\n    return 1", False),
        ("'''Text.'''\n    raise NotImplementedError('to do')\n    return 1", False),
        ("def g():\n        return 1\n    raise NotImplementedError", True),
    ],
)
def test_an_answer_that_was_written_is_told_from_a_stub(files, body, todo):
    reply = files({"work.py": f"def f():\n    {body}\n"}).call("f")
    assert (reply.todo, reply.left_in) == (todo, not todo)


SLOW = ("while True:\n    try: x = int(input())\n    except: pass", "while True: pass", "import time; time.sleep(30)",
        "while True:\n    try:\n        while True: pass\n    except Exception: pass",
        "[x for x in iter(int, 1)]")  # fmt: skip


@pytest.mark.parametrize("line", SLOW)
def test_a_slow_line_costs_itself_and_its_modules_time(cells, line):
    learner = cells("x = 1", line, ANSWER, "y = x + 1\ndef g(): return y", seconds=0.6)
    began = time.monotonic()
    assert learner.value("f") == ONE
    assert learner.value("g") == seen.Integer(2)
    assert time.monotonic() - began < 8
    assert [kind for kind, _, _ in learner.stopped()] == ["OutOfTime"]
    assert learner.stopped()[0][1] == "week1/work.ipynb, code cell 2"


def test_a_slow_module_takes_no_time_of_another(files):
    slow = "import exercises.other\ndef f(): return exercises.other.f()\n"
    learner = files({"work.py": slow, "other.py": f"while True: pass\n{ANSWER}"}, seconds=0.6)
    assert learner.value("f") == ONE
    assert learner.stopped("work") == []
    assert learner.stopped("other") == [("OutOfTime", "exercises/other.py", 1)]


def test_helpers_beside_the_file(files):
    learner = files(
        {
            "work.py": "import helpers\nfrom other import g\nfrom kit.shapes import h\n"
            "from exercises.other import g as again\n"
            "def f(): return helpers.one() + g() + again() + h()\n",
            "helpers.py": "def one(): return 1\n",
            "other.py": "def g(): return 1\nraise ValueError\n",
            "kit/shapes.py": "def h(): return 1\n",
            "random.py": "def random(): return 5\n",
            "uses.py": "import random\ndef f(): return random.random() < 5\n",
        }
    )
    assert learner.value("f") == seen.Integer(4)
    assert learner.value("f", "uses") == seen.Truth(True)


def test_helpers_of_one_name_in_two_folders(files):
    uses = "import helpers\nfrom more import x\ndef f(): return helpers.one() + x\n"
    learner = files(
        {
            "work.py": uses,
            "helpers.py": "def one(): return 1\n",
            "more.py": "x = 10\n",
            "_also/1/other.py": uses,
            "_also/1/helpers.py": "import more\ndef one(): return 2\n",
            "_also/1/more.py": "x = 20\n",
            "_also/2/third.py": uses,
            "_also/2/helpers.py": "def one(): return 3\n",
        }
    )
    for _ in range(2):
        assert learner.value("f") == seen.Integer(11)
        assert learner.value("f", "other") == seen.Integer(22)
        assert learner.value("f", "third") == seen.Integer(13)


def test_functions_of_a_cell_can_be_made_graphs(cells, tf):
    learner = cells(
        "import tensorflow as tf",
        "@tf.function\ndef g(x):\n    if x > 0:\n        return x\n    return -x\n"
        "def f(): return int(g(tf.constant(-1)))",
    )
    assert learner.value("f") == ONE
