"""What is known from earlier runs: as data, and in its file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

from grader.learner.functions import definitions, fingerprints, line_of
from grader.learner.progress import (
    Known,
    Newer,
    Progress,
    complete,
    from_json,
    learned,
    news,
    to_json,
)
from grader.learner.states import state_of
from grader.learner.store import Store
from grader.learner.work import earlier, sources_of

FILE = '''
import tensorflow as tf

HALF = 0.5


# %%
@tf.function
def one(x):
    """One."""
    return x


# %%
def two(x):
    return HALF * x
'''


# Functions in a file.


def test_where_functions_stand():
    assert definitions(FILE) == {"one": [(7, 11)], "two": [(14, 16)]}
    assert line_of(FILE, "two") == 15
    assert line_of(FILE, "three") is None


@pytest.mark.parametrize("fault", ["return (", "return '''", "retrun x x"])
def test_where_functions_stand_in_a_file_that_does_not_parse(fault):
    broken = FILE.replace("return HALF * x", fault)
    assert definitions(broken) == {"one": [(7, 11)], "two": [(14, 16)]}


def test_lines_are_counted_as_python_counts_them():
    assert definitions("x = '\f'\r\n\r\ndef f():\r\n    pass\r\n") == {"f": [(2, 4)]}


@pytest.mark.parametrize(
    "before, after, changed",
    [
        ("return HALF * x", "return x", {"two"}),
        ("HALF = 0.5", "HALF = 0.25", {"one", "two"}),  # anything may use it
        ("# %%\ndef two", "# a remark\n\n\ndef two", set()),
        ("    return x", "    return x   ", set()),
        ("\n", "\r\n", set()),
    ],
)
def test_a_fingerprint_changes_with_what_the_function_is_made_of(before, after, changed):
    old = fingerprints(FILE, ["one", "two", "three"])
    new = fingerprints(FILE.replace(before, after), ["one", "two", "three"])
    assert set(old) == {"one", "two"}
    assert {name for name in old if old[name] != new[name]} == changed


# Progress as data.


@pytest.mark.parametrize(
    "outcomes, state",
    [
        ([], None),
        (["not run"], None),
        (["passed", "passed"], "done"),
        (["passed", "not run"], "right so far"),
        (["passed", "to do"], "to do"),
        (["to do", "not run"], "to do"),
        (["passed", "wrong", "not run"], "wrong"),
        (["timed out"], "wrong"),
    ],
)
def test_the_state_of_an_exercise(outcomes, state):
    assert state_of(outcomes) == state


def test_a_check_that_was_left_out_is_not_run():
    checks = {"test_a": "passed", "test_b[2]": "passed"}
    assert complete(checks, ["test_a", "test_b"]) == ["passed", "passed"]
    assert complete(checks, ["test_a", "test_b[2]", "test_b[3]"])[2:] == ["not run"]


def test_runs_of_the_same_source_add_up():
    known = learned(Known(), "abc", {"a": "passed"}, ["a", "b"])
    assert (known.checks, known.last) == ({"a": "passed"}, "")
    known = learned(known, "abc", {"b": "passed"}, ["a", "b"])
    assert (known.checks, known.last) == ({"a": "passed", "b": "passed"}, "done")


def test_of_another_source_nothing_is_claimed():
    known = Known("abc", {"a": "passed", "b": "passed"}, "done", hints=1)
    after = learned(known, "xyz", {"a": "passed"}, ["a", "b"])
    assert after == Known("xyz", {"a": "passed"}, "done", hints=1)


def test_news():
    before = Progress({"m.a": Known(last="wrong"), "m.b": Known(last="done")})
    after = Progress(
        {
            id: Known(last=state)
            for id, state in zip(("m.a", "m.b", "m.c"), ("done", "wrong", "done"))
        }
    )
    assert [one.text() for one in news(before, after, ["m.a", "m.b", "m.c"])] == [
        "New: m.a is done.",
        "New: m.c is done.",
        "m.b worked last time and does not now.",
    ]
    assert news(before, after, []) == []
    assert news(after, after, ["m.a", "m.b", "m.c"]) == []


def test_json_there_and_back():
    progress = Progress({"m.a": Known("abc", {"test_a": "passed"}, "done", 2)})
    assert from_json(to_json(progress)) == progress


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "null", '{"version": 1}', '{"version": "1", "exercises": {}}',
        '{"version": 1, "exercises": []}', '{"version": 1, "exercises": {"m.a": {}}}',
        '{"version": 1, "exercises": {"m.a": {"fingerprint": 1, "checks": {}, "last": "", '
        '"hints": 0}}}',
        '{"version": 1, "exercises": {"m.a": {"fingerprint": "", "checks": {}, "last": "", '
        '"hints": -1}}}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_progress(text):
    with pytest.raises(ValueError):
        from_json(text)


def test_a_newer_version():
    with pytest.raises(Newer):
        from_json('{"version": 2, "anything": []}')


# The file.


@pytest.fixture
def store(course):
    return Store(course)


def with_hints(count):
    return lambda progress: progress.having("words.shout", Known(hints=count))


def test_the_store_answers_before_and_after(store):
    assert store.change(with_hints(1)) == (Progress(), with_hints(1)(Progress()))
    assert store.change(with_hints(2))[0].of("words.shout").hints == 1
    assert store.read().of("words.shout").hints == 2
    assert [path.name for path in store.path.parent.iterdir()] == ["progress.json"]
    assert store.troubles == []


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b""])
def test_a_damaged_file_is_kept_aside(store, content):
    store.change(with_hints(1))
    store.path.write_bytes(content)
    assert store.change(with_hints(2))[0] == Progress()
    (aside,) = store.path.parent.glob("progress-damaged-*.json")
    assert aside.read_bytes() == content
    assert store.read().of("words.shout").hints == 2
    (trouble,) = store.troubles
    assert aside.name in trouble.text()


def test_a_newer_file_is_left_alone(store):
    store.change(with_hints(1))
    store.path.write_text('{"version": 7}')
    store.change(with_hints(2))
    assert store.path.read_text() == '{"version": 7}'
    assert "newer version" in store.troubles[0].text()


def test_a_folder_that_cannot_be_made_is_said_and_stops_nothing(course):
    (course.root / ".tensorlings").write_text("a file")
    store = Store(course)
    assert store.change(with_hints(2))[1].of("words.shout").hints == 2
    assert "could not be saved" in " ".join(one.text() for one in store.troubles)


def test_the_lock_of_a_process_that_was_killed_holds_up_nobody(store):
    store.change(with_hints(1))
    lock = store.path.with_name("progress.lock")
    lock.touch()
    long_ago = time.time() - 60
    os.utime(lock, (long_ago, long_ago))
    began = time.monotonic()
    store.change(with_hints(2))
    assert time.monotonic() - began < 1
    assert not lock.exists()


ADDING = """
import sys
from pathlib import Path
from grader.course import Course
from grader.learner.progress import Known
from grader.learner.store import Store

store = Store(Course.open(Path(sys.argv[1])))
for number in range(20):
    store.change(lambda progress: progress.having(f"{sys.argv[2]}.{number}", Known(hints=1)))
"""


def test_two_that_write_at_once_lose_nothing(store, course_dir, environment):
    writers = [
        subprocess.Popen([sys.executable, "-c", ADDING, course_dir, name], env=environment)
        for name in ("one", "two")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(store.read().exercises) == 40


def test_what_was_edited_is_not_known_from_earlier(course_dir, course, write, right):
    write(course_dir / "exercises", right)
    folder = course.exercises_dir
    sources = sources_of(course, folder, "words") | sources_of(course, folder, "nums")
    progress = Progress(
        {id: Known(source, {"test_capitals": "passed"}) for id, source in sources.items()}
    )
    assert earlier(course, folder, progress)["words.shout"] == ["passed"]
    path = folder / "words.py"
    path.write_text(path.read_text().replace('"!"', '"?"'))
    assert set(earlier(course, folder, progress)) == {
        "words.count",
        "nums.double",
        "nums.halve",
    }


def test_the_file_says_its_version(store):
    store.change(with_hints(1))
    assert json.loads(store.path.read_text())["version"] == 1
