# %% [markdown]
# # Look inside: figures of what layers do
#
# Numbers by the thousand say little. Two kinds of picture say more: `imshow` draws a
# block of numbers of two axes, and `hist` counts how often which values occur. In this
# module you draw both of what goes into a layer, of what comes out, and of its weights.
#
# A figure can have several **panels**. `plt.subplot(rows, columns, number)` makes the
# next one, and counts from 1, row by row:
#
# ```python
# fig = plt.figure(figsize=(8, 4))      # width and height in inches; it need not be given
# plt.subplot(1, 2, 1)                  # one row, two columns, the first panel
# plt.imshow(left, "gray")
# plt.subplot(1, 2, 2)                  # the second panel, to its right
# plt.imshow(right, "gray")
# return fig
#
# fig, axes = plt.subplots(1, 2)        # the same, all panels at once
# axes[0].imshow(left, "gray")
# axes[1].imshow(right, "gray")
# return fig
# ```
#
# `plt.subplot(121)` is short for `plt.subplot(1, 2, 1)`. Every exercise here returns the
# **figure**: not its axes, not what `imshow` or `hist` gave back. Only what the text
# names is judged; sizes, labels and further colours are yours to choose, as long as
# panels do not cover each other and all of each picture and each bar can be seen: upright,
# with nothing drawn over it, row 0 of an image at the top. Leave out `plt.show()`. To see
# your figures beside the wanted ones: `pytest --save-figures=DIR`.

# %%
import matplotlib.pyplot as plt
import numpy as np

# %% [markdown]
# ## The image and a feature map
#
# Images and feature maps have four axes, `[batch, height, width, channels]`. `imshow`
# takes two, height and width (or three for colours, with 3 channels behind). Given four,
# it stops:
#
# ```text
# TypeError: Invalid shape (1, 28, 28, 1) for image data
# ```
#
# So pick one image and one channel, and keep all of the height and width. A colon alone
# means "all of this axis":
#
# ```python
# batch[0, :, :, 0]     # image 0, every row, every column, channel 0
# batch[1, :, :, 2]     # image 1, channel 2
# ```
#
# It is the same with arrays and tensors.


# %%
def image_and_feature_map(image, feature_maps):
    """Draw an image and what a convolution made of it, side by side.

    image: a NumPy array or tensor of shape [batch, height, width, channels].
    feature_maps: a tensor or NumPy array of shape [batch, height, width, filters]; its
        height and width may be other ones.

    Return a figure of two panels in one row, both with the colour map 'gray': on the
    left channel 0 of the first image, on the right feature map 0 of the first image.
    """
    raise NotImplementedError("to do: image_and_feature_map")


# %% [markdown]
# ## A histogram of all values
#
# `plt.hist` sorts values into bins and draws a bar for each: how many fell into it.
# There are ten bins if you do not say otherwise. It wants its values in **one row**.
# An array of four axes gives `ValueError: x must have 2 or fewer dimensions`, and one of
# two axes a muddle of bars, one set a column. `ravel` lays all values in one row:
#
# ```python
# array.ravel()              # for a NumPy array
# tensor.numpy().ravel()     # a tensor has no ravel: make it an array first
# np.ravel(values)           # takes both
# ```
#
# `range=[-2, 2]` spreads the bins from -2 to 2. `plt.ylim(0, 100)` cuts the picture off
# at a height of 100, so that small bars can be seen beside large ones; with axes of
# your own it is `axes.set_ylim(0, 100)`.
#
# The name before the point must be the one that was imported. One note writes `ply`
# for `plt` once: `NameError: name 'ply' is not defined`.


# %%
def histogram(values):
    """Draw how the values are spread between -2 and 2.

    values: a tensor or a NumPy array, of any shape.

    Return a figure with one histogram of all the values: ten bins over the range
    [-2, 2], the y axis from 0 to 100.
    """
    # The note writes, for values that are a tensor:
    #     plt.hist(values.numpy().ravel(), range=[-2,2])
    #     ply.ylim(0,100)
    raise NotImplementedError("to do: histogram")


# %% [markdown]
# ## What a histogram leaves out
#
# Values outside the range are not counted, and nothing says so. The note's feature map
# has 28 * 28 * 3 = 2,352 values; one run of it counted 1,559 of them between -2 and 2.
# The bars looked fine, and a third of the values was missing. `ylim` is another matter:
# it hides the tops of bars, but what they count stays the same.
#
# How many values are counted can be said without a picture. A comparison gives an array
# of `True` and `False`, `&` joins two of them, and `np.sum` counts each `True` as 1:
#
# ```python
# numbers = np.array([1, 5, 9])
# (numbers >= 2) & (numbers <= 6)            # [False, True, False]
# np.sum((numbers >= 2) & (numbers <= 6))    # 1
# ```
#
# Both ends of the range belong to it: with `range=[-2, 2]`, -2 and 2 are counted.


# %%
def values_counted(values, low, high):
    """Say how many of the values a histogram over the range [low, high] counts.

    values: a NumPy array of any shape.
    low, high: two numbers, the ends of the range.

    Return a whole number, without drawing anything.

    >>> values_counted(np.array([-3.0, -2.0, 0.5, 2.0, 7.0]), -2, 2)    # 3
    """
    raise NotImplementedError("to do: values_counted")


# %% [markdown]
# ## A kernel
#
# `layer.get_weights()` gives a list of two arrays: `weights[0]` is the kernel, of shape
# `[kernel height, kernel width, channels, filters]`, and `weights[1]` the bias, one
# number a filter. (The first one is not "the shape", as one note says. The other note
# takes `get_weights()[0]`, which is the kernel already, and then looks for the bias in
# row 1 of it.)
#
# To draw the 3 x 3 numbers of one channel and one filter, keep the first two axes and
# pick from the last two. Picking from the front instead is a silent mistake:
# `weights[0][0]` of a kernel of shape `(3, 3, 1, 3)` is the first *row* of every filter,
# of shape `(3, 1, 3)`. Its last axis is 3, so `imshow` takes it for colours and draws.
#
# A **colour bar** tells which colour stands for which number. `plt.colorbar()` belongs
# to the last picture drawn; in a panel without one it stops with `RuntimeError: No
# mappable was found`. With axes of your own it needs the picture:
# `fig.colorbar(axes.imshow(numbers))`. `plt.title` (or `axes.set_title`) takes
# anything, a shape too, and writes what `print` would.


# %%
def kernel_picture(weights):
    """Draw one kernel of a convolution.

    weights: what layer.get_weights() gives, a list of two NumPy arrays: the kernel of
        shape [kernel height, kernel width, channels, filters], and the bias.

    Return a figure with one picture in the colour map 'gray' and a colour bar: the
    weights of channel 0 and filter 0. Its title is the shape of the whole kernel.

    >>> fig = kernel_picture(layer.get_weights())    # title: (3, 3, 1, 3)
    """
    # The note's panel has nothing but a title:
    #     plt.title(weights[0].shape)
    raise NotImplementedError("to do: kernel_picture")


# %% [markdown]
# ## After pooling
#
# Max pooling halves height and width, and what is left still looks like the image. The
# note draws it and closes with `plt.imshow()`, which wants something to draw:
#
# ```text
# TypeError: imshow() missing 1 required positional argument: 'X'
# ```
#
# It meant `plt.show()`, which shows all figures and is then done with them. Here you
# return the figure instead.


# %%
def pooled_picture(pooled):
    """Draw a feature map after pooling.

    pooled: a tensor of shape [batch, height, width, channels].

    Return a figure with one picture in the colour map 'gray' and a colour bar: channel 0
    of the first image. Its title is the shape of pooled, all four axes.

    >>> fig = pooled_picture(pooled)    # title: (1, 14, 14, 3)
    """
    # The note writes:
    #     plt.title(pooled.shape)
    #     plt.imshow(pooled[0,:,:,0], 'gray')
    #     plt.colorbar()
    #     plt.imshow()
    raise NotImplementedError("to do: pooled_picture")


# %% [markdown]
# ## A flat vector
#
# Flattened, a feature map is one long row: shape `[batch, values]`, two axes. A part of
# it is cut out with a colon and an end, which itself is left out:
#
# ```python
# flat[:, :5]      # of every image the values 0 to 4: shape (batch, 5)
# flat[:, 5]       # of every image the value 5 only: shape (batch,), one axis
# flat[:, :, 5]    # an error: there is no third axis
# ```
#
# `imshow` needs two axes, even if one is of size 1: a picture of shape `(1, 100)` is one
# pixel high. One note writes three axes, and TensorFlow answers `Index out of range
# using input dim 2; input has only 2 dims`: axis 2 would be the third.
#
# Do not expect much of the picture: the first hundred values of a digit are its upper
# border, where nothing is drawn. "Mostly at 0, hard to see", says the other note. The
# histogram tells more.
#
# Panels one below the other are two rows and one column: `plt.subplot(2, 1, 1)` and
# `plt.subplot(2, 1, 2)`, or `plt.subplots(2, 1)`.


# %%
def flat_picture(flat):
    """Draw a flat vector: a histogram, and below it a picture of its beginning.

    flat: a tensor of shape [batch, values], with at least a hundred values an image.

    Return a figure of two panels, one below the other: a histogram of all the values,
    with the bins and the range that hist chooses by itself, and a picture of the first
    hundred values of every image, of shape (batch, 100), in any colours.
    """
    # The note writes:
    #     plt.subplot(212)
    #     plt.imshow(flat[:,:,100])
    raise NotImplementedError("to do: flat_picture")


# %% [markdown]
# ## All together
#
# The note's whole picture of a convolution has three panels: how the values are spread,
# what the kernel looks like, what came out. Nothing in it is new. `figsize=(15, 5)`
# makes it wide enough for three.


# %%
def layer_report(output, weights):
    """Draw what a convolution made and what it did it with.

    output: the feature maps, a tensor of shape [batch, height, width, filters].
    weights: what layer.get_weights() gives, the kernel and the bias.

    Return a figure of three panels in one row:
    1. a histogram of all values of output, ten bins over [-2, 2], the y axis from 0 to 200;
    2. the kernel of channel 0 and filter 0 in 'gray', titled with the kernel's shape;
    3. feature map 0 of the first image in 'gray', titled with output's shape, and with a
       colour bar.
    """
    raise NotImplementedError("to do: layer_report")
