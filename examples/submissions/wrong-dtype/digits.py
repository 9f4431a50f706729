import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from tensorflow.keras import datasets


def inline_magic():
    """The line, mended, that makes a notebook show pictures in the page.

    Return it as a text: the whole line, from its % on, without a blank after the %.
    """
    # The note writes:
    #     %matplotlib online
    return "%matplotlib inline"


def load_digits():
    """Load the digits with Keras.

    Return them as load_data gives them, two pairs of NumPy arrays:
    (train_x, train_y), (test_x, test_y).

    >>> (train_x, train_y), (test_x, test_y) = load_digits()
    >>> train_x.shape    # (2000, 28, 28) with the digits of this kit
    >>> train_y.shape    # (2000,)
    """
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return (train_x, train_y), (test_x, test_y)


def one_image(index):
    """Load the digits and pick one image of the training set.

    index: which one, an int; 0 is the first.

    Return that image alone, a NumPy array of shape (28, 28) and dtype uint8.

    >>> one_image(0).shape    # (28, 28)
    """
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x[index]


def show_image(image):
    """Draw an image in grey.

    image: a NumPy array of shape [height, width] and dtype uint8.

    Return a figure that shows it, and no other picture, with the colour map 'gray'. Return
    the figure itself, not its axes. Its size does not matter, nor does a colour bar.

    >>> fig = show_image(one_image(0))    # a figure with one picture
    """
    # The note writes:
    #     plt.imshow(image, 'gray')
    #     plt.show()
    fig = plt.figure()
    plt.imshow(image, "gray")
    return fig


def add_axes(image):
    """Make a batch of one grey image.

    image: a NumPy array of shape [height, width], of any height and width.

    Return the same pixels in the shape [1, height, width, 1], of the same dtype. A NumPy
    array and a tensor are both right.

    >>> add_axes(one_image(0)).shape    # (1, 28, 28, 1)
    """
    return image[tf.newaxis, ..., tf.newaxis]


def height_and_width(images):
    """Say how high and how wide the images of a batch are.

    images: a NumPy array of shape [batch, height, width, channel].

    Return (height, width): a tuple of two ints.

    >>> height_and_width(np.zeros((5, 20, 30, 3)))    # (20, 30)
    """
    return images.shape[1], images.shape[2]
