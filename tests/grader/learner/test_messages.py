"""What a learner reads for each kind of trouble, word for word, in every language.

The texts stand in ``golden/``. After a change that is meant::

    UPDATE_GOLDEN=1 python -m pytest tests/grader/learner/test_messages.py

and read the difference as a learner would, before you commit it.
"""

from __future__ import annotations

import gettext
import os
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from grader.checks import KERNEL, expect, panel
from grader.checks.submission import Submission
from grader.checks.verdict import Verdict
from grader.course import Course, Exercise
from grader.course.checks import Check
from grader.course.misconceptions import Misconception
from grader.language import ENGLISH, Language, open_language
from grader.language.width import COLUMNS, filled, width
from grader.learner.board import board, everything
from grader.learner.hints import read_hints
from grader.learner.messages import Message, lines
from grader.learner.names import about_keyword, exercise_named, look_at_paths
from grader.learner.progress import Known, Progress, news
from grader.learner.reset import Done, told
from grader.learner.store import Store
from grader.learner.wording import command_hint, failure_text
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.words import Trouble, say

GOLDEN = Path(__file__).parent / "golden"
UPDATING = bool(os.environ.get("UPDATE_GOLDEN"))
RANDOM = np.random.default_rng(7)
ROWS = RANDOM.integers(-9, 9, (2, 3)).astype(np.float32)
SQUARE = RANDOM.integers(-9, 9, (3, 3)).astype(np.float32)
IMAGES = RANDOM.normal(size=(2, 5, 7, 3)).astype(np.float32)

MISCONCEPTIONS = {
    "work.float64": Misconception(
        "float64 is what NumPy uses for fractions: twice the memory, and not what layers "
        "work with. Name the dtype: tf.float32."
    ),
    "work.method": Misconception(
        "A tensor has no method astype. tf.cast does that.",
        re.compile("has no attribute 'astype'"),
    ),
}
KOREAN = {
    MISCONCEPTIONS["work.float64"].sentence: "float64는 NumPy가 소수에 쓰는 dtype입니다. "
    "메모리를 두 배로 쓰고, 레이어에는 맞지 않습니다. dtype을 지정하세요: tf.float32.",
    MISCONCEPTIONS["work.method"].sentence: "텐서에는 astype 메서드가 없습니다. 대신 "
    "tf.cast를 쓰세요.",
}


class Sure(gettext.NullTranslations):
    """A course's catalogue, without a file."""

    def gettext(self, message: str) -> str:
        return KOREAN.get(message, message)


class Marking(gettext.NullTranslations):
    """A language in which whatever was translated stands in brackets."""

    def gettext(self, message: str) -> str:
        return f"\N{LEFT WHITE LENTICULAR BRACKET}{message}\N{RIGHT WHITE LENTICULAR BRACKET}"


def korean() -> Language:
    known = open_language("ko")
    return Language("ko", (Sure(), *known.catalogues))


class Told:
    """A worker that says what it was told to say."""

    def __init__(self, *replies: m.AnyReply) -> None:
        self._replies = list(replies)

    def ask(self, request: m.AnyRequest) -> m.AnyReply:
        return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]

    def stop(self, verdict: Verdict) -> None:
        raise verdict


def came(value, printed: str = "") -> m.Returned:
    """What came back; an array stands for a tensor."""
    if isinstance(value, np.ndarray):
        value = seen.values(seen.Tensor, value)
    return m.Returned(value, printed)


def raised(type: str, message: str, *frames: m.Frame, stage: str = "call", bases=()):
    return m.Raised(type, bases, message, frames, stage=stage)


FRAME = m.Frame("exercises/work.py", 12, "f", "return numbers.astype('float32')")
LOADING = m.Frame("exercises/work.py", 3, "<module>", "half = nb.array(2)")
CALLING = "Exception encountered when calling {}.call().\n\n"
LAYER = seen.Layer(0, "Conv2D", "Conv2D")


def picture(*panels: seen.Panel) -> seen.Figure:
    return seen.Figure(panels)


def shown(data: np.ndarray, cmap: str = "gray", **more) -> seen.Panel:
    return seen.Panel(
        pictures=(seen.Picture(seen.values(seen.Array, data), cmap=cmap, colorbar=False),),
        **more,
    )


def counted(values: np.ndarray, bins: int, range: tuple[float, float]) -> seen.Panel:
    counts, edges = np.histogram(values, bins, range)
    bars = seen.Bars(
        seen.values(seen.Array, counts.astype(np.float64)), seen.values(seen.Array, edges)
    )
    return seen.Panel(histograms=(bars,))


def tensor(answer):
    expect(answer).tensor()


def values(want, **more):
    return lambda answer: expect(answer).tensor().values(want, **more)


NAN = np.where(np.eye(2, 3) > 0, np.nan, ROWS).astype(np.float32)
PICTURE = ROWS[:, :2]
NONE = Progress()

TROUBLES = {
    "nothing returned": ([came(seen.Nothing())], tensor),
    "printed instead": ([came(seen.Nothing(), "3\n")], tensor),
    "wrong kind": ([came(seen.ListOf((seen.Integer(1), seen.Real(2.5))))], tensor),
    "an array for a tensor": ([came(seen.values(seen.Array, ROWS))], tensor),
    "NaN": ([came(NAN)], values(ROWS)),
    "transposed": ([came(SQUARE.T)], values(SQUARE)),
    "transposed shape": ([came(ROWS.T)], values(ROWS)),
    "missing batch axis": ([came(IMAGES[0])], values(IMAGES)),
    "an axis too many": ([came(IMAGES[None])], values(IMAGES)),
    "scaled": ([came(ROWS / 255)], values(ROWS)),
    "off by one": ([came(ROWS + 1)], values(ROWS)),
    "other values": ([came(ROWS * ROWS)], values(ROWS)),
    "another value": ([came(np.array(3, np.float32))], values(np.float32(5))),
    "symbolic tensor": ([came(seen.Symbolic("float32", (None, 7, 9, 3)))], tensor),
    "class instead of object": (
        [came(seen.Named("class", "Conv2D"))],
        lambda answer: expect(answer).layer(),
    ),
    "raised error": ([raised("ValueError", "no such thing as 'SAMEE'", FRAME)], tensor),
    "raised error that gives a mistake away": (
        [raised("AttributeError", "EagerTensor object has no attribute 'astype'.", FRAME)],
        tensor,
    ),
    "import error": (
        [raised("NameError", "name 'nb' is not defined", LOADING, stage="import")],
        tensor,
    ),
    "ended Python": ([raised("SystemExit", "", FRAME)], tensor),
    "missing file": ([m.Missing("module")], tensor),
    "missing function": ([m.Missing("function", ())], tensor),
    "misspelt function": ([m.Missing("function", ("ff", "g"))], tensor),
    "wrong dtype": (
        [came(ROWS.astype(np.float64))],
        lambda answer: expect(answer).dtype("float32", {"work.float64": "float64"}),
    ),
    "wrong shape": (
        [came(np.zeros((2, 3, 7, 4), np.float32))],
        lambda answer: expect(answer).shape((2, 5, 7, 3)),
    ),
    "wrong order of axes": (
        [came(np.zeros((2, 3, 5, 7), np.float32))],
        lambda answer: expect(answer).shape((2, 5, 7, 3)),
    ),
    "too few items": (
        [came(seen.TupleOf((LAYER,)))],
        lambda answer: expect(answer).pair("(layer, feature_maps)"),
    ),
    "no tuple": ([came(LAYER)], lambda answer: expect(answer).pair("(layer, feature_maps)")),
    "no probabilities": (
        [came(np.full((2, 4), 0.3, np.float32))],
        lambda answer: expect(answer).rows_sum_to_one(),
    ),
    "a wrong number": ([came(seen.Integer(3136))], lambda answer: expect(answer).integer(1600)),
    "a wrong text": ([came(seen.Text("%matplotlib online"))],
                     lambda answer: expect(answer).text("%matplotlib inline")),
    "a wrong dtype as answer": (
        [came(seen.DType("int64"))],
        lambda answer: expect(answer).names_dtype("int32"),
    ),
    "weights that do not fit": (
        [came(LAYER), m.Refused("no layer has weights of the shapes [(3, 3, 1, 5), (5,)]")],
        lambda answer: answer.set_weights(()),
    ),
    "a layer that gives something else": (
        [came(LAYER), came(IMAGES[:, 1:-1])],
        lambda answer: expect(answer(IMAGES, training=True)).shape(IMAGES.shape),
    ),
    "axes instead of the figure": (
        [came(seen.Other("Axes"))],
        lambda answer: expect(answer).figure(),
    ),
    "too few panels": (
        [came(picture(shown(PICTURE)))],
        lambda answer: expect(answer).draws(panel(picture=PICTURE), panel(title="(2, 2)")),
    ),
    "another picture": (
        [came(picture(shown(np.roll(PICTURE, 1))))],
        lambda answer: expect(answer).draws(panel(picture=PICTURE)),
    ),
    "another colour map": (
        [came(picture(shown(PICTURE, "viridis")))],
        lambda answer: expect(answer).draws(panel(picture=PICTURE, cmap="gray")),
    ),
    "another title": (
        [came(picture(shown(PICTURE), shown(PICTURE, title="28")))],
        lambda answer: expect(answer).draws(panel(picture=PICTURE), panel(title="(2, 2)")),
    ),
    "another range of a histogram": (
        [came(picture(counted(IMAGES, 10, (0, 255))))],
        lambda answer: expect(answer).draws(panel(histogram=IMAGES, range=(-2, 2))),
    ),
    "a table without its first axis": ([came(ROWS[0])], values(ROWS)),
    "a kernel of another shape": (
        [came(np.zeros((3, 2, 1, 8), np.float32))],
        lambda answer: expect(answer).shape((3, 3, 1, 5), axes=KERNEL),
    ),
    "SAME in pooling inside a model": (
        [raised("ValueError", CALLING.format("MaxPooling2D") + "Argument `padding` must be "
                "either 'valid' or 'same'. Received: padding=SAME", FRAME)],
        tensor,
    ),
    "uint8 into Conv2D": (
        [raised("ValueError", CALLING.format("Conv2D") + "Incompatible type conversion "
                "requested to type uint8 for `tf.Variable of type float32.", FRAME)],
        tensor,
    ),
    "a single image into Conv2D": (
        [raised("ValueError", "Input 0 with name 'None' of layer 'conv2d_4' is incompatible "
                "with the layer: expected min_ndim=4, found ndim=3. Full shape received: "
                "(8, 8, 3)", FRAME)],
        tensor,
    ),
    "a function of TensorFlow on a symbolic tensor": (
        [raised("ValueError", "A KerasTensor cannot be used as input to a TensorFlow "
                "function.", FRAME)],
        tensor,
    ),
    "a misspelt keyword": (
        [raised("ValueError", "Unrecognized keyword arguments passed to Conv2D: "
                "{'activaton': 'relu'}", FRAME)],
        tensor,
    ),
    "a misspelt keyword of a function without a name": (
        [raised("TypeError", "Got an unexpected keyword argument 'dtyp'", FRAME)],
        tensor,
    ),
    "ragged lists into TensorFlow": (
        [raised("ValueError", "Can't convert non-rectangular Python sequence to Tensor.",
                FRAME)],
        tensor,
    ),
    "ragged lists into NumPy": (
        [raised("ValueError", "setting an array element with a sequence. The requested array "
                "has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + "
                "inhomogeneous part.", FRAME)],
        tensor,
    ),
    "a sentence of the check's own": (
        [came(ROWS)],
        lambda answer: expect(answer).holds(False, say("Some values are negative.")),
    ),
}  # fmt: skip


def message(name: str, language: Language) -> str:
    replies, check = TROUBLES[name]
    submission = Submission(Told(*replies), seed=7)
    with pytest.raises(Verdict) as caught:
        check(submission.work.f(seen.values(seen.Tensor, IMAGES)))
    place = Check("visible", "work", "f", "test_it")
    return failure_text(place, caught.value, MISCONCEPTIONS, language)


def boards(language: Language, folder: Path) -> str:
    """At the start, on the way, after what is needed, and at the end."""
    course = Course(folder, "Tensorlings", ("work", "more"), optional=("more",))
    course.__dict__["exercises"] = tuple(
        Exercise(*id.split("."), ("A nudge.", "More."))
        for id in ("work.f", "work.convolve", "work.g", "more.h")
    )
    (folder / "exercises").mkdir(exist_ok=True)
    (folder / "exercises/work.py").write_text("\ndef f():\n    pass\n\n\ndef convolve(): 1\n")
    found = []
    for states in (
        ("to do",) * 4,
        ("passed", "wrong", "to do", "wrong"),
        ("passed", "passed", "passed", "to do"),
        ("passed",) * 4,
    ):
        outcomes = {e.id: [state] for e, state in zip(course.exercises, states)}
        found.append(board(course, outcomes, folder / "exercises", language))
    before = Progress({"work.f": Known(last="done"), "more.h": Known(last="wrong")})
    after = Progress({"work.f": Known(last="wrong"), "more.h": Known(last="done")})
    run = {"work.f": ["wrong"], "work.g": ["passed", "not run"], "more.h": ["passed"]}
    many = {f"work.f{number}": Known(last="done") for number in range(6)}
    for outcomes, earlier, new, read in (
        (run, {}, news(before, after, run), 1),
        ({"work.f": ["wrong"]}, {"more.h": ["wrong"], "work.g": ["to do"]}, (), 2),
        ({"more.h": ["passed"]}, {"work.f": ["passed"]}, news(NONE, Progress(many), many), 0),
    ):
        hints = {"work.f": read}
        found.append(
            board(course, outcomes, folder / "exercises", language, earlier, new, hints)
        )
    return "\n\n".join("\n".join(line.text for line in lines) for lines in found)


def screens(language: Language, folder: Path) -> str:
    """The board of a longer course, with the message of the exercise to go on with."""
    modules = ("arrays", "tensors", "casting", "randoms", "digits", "convolution")
    course = Course(folder, "Tensorlings", modules, optional=("convolution",))
    course.__dict__["exercises"] = tuple(
        Exercise(module, name, ("A nudge.",)) for module in modules for name in "abcdef"
    )
    said = Message(
        "casting.b",
        message("wrong dtype", language).replace("work.f", "casting.b"),
        "2.5\n",
        more=2,
        also=["casting.c", "casting.d"],
    )
    left_out = replace(said, printed="", more=0, not_run=5, also=[])
    hint = language.text(command_hint("casting.b"))
    ids = [one.id for one in course.exercises]
    fresh = dict.fromkeys(ids, ["to do"])
    work = fresh | dict.fromkeys(ids[:13], ["passed"]) | {"casting.b": ["wrong"]}
    parts = []
    for outcomes, lines_said in (
        (fresh, ()),
        (work, lines(said, language, hint)),
        (work, lines(left_out, language, hint)),
        (dict.fromkeys(ids, ["passed"]), ()),
    ):
        folder_of = course.root / "exercises"
        shown = board(course, outcomes, folder_of, language, said=lines_said)
        parts.append("\n".join(line.text for line in shown))
        assert len(shown) <= 24 + (outcomes is work) * 9  # a message is never cut
    parts.append("\n".join(lines(said, language)))
    parts.append("\n".join(lines(replace(said, more=1, not_run=1), language)))
    return "\n\n".join(parts)


def unknown(language: Language, folder: Path) -> str:
    """What is said of names that do not exist."""
    course = Course(folder, "Tensorlings", ("casting", "arrays"))
    course.__dict__["exercises"] = (Exercise("casting", "to_uint8"), Exercise("arrays", "rank"))
    paths = ("exercises/arrays.py", "exercises", "arays", "xyzzy")
    tries = [
        *(lambda path=path: look_at_paths(_called(folder, path), course) for path in paths),
        *(lambda id=id: exercise_named(course, id) for id in ("casting.to_unit8", "tpyo")),
    ]
    words = ("to_unit8", "xyzzy", "rank and to_uint8")
    said = [language.text(about_keyword(word, course)) for word in words]
    for one in tries:
        with pytest.raises(Trouble) as caught:
            one()
        said.append(language.text(caught.value.sentence))
    known = {"casting.to_uint8": ["passed"]}
    said.append("\n".join(line.text for line in everything(course, known, language)))
    return "\n\n".join(said)


def _called(folder: Path, path: str):
    return SimpleNamespace(
        args=[path],
        args_source=pytest.Config.ArgsSource.ARGS,
        getoption={"pyargs": False}.get,
        invocation_params=SimpleNamespace(dir=folder),
    )


def asked(language: Language, folder: Path) -> str:
    """What --hint and --reset print, and what is said of a file that is damaged."""
    course = Course(folder, "Tensorlings", ("work",))
    one, none = Exercise("work", "f", ("A nudge.", "More.")), Exercise("work", "g")
    store = Store(course)
    said = [read_hints({one: 1, none: 1}, store, language) for _ in range(3)]
    store.path.write_text('{"version": 99}')
    said.append(read_hints({one: 1}, Store(course), language))
    store.path.write_text("{")
    damaged = read_hints({one: 2}, Store(course), language)
    said.append(re.sub(r"\d{8}-\d{6}", "20260131-093000", damaged))
    for done in (
        Done(folder / "exercises/work.py"),
        Done(folder / "exercises/work.py", changed=False),
        Done(
            folder / "exercises/work.py",
            folder / ".tensorlings/backup/work-20260131-093000.py",
        ),
    ):
        said.append("\n".join(filled(language.text(one)) for one in told(done, course, one)))
    return "\n\n".join(said)


LANGUAGES = {"en": lambda: ENGLISH, "ko": korean}


@pytest.mark.parametrize("code", LANGUAGES)
def test_messages_are_as_they_were(code, tmp_path):
    language = LANGUAGES[code]()
    parts = [f"=== {name}\n\n{message(name, language)}\n" for name in TROUBLES]
    parts.append(f"=== the board\n\n{boards(language, tmp_path)}\n")
    parts.append(f"=== the screen\n\n{screens(language, tmp_path)}\n")
    parts.append(f"=== names that there are not\n\n{unknown(language, tmp_path)}\n")
    parts.append(f"=== hints and resets\n\n{asked(language, tmp_path)}\n")
    text = "\n".join(parts)
    path = GOLDEN / f"{code}.txt"
    if UPDATING:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_line_takes_at_most_80_columns(code):
    text = (GOLDEN / f"{code}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        assert width(line) <= COLUMNS, line


@pytest.mark.parametrize("code", LANGUAGES)
def test_signs_are_ascii_and_nothing_is_said_by_colour(code):
    # A console of cp949 has no check mark and no long dash.
    text = (GOLDEN / f"{code}.txt").read_text(encoding="utf-8")
    text.encode({"en": "ascii", "ko": "cp949"}[code])
    assert "\x1b" not in text
    assert not re.search("[^\x20-\x7e\n가-힣]", text)


def test_korean_settles_its_particles():
    text = (GOLDEN / "ko.txt").read_text(encoding="utf-8")
    assert not re.findall(r"\S+(?:을\(를\)|은\(는\)|이\(가\)|과\(와\)|\(으\)로).*", text)


@pytest.mark.parametrize("name", TROUBLES)
def test_every_word_goes_through_the_catalogue(name):
    language = Language("xx", (Marking(),))
    left = message(name, language)
    while True:  # innermost brackets first
        less = re.sub("〖[^〖〗]*〗", "", left)
        if less == left:
            break
        left = less
    # What remains: the exercise's id in front, and the learner's own line.
    left = left.replace("return numbers.astype('float32')", "").replace(
        "half = nb.array(2)", ""
    )
    assert not re.search(r"[A-Za-z]", left.replace("work.f: ", "", 1)), left


def test_the_board_goes_through_the_catalogue(tmp_path):
    left = boards(Language("xx", (Marking(),)), tmp_path)
    while "〖" in left:  # innermost brackets first
        left = re.sub("〖[^〖〗]*〗", "", left)
    names = {"work", "more", "work.f", "work.convolve", "work.g", "more.h"}
    assert set(re.findall(r"[A-Za-z.]+", left)) <= names
