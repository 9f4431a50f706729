import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from tensorflow.keras import datasets


def inline_magic():
    line = "%matplotlib online"
    return line.replace("online", "inline")


from tensorflow.keras import datasets


def load_digits():
    return datasets.mnist.load_data()


from tensorflow.keras import datasets


def one_image(index):
    (images, labels), _ = datasets.mnist.load_data()
    return images[index, :, :]


import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image, "gray")
    plt.colorbar()
    return fig


import tensorflow as tf


def add_axes(image):
    return tf.expand_dims(tf.expand_dims(image, 0), -1)


def height_and_width(images):
    return [len(images[0]), len(images[0][0])]
