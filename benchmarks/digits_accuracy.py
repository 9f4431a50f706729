"""How many digits CNN_Basic gets right: built from solutions/, trained on the kit's digits.

    python benchmarks/digits_accuracy.py --epochs 5

Prints the accuracy on the 500 test digits, which are not trained on, and the time.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import keras  # noqa: E402
import numpy as np  # noqa: E402

from grader.worker.mnist import shipped  # noqa: E402


def module(name: str):
    """A module of the reference answers."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "solutions" / f"{name}.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    keras.utils.set_random_seed(options.seed)
    (train, train_labels), (test, test_labels) = shipped()
    train, test = (np.float32(part / 255)[..., None] for part in (train, test))
    model = module("cnn_basic").build_cnn_basic()
    training = module("training")
    print(f"{training.accuracy(model, test, test_labels):.1%} right before training")
    start = time.perf_counter()
    history = training.train(model, train, train_labels, options.epochs)
    seconds = time.perf_counter() - start
    for epoch, loss in enumerate(history.history["loss"], 1):
        print(f"epoch {epoch}: loss {loss:.3f}")
    print(f"{training.accuracy(model, test, test_labels):.1%} of {len(test)} test digits right")
    print(f"{seconds:.0f} s for {options.epochs} epochs of {len(train)} digits")


if __name__ == "__main__":
    main()
