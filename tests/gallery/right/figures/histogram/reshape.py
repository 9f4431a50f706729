import matplotlib.pyplot as plt
import tensorflow as tf


def histogram(values):
    fig = plt.figure()
    plt.ylim(0, 100)
    plt.hist(tf.reshape(values, -1), bins=10, range=[-2, 2], color="green")
    plt.title("Values")
    return fig
