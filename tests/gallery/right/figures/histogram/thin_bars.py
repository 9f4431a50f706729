import matplotlib.pyplot as plt
import tensorflow as tf


def histogram(values):
    figure, ax = plt.subplots(1, 1)
    ax.hist(tf.convert_to_tensor(values).numpy().ravel(), range=[-2.0, 2.0], rwidth=0.9)
    ax.set_ylim([0, 100])
    return figure
