"""The transport of a learner's own ``pytest``: the worker is this very process.

The codec is passed all the same, both ways, so that a check means here what it means
in the grader, and arrays are handed over as copies. An exception of the learner's
goes on as it is: breakpoints, ``--pdb`` and tracebacks work.
"""

from __future__ import annotations

import pytest

from grader.checks.verdict import Outcome, Verdict
from grader.language import ENGLISH, Language
from grader.wire import codec
from grader.wire.messages import AnyReply, AnyRequest
from grader.words import say
from grader.worker.worker import Worker


class Local:
    """Asks a worker in this process. ``verdict`` is how the check ended, if it did;
    ``beforehand`` is how it ends without being run."""

    def __init__(
        self,
        worker: Worker,
        todo_fails: bool,
        language: Language = ENGLISH,
        beforehand: Verdict | None = None,
    ) -> None:
        self._worker = worker
        self._todo_fails = todo_fails
        self._language = language
        self._beforehand = beforehand
        self.verdict: Verdict | None = None

    def ask(self, request: AnyRequest) -> AnyReply:
        if self._beforehand is not None:  # here, not before the check: that would be an error
            self.stop(self._beforehand)
        heard = codec.decode_request(codec.encode(0, request)).body
        return codec.decode_reply(codec.encode_reply(0, self._worker.handle(heard))).body

    def stop(self, verdict: Verdict) -> None:
        self.verdict = verdict
        if verdict.outcome is Outcome.TO_DO and not self._todo_fails:
            # Here, not in a hook: a skip raised in the check is none to `--pdb`.
            pytest.skip(self._language.text(say("to do")))
        error = self._worker.last_error
        if verdict.outcome is Outcome.ERROR and isinstance(error, Exception):
            raise error
        raise verdict
