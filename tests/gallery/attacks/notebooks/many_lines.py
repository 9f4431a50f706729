# family: notebooks
# prize: class
# makes: .ipynb
"""Hundreds of thousands of statements, for whoever compares each of them with all others."""

import json


def build(path, right, outside, course):
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": "0\n" * 600_000}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
    path.write_text(json.dumps(notebook))
