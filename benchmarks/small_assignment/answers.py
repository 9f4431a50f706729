"""What the class hands in: the course's own answers, and two mistakes."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHECKS = {
    "tensors.from_list": ("lists_become_axes", "whole_numbers_give_int32"),
    "casting.to_float32": ("pixels_keep_their_values", "fractions_keep_their_signs"),
    "convolution.convolve": ("feature_maps_come_from_the_layer", "convolution_has_a_bias"),
    "cnn_basic.build_cnn_basic": (
        "network_is_as_large_as_cnn_basic",
        "network_computes_as_cnn_basic",
    ),
}
"""Exercise -> its checks in ``bodies.py``, each worth one point."""
POINTS = sum(map(len, CHECKS.values()))
IMPORTS = "import numpy as np\nimport tensorflow as tf\nfrom tensorflow.keras import layers\n"
_FLOAT64 = "\n\ndef to_float32(tensor):\n    return tf.cast(tensor, tf.float64)\n"
_BUILDS_ONCE = """

def build_cnn_basic(build=build_cnn_basic, built=[]):
    if built:
        raise RuntimeError("a second network")
    built.append(True)
    return build()
"""


def text(name: str) -> str:
    """The file of that name beside this one."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def reference() -> dict[str, str]:
    """Exercise -> the function's source from ``solutions/``, without nbgrader's markers."""
    return {exercise: _source(*exercise.split(".")) for exercise in CHECKS}


def answers(number: int) -> dict[str, str]:
    """What learner ``number`` hands in; no two learners the same text.

    Of eight, six are right. One of these refuses to build a second network, so that full
    marks show that a way builds one only.
    """
    known = {
        exercise: f"# learner {number}\n{source}" for exercise, source in reference().items()
    }
    kind = number % 8
    if kind == 1:
        known["cnn_basic.build_cnn_basic"] += _BUILDS_ONCE
    elif kind == 3:
        known["casting.to_float32"] += _FLOAT64
    elif kind == 6:
        source = known["cnn_basic.build_cnn_basic"]
        known["cnn_basic.build_cnn_basic"] = source.replace('"same"', '"valid"')
    return known


def expected(number: int) -> float:
    """The points that learner ``number`` is due."""
    return POINTS - 2 if number % 8 in (3, 6) else POINTS


def files(number: int | None) -> dict[str, str]:
    """The same as modules: file name -> text. ``None`` is the reference."""
    known = reference() if number is None else answers(number)
    return {
        exercise.partition(".")[0] + ".py": f"{IMPORTS}\n\n{source}"
        for exercise, source in known.items()
    }


def _source(module: str, function: str) -> str:
    whole = (ROOT / "solutions" / f"{module}.py").read_text(encoding="utf-8")
    node = next(
        one
        for one in ast.parse(whole).body
        if isinstance(one, ast.FunctionDef) and one.name == function
    )
    lines = whole.splitlines()[node.lineno - 1 : node.end_lineno]
    return "\n".join(line for line in lines if not line.strip().startswith("### ")) + "\n"
