"""A pytest plugin for benchmarks: the reference is played back, as it is when grading."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from grader.checks.plugin import SECRET, check_of
from grader.checks.submission import Submission
from grader.judge.reference import Playback

_RECORDED = pytest.StashKey()


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    config.stash[SECRET] = b"benchmark"
    config.stash[_RECORDED] = pickle.loads(
        Path(os.environ["TENSORLINGS_RECORDED"]).read_bytes()
    )


class _Replaying:
    @pytest.fixture
    def reference(self, request, check_seed) -> Submission:
        exchanges = request.config.stash[_RECORDED].exchanges
        return Submission(
            Playback(exchanges[check_of(request.node).id]), check_seed("reference")
        )


def pytest_plugin_registered(plugin, manager) -> None:
    # After the learner's plugin, so that this fixture stands before its own.
    if getattr(plugin, "__name__", "") == "grader.learner.plugin":
        manager.register(_Replaying(), "replaying")
