"""Results that are kept: what is still good is found, and nothing else ever is."""

import msgspec
import numpy as np
import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.judge.report import Result
from grader.judge.store import FORMAT, Part, Store
from grader.wire.messages import Frame
from grader.words import say

CHECK = Check("hidden", "nums", "double", "test_first")
WHY = Explanation(
    say("It is {got}: {where}", got=3.5, where=say("axis {n}", n=1)),
    public=say("No."),
    called="nums.double(2)",
    frames=(Frame("exercises/nums.py", 3, "double", "return 3"),),
)
PART = Part((Result(CHECK, Outcome.WRONG, 2.0, WHY),), (say("It left {n} behind.", n=2),))
NONE = Part(())
KEYS = {"nums.double": "k1", "words.shout": "k2"}
CONTENT = "ab" * 32


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "results"


def file_of(folder):
    (path,) = folder.rglob("*.msgpack")
    return path


def test_what_was_kept_is_found_as_it_was(folder):
    Store(folder).keep(CONTENT, KEYS, {"nums.double": PART})
    assert Store(folder).find(CONTENT, KEYS) == {"nums.double": PART}
    assert Store(folder).find("cd" * 32, KEYS) == {}


def test_another_key_finds_nothing(folder):
    store = Store(folder)
    store.keep(CONTENT, KEYS, {"nums.double": PART})
    assert store.find(CONTENT, {**KEYS, "nums.double": "k9"}) == {}
    assert store.find(CONTENT, {"words.shout": "k1"}) == {}


def test_what_is_still_good_stays_beside_what_is_new(folder):
    store = Store(folder)
    store.keep(CONTENT, KEYS, {"nums.double": PART})
    store.keep(CONTENT, KEYS, {"words.shout": NONE})
    assert store.find(CONTENT, KEYS) == {"nums.double": PART, "words.shout": NONE}
    changed = {**KEYS, "nums.double": "k9"}
    store.keep(CONTENT, changed, {"words.shout": NONE})
    assert store.find(CONTENT, KEYS) == {"words.shout": NONE}


def test_a_number_of_numpys_in_a_sentence_is_kept(folder):
    result = Result(
        CHECK, Outcome.WRONG, 1.0, Explanation(say("{a} {b}", a=np.float32(2), b=np.int64(3)))
    )
    Store(folder).keep(CONTENT, KEYS, {"nums.double": Part((result,))})
    (found,) = Store(folder).find(CONTENT, KEYS)["nums.double"].results
    assert found.explanation.headline.text() == "2.0 3"


@pytest.mark.parametrize("spoil", ["half", "empty", "noise", "folder"])
def test_what_cannot_be_read_is_graded_again_and_said(folder, spoil):
    Store(folder).keep(CONTENT, KEYS, {"nums.double": PART})
    path = file_of(folder)
    data = path.read_bytes()
    if spoil == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(
            {"half": data[: len(data) // 2], "empty": b"", "noise": b"\xff" * 9}[spoil]
        )
    store = Store(folder)
    assert store.find(CONTENT, KEYS) == {}
    (problem,) = store.problems()
    assert problem.text().startswith("1 stored results in ")


def test_a_store_of_another_version_is_passed_over(folder):
    Store(folder).keep(CONTENT, KEYS, {"nums.double": PART})
    path = file_of(folder)
    kept = msgspec.msgpack.decode(path.read_bytes())
    assert kept["format"] == FORMAT
    path.write_bytes(msgspec.msgpack.encode({**kept, "format": FORMAT + 1}))
    assert Store(folder).find(CONTENT, KEYS) == {}
    assert Store(folder).problems() == ()


def test_what_cannot_be_written_is_said_and_costs_nothing(folder):
    folder.write_text("a file where a folder should be")
    store = Store(folder)
    store.keep(CONTENT, KEYS, {"nums.double": PART})
    (problem,) = store.problems()
    assert "could not be stored" in problem.text() and str(folder) in problem.text()


def test_a_full_disk_leaves_the_old_entry_and_no_rubbish(folder, monkeypatch):
    store = Store(folder)
    store.keep(CONTENT, KEYS, {"nums.double": PART})

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("grader.outputs.os.replace", full)
    store.keep(CONTENT, KEYS, {"words.shout": NONE})
    assert Store(folder).find(CONTENT, KEYS) == {"nums.double": PART}
    assert [path.name for path in file_of(folder).parent.iterdir()] == [file_of(folder).name]
    assert "No space left on device" in store.problems()[0].text()
