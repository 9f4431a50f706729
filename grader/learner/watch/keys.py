"""Keys that are pressed while pytest watches: one letter each, without Enter."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

ALL, HINT, NEXT, QUIT = "a", "h", "n", "q"
_HANGUL = {"ㅁ": ALL, "ㅗ": HINT, "ㅜ": NEXT, "ㅂ": QUIT}
"""The same keys of a Korean keyboard."""


class Keys:
    """The terminal's keyboard; silent where standard input is none."""

    def __init__(self) -> None:
        self._fd: int | None = None
        self._windows = False

    @property
    def there(self) -> bool:
        return self._windows or self._fd is not None

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """In this block keys come one by one, and are not shown."""
        if not _terminal():
            yield
        elif os.name == "nt":
            self._windows = True
            yield
        else:
            with self._one_by_one(sys.stdin.fileno()):
                yield

    def pressed(self) -> str:
        """The letters that were pressed since the last look."""
        if self._windows:
            return "".join(map(_letter, _typed_on_windows()))
        if self._fd is None or not _in_front(self._fd):
            return ""
        import select

        if not select.select([self._fd], [], [], 0)[0]:
            return ""
        try:
            typed = os.read(self._fd, 64)
        except OSError:
            typed = b""
        if not typed:
            self._fd = None  # the terminal is gone
        return "".join(map(_letter, typed.decode("utf-8", "ignore")))

    @contextlib.contextmanager
    def _one_by_one(self, fd: int) -> Iterator[None]:
        import termios
        import tty

        if not _in_front(fd):  # with `&`: to read would stop this process
            yield
            return
        try:
            before = termios.tcgetattr(fd)
            tty.setcbreak(fd)  # Ctrl-C goes on being a signal
        except termios.error:
            yield
            return
        self._fd = fd
        try:
            yield
        finally:
            self._fd = None
            with contextlib.suppress(termios.error, OSError):
                if _in_front(fd):
                    termios.tcsetattr(fd, termios.TCSADRAIN, before)


def _letter(typed: str) -> str:
    return _HANGUL.get(typed, typed.lower())


def _terminal() -> bool:
    try:
        return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    except ValueError:  # closed
        return False


def _in_front(fd: int) -> bool:
    """Whether the terminal listens to this process now."""
    try:
        return os.tcgetpgrp(fd) == os.getpgrp()
    except OSError:
        return False


def _typed_on_windows() -> Iterator[str]:
    import msvcrt

    while msvcrt.kbhit():
        yield msvcrt.getwch()
