"""Lines that stopped while a module was run, as a person is told of them."""

from grader.judge.stops import Stops
from grader.wire.messages import Frame, Stopped


def stopped(file: str, line: int = 3, message: str = "no such thing", late: float = 0.0):
    return Stopped("NameError", message, Frame(file, line, "<module>", ""), late)


def test_each_line_is_told_once_with_its_place():
    stops = Stops()
    stops.told("casting", (stopped("casting.ipynb, code cell 7"), stopped("casting.py")))
    stops.told("casting", (stopped("casting.py"),))  # another worker ran the module again
    assert [(stop.module, stop.sentence.text()) for stop in stops.seen] == [
        (
            "casting",
            "casting.ipynb, code cell 7, line 3, stopped, which costs only what it defines: "
            "NameError: no such thing",
        ),
        (
            "casting",
            "casting.py, line 3, stopped, which costs only what it defines: "
            "NameError: no such thing",
        ),
    ]


def test_of_a_long_error_the_line_that_says_most_is_told():
    stops = Stops()
    stops.told("casting", (stopped("", message="one\ntwo"), stopped("a.py", late=15.0)))
    assert [stop.sentence.text() for stop in stops.seen] == [
        "A line of casting stopped, which costs only what it defines: NameError: one",
        "a.py, line 3, stopped, which costs only what it defines: "
        "It takes longer than 15 seconds.",
    ]
