# %% [markdown]
# # Convolution
#
# A convolution slides a small window, the **kernel**, over an image. At each place it
# multiplies the pixels below with the kernel's weights and adds the products up. The
# sums form a new picture, a **feature map**. Each filter has a kernel of its own, so
# five filters make five feature maps. Keras also adds one number per filter, the bias.
#
# Layers work on batches of images, always with four axes:
#
# ```text
# [batch, height, width, channels]
# ```
#
# `batch` is the number of images, `channels` is 1 for grey, 3 for colour, and after a
# convolution it is the number of filters.

# %%
import tensorflow as tf

# %% [markdown]
# ## A layer is made once, then called
#
# Two steps, and they are easily mixed up:
#
# ```python
# layer = tf.keras.layers.Conv2D(filters=5, kernel_size=3, padding="same")
# feature_maps = layer(images)
# ```
#
# The first line only makes the layer. The second one calls it, as if it were a
# function, and only then are its weights made: it takes a look at the images to see
# how many channels they have. A layer that is made but given no name is gone: that is
# why a line with nothing but `tf.keras.layers.Conv2D(...)` has no effect.
#
# `padding` decides about the border, where the kernel would stick out. With `"same"`
# zeros are put around the image, and the feature maps are as high and wide as the
# image. With `"valid"`, which is what you get if you say nothing, the kernel stays
# inside; with a kernel of 3, height and width shrink by 2. `kernel_size=3` is short
# for `(3, 3)`.


# %%
def convolve(images, filters):
    """Make a convolution layer and call it on a batch of images.

    images: a NumPy array of shape [batch, height, width, channels] and dtype float32.
    filters: how many filters the layer has, an int.

    The kernel is 3 x 3, the stride is 1, the padding is 'same'. There is no activation.
    The rest stays as Conv2D has it.

    Return a tuple (layer, feature_maps): the layer itself, and the tensor that it
    gives for the images, of shape [batch, height, width, filters].

    >>> layer, feature_maps = convolve(images, 5)    # images: (2, 28, 28, 1)
    >>> feature_maps.shape                           # (2, 28, 28, 5)
    """
    raise NotImplementedError("to do: convolve")
