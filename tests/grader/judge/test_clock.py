"""What is charged for a request: a clock that is turned by hand, processors made up."""

import types

import pytest

from grader.isolation import clock as running
from grader.isolation.clock import SLICE, Limit
from grader.isolation.usage import Thread, Usage
from grader.judge.clock import Meter, Stopwatch
from grader.wire import frames
from grader.words import say

OVER = say("It took too long.")


class World:
    """Time, and what the threads of a submission do with it."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.threads: dict[str, list[float]] = {}
        self.seen = True
        self.looks = 0

    def passes(self, seconds, **doing) -> None:
        """``name=(ran, waited)``, as shares of the time."""
        self.now += seconds
        for name, (ran, waited) in doing.items():
            thread = self.threads.setdefault(name, [0.0, 0.0])
            thread[0] += ran * seconds
            thread[1] += waited * seconds

    def usage(self) -> Usage | None:
        self.looks += 1
        if not self.seen:
            return None
        threads = {name: Thread(*each) for name, each in self.threads.items()}
        return Usage(sum(each.ran for each in threads.values()), threads)


@pytest.fixture
def world(monkeypatch):
    made = World()
    monkeypatch.setattr(running, "time", types.SimpleNamespace(monotonic=lambda: made.now))
    return made


def wait(world, clock, seconds, **doing):
    """Wait as long as the clock has patience, at most ``seconds``: how long that was."""
    end = world.now + seconds
    began = world.now
    try:
        while world.now < end - 1e-9:
            world.passes(min(clock.patience() + 0.001, end - world.now), **doing)
    except frames.Late:
        pass
    return world.now - began


@pytest.fixture
def call(world):
    """A request that may use ten seconds, and the meter of it."""
    meter = Meter(10, OVER)
    return Stopwatch(world.usage, meter), meter


def test_a_quick_reply_costs_its_time_and_no_look(world, call):
    clock, meter = call
    clock.patience()
    world.passes(0.03)
    clock.stop()
    assert meter.left() == pytest.approx(9.97)
    assert world.looks == 0


@pytest.mark.parametrize("doing", [{}, {"main": (1, 0)}], ids=["sleeping", "working"])
def test_on_a_free_machine_time_is_time(world, call, doing):
    clock, meter = call
    assert wait(world, clock, 100, **doing) == pytest.approx(10, abs=2 * SLICE)
    clock.stop()
    assert meter.used_up
    assert meter.certain == bool(doing)


def test_a_stop_costs_nothing(world, call):
    clock, meter = call
    wait(world, clock, 5, main=(1, 0))
    clock.patience()
    world.passes(3600)
    assert wait(world, clock, 4, main=(1, 0)) == pytest.approx(4)
    clock.stop()
    assert 0 < meter.left() < 1.2


def test_standing_in_line_costs_nothing(world, call):
    clock, meter = call
    share = {"main": (0.2, 0.8)}
    assert wait(world, clock, 40, **share) == pytest.approx(40)
    assert wait(world, clock, 100, **share) == pytest.approx(10, abs=1)
    clock.stop()
    assert meter.used_up and meter.certain


def test_where_nothing_is_seen_time_is_time(world, call):
    clock, meter = call
    world.seen = False
    assert wait(world, clock, 100, main=(0.2, 0.8)) == pytest.approx(10, abs=2 * SLICE)
    clock.stop()
    assert meter.used_up and not meter.certain


@pytest.mark.parametrize(
    "helpers",
    [
        {"one": (1, 0), "two": (0.5, 0.5)},
        {str(number): (0.05, 0.95) for number in range(40)},
    ],
    ids=["two", "many"],
)
def test_nobody_gains_time_by_helpers_that_stand_in_line(world, call, helpers):
    clock, meter = call
    took = wait(world, clock, 1000, main=(0, 0), **helpers)
    assert took == pytest.approx(10, abs=3 * SLICE)


def test_several_processors_at_a_time_cost_no_more_than_the_time(world, call):
    clock, meter = call
    workers = {str(number): (1, 0) for number in range(16)}
    assert wait(world, clock, 9.5, main=(0, 0), **workers) == pytest.approx(9.5)
    clock.stop()
    assert meter.left() > 0


def test_work_that_is_spread_over_threads_is_never_certain(world, call):
    clock, meter = call
    workers = {str(number): (0.3, 0.7) for number in range(4)}
    wait(world, clock, 1000, main=(0, 0), **workers)
    clock.stop()
    assert meter.used_up and not meter.certain


def test_there_is_a_ceiling(world, call):
    clock, meter = call
    assert wait(world, clock, 1000, main=(0.01, 0.99)) == pytest.approx(60, abs=1)
    clock.stop()
    assert meter.left() <= 0 and not meter.used_up


def test_what_is_used_is_charged_to_all_meters_and_the_first_to_end_ends_it(world):
    short, long = Meter(3, OVER), Meter(4, OVER)
    for ends in (short, long):
        clock = Stopwatch(world.usage, short, long)
        wait(world, clock, 100, main=(1, 0))
        clock.stop()
        assert ends.left() <= 0
        short = Meter(3, OVER)
    assert long.certain


def test_nothing_is_waited_for_when_nothing_is_left(world):
    meter = Meter(1, OVER)
    meter.charge(1, 1)
    with pytest.raises(frames.Late):
        Stopwatch(world.usage, meter).patience()


def test_a_limit_counts_only_while_this_process_runs(world):
    clock = Limit(10)
    wait(world, clock, 5)
    clock.patience()
    world.passes(3600)
    assert wait(world, clock, 100) == pytest.approx(5, abs=3 * SLICE)
