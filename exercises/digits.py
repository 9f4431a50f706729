# %% [markdown]
# # Digits: the images that everything is tried on
#
# MNIST is a set of handwritten digits, and the first thing that most people show a
# network. Each image is grey and 28 pixels high and wide; each pixel is a whole number
# from 0 (black) to 255 (white), so its dtype is `uint8`. To each image belongs a
# **label**: which digit it shows, 0 to 9.
#
# The images come in two sets. A network learns from the **training** set and is tried
# on the **test** set, which it has never seen.
#
# To look at images there is Matplotlib. Its part `pyplot` is imported as `plt` by
# everybody. Keras brings the digits along, in `tensorflow.keras.datasets`. The notes
# also name `os` and `glob`, which find files in folders; they never use them, and
# neither do we.

# %%
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from tensorflow.keras import datasets

# %% [markdown]
# ## A line for notebooks only
#
# In a notebook, a line that begins with `%` is no Python. It is a **magic**, an order
# to the notebook itself. `%matplotlib` says where pictures go, and the word behind it
# is the place: `inline` puts each picture into the page, right below its cell.
#
# One of the notes mistypes that word, and the whole cell stops:
#
# ```text
# RuntimeError: 'online' is not a recognised GUI loop or backend name
# ```
#
# In a `.py` file, as `pytest` reads it, every line with a `%` in front is a
# `SyntaxError`. That is why this exercise asks for the line as a text, in quotes.


# %%
def inline_magic():
    """The line, mended, that makes a notebook show pictures in the page.

    Return it as a text: the whole line, from its % on, without a blank after the %.
    """
    # The note writes:
    #     %matplotlib online
    raise NotImplementedError("to do: inline_magic")


# %% [markdown]
# ## Load the set
#
# `datasets.mnist.load_data()` gives two pairs, and Python can take them apart at once:
#
# ```python
# (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
# ```
#
# `x` stands for the images, `y` for their labels. All four are NumPy arrays of dtype
# `uint8`. An image set has the shape `[number, height, width]`, a label set `[number]`.
#
# The whole of MNIST has 60,000 images to train with and 10,000 to test with.
# `load_data` fetches them once and keeps them. Without a network it fails with
# `Exception: URL fetch failure`. So that you can work anywhere, this kit brings 2,500
# of these real digits along, 2,000 to train with and 500 to test with: while `pytest`
# runs your code, `load_data()` gives those, in the same form. Elsewhere, in a notebook
# say, you get all 70,000, and `train_x.shape` is `(60000, 28, 28)` as in the notes.


# %%
def load_digits():
    """Load the digits with Keras.

    Return them as load_data gives them, two pairs of NumPy arrays:
    (train_x, train_y), (test_x, test_y).

    >>> (train_x, train_y), (test_x, test_y) = load_digits()
    >>> train_x.shape    # (2000, 28, 28) with the digits of this kit
    >>> train_y.shape    # (2000,)
    """
    raise NotImplementedError("to do: load_digits")


# %% [markdown]
# ## One image
#
# An index picks along the first axis, which here counts the images. It starts at 0:
#
# ```python
# train_x[0]      # the first image, shape (28, 28)
# train_x[0:1]    # a set of one image, shape (1, 28, 28)
# train_y[0]      # its label, one number
# ```
#
# Looking at the shape after each step, as the notes do with `image.shape`, is a habit
# worth having: most mistakes show there first.


# %%
def one_image(index):
    """Load the digits and pick one image of the training set.

    index: which one, an int; 0 is the first.

    Return that image alone, a NumPy array of shape (28, 28) and dtype uint8.

    >>> one_image(0).shape    # (28, 28)
    """
    raise NotImplementedError("to do: one_image")


# %% [markdown]
# ## Look at it
#
# `plt.imshow` draws a block of numbers of shape `[height, width]` as a picture, each
# number a dot. The second argument is the **colour map**. With `"gray"`, the smallest
# number is black and the largest white; if you say nothing, Matplotlib colours from
# violet to yellow.
#
# What it draws into is a **figure**. A figure can be given back like anything else, and
# in this kit every drawing exercise does so: the checks look at the figure you
# **return**. There are two usual ways to get hold of one:
#
# ```python
# fig = plt.figure()            # a new figure; plt... draws into the newest one
# plt.imshow(numbers)
# return fig
#
# fig, axes = plt.subplots()    # a new figure, and the axes in it
# axes.imshow(numbers)
# return fig
# ```
#
# `plt.imshow` itself gives back the picture and `plt.show()` gives back nothing; neither
# is the figure. `plt.show()` is for your own eyes: leave it out here, and never draw
# after it. To see what you drew beside what was wanted, run `pytest --save-figures=DIR`.
#
# `plt.gcf()` gives the newest figure, and makes one if there is none. No figure is open when
# a check calls your function, so `return plt.gcf()` at its end is right as well. In a program
# of your own an older figure may be open, and you would draw into that one; and after
# `plt.show()` yours is gone.
#
# What counts is what somebody sees: the whole image, upright, with nothing drawn over it.


# %%
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
    raise NotImplementedError("to do: show_image")


# %% [markdown]
# ## Four axes
#
# Layers do not take a single image. They take a batch of images, and each pixel has
# channels: one for grey, three for colour. So there are always four axes, in this
# order:
#
# ```text
# [batch, height, width, channel]
# ```
#
# A grey image of shape `(28, 28)` needs two more axes of size 1, one in front and one
# behind. `tf.newaxis` between square brackets makes such an axis, and three dots stand
# for all the axes that are there already:
#
# ```python
# row = np.array([1, 2, 3])    # shape (3,)
# row[tf.newaxis, ...]         # shape (1, 3)
# row[..., tf.newaxis]         # shape (3, 1)
# ```
#
# Nothing is computed and nothing copied. A NumPy array stays a NumPy array and `uint8`
# stays `uint8`: `tf.newaxis` is only a name for `None`, which both libraries read
# as "a new axis here". The note's line, which is right, does both ends at once.


# %%
def add_axes(image):
    """Make a batch of one grey image.

    image: a NumPy array of shape [height, width], of any height and width.

    Return the same pixels in the shape [1, height, width, 1], of the same dtype. A NumPy
    array and a tensor are both right.

    >>> add_axes(one_image(0)).shape    # (1, 28, 28, 1)
    """
    raise NotImplementedError("to do: add_axes")


# %% [markdown]
# ## Which axis is which
#
# An axis is named by its place, counted from 0. In `[batch, height, width, channel]`
# the batch is axis 0 and the channel axis 3. Height comes before width, as rows come
# before columns: an image of shape `(1, 20, 30, 1)` is 20 pixels high and 30 wide. With
# square digits nobody notices when the two are swapped. With a photograph everybody does.


# %%
def height_and_width(images):
    """Say how high and how wide the images of a batch are.

    images: a NumPy array of shape [batch, height, width, channel].

    Return (height, width): a tuple of two ints.

    >>> height_and_width(np.zeros((5, 20, 30, 3)))    # (20, 30)
    """
    raise NotImplementedError("to do: height_and_width")
