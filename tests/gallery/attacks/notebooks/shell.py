# family: notebooks
# prize: machine
# makes: .ipynb
# wins: notebook
"""Lines that a notebook hands to a shell."""

import json


def build(path, right, outside, course):
    lines = f"!touch {outside}/shell\n%system touch {outside}/system\n"
    cells = [
        lines,
        f"%%bash\ntouch {outside}/bash\n",
        "def double(numbers):\n    return numbers\n",
    ]
    path.write_text(json.dumps(notebook(cells)))


def notebook(cells):
    made = [
        {
            "cell_type": "code",
            "metadata": {},
            "outputs": [],
            "execution_count": None,
            "source": source,
        }
        for source in cells
    ]
    kit = {"tensorlings": {"module": "nums"}}
    return {"nbformat": 4, "nbformat_minor": 4, "metadata": kit, "cells": made}
