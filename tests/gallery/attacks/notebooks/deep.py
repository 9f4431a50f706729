# family: notebooks
# prize: class
# makes: .ipynb
"""A notebook of a hundred thousand brackets."""


def build(path, right, outside, course):
    path.write_text('{"nbformat": 4, "cells": ' + "[" * 100_000 + "]" * 100_000 + "}")
