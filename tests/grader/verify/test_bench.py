"""What two replies have in common if two answers did the same."""

from __future__ import annotations

import numpy as np
import pytest

from grader.verify.bench import _essence
from grader.wire import observations as seen
from grader.wire.messages import Frame, Raised, Returned


def array(*numbers, dtype="float32") -> Returned:
    return Returned(seen.values(seen.Tensor, np.array(numbers, dtype)))


def raised(message: str, line: int) -> Raised:
    return Raised("TypeError", (), message, (Frame("nums.py", line, "double", "x"),))


THE_SAME = [
    (Returned(seen.Layer(1, "Dense", "Dense")), Returned(seen.Layer(7, "Dense", "Dense"))),
    (raised("no", 3), raised("no", 9)),
    (array(1.0, 2.0), array(1.0, 2.0000001)),
    (array(0.0, np.inf, np.nan, 1e30), array(-0.0, np.inf, np.nan, 1e30)),
    (array(1e-5, -123456.0), array(1.00001e-5, -123457.0)),
    (Returned(seen.Real(0.30000001)), Returned(seen.Real(0.3))),
    (Returned(seen.Integer(3), "printed"), Returned(seen.Integer(3))),
]
OTHERS = [
    (Returned(seen.Layer(1, "Dense", "Dense")), Returned(seen.Layer(1, "Conv2D", "Conv2D"))),
    (raised("no", 3), raised("yes", 3)),
    (array(1.0, 2.0), array(1.0, 2.1)),
    (array(1e-5, 0.0), array(1.1e-5, 0.0)),
    (array(1, 2), array(1, 2, dtype="float64")),
    (Returned(seen.Integer(3)), Returned(seen.Real(3.0))),
    (Returned(seen.TupleOf((seen.Integer(3),))), Returned(seen.ListOf((seen.Integer(3),)))),
]


@pytest.mark.parametrize("one, other", THE_SAME)
def test_what_differs_by_chance_does_not_count(one, other):
    assert repr(_essence(one)) == repr(_essence(other))


@pytest.mark.parametrize("one, other", OTHERS)
def test_what_differs_otherwise_does(one, other):
    assert repr(_essence(one)) != repr(_essence(other))
