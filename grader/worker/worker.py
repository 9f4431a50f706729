"""Requests in, replies out: the one place where learner code is called."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import Any

from grader.wire.messages import (
    MAX_LINES,
    AnyReply,
    AnyRequest,
    Apply,
    Call,
    Done,
    Forget,
    GetWeights,
    Import,
    Imported,
    Give,
    Inspect,
    Load,
    Missing,
    Provide,
    Raised,
    Refused,
    Returned,
    SetWeights,
    Trace,
)
from grader.worker import errors, layers, mnist, places
from grader.worker.building import build
from grader.worker.faults import Fault
from grader.worker.hygiene import Hygiene
from grader.worker.libraries import Libraries
from grader.worker.loading import NotThere, Package, Unfinished
from grader.worker.observing import Observer
from grader.worker.output import Echo
from grader.worker.running import Pace


class Worker:
    """Runs one submission's code for whoever asks, in this process.

    ``last_error`` is the exception behind the latest ``Raised``, for a debugger.
    Exceptions in ``passing`` are the caller's: they go through untouched. A call that takes
    longer than ``call_seconds`` is interrupted, where nobody else watches it.
    """

    def __init__(
        self,
        package: Package,
        echo: bool = True,
        passing: tuple[type[BaseException], ...] = (KeyboardInterrupt,),
        call_seconds: float | None = None,
    ) -> None:
        self._passing = package.passing = passing
        self._call_seconds = call_seconds
        self._package = package
        self._echo = echo
        self._kept: list[Any] = []
        self._observer = Observer(self._keep)
        self._hygiene = Hygiene()
        self._digits = mnist.Digits()
        mnist.install(self._digits)
        places.forget()  # an earlier worker of this process may have left some
        self.last_error: BaseException | None = None

    @classmethod
    def loaded(cls, load: Load, folder: Path, libraries: Libraries | None) -> Worker:
        """A worker for files that came over the wire, written into ``folder``."""
        for name, content in load.files.items():
            path = folder / "exercises" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (folder / "exercises").mkdir(exist_ok=True)
        package = Package(
            folder / "exercises",
            pace=Pace(load.module_seconds),
            libraries=libraries,
            alone=True,
        )
        # No keyboard is near: a debugger would stop at the next line, and cost that one.
        sys.breakpointhook = lambda *args, **kwargs: None
        return cls(package, echo=False, passing=())

    def handle(self, request: AnyRequest) -> AnyReply:
        """Do what is asked. Only exceptions in ``passing`` come out of here."""
        match request:
            case Call() | Trace():
                return self._call(request)
            case Import():
                return self._import(request.module)
            case Apply():
                return self._apply(request)
            case Give():
                return self._give(request)
            case Provide():
                self._digits.provided = (
                    (request.x_train.numpy(), request.y_train.numpy()),
                    (request.x_test.numpy(), request.y_test.numpy()),
                )
                return Done()
            case Load():
                return Refused("the files are loaded already")
            case Forget():
                self._kept.clear()
                self._digits.provided = None
                places.forget()
                return Done()
        try:
            thing = self._kept[request.handle]
            match request:
                case Inspect():
                    return layers.facts(thing)
                case GetWeights():
                    return layers.weights(thing)
                case SetWeights():
                    return layers.set_weights(thing, request.layers) or Done()
        except self._passing:
            raise
        except BaseException as error:  # the learner's own class may fail in any way
            return self._raised(error, None, "", "call")

    def _import(self, module: str) -> AnyReply:
        echo = Echo(sys.stdout if self._echo else None)
        try:
            if not self._package.loaded(module):
                self._hygiene.restore(0)
            with contextlib.redirect_stdout(echo):
                faults = self._package.load(module).faults
            told = (errors.stopped(fault, self._package) for fault in faults[:MAX_LINES])
            return Imported(tuple(told))
        except NotThere as gap:
            return Missing(gap.what, gap.near)
        except self._passing:
            raise
        except BaseException as error:  # learner code may have changed Python
            return self._raised(error, None, echo.start, "import")

    def _call(self, request: Call | Trace) -> AnyReply:
        echo = Echo(sys.stdout if self._echo else None)
        function, stage = None, "import"
        try:
            self._hygiene.restore(request.seed)
            with contextlib.redirect_stdout(echo), contextlib.ExitStack() as calling:
                known = self._package.loaded(request.module)
                function = self._package.function(request.module, request.function)
                stage = "call"
                if not known:  # importing it may have brought TensorFlow in, or set things
                    self._hygiene.restore(request.seed)
                args = [build(arg, self._kept.__getitem__) for arg in request.args]
                kwargs = {
                    name: build(arg, self._kept.__getitem__)
                    for name, arg in request.kwargs.items()
                }
                places.begin()
                calling.enter_context(
                    self._package.calling(
                        request.module, request.function, self._call_seconds
                    )
                )
                if isinstance(request, Trace):
                    result = _traced(function, request.input_shape, args, kwargs)
                elif request.shared:
                    result = self._package.built.once(request, function, args, kwargs)
                else:
                    result = function(*args, **kwargs)
            read = places.read()
            value = self._observer.observe(result)
            return Returned(value, echo.start, places.there(), read)
        except NotThere as gap:
            return Missing(gap.what, gap.near)
        except Unfinished as gap:
            self.last_error = gap.fault.error
            return errors.unfinished(gap.fault, self._package, echo.start)
        except self._passing:
            raise
        except BaseException as error:
            because = self._package.because_of(request.module, error)
            return self._raised(error, function, echo.start, stage, because)

    def _apply(self, request: Apply) -> AnyReply:
        echo = Echo(sys.stdout if self._echo else None)
        training = {} if request.training is None else {"training": request.training}
        try:
            self._hygiene.restore(request.seed)
            with contextlib.redirect_stdout(echo):
                args = [build(arg, self._kept.__getitem__) for arg in request.args]
                result = self._kept[request.handle](*args, **training)
            return Returned(self._observer.observe(result), echo.start)
        except self._passing:
            raise
        except BaseException as error:
            return self._raised(error, None, echo.start, "call")

    def _give(self, request: Give) -> AnyReply:
        try:
            self._hygiene.restore(request.seed)
            thing = build(request.what, self._kept.__getitem__)
            return Returned(self._observer.observe(thing))
        except self._passing:
            raise
        except BaseException as error:  # learner code may have changed Keras
            return self._raised(error, None, "", "call")

    def _raised(
        self,
        error: BaseException,
        function: Any,
        printed: str,
        stage: str,
        because: Fault | None = None,
    ) -> AnyReply:
        self.last_error = error
        try:
            return errors.describe(error, self._package, function, printed, stage, because)
        except self._passing:
            raise
        except BaseException:  # a learner's own exception may defy description
            return Raised("Exception", (), "", (), printed=printed, stage=stage)

    def _keep(self, thing: Any) -> int:
        for handle, known in enumerate(self._kept):
            if known is thing:
                return handle
        self._kept.append(thing)
        return len(self._kept) - 1


def _traced(function: Any, shape: tuple[int | None, ...], args: list, kwargs: dict) -> Any:
    """What ``function`` makes of a symbolic input, as a model from that input on."""
    import keras

    inputs = keras.Input(shape)
    outputs = function(inputs, *args, **kwargs)
    if isinstance(outputs, keras.KerasTensor):
        return keras.Model(inputs, outputs)
    return outputs
