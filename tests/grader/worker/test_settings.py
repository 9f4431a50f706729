"""A module sees the settings it made, and nobody else's."""

from __future__ import annotations

import textwrap

import pytest

from grader.wire import messages as m
from grader.wire import observations as seen
from grader.worker.loading import Package
from grader.worker.worker import Worker

IMPORTS = """
import gc, os, signal, sys, threading, warnings
import numpy as np, tensorflow as tf, matplotlib, matplotlib.pyplot as plt
"""
LOOK = {
    "eager": "tf.executing_eagerly()",
    "tensor": "tf.constant([1.5]).numpy().tolist()",
    "astype": "hasattr(tf.constant(1), 'astype')",
    "mixed": "_kind(lambda: tf.constant(1) + tf.constant(1.0))",
    "functions": "tf.config.functions_run_eagerly()",
    "constant": "tf.constant is tf.identity",
    "unit8": "hasattr(np, 'unit8')",
    "math": "hasattr(tf.math, 'cast')",
    "layer": "callable(tf.keras.layers.Conv2D.__init__) and tf.keras.layers.Layer.__call__.__name__",
    "imshow": "callable(plt.Axes.imshow)",
    "path of a file": "__import__('pathlib').Path('/').is_file.__func__.__name__",
    "rc": "type(matplotlib.rcParams).__name__",
    "there": "sys.modules.get('matplotlib') is matplotlib and sys.modules['numpy'] is np",
    "title": "callable(plt.title)",
    "depth": "sys.getrecursionlimit()",
    "filters": "len(warnings.filters)",
    "floatx": "tf.keras.backend.floatx()",
    "errors": "np.geterr()['divide']",
    "cmap": "plt.rcParams['image.cmap']",
    "face": "plt.rcParams['figure.facecolor']",
    "backend": "plt.get_backend().lower()",
    "printed": "str(np.array([0.125]))",
    "path": "'/no/such/place' in sys.path",
    "environment": "os.environ.get('NO_SUCH_NAME')",
    "folder": "os.path.basename(os.getcwd())",
    "collects": "gc.isenabled()",
    "stack": "threading.stack_size()",
    "usr1": "signal.getsignal(signal.SIGUSR1) is signal.SIG_DFL",
    "equality": "tf.Tensor._USE_EQUALITY",
    "policy": "tf.keras.config.dtype_policy().name",
    "format": "tf.keras.backend.image_data_format()",
    "graph": "tf.compat.v1.get_default_graph() is _first",
}
BODY = (
    IMPORTS
    + """
def _kind(call):
    try: return call().dtype.name
    except Exception as error: return type(error).__name__
_first = None
def look():
    return {"""
    + ", ".join(f"{name!r}: {look}" for name, look in LOOK.items() if name != "graph")
    + "}\n"
)
SWITCHES = (
    "tf.compat.v1.disable_eager_execution()",
    "tf.compat.v1.disable_v2_behavior()",
    "tf.compat.v1.disable_tensor_equality()",
    "tf.compat.v1.disable_v2_tensorshape()",
    "tf.compat.v1.disable_resource_variables()",
    "tf.compat.v1.disable_control_flow_v2()",
    "tf.experimental.numpy.experimental_enable_numpy_behavior()",
    "tf.experimental.numpy.experimental_enable_numpy_behavior(dtype_conversion_mode='all')",
    "tf.experimental.numpy.experimental_enable_numpy_behavior(prefer_float32=True)",
    "tf.config.run_functions_eagerly(True)",
    "tf.Graph().as_default().__enter__()",
    "tf.random.set_seed(0)",
    "tf.keras.backend.set_floatx('float64')",
    "tf.keras.mixed_precision.set_global_policy('mixed_float16')",
    "tf.keras.backend.set_image_data_format('channels_first')",
    "tf.constant = tf.identity",
    "tf.Tensor.astype = lambda self, kind: tf.cast(self, kind)",
    "tf.cast = None",
    "np.unit8 = np.uint8",
    "np.array = None",
    "import builtins; builtins.round = None",
    "import keras; keras.layers.Dense = None",
    "plt.title = 'my picture'",
    "sys.setrecursionlimit(100)",
    "sys.setrecursionlimit(50_000)",
    "warnings.filterwarnings('error')",
    "warnings.simplefilter('ignore')",
    "np.seterr(all='raise')",
    "np.set_printoptions(precision=1)",
    "matplotlib.use('TkAgg')",
    "plt.switch_backend('svg')",
    "plt.style.use('grayscale')",
    "plt.rcParams['image.cmap'] = 'gray'",
    "plt.rcParams['figure.facecolor'] = 'red'",
    "plt.gray()",
    "sys.path.append('/no/such/place')",
    "sys.path.insert(0, '/no/such/place')",
    "os.environ['NO_SUCH_NAME'] = '1'",
    "os.environ.clear()",
    "os.environ = dict(os.environ)",
    "os.environ = {'NO_SUCH_NAME': '2', 3: 4}",
    "os.environ = None",
    "matplotlib.rcParams = {}",
    "del matplotlib.rcParams",
    "del sys.modules['matplotlib']",
    "sys.modules['numpy'] = None",
    "tf.math.cast = tf.cast",
    "tf.keras.layers.Conv2D.__init__ = None",
    "tf.keras.layers.Layer.__call__ = lambda self, *args: None",
    "plt.Axes.imshow = None",
    "import pathlib; pathlib.Path.is_file = lambda self: False",
    "os.chdir('/')",
    "signal.signal(signal.SIGUSR1, print)",
    "gc.disable()",
    "threading.stack_size(1 << 20)",
)


@pytest.fixture
def modules(tmp_path, exercises_put_back, tf, monkeypatch):
    """Asks functions of modules that are handed in together."""
    monkeypatch.chdir(tmp_path)
    from grader.worker import hygiene, libraries

    workers = []

    def hand_in(**sources: str):
        for name, source in sources.items():
            (tmp_path / f"{name}.py").write_text(textwrap.dedent(source), encoding="utf-8")
        worker = Worker(Package(tmp_path), echo=False)
        workers.append(worker)

        def ask(module: str, function: str = "look"):
            reply = worker.handle(m.Call(module, function, (), {}, 1))
            assert isinstance(reply, m.Returned), reply
            return reply.value

        return ask

    yield hand_in
    libraries.tensorflow_as_it_comes()
    hygiene.restore(0)


@pytest.mark.parametrize("switch", SWITCHES)
@pytest.mark.parametrize("place", ["top", "end"])
def test_a_switch_in_one_module_reaches_no_other(modules, switch, place):
    line = f"try: {switch}\nexcept Exception: pass\n"
    if "import" in switch:
        line = f"{switch}\n"
    there = f"{IMPORTS}{line}{BODY}" if place == "top" else f"{BODY}{line}"
    alone = modules(before=BODY, after=BODY)("after")
    ask = modules(before=BODY, switched=there + "\ndef one(): return 1\n", after=BODY)
    assert ask("before") == alone
    ask("switched", "one")
    assert ask("after") == alone
    ask("switched", "one")
    assert ask("before") == alone


@pytest.mark.parametrize("switch", [each for each in SWITCHES if "import" not in each])
def test_a_switch_in_a_call_reaches_no_other_module(modules, switch):
    there = f"{BODY}\ndef one():\n    try: {switch}\n    except Exception: pass\n    return 1\n"
    ask = modules(before=BODY, switched=there, after=BODY)
    alone = ask("before")
    ask("switched", "one")
    assert ask("after") == alone
    ask("switched", "one")
    assert ask("before") == alone


def told(looked: seen.DictOf) -> dict[str, object]:
    return {key.value: value for key, value in looked.pairs}


KEPT = {
    "plt.rcParams['image.cmap'] = 'gray'": ("cmap", seen.Text("gray")),
    "plt.gray()": ("cmap", seen.Text("gray")),
    "plt.style.use('grayscale')": ("cmap", seen.Text("gray")),
    "np.set_printoptions(precision=1)": ("printed", seen.Text("[0.1]")),
    "sys.path.append('/no/such/place')": ("path", seen.Truth(True)),
    "os.environ['NO_SUCH_NAME'] = '1'": ("environment", seen.Text("1")),
    "np.unit8 = np.uint8": ("unit8", seen.Truth(True)),
    "sys.setrecursionlimit(50_000)": ("depth", seen.Integer(50_000)),
    "tf.experimental.numpy.experimental_enable_numpy_behavior()": ("astype", seen.Truth(True)),
}


@pytest.mark.parametrize("switch", KEPT)
def test_settings_made_at_the_top_stay_for_their_module(modules, switch):
    name, wanted = KEPT[switch]
    ask = modules(switched=f"{IMPORTS}{switch}\n{BODY}", other=BODY)
    for _ in range(2):
        found = told(ask("switched"))
        assert found[name] == wanted
        assert told(ask("other"))[name] != wanted


NOT_EVEN_OWN = {
    "tf.compat.v1.disable_eager_execution()": ("eager", seen.Truth(True)),
    "tf.compat.v1.disable_v2_behavior()": ("eager", seen.Truth(True)),
    "tf.keras.backend.set_floatx('float64')": ("floatx", seen.Text("float32")),
    "tf.config.run_functions_eagerly(True)": ("functions", seen.Truth(False)),
    "np.seterr(all='raise')": ("errors", seen.Text("warn")),
    "gc.disable()": ("collects", seen.Truth(True)),
}


@pytest.mark.parametrize("switch", NOT_EVEN_OWN)
def test_what_decides_how_tensorflow_computes_is_as_it_comes(modules, switch):
    name, wanted = NOT_EVEN_OWN[switch]
    ask = modules(switched=f"{IMPORTS}{switch}\n{BODY}")
    assert told(ask("switched"))[name] == wanted


def test_a_wrong_answer_is_not_made_right_by_another_modules_switch(modules):
    switch = "tf.experimental.numpy.experimental_enable_numpy_behavior()"
    wrong = "import tensorflow as tf\ndef look(): return tf.constant([1]).astype('float32')\n"
    (ask := modules(switched=f"{IMPORTS}{switch}\n{BODY}", wrong=wrong))("switched")
    with pytest.raises(AssertionError, match="astype"):
        ask("wrong")
