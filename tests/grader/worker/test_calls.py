"""Calling learner code: what is found, what is raised, what is printed, what is handed over."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from grader.wire import messages as m
from grader.wire import observations as seen
from grader.worker.loading import Package
from grader.worker.output import Echo
from grader.worker.worker import Worker

# What is to do.


@pytest.mark.parametrize(
    "source, todo",
    [
        ("def f(): raise NotImplementedError", True),
        ("def f(): raise NotImplementedError('to do: f')", True),
        ("async def other(): pass\ndef f():\n    x = 1\n    raise NotImplementedError", True),
        ("""
            import functools
            def same(function):
                @functools.wraps(function)
                def inner(): return function()
                return inner
            @same
            def f(): raise NotImplementedError
         """, True),
        ("def g(): raise NotImplementedError\ndef f(): return g()", False),
        ("def f(): return (lambda: [].missing())()\n", False),
        ("class Mine(NotImplementedError): pass\ndef f(): raise Mine", False),
        ("class N(NotImplementedError): pass\nN.__name__ = 'NotImplementedError'\n"
         "def f(): raise N", False),
        ("def f(): raise TypeError from NotImplementedError()", False),
        ("def f(): return [0 for _ in iter(g, 1)]\ndef g(): raise NotImplementedError", False),
        ("class F:\n    def __call__(self): raise NotImplementedError\nf = F()", False),
        ("def f(): raise NotImplementedError\nf.__wrapped__ = f", False),
    ],
)  # fmt: skip
def test_only_the_called_functions_own_not_implemented_is_to_do(hand_in, source, todo):
    reply = hand_in(source).call("f")
    assert isinstance(reply, m.Raised)
    assert reply.todo is todo


def test_a_stub_whose_module_raises_not_implemented_is_not_to_do(hand_in):
    reply = hand_in("raise NotImplementedError").call("f")
    assert (reply.todo, reply.stage) == (False, "import")


def test_kerass_own_not_implemented_is_not_to_do(hand_in, keras):
    learner = hand_in("""
        import keras
        class Empty(keras.layers.Layer):
            pass
        def f():
            return Empty()(keras.ops.ones((1, 2)))
        def stub():
            keras.layers.ReLU()
            raise NotImplementedError
    """)
    reply = learner.call("f")
    assert "NotImplementedError" in (reply.type, *reply.bases)
    assert not reply.todo
    assert learner.call("stub").todo


# What is there.


def test_a_missing_module(hand_in):
    assert hand_in().call("f", module="nowhere") == m.Missing("module")


def test_a_missing_function_names_those_that_the_module_defines(hand_in):
    learner = hand_in("""
        from math import sqrt
        from helper import borrowed
        class Not: pass
        value = lambda: 0
        def second(): pass
        def first(): pass
    """.replace("from helper", "from .helper"), helper="def borrowed(): pass")  # fmt: skip
    assert learner.call("f") == m.Missing("function", ("first", "second", "value"))


def test_a_function_that_is_none_is_missing(hand_in):
    assert hand_in("f = None").call("f") == m.Missing("function")


def test_something_that_cannot_be_called_is_an_error(hand_in):
    reply = hand_in("f = 5").call("f")
    assert (reply.type, reply.stage, reply.todo) == ("TypeError", "call", False)


@pytest.mark.parametrize("name", ["random", "numpy", "string"])
def test_a_file_shadows_no_library(hand_in, name):
    learner = hand_in("import numpy, random, string\ndef f(): return random.random() < 2",
                      **{name: "raise ValueError"})  # fmt: skip
    assert learner.value("f") == seen.Truth(True)


def test_helper_files_and_the_package_can_be_imported(hand_in):
    learner = hand_in(
        "from exercises.helper import g\n"
        "from . import helper\n"
        "def f(): return g() + helper.g()",
        helper="def g(): return 2",
    )
    assert learner.value("f") == seen.Integer(4)


def test_another_submission_is_another_package(hand_in, tmp_path):
    assert hand_in("def f(): return 1").value("f") == seen.Integer(1)
    other = tmp_path / "other"
    other.mkdir()
    (other / "work.py").write_text("def f(): return 2")
    worker = Worker(Package(other), echo=False)
    assert worker.handle(m.Call("work", "f", (), {}, 1)).value == seen.Integer(2)


def test_files_that_came_over_the_wire(tmp_path, exercises_put_back):
    files = {
        "work.py": b"from .parts.one import x\ndef f(): return x\n",
        "parts/one.py": b"x = 3\n",
    }
    worker = Worker.loaded(m.Load(files), tmp_path, None)
    assert worker.handle(m.Call("work", "f", (), {}, 1)).value == seen.Integer(3)
    assert worker.handle(m.Load({})) == m.Refused("the files are loaded already")


def test_no_files_at_all(tmp_path, exercises_put_back):
    worker = Worker.loaded(m.Load({}), tmp_path, None)
    assert worker.handle(m.Call("work", "f", (), {}, 1)) == m.Missing("module")


# What is raised.


def test_an_error_is_told_with_the_learners_own_lines_only(hand_in):
    reply = hand_in("""
        import functools
        def g(x):
            return 1 / x
        def f(x):
            return functools.reduce(lambda a, b: g(b), [1, x])
    """).call("f", 0)
    assert (reply.type, reply.message, reply.stage) == (
        "ZeroDivisionError",
        "division by zero",
        "call",
    )
    assert reply.bases[:2] == ("ArithmeticError", "Exception")
    assert [(frame.function, frame.line) for frame in reply.frames] == [
        ("f", 6), ("<lambda>", 6), ("g", 4),
    ]  # fmt: skip
    assert {frame.file for frame in reply.frames} == {"exercises/work.py"}
    assert reply.frames[-1].source == "return 1 / x"


def test_wrong_number_of_arguments_has_no_frame_of_the_learners(hand_in):
    reply = hand_in("def f(): pass").call("f", 1)
    assert (reply.type, reply.frames) == ("TypeError", ())


def test_endless_recursion_is_told_by_its_last_frames(hand_in):
    reply = hand_in("def f(): return f()").call("f")
    assert reply.type == "RecursionError"
    assert len(reply.frames) == m.MAX_FRAMES


def test_a_module_is_run_once_and_what_stopped_it_is_told_with_file_and_line(hand_in):
    learner = hand_in("""
        from pathlib import Path
        runs = Path(__file__).with_name("runs")
        runs.write_text(runs.read_text() + "x" if runs.exists() else "x")
        from no_such_library import f, g
    """)
    first, second = learner.call("f"), learner.call("g")
    assert first == second
    assert (first.type, first.stage) == ("ModuleNotFoundError", "import")
    frame = first.frames[-1]
    assert (frame.file, frame.line, frame.source) == (
        "exercises/work.py", 5, "from no_such_library import f, g",
    )  # fmt: skip
    assert (learner.folder / "runs").read_text() == "x"


def test_a_module_that_imports_a_broken_one(hand_in):
    learner = hand_in(
        "import exercises.helper\ndef f(): return exercises.helper.x",
        helper="x = 1\nx.y\n",
    )
    assert learner.value("f") == seen.Integer(1)


@pytest.mark.parametrize(
    "source, kind, line, text",
    [
        ("def f():\n    return (1,\n", "SyntaxError", 2, "return (1,"),
        ("x = 1\n  y = 2\n", "IndentationError", 2, "y = 2"),
        ("def f():\nreturn 1\n", "IndentationError", 2, "return 1"),
        ("if x\n    pass", "SyntaxError", 1, "if x"),
    ],
)
def test_a_file_that_does_not_parse_is_told_by_its_line(hand_in, source, kind, line, text):
    reply = hand_in(source).call("f")
    assert (reply.type, reply.stage) == (kind, "import")
    frame = reply.frames[-1]
    assert (frame.file, frame.line, frame.source) == ("exercises/work.py", line, text)
    assert reply.message and "work.py" not in reply.message


ODD = """
    class Odd(Exception):
        def __str__(self): raise ValueError
    class NoText(Exception):
        def __str__(self): return 5
    class Exits(Exception):
        def __str__(self): raise SystemExit
    def wrong(kind, *args):
        error = kind(*args)
        raise error
    def str_raises(): raise Odd
    def str_is_no_text(): raise NoText
    def str_exits(): raise Exits
    def surrogates(): raise ValueError("a\\ud800b")
    def surrogates_in_syntax(): raise SyntaxError("a\\ud800b")
    def long(): raise ValueError("x" * 100_000)
    def long_name(): raise type("E" * 5_000, (Exception,), {})
    def syntax_of_nothing(): raise SyntaxError
    def syntax_of_numbers(): raise SyntaxError(5, (6, "7", 8, 9))
    def syntax_here(): raise SyntaxError("m", (__file__, "7", None, "x"))
    def syntax_of_bytes(): raise SyntaxError("m", (__file__, 1, None, b"x"))
    def group(): raise ExceptionGroup("g", [ValueError()])
    def bare(): raise BaseException("x")
    def generator(): raise GeneratorExit
    def ends(): raise SystemExit(0)
    def ends_softly(): exit()
    def qualname():
        def g(): raise ValueError
        g.__code__ = g.__code__.replace(co_name="\\ud800" + "n" * 999)
        g()
    class Meta(type):
        @property
        def __name__(cls): raise ValueError
    class Nameless(Exception, metaclass=Meta): pass
    def nameless(): raise Nameless
"""


HALF = m.MAX_TEXT // 2 - 4  # an error in a graph says at its end what is wrong


@pytest.mark.parametrize(
    "function, kind, message",
    [
        ("str_raises", "Odd", ""),
        ("str_is_no_text", "NoText", ""),
        ("str_exits", "Exits", ""),
        ("surrogates", "ValueError", "a?b"),
        ("surrogates_in_syntax", "SyntaxError", "a?b"),
        ("long", "ValueError", "x" * HALF + "\n...\n" + "x" * HALF),
        ("long_name", "E" * 200, ""),
        ("syntax_of_nothing", "SyntaxError", "invalid syntax"),
        ("syntax_here", "SyntaxError", "m"),
        ("group", "ExceptionGroup", "g (1 sub-exception)"),
        ("bare", "BaseException", "x"),
        ("generator", "GeneratorExit", ""),
        ("ends", "SystemExit", "0"),
        ("qualname", "ValueError", ""),
        ("nameless", "Exception", ""),
    ],
)
def test_odd_exceptions_are_described_all_the_same(hand_in, function, kind, message):
    reply = hand_in(ODD).call(function)
    assert isinstance(reply, m.Raised)
    assert (reply.type, reply.message, reply.todo) == (kind, message, False)


@pytest.mark.parametrize("function", ["syntax_of_numbers", "syntax_of_bytes", "ends_softly"])
def test_odder_exceptions_are_some_error(hand_in, function):
    reply = hand_in(ODD).call(function)
    assert isinstance(reply, m.Raised)
    assert not reply.todo


def test_no_message_holds_a_memory_address(hand_in):
    reply = hand_in("def f(): raise ValueError(f'{f} of {object()}, 0x10 at 0')").call("f")
    assert reply.message == "<function f> of <object object>, 0x10 at 0"


def test_no_option_of_pytests_is_recommended_to_who_reads_the_keyboard(hand_in, monkeypatch):
    def refuse(prompt=""):
        raise OSError("pytest: reading from stdin while output is captured!  Consider `-s`.")

    monkeypatch.setattr("builtins.input", refuse)
    reply = hand_in("def f(): return input()").call("f")
    assert (reply.type, reply.message) == ("OSError", "there is no keyboard to read from")


def test_system_exit_is_told_with_its_base(hand_in):
    reply = hand_in("import sys\ndef f(): sys.exit(3)").call("f")
    assert (reply.type, reply.message, reply.bases[0]) == ("SystemExit", "3", "BaseException")


@pytest.mark.parametrize(
    "passing, kind, passes",
    [
        (None, "KeyboardInterrupt", True),
        (None, "SystemExit", False),
        ((), "KeyboardInterrupt", False),
        ((SystemExit,), "SystemExit", True),
        ((SystemExit,), "KeyboardInterrupt", False),
        ((ZeroDivisionError,), "ZeroDivisionError", True),
    ],
)
@pytest.mark.parametrize("where", ["call", "import", "apply"])
def test_exceptions_in_passing_go_through_untouched(hand_in, passing, kind, passes, where):
    learner = hand_in(
        f"""
            raise {kind}
        """ if where == "import" else f"def f(): raise {kind}",
        options=None if passing is None else {"passing": passing},
    )  # fmt: skip
    worker = learner.worker
    request = m.Call("work", "f", (), {}, 1)
    if where == "apply":

        def thing(*_):
            raise {"KeyboardInterrupt": KeyboardInterrupt, "SystemExit": SystemExit,
                   "ZeroDivisionError": ZeroDivisionError}[kind]  # fmt: skip

        request = m.Apply(worker._keep(thing), (), None, 1)
    if passes:
        with pytest.raises(BaseException) as caught:
            worker.handle(request)
        assert type(caught.value).__name__ == kind
    else:
        assert worker.handle(request).type == kind
        assert type(worker.last_error).__name__ == kind


def test_the_last_error_is_kept_for_a_debugger(hand_in):
    learner = hand_in("def f(): raise KeyError('a')\ndef g(): return 1")
    learner.call("f")
    assert isinstance(learner.worker.last_error, KeyError)


def test_what_cannot_be_observed_is_the_learners_error(hand_in):
    reply = hand_in("""
        import types
        odd = types.ModuleType("odd")
        odd.__name__ = 5
        def f(): return odd
    """).call("f")
    assert (reply.type, reply.stage) == ("TypeError", "call")


# What is printed.


def test_printed_text_comes_with_the_answer(hand_in):
    learner = hand_in("""
        import sys
        def f():
            print("a", 1)
            sys.stdout.write("b\\n")
            print("not this", file=sys.stderr)
        def quiet(): pass
        def fails():
            print("c")
            raise ValueError
    """)
    assert learner.call("f").printed == "a 1\nb\n"
    assert learner.call("quiet").printed == ""
    assert learner.call("fails").printed == "c\n"


def test_text_printed_at_import_comes_with_the_first_call(hand_in):
    learner = hand_in("print('hello')\ndef f(): pass")
    assert [learner.call("f").printed, learner.call("f").printed] == ["hello\n", ""]


@pytest.mark.parametrize(
    "statement", ["print('x' * 9_999)", "for _ in range(9_999): print('x', end='')"]
)
def test_printed_text_is_capped(hand_in, statement):
    assert hand_in(f"def f():\n    {statement}").call("f").printed == "x" * Echo.LIMIT


def test_printed_surrogates_do_not_spoil_the_answer(hand_in):
    reply = hand_in("def f():\n    print('\\ud800')\n    return 1").call("f")
    assert (reply.value, reply.printed) == (seen.Integer(1), "?\n")


def test_stdout_is_put_back(hand_in):
    before = sys.stdout
    hand_in("import sys, io\ndef f(): sys.stdout = io.StringIO()").call("f")
    assert sys.stdout is before


def test_an_echo_passes_text_on(capsys):
    echo = Echo(sys.stdout)
    print("a", file=echo, flush=True)
    assert capsys.readouterr().out == echo.start == "a\n"


# What is handed over.


def test_arrays_are_writable_copies(hand_in):
    learner = hand_in("""
        def spoil(x):
            before = x.copy()
            x += 1
            x[0] = 99
            return before
        def spoil_rows(rows):
            rows[0].append(99)
            return len(rows[0])
    """)
    numbers = np.arange(5)
    for _ in range(2):
        assert learner.value("spoil", numbers).numpy().tolist() == [0, 1, 2, 3, 4]
        assert learner.value("spoil_rows", [[1, 2], [3]]) == seen.Integer(3)
    assert numbers.tolist() == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("case", [True, False])
def test_one_request_used_twice_hands_over_what_it_says(hand_in, case):
    learner = hand_in("def f(x):\n    x[:] = 7\n    return x")
    value = to_send = seen.values(seen.Array, np.arange(3))
    request = m.Call("work", "f", (to_send,), {}, 1)
    if case:  # in process, without the codec between
        learner.worker.handle(request)
    else:
        learner.ask(request)
    assert value.numpy().tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    "argument",
    [None, True, 3, 2.5, "text", [1, [2, "a"]], (1,), (), {"a": [1], 2: None},
     np.arange(6, dtype="uint8").reshape(2, 3), np.float32(1.5), np.array([True])],
    ids=repr,
)  # fmt: skip
def test_arguments_come_back_as_they_went(hand_in, observe, argument):
    learner = hand_in("def f(x): return x\ndef g(*, x): return x")
    wanted = observe(np.asarray(argument) if isinstance(argument, np.generic) else argument)
    assert learner.value("f", argument) == wanted
    assert learner.value("g", x=argument) == wanted


def test_arguments_of_tensorflow(hand_in, tf):
    learner = hand_in("def f(*x): return x\ndef writable(x): return x.numpy().flags.writeable")
    sent = (
        seen.values(seen.Tensor, np.array([1, 2], seen.numpy_dtype("bfloat16"))),
        seen.values(seen.Variable, np.array([1.5], "float32")),
        seen.DType("float16"),
        seen.Shape((None, 2)),
        seen.Shape(None),
        seen.Symbolic("int32", (None, 4)),
    )
    assert learner.value("f", *sent) == seen.TupleOf(sent)


@pytest.mark.parametrize(
    "thing", [seen.Other("x"), seen.Named("class", "x"), seen.Layer(0, "", "")]
)
def test_what_cannot_be_an_argument_is_not_handed_over(hand_in, thing):
    reply = hand_in("def f(x): print('called')").call("f", thing)
    assert (reply.type, reply.printed) == ("ValueError", "")


def test_an_unknown_handle_is_an_error(hand_in):
    learner = hand_in("def f(x): pass")
    for request in (
        m.Call("work", "f", (m.Use(5),), {}, 1),
        m.Apply(5, (), None, 1),
        m.Inspect(5),
        m.GetWeights(5),
        m.SetWeights(5, ()),
    ):
        assert learner.ask(request).type == "IndexError"


@pytest.mark.parametrize(
    "source, meant",
    [
        ("def f():\n    images = 1\n    return imagse", ". Did you mean: 'images'?"),
        ("import math\ndef f(): return mathh.pi", ". Did you mean: 'math'?"),
        ("def f(): return prnit(1)", ". Did you mean: 'print'?"),
        ("def f(): return zzz", ""),
        ("import numpy as np\ndef f(): return nb.zeros(3)", ""),  # too short to guess at
        ("import numpy as np\ndef f(): return np.arrray([1])", ". Did you mean: 'array'?"),
        ("import math\ndef f(): return math.PI", ". Did you mean: 'pi'?"),
        ("def f(): return 'a'.uper()", ""),  # what a value has is its kind's own affair
        ("def f(): raise NameError('images')", ""),
        ("def f():\n    error = NameError('no x')\n    error.name = 3\n    raise error", ""),
    ],
)
def test_a_name_that_was_probably_meant(hand_in, source, meant):
    reply = hand_in(source).call("f")
    assert isinstance(reply, m.Raised)
    assert reply.message.partition("Did you")[2] == meant.partition("Did you")[2], reply.message
