"""A check that needs nothing of pytest's but what it was collected with.

For most checks that is all of them: their fixtures are the kit's own, which make a value and
leave nothing to be torn down. pytest's protocol for one item costs more than what such a check
does itself.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

_MARKS = {"points", "parametrize"}
"""Marks that change nothing about how an item runs."""


class PlainCheck:
    """An item of which every fixture is the kit's own, or a parameter."""

    def __init__(
        self,
        item: pytest.Function,
        parameters: Mapping[str, Any],
        fixtures: Mapping[str, Any],
    ) -> None:
        self._item = item
        self._parameters = parameters
        self._fixtures = fixtures

    @classmethod
    def of(cls, item: pytest.Item) -> PlainCheck | None:
        """The item as a plain check. None if pytest has more to do for it: fixtures of the
        author's or of pytest's, ``request``, marks like ``skip``, a class, ``async``."""
        if not isinstance(item, pytest.Function) or item.cls is not None:
            return None
        if inspect.iscoroutinefunction(item.obj) or inspect.isasyncgenfunction(item.obj):
            return None
        if "request" in item._fixtureinfo.argnames:  # it can ask for more while it runs
            return None
        if any(mark.name not in _MARKS for mark in item.iter_markers()):
            return None
        defined = item._fixtureinfo.name2fixturedefs
        parameters = _parameters(item)
        wanted = set(item._fixtureinfo.names_closure) - {"request", *parameters}
        if wanted - set(defined) or not all(_is_plain(defined[name]) for name in wanted):
            return None
        return cls(item, parameters, {name: defined[name][0] for name in wanted})

    def run(self) -> BaseException | None:
        """Call the check with new fixtures, and give what it raised.

        A check that returns something is a fault of its own: a generator or a coroutine
        behind a decorator has not run a line.
        """
        try:
            made = {"request": self._item._request, **self._parameters}
            names = self._item._fixtureinfo.argnames
            returned = self._item.obj(**{name: self._value(name, made) for name in names})
            if returned is not None:
                kind = type(returned).__name__
                raise TypeError(f"a check returns nothing, and this one returned a {kind}")
        except (KeyboardInterrupt, pytest.exit.Exception):
            raise
        except BaseException as error:
            return error
        return None

    def _value(self, name: str, made: dict[str, Any]) -> Any:
        if name not in made:
            fixture = self._fixtures[name]
            needs = {each: self._value(each, made) for each in fixture.argnames}
            made[name] = fixture.func(**needs)
        return made[name]


def _parameters(item: pytest.Function) -> dict[str, Any]:
    """The values that ``parametrize`` gives to the check itself. For each of them pytest
    makes a fixture of its own; those that go to somebody's fixture are not among them."""
    defined = item._fixtureinfo.name2fixturedefs
    return {
        name: value
        for name, value in (item.callspec.params if hasattr(item, "callspec") else {}).items()
        if all(fixture.func.__module__ == "_pytest.python" for fixture in defined[name])
    }


def _is_plain(defined: Sequence[Any]) -> bool:
    if len(defined) != 1:
        return False
    (fixture,) = defined
    return (
        fixture.func.__module__.startswith("grader.")
        and fixture.scope == "function"
        and not fixture.params
        and not inspect.isgeneratorfunction(fixture.func)
    )
