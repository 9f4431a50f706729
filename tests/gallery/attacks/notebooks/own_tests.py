# family: notebooks
# prize: points nums.double
# makes: .ipynb
"""Its own test cells in the place of the instructor's: they print full marks."""

import json


def build(path, right, outside, course):
    cell = {"cell_type": "code", "outputs": [], "execution_count": None}
    marks = {"grade": True, "locked": True, "solution": False, "schema_version": 3, "points": 5}
    answer = {"grade": False, "locked": False, "solution": True, "schema_version": 3}
    cells = [
        {
            **cell,
            "metadata": {"nbgrader": {**answer, "grade_id": "nums-double"}},
            "source": "def double(numbers):\n    return numbers\n",
        },
        {
            **cell,
            "metadata": {"nbgrader": {**marks, "grade_id": "nums-double-test"}},
            "source": "print(5)\n5",
        },
    ]
    path.write_text(
        json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells})
    )
