"""The watching process: it looks at files, keeps a spare warm, and runs nothing itself."""

from __future__ import annotations

import signal
import time
from collections.abc import Sequence
from multiprocessing.connection import wait
from pathlib import Path

from grader.course import Course
from grader.language import ENGLISH, Language
from grader.learner.board import following
from grader.learner.hints import read_hints
from grader.learner.states import DONE, state_of
from grader.learner.store import Store
from grader.learner.watch import keys, sources
from grader.learner.watch.files import Saved, Watcher
from grader.learner.watch.keys import Keys
from grader.learner.watch.messages import Run
from grader.learner.watch.screen import Screen
from grader.learner.watch.spare import Spare
from grader.learner.watch.work import EVERYTHING, Item, Work
from grader.learner.work import earlier
from grader.words import Sentence, plain, say

INTERVAL = 0.02
"""Seconds between two looks at the files: on average half of that is waited for."""
SOON = 0.005
"""The same while a save is going on."""
ALONE = 3.0
"""Seconds that a check may take before the next spare is started beside it, which takes a
processor for some seconds: to interrupt an endless loop, one should be warm."""
ATTEMPTS = 3
"""Spares that may die in a row before they had anything to do."""
INTERNAL = 3


class Loop:
    """``pytest --watch``, from its first run to Ctrl-C."""

    def __init__(
        self,
        course: Course,
        folder: Path,
        args: Sequence[str],
        language: Language = ENGLISH,
        paths: Sequence[str] = (),
    ) -> None:
        """``paths`` are those of ``args`` that say what is run; none, if all of it is."""
        self._course = course
        self._folder = folder
        self._args = args
        self._paths = list(paths)
        self._language = language
        self._screen = Screen(language)
        self._keys = Keys()
        self._watcher = Watcher(
            dict.fromkeys((folder, course.visible_dir, course.hidden_dir)), self._complete
        )
        self._spare: Spare | None = None
        """The one that gets ready, or is."""
        self._busy: Spare | None = None
        """The one that runs checks."""
        self._leaving: list[Spare] = []
        """Those that are done, and have not ended yet."""
        self._pending = EVERYTHING
        self._known: dict[str, list[str]] = {}
        """How the checks of each exercise ended."""
        self._latest: dict[str, list[str]] = {}
        """The same of those that the last run was for."""
        self._items: tuple[Item, ...] = ()
        """The selected checks, as they were last collected."""
        self._first = True
        self._hung_said = False
        self._resting = False
        """Whether no spare can be had before something changes."""
        self._deaths = 0
        self._status: int | None = None
        self._signal: int | None = None

    def run(self) -> int:
        """Watch until Ctrl-C. Returns pytest's exit status, 0 if it got that far."""
        # A handler that only takes note: an exception in the middle of starting a process
        # would leave that one behind.
        before = {
            number: signal.signal(number, self._take_note)
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            with self._keys.reading():
                self._watch()
        finally:
            for spare in (self._spare, self._busy, *self._leaving):
                if spare is not None:
                    spare.stop()
            for number, handler in before.items():
                signal.signal(number, handler)
        if self._status is not None:
            return self._status
        self._screen.gap()
        self._screen.say(say("Watching has ended."))
        return 0 if self._signal == signal.SIGINT else 128 + self._signal

    def _watch(self) -> None:
        while self._status is None and self._signal is None:
            self._keep_spare()
            self._listen()
            saved = self._watcher.poll()
            if saved:
                self._take(saved)
            for key in self._keys.pressed():
                self._press(key)
            self._hand_out()
            self._notice_hang()

    def _take_note(self, number: int, _: object) -> None:
        self._signal = number

    # Spares

    def _keep_spare(self) -> None:
        if self._spare is not None or self._resting:
            return
        running = self._busy
        if running is not None and (
            running.began is None or time.monotonic() - running.at_since < ALONE
        ):
            return
        self._spare = Spare(self._args, self._folder)

    def _listen(self) -> None:
        spares = [spare for spare in (self._spare, self._busy, *self._leaving) if spare]
        signs = [sign for spare in spares for sign in spare.signs]
        timeout = SOON if self._watcher.unsettled else INTERVAL
        if not wait(signs, timeout):
            return
        for spare in spares:
            late = spare.hear()
            for work in late:
                self._interrupt(work)
        for spare in self._leaving:
            if spare.status is not None:
                spare.stop()
        self._leaving = [spare for spare in self._leaving if spare.status is None]
        if self._busy is not None:
            self._look_at_busy(self._busy)
        if self._spare is not None:
            self._look_at_spare(self._spare)

    def _look_at_busy(self, busy: Spare) -> None:
        if busy.done is not None:
            self._known |= busy.done.outcomes
            self._latest = busy.done.outcomes
            self._leaving.append(busy)
            self._busy = None
            if not self._went_on():
                self._say_waiting()
        elif busy.dead or busy.status is not None:
            self._busy = None
            busy.stop()
            self._screen.gap()
            self._screen.say(self._death(busy))
            self._say_waiting()

    def _look_at_spare(self, spare: Spare) -> None:
        if spare.items is not None:
            self._items = spare.items
        if spare.warm:
            self._deaths = 0
        if spare.ended is not None:
            # pytest could not collect: a wrong option, nothing selected, a broken check.
            self._spare = None
            spare.stop()
            self._screen.pass_on(spare.ended.out, spare.ended.err)
            interrupted = spare.ended.status == 2
            if self._first and not interrupted:
                self._status = spare.ended.status
                return
            self._first = False
            self._resting = True
            self._say_waiting()
        elif spare.dead or spare.status is not None:
            self._spare = None
            spare.stop()
            self._deaths += 1
            self._screen.say(
                say(
                    "The process that got ready for the next run is gone ({how}). "
                    "Another one is started.",
                    how=_how(spare.status),
                )
            )
            if self._deaths == ATTEMPTS:
                self._screen.say(
                    say(
                        "That happens again and again. Run pytest without --watch to see why, "
                        "and look whether there is enough memory."
                    )
                )
                self._status = INTERNAL

    def _death(self, busy: Spare) -> Sentence:
        return say(
            "The process that ran the checks is gone ({how}), in the middle of {where}. "
            "Something in your code ends Python: os._exit() for instance, or a crash in "
            "a library.",
            how=_how(busy.status),
            where=busy.at or say("the checks"),
        )

    # Going on

    def _press(self, key: str) -> None:
        if key == keys.QUIT:
            self._signal = signal.SIGINT
        elif key == keys.HINT:
            self._screen.gap()
            self._say_hint()
            self._say_waiting()
        elif key == keys.ALL:
            self._screen.clear()
            self._resting = False
            self._interrupt(EVERYTHING)
        elif key == keys.NEXT:
            module = self._module_after(self._at_work())
            self._screen.clear()
            if module:
                self._go_on(module)
            else:
                self._screen.say(say("There is no other module with something left to do."))
                self._say_waiting()

    def _say_hint(self) -> None:
        exercise = following(self._course, self._latest, self._states())
        if exercise is None:
            self._screen.say(say("Nothing is left to do, so there is no hint."))
            return
        own = self._folder == self._course.exercises_dir.resolve()
        store = Store(self._course) if own else None
        self._screen.say(plain(f"{exercise.id}:"), plain(""))
        self._screen.say(plain(read_hints({exercise: 1}, store, self._language, by_key=True)))

    def _states(self) -> dict[str, list[str]]:
        """How the checks of each exercise ended, also in earlier runs."""
        stored = earlier(self._course, self._folder, Store(self._course).read())
        return {**stored, **self._known}

    def _at_work(self) -> str:
        """The module that the last run was for; empty if it was for several."""
        modules = {id.partition(".")[0] for id in self._latest}
        return modules.pop() if len(modules) == 1 else ""

    def _module_after(self, module: str) -> str:
        """The next module in which something is left; empty if there is none but this."""
        modules = list(self._course.modules)
        start = modules.index(module) + 1 if module in modules else 0
        states = self._states()
        left = {
            one.module
            for one in self._course.exercises
            if state_of(states.get(one.id, ())) != DONE
        }
        turn = [*modules[start:], *modules[:start]]
        return next((one for one in turn if one in left and one != module), "")

    def _went_on(self) -> bool:
        """Whether all that was asked for is done, so that the next module is taken up."""
        selected = {item.exercise for item in self._items if item.exercise}
        done = selected and all(state_of(self._known.get(id, ())) == DONE for id in selected)
        last = self._at_work()
        module = self._module_after(last) if self._paths and done and not self._pending else ""
        if not module:
            return False
        self._screen.gap()
        self._screen.say(say("{module} is done. On to {next}.", module=last, next=module))
        self._go_on(module)
        return True

    def _go_on(self, module: str) -> None:
        """Run that module; watch it, if only some paths were asked for."""
        if not self._paths:
            self._interrupt(Work(modules=frozenset({module})))
            return
        folder = self._course.visible_dir / module
        self._args = [arg for arg in self._args if arg not in self._paths]
        self._paths = [str(folder)]
        self._args += self._paths
        self._items = ()
        if self._spare is not None:
            self._spare.stop()
            self._spare = None
        self._interrupt(EVERYTHING)

    # Saves

    def _complete(self, path: Path, content: bytes) -> bool:
        return sources.understand(self._module(path) or "", content).fault is None

    def _module(self, path: Path) -> str | None:
        """``images`` for ``exercises/images.py``; None for a file that is not the learner's."""
        if not path.is_relative_to(self._folder):
            return None
        parts = path.relative_to(self._folder).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def _take(self, saved: Sequence[Saved]) -> None:
        """Decide what the files that were saved mean."""
        faults: list[tuple[Path, sources.Fault]] = []
        modules: set[str] = set()
        broken: set[str] = set()
        files: set[Path] = set()
        for save in saved:
            module = self._module(save.path)
            understood = sources.understand(module or "", save.content or b"")
            if understood.fault is not None:
                faults.append((save.path, understood.fault))
                broken |= {module} if module is not None else set()
            elif module is not None:
                modules.add(module)
            else:
                files.add(save.path)
        affected = self._with_importers(broken)
        work = Work(modules=self._with_importers(modules))
        if files:
            work |= self._checks_changed(files)
        work = work.but(affected)
        self._resting = False
        if work and self._selects(work):
            self._interrupt(work, saved)
        elif faults:
            self._interrupt(Work(), saved, affected)
        else:
            return  # a file that no check has to do with
        for path, fault in faults:
            self._say_fault(path, fault)
        self._forget(affected)
        if not work:
            self._say_waiting()

    def _forget(self, modules: frozenset[str]) -> None:
        """What these modules' checks said before is true no more."""
        for item in self._items:
            if item.module in modules:
                self._known[item.exercise] = ["error"]

    def _with_importers(self, modules: set[str]) -> frozenset[str]:
        if not modules:
            return frozenset()
        known = {
            module: sources.understand(module, content)
            for path, content in self._watcher.contents.items()
            if (module := self._module(path)) is not None
        }
        return sources.importers(known, modules)

    def _checks_changed(self, files: set[Path]) -> Work:
        """Checks that were edited have to be collected anew, which a warm spare did already."""
        if self._spare is not None:
            self._spare.stop()
            self._spare = None
        if all(path.name.startswith("test_") for path in files):
            return Work(files=frozenset(map(str, files)))
        return EVERYTHING

    def _selects(self, work: Work) -> bool:
        """Whether the work may hold a check: not known before the first collection, and of
        files with checks not before the next one."""
        return not self._items or bool(work.files) or any(work.holds(i) for i in self._items)

    def _interrupt(
        self, work: Work, saved: Sequence[Saved] = (), broken: frozenset[str] = frozenset()
    ) -> None:
        """Have ``work`` run, now: what runs is given up, and what it had to do is added."""
        busy = self._busy
        if busy is not None and busy.began is None and not work.files:
            pass  # it has not begun, and hears of this in time
        elif busy is not None:
            busy.stop()
            self._busy = None
            self._screen.gap()
            work = self._left_by(busy) | work
        if saved:
            self._screen.clear()
            self._say_saved(saved)
        self._pending = (self._pending | work).but(broken)

    def _left_by(self, busy: Spare) -> Work:
        """What a run that is given up had to do, but for the module that it hangs in."""
        stuck = busy.began is not None and (
            time.monotonic() - busy.at_since > self._course.limits.call_seconds
        )
        items = {item.id: item for item in busy.items or ()}
        if stuck and busy.at in items:
            return busy.work.but(frozenset({items[busy.at].module} - {""}))
        return busy.work

    def _hand_out(self) -> None:
        """Give what is to be run to whoever can run it."""
        if not self._pending:
            return
        run = Run(self._pending, self._known, heading=self._first)
        if self._busy is not None and self._busy.began is None:
            self._busy.order(run)
        elif self._busy is None and self._spare is not None and self._spare.items is not None:
            if not any(self._pending.holds(item) for item in self._spare.items):
                self._pending = Work()
                self._screen.say(say("None of the checks that are selected has to do with it."))
                self._say_waiting()
                return
            self._busy, self._spare = self._spare, None
            self._busy.order(run)
        else:
            return
        self._first = False
        self._hung_said = False
        self._pending = Work()

    def _notice_hang(self) -> None:
        busy = self._busy
        limit = self._course.limits.call_seconds
        if busy is None or busy.began is None or self._hung_said or not busy.at:
            return
        if time.monotonic() - busy.at_since > limit:
            self._hung_said = True
            self._screen.gap()
            self._screen.say(
                say(
                    "{check} has been running for {seconds:g} seconds. An endless loop? "
                    "Save the file to interrupt it.",
                    check=busy.at,
                    seconds=limit,
                )
            )

    # Words

    def _shown(self, path: Path) -> str:
        root = self._course.root
        return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()

    def _say_saved(self, saved: Sequence[Saved]) -> None:
        there = [self._shown(save.path) for save in saved if save.content is not None]
        gone = [self._shown(save.path) for save in saved if save.content is None]
        if there:
            self._screen.say(say("{files}: saved.", files=", ".join(there)))
        if gone:
            self._screen.say(say("{files}: there no more.", files=", ".join(gone)))

    def _say_fault(self, path: Path, fault: sources.Fault) -> None:
        self._screen.say(
            say(
                "{file}:{line}: The file cannot be imported: {what}",
                file=self._shown(path),
                line=fault.line,
                what=fault.what,
            )
        )
        if fault.source:
            self._screen.say(plain(f"    {fault.source}"))

    def _say_waiting(self) -> None:
        folder, checks = self._shown(self._folder), self._shown(self._course.visible_dir)
        self._screen.gap()
        self._screen.say(
            say(
                "Watching {folder}/ and {checks}/: save a file to check it, Ctrl-C ends.",
                folder=folder,
                checks=checks,
            )
            if self._course.visible_dir.is_dir()
            else say("Watching {folder}/: save a file to check it, Ctrl-C ends.", folder=folder)
        )
        if self._keys.there:
            self._screen.say(
                say("Keys: a runs all, h gives a hint, n goes to the next module, q ends.")
            )


def _how(status: int | None) -> Sentence:
    if status is None:
        return say("no exit status")
    if status < 0:
        return say("signal {number}", number=-status)
    return say("exit status {number}", number=status)
