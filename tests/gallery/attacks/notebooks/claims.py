# family: notebooks
# prize: points nums.double
# outcome: wrong
# makes: .ipynb
"""Metadata and outputs that say it was graded, and well, with markup for whoever shows them."""

import json

MARKUP = "<script>alert('PRIZE')</script>"


def build(path, right, outside, course):
    nbgrader = {
        "grade_id": "nums-double",
        "grade": True,
        "solution": True,
        "locked": True,
        "points": 1e9,
        "schema_version": 3,
        "checksum": MARKUP,
    }
    output = {"output_type": "display_data", "metadata": {}, "data": {"text/html": MARKUP}}
    cell = {
        "cell_type": "code",
        "id": "nums",
        "execution_count": 1,
        "metadata": {"nbgrader": nbgrader, "score": 9, "outcome": "passed"},
        "outputs": [output],
        "source": "def double(numbers):\n    return numbers",
    }
    metadata = {"tensorlings": {"module": "nums", "points": 9}, "score": 9}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": [cell]}
    path.write_text(json.dumps(notebook))
