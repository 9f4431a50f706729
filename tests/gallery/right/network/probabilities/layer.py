from tensorflow.keras import layers


def probabilities(logits):
    return layers.Activation("softmax")(logits)
