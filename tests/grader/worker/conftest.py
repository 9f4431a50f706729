"""A worker in this process, for a submission written on the spot."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader.checks.arguments import to_argument
from grader.wire import codec
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.worker import hygiene
from grader.worker.loading import Package
from grader.worker.observing import Observer
from grader.worker.worker import Worker


class Learner:
    """A worker, asked through the codec as a transport does."""

    def __init__(self, folder: Path, sources: dict[str, str], **options: Any) -> None:
        self.folder = folder
        for name, source in sources.items():
            (folder / f"{name}.py").write_text(textwrap.dedent(source), encoding="utf-8")
        self.worker = Worker(Package(folder), echo=False, **options)

    def ask(self, request: m.AnyRequest) -> m.AnyReply:
        heard = codec.decode_request(codec.encode(1, request)).body
        return codec.decode_reply(codec.encode(1, self.worker.handle(heard))).body

    def call(
        self, function: str, *args: Any, seed: int = 1, module: str = "work", **kwargs: Any
    ) -> m.AnyReply:
        named = {name: to_argument(value) for name, value in kwargs.items()}
        return self.ask(m.Call(module, function, tuple(map(to_argument, args)), named, seed))

    def value(self, function: str, *args: Any, **kwargs: Any) -> seen.Observation:
        """What the call returns, which must not raise."""
        reply = self.call(function, *args, **kwargs)
        assert isinstance(reply, m.Returned), reply
        return reply.value

    def apply(self, handle: int, *args: Any, training: bool | None = None, seed: int = 1):
        reply = self.ask(m.Apply(handle, tuple(map(to_argument, args)), training, seed))
        return reply.value.numpy() if isinstance(reply, m.Returned) else reply

    def weights(self, handle: int) -> list[list[np.ndarray]]:
        reply = self.ask(m.GetWeights(handle))
        return [[array.numpy() for array in layer.arrays] for layer in reply.layers]

    def set_weights(self, handle: int, *layers: list[np.ndarray]) -> m.AnyReply:
        plan = tuple(
            m.LayerWeights(tuple(seen.values(seen.Array, array) for array in layer))
            for layer in layers
        )
        return self.ask(m.SetWeights(handle, plan))


@pytest.fixture
def exercises_put_back():
    """Whatever package ``exercises`` was before, it is so again."""

    def ours():
        return {name for name in sys.modules if f"{name}.".startswith("exercises.")}

    before = {name: sys.modules[name] for name in ours()}
    yield
    for name in ours():
        del sys.modules[name]
    sys.modules.update(before)


@pytest.fixture
def hand_in(tmp_path: Path, exercises_put_back) -> Callable[..., Learner]:
    """A submission whose module ``work`` has this source; further modules by name."""

    def write(source: str = "", options: dict | None = None, **more: str) -> Learner:
        return Learner(tmp_path, {"work": source, **more}, **(options or {}))

    return write


@pytest.fixture(autouse=True)
def nothing_left_behind():
    yield
    hygiene.restore(0)


@pytest.fixture
def observe() -> Callable[[Any], seen.Observation]:
    """Observe an object and send the result over the wire."""

    def see(thing: Any) -> seen.Observation:
        kept: list[Any] = []
        observer = Observer(lambda new: kept.append(new) or len(kept) - 1)
        reply = m.Returned(observer.observe(thing))
        return codec.decode_reply(codec.encode(1, reply)).body.value

    return see


@pytest.fixture(scope="session")
def tf():
    import tensorflow

    return tensorflow


@pytest.fixture(scope="session")
def keras(tf):
    import keras

    return keras
