"""Scores of a class that may be larger than memory."""

import tempfile

import pytest

from grader.judge.report import Report, Scored
from grader.results import spool
from grader.results.spool import Spool
from grader.words import say


def scored(learner):
    return Scored(Report(learner, (), "none", "course", (say("{n} files", n=3),)), 1.5)


@pytest.fixture(params=[0, 2, 256], autouse=True)
def in_memory(request, monkeypatch):
    monkeypatch.setattr(spool, "IN_MEMORY", request.param)


@pytest.fixture
def filled():
    one = Spool()
    for learner in ("나래", "bob", "ada", "Bob"):
        one.append(scored(learner))
    return one


ORDER = ["Bob", "ada", "bob", "나래"]


def test_scores_come_back_as_they_were_and_in_the_order_of_learners(filled):
    assert list(filled) == [scored(learner) for learner in ORDER]
    assert [one.report.learner for one in filled] == ORDER  # a second time
    assert (len(filled), filled[1], filled[-1]) == (4, scored("ada"), scored("나래"))
    assert filled[:2] == [scored("Bob"), scored("ada")]
    assert not Spool() and filled


def test_two_of_one_name_are_both_kept():
    one = Spool()
    one.append(scored("ada"))
    one.append(scored("ada"))
    assert list(one) == [scored("ada")] * 2


def test_adding_while_reading(filled):
    reading = iter(filled)
    next(reading)
    filled.append(scored("zoe"))
    assert next(reading) == scored("ada")
    assert filled[3] == scored("zoe")


@pytest.mark.parametrize("room", [0, 300])
def test_on_a_full_disk_none_is_lost(monkeypatch, room):
    class Full:
        def __init__(self, file):
            self._file = file

        def write(self, data):
            left = room - self._file.tell()
            if left <= 0:
                raise OSError(28, "No space left on device")
            return self._file.write(data[: min(left, 100)])

        def __getattr__(self, name):
            return getattr(self._file, name)

    real = tempfile.TemporaryFile
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **more: Full(real(**more)))
    one = Spool()
    for learner in ORDER:
        one.append(scored(learner))
    assert list(one) == [scored(learner) for learner in ORDER]


def test_no_temporary_folder_at_all(monkeypatch):
    def refuse(**_):
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    one = Spool()
    one.append(scored("ada"))
    assert list(one) == [scored("ada")]
