import numpy as np


def probabilities(logits):
    z = logits.numpy()
    z = z - z.max(axis=1)[:, None]
    return np.exp(z) / np.exp(z).sum(axis=1)[:, None]
