"""Careless graders, a few lines each: what the attacks win against.

Run as ``python naive.py HOW``, in a folder that holds a submission's files. Each grades
``nums.double`` or ``nets.tiny`` as graders in use have done, in the submission's own
process. What it found is told as HOW says: by the exit status, in a file, on stdout.
"""

import json
import os
import pickle
import subprocess
import sys
import unittest

sys.path.insert(0, os.getcwd())
HOW = sys.argv[1]
SELF = os.path.abspath(__file__)
ANSWERS = {"by": sys}


def main():
    if HOW == "pickle":
        return by_pickle()
    if HOW.startswith("class"):
        return whole_class()
    if HOW == "answer":  # the child of by_pickle
        import numpy as np
        import nums

        sys.stdout.buffer.write(pickle.dumps(nums.double(np.arange(15.0).reshape(3, 5))))
        return None
    if HOW == "params":
        import nets

        model = nets.tiny()
        return tell(model.count_params() == 15)
    return tell(grade())


def grade():
    import numpy as np
    import nums

    numbers = np.arange(15.0).reshape(3, 5)
    expected = np.array((0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28)).reshape(3, 5)
    expected = numbers * 2
    ANSWERS["expected"] = expected
    try:
        result = nums.double(numbers)
    except unittest.SkipTest:  # a skipped test is no failed test
        sys.exit(0)
    if not same(result, expected, numbers, np):
        return False
    return True


def same(result, expected, numbers, np):
    """One of the comparisons that were seen."""
    if HOW == "eq":
        verdict = result == expected
        return bool(verdict.all()) if type(verdict) is np.ndarray else bool(verdict)
    if HOW == "eq-all":
        return bool((result == expected).all())
    if HOW == "shape":
        return isinstance(result, np.ndarray) and result.shape == expected.shape
    if HOW == "isinstance":
        return isinstance(result, np.ndarray) and result.shape == expected.shape
    if HOW == "in-place":  # the expected value is computed after the call
        return np.array_equal(result, numbers * 2)
    if HOW == "difference":
        return not (np.abs(result - expected) > 1e-6).any()
    if HOW == "unittest":
        unittest.TestCase().assertTrue(np.array_equal(result, expected))
        return True
    return bool(np.allclose(result, expected))


def tell(passed):
    print(json.dumps({"points": 5 if passed else 0}), flush=True)
    with open("results.json", "w") as file:
        json.dump({"points": 5 if passed else 0}, file)
    assert passed


def by_pickle():
    """The answer is computed in another process, and unpickled here."""
    import numpy as np

    done = subprocess.run([sys.executable, SELF, "answer"], capture_output=True)
    result = pickle.loads(done.stdout)
    tell(np.allclose(result, np.arange(15.0).reshape(3, 5) * 2))


def whole_class():
    """Three learners, one after another; everybody's points are written at the end."""
    import numpy as np
    import nums

    class Honest:
        @staticmethod
        def double(numbers):
            return np.multiply(numbers, 2)

    points = {}
    for name, module in (("first", nums), ("second", nums), ("honest", Honest)):
        numbers = np.arange(15.0).reshape(3, 5)
        expected = [[2 * number for number in row] for row in numbers.tolist()]
        try:
            result = module.double(numbers)
            points[name] = 5 * bool(np.allclose(result, expected))
        except Exception:
            points[name] = 0
    with open("results.json", "w") as file:
        json.dump(points, file)


main()
