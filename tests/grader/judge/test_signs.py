"""Signs of tampering: shown for what they are, and none for who answers honestly."""

import textwrap
from pathlib import Path

import pytest

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.isolation.levels import Level
from grader.judge import signs
from grader.judge.grading import Grader, Plan
from grader.judge.signs import Signs
from grader.submissions.submission import Submission
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.words import Trouble

CONFINED = (Level.NAMESPACES, Level.LANDLOCK)

FACTS = m.Facts(
    "net", True, "float32", {},
    outputs=(m.Port("float32", (None, 3)),),
    layers=(m.WeightFact("Dense", ("kernel",), ((4, 3),), ("float32",), True),),
)  # fmt: skip


def weights(*shape, dtype="float32"):
    size = seen.DTYPES[dtype]
    for axis in shape:
        size *= axis
    return m.Weights((m.LayerWeights((seen.Array(dtype, shape, bytes(size)),)),))


def output(*shape, dtype="float32"):
    size = seen.DTYPES[dtype]
    for axis in shape:
        size *= axis
    return m.Returned(seen.Tensor(dtype, shape, bytes(size)))


APPLY = m.Apply(0, (), None, 1)


@pytest.mark.parametrize(
    ("request_", "reply", "sign"),
    [
        (m.GetWeights(0), weights(4, 3), None),
        (m.GetWeights(0), weights(3, 4), signs.WEIGHTS),
        (m.GetWeights(0), weights(4, 3, dtype="float16"), signs.WEIGHTS),
        (m.GetWeights(1), weights(9), None),
        (APPLY, output(7, 3), None),
        (APPLY, output(7, 4), signs.OUTPUTS),
        (APPLY, output(3), signs.OUTPUTS),
        (APPLY, output(7, 3, dtype="float64"), signs.OUTPUTS),
        (APPLY, m.Raised("E", (), "", ()), None),
    ],
)
def test_facts_are_held_against_what_comes_by(request_, reply, sign):
    found = Signs()
    found.compare(m.Inspect(0), FACTS)
    found.compare(request_, reply)
    assert found.seen == (() if sign is None else (sign,))


def test_after_a_check_handles_mean_something_else():
    found = Signs()
    found.compare(m.Inspect(0), FACTS)
    found.forget()
    found.compare(m.GetWeights(0), weights(9))
    assert found.seen == ()


def test_each_sign_is_there_once_and_what_was_told_is_called_so():
    found = Signs()
    found.add(signs.EXITED)
    found.add(signs.EXITED)
    found.told(("it traced Python.", "it traced Python."))
    assert len(found.seen) == 2
    assert "learner code can change" in found.seen[1].text()


@pytest.fixture(scope="module", params=CONFINED)
def grade(shared_course_dir, request):
    course = Course.open(shared_course_dir)
    plan = Plan(course, request.param, b"secret" * 4, "course", (course.root,))
    try:
        grader = Grader(plan)
        grader.get_ready()
    except Trouble as trouble:
        pytest.skip(f"this machine does not give the level: {trouble}")
    with grader:
        reference = grader.record()

        def run(files):
            content = {name: textwrap.dedent(text).encode() for name, text in files.items()}
            return grader.grade(Submission("ada", content), reference).report

        yield run
    grader._session.close()


TRIES = {
    "ends": ("import os\ndef double(n):\n    os._exit(0)", "ended Python"),
    "closes": ("import os, time\ndef double(n):\n    os.close(3)\n    time.sleep(9)", "closed"),
    "noise": (
        "import os\ndef double(n):\n    os.write(3, b'x' * 99)\n    return n",
        "no message",
    ),
    "ahead": (
        "import os\nfrom grader.wire import codec, messages\ndef double(n):\n"
        "    data = codec.encode(999, messages.Done())\n"
        "    os.write(3, len(data).to_bytes(4, 'big') + data)\n    return n",
        "nobody had asked for",
    ),
    "daemon": (
        "import os, time\ndef double(n):\n    if os.fork() == 0:\n        time.sleep(60)\n"
        "    return n",
        "processes that were still running",
    ),
    "opens": (
        "def double(n):\n    try: open('/etc/shadow')\n    except OSError: pass\n    return n",
        "it tried to open '/etc/shadow'",
    ),
    "climbs": (
        "def double(n):\n    try: open('../../../../../../home/x')\n    except OSError: pass\n    return n",
        "it tried to open '/home/x'",
    ),
    "program": (
        "import subprocess\ndef double(n):\n    try: subprocess.run(['/bin/sh'])\n"
        "    except OSError: pass\n    return n",
        "it started a program",
    ),
    "connects": (
        "import socket\ndef double(n):\n    try: socket.create_connection(('127.0.0.1', 9))\n"
        "    except OSError: pass\n    return n",
        "it made a socket for the network",
    ),
    "numpy": (
        "import numpy\ndef double(n):\n    numpy.allclose = lambda *_: True\n    return n",
        "numpy.allclose was replaced",
    ),
    "kit": (
        "from grader.worker.observing import Observer\ndef double(n):\n"
        "    real = Observer.observe\n"
        "    Observer.observe = lambda self, thing: real(self, thing)\n    return n",
        "grader.worker.observing.Observer.observe was replaced",
    ),
    "module": (
        "import sys, types\ndef double(n):\n"
        "    sys.modules['numpy.testing'] = types.ModuleType('numpy.testing')\n"
        "    sys.modules['grader.worker.errors'] = types.ModuleType('errors')\n    return n",
        "grader.worker.errors was replaced",
    ),
    "class": (
        "import keras\ndef double(n):\n    class Model: pass\n    keras.Model = Model\n    return n",
        "keras.Model was replaced",
    ),
    "deleted": (
        "import keras\ndef double(n):\n    del keras.layers.Dense\n    return n",
        "keras.layers.Dense was replaced",
    ),
    "memory": ("import gc\ndef double(n):\n    gc.get_objects()\n    return n", "searched"),
    "trace": (
        "import sys\ndef double(n):\n    sys.settrace(lambda *_: None)\n    sys.settrace(None)\n"
        "    return n",
        "it traced Python",
    ),
}


@pytest.mark.full
@pytest.mark.parametrize("name", TRIES)
def test_what_was_tried_is_told_and_changes_no_score(grade, right, name):
    code, said = TRIES[name]
    report = grade({**right, "nums.py": code + "\n\ndef halve(n):\n    return n / 2\n"})
    told = "\n".join(sign.text() for sign in report.signs)
    assert said in told
    assert report.earned == 4
    assert not report.faults


@pytest.mark.full
def test_who_answers_honestly_has_none(grade, right, shared_course_dir):
    stubs = {
        path.name: path.read_text() for path in (shared_course_dir / "exercises").glob("*.py")
    }
    plain = "def double(n):\n    print(n)\n    return n * 3\n\ndef halve(n):\n    return undefined\n"
    reads = """
        from exercises.helper import two

        def double(n):
            with open("notes.txt", "w") as file:
                file.write("mine")
            return n * two
        """
    for files in (right, stubs, {"nums.py": plain}, {"nums.py": "raise SystemExit"},
                  {"nums.py": "def double(:"}, {"nums.py": reads, "helper.py": "two = 2"}):  # fmt: skip
        report = grade(files)
        assert report.signs == ()
        assert Outcome.GRADER_FAULT not in {result.outcome for result in report.results}


@pytest.mark.full
@pytest.mark.parametrize("level", CONFINED)
def test_the_reference_answers_of_this_course_leave_none(level):
    """TensorFlow, Keras and Matplotlib open and replace nothing that is a sign."""
    course = Course.open(Path(__file__).resolve().parents[3])
    plan = Plan(course, level, b"secret" * 4, "course", (course.root,))
    files = {path.name: path.read_bytes() for path in course.solutions_dir.glob("*.py")}
    try:
        with Grader(plan) as grader:
            report = grader.grade(Submission("ada", files), grader.record()).report
            grader._session.close()
    except Trouble as trouble:
        pytest.skip(f"this machine does not give the level: {trouble}")
    assert report.earned == report.points
    assert report.signs == ()
