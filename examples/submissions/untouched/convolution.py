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
#
# The layer's class is `Conv2D`. These are the arguments that the notes explain:
#
# | argument | decides | usual value |
# |---|---|---|
# | `filters` | how many feature maps come out | you must say it |
# | `kernel_size` | height and width of the window, mostly `(3, 3)` | you must say it |
# | `strides` | how far the window moves from one place to the next | `(1, 1)` |
# | `padding` | what happens at the border: `"same"` or `"valid"` | `"valid"` |
# | `activation` | what is done to each sum at the end | nothing |
#
# A stride of 1 skips no pixel; a stride of 2 goes to every second one, and the feature
# maps come out half as high and wide. Padding `"same"` puts zeros around the image, so
# that with stride 1 the feature maps are as large as it is. Padding `"valid"` puts none:
# the window stays inside, and the feature maps come out smaller.
#
# One note calls the filters by three names, "weights, filters, channels". They belong
# together but are not the same: the *weights* are the numbers in the kernels, one
# *filter* is one kernel with its bias, and each filter gives one *channel* of the output.

# %%
import tensorflow as tf

# %% [markdown]
# ## Make a layer
#
# An argument can be given by its name, a **keyword**. Then its place does not matter,
# and whoever reads the line sees what each number means:
#
# ```python
# tf.keras.layers.Conv2D(filters=8, kernel_size=(5, 5), strides=(2, 2),
#                        padding="valid", activation="tanh")
# ```
#
# The name must be exact: `filters` and `strides` end in an s, and `stride=1` is an
# error. Names of activations are written in small letters, `"relu"`; `"RELU"` is not
# known. The two paddings may be written in capitals here, as the notes do (`'SAME'`).
#
# The activation `"relu"` replaces every sum below 0 by 0. It may also be a layer of its
# own, after this one; then you leave `activation` out here.


# %%
def make_layer(filters):
    """Make a convolution layer with all five arguments of the table above.

    filters: how many filters the layer has, an int.

    The kernel is 3 x 3, the strides are 1 x 1, the padding is 'same' and the activation
    is 'relu'. The rest stays as Conv2D has it.

    Return the layer. Do not call it: it has seen no image yet.

    >>> layer = make_layer(5)
    >>> layer(images).shape    # images: (2, 28, 28, 1)  ->  (2, 28, 28, 5)
    """
    raise NotImplementedError("to do: make_layer")


# %% [markdown]
# ## The short form
#
# A square kernel may be written as one number, `3` for `(3, 3)`, and so may the strides.
# For a kernel that is higher than wide you need the pair, `(5, 3)`.
#
# The first four arguments may also be given without their names, in this order:
#
# ```python
# tf.keras.layers.Conv2D(8, 5, 2, "valid")    # filters, kernel_size, strides, padding
# ```
#
# The fifth one in Keras's order is *not* `activation` but `data_format`, which nobody
# needs here. So an activation always has its name: `activation="tanh"`.
#
# A shorter line must not say less. One note replaces a line with `activation='relu'` by
# a shorter one without, and says that it is the same. The feature maps do have the same
# shape, but they keep their negative values. The other note does it rightly.


# %%
def short_form(filters):
    """Make the same layer as in make_layer, in the short form.

    filters: how many filters the layer has, an int.

    The note's line, below, has lost something on the way, and it is always 3 filters.
    Mend both. (Whatever makes the right layer passes, the long form as well.)

    Return the layer, not called.

    >>> layer = short_form(5)
    >>> layer(images).shape    # images: (2, 28, 28, 1)  ->  (2, 28, 28, 5)
    """
    # The note writes:
    #     tf.keras.layers.Conv2D(3,3,1,'SAME')
    raise NotImplementedError("to do: short_form")


# %% [markdown]
# ## Without padding
#
# With padding `"valid"` the window never sticks out over the border. A window of 3 has
# its centre at least one pixel from each border, so two rows and two columns are lost:
# an image of 28 x 28 gives feature maps of 26 x 26. A window of 5 loses four of each.
#
# | image | kernel | shape of the feature maps, 8 filters |
# |---|---|---|
# | (1, 28, 28, 1) | `3` | (1, 26, 26, 8) |
# | (1, 28, 28, 1) | `5` | (1, 24, 24, 8) |
# | (1, 28, 28, 1) | `(5, 3)` | (1, 24, 26, 8) |
#
# The note has such a layer in a line that it has switched off:
# `# tf.keras.layers.Conv2D(5,3,1,padding='VALID')`. Five filters, so (1, 26, 26, 5).


# %%
def valid_layer(filters, kernel_size):
    """Make a convolution layer that puts no zeros around the image.

    filters: how many filters the layer has, an int.
    kernel_size: an int for a square kernel, or a pair (height, width).

    The strides are 1, there is no activation. The rest stays as Conv2D has it.

    Return the layer, not called.

    >>> layer = valid_layer(5, 3)
    >>> layer(images).shape    # images: (2, 28, 28, 1)  ->  (2, 26, 26, 5)
    """
    raise NotImplementedError("to do: valid_layer")


# %% [markdown]
# ## How large is a feature map?
#
# Count the places where the window can stand, along one axis.
#
# With padding `"same"` it starts anew after every `strides` pixels, wherever the image ends:
#
# ```text
# size / strides, rounded up          28 / 1 = 28     28 / 2 = 14     27 / 2 -> 14
# ```
#
# With padding `"valid"` it must fit in as a whole. One window fits at the start, and it
# can be moved on by `strides` as long as there are pixels left for it:
#
# ```text
# (size - kernel_size) / strides, rounded down, plus 1
# (28 - 3) / 1 + 1 = 26      (28 - 3) / 2 -> 12, + 1 = 13      (28 - 5) / 1 + 1 = 24
# ```
#
# In Python `a // b` divides and rounds down, to an int. Rounded up it is
# `(a + b - 1) // b`, or `-(-a // b)`, or `math.ceil(a / b)` after `import math`.


# %%
def output_size(size, kernel_size, strides, padding):
    """Predict the height (or width) of the feature maps of a convolution.

    size: height (or width) of the image, an int.
    kernel_size: height (or width) of the kernel, an int, not larger than size.
    strides: how far the window moves each time, an int from 1 on.
    padding: 'same' or 'valid', in small letters.

    Return an int. Work it out; no layer is needed.

    >>> output_size(28, 3, 2, "valid")    # 13
    """
    raise NotImplementedError("to do: output_size")


# %% [markdown]
# ## An image that a layer accepts
#
# A picture from a file is an array of shape [height, width] with pixels of dtype `uint8`.
# A `Conv2D` layer refuses it, for two reasons.
#
# **It has too few axes.** The batch axis and the channel axis are missing, even if both
# are only 1 long. `tf.newaxis` between the brackets adds an axis, `...` stands for all
# axes that are there:
#
# ```python
# row = tf.constant([1, 2, 3])       # shape (3,)
# row[tf.newaxis, ...].shape         # (1, 3)
# row[..., tf.newaxis].shape         # (3, 1)
# ```
#
# **It has the wrong dtype.** The kernel's weights are `float32`, and TensorFlow does not
# multiply them with `uint8`: the layer ends with a `ValueError`. So the notes cast first,
# `tf.cast(image, dtype=tf.float32)`.
#
# The values stay as they are, from 0 to 255. Dividing them by 255 is often a good idea
# for training, but it is another step and no part of this one.


# %%
def to_batch(image):
    """Make one grey image ready for a Conv2D layer.

    image: a NumPy array of shape [height, width] and dtype uint8.

    Return a tensor of shape [1, height, width, 1] and dtype float32 with the same pixel
    values.

    >>> to_batch(image).shape    # image: (28, 28)  ->  (1, 28, 28, 1)
    """
    raise NotImplementedError("to do: to_batch")


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
# why a line with nothing but `tf.keras.layers.Conv2D(...)` has no effect. One note
# writes such a line, goes on with `layer`, and gets
# `NameError: name 'layer' is not defined`.
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
    # The note writes:
    #     tf.keras.layers.Conv2D(3,3,1,padding='SAME')
    #     output = layer(image)
    raise NotImplementedError("to do: convolve")


# %% [markdown]
# ## What a layer has learnt
#
# A layer that has been called has weights. Its method `get_weights` gives them as a list
# of NumPy arrays. For a `Conv2D` layer with 5 filters of 3 x 3 over grey images:
#
# | | what | shape | axes |
# |---|---|---|---|
# | first | the kernel | (3, 3, 1, 5) | kernel height, kernel width, channels in, filters |
# | second | the bias | (5,) | filters |
#
# At the start the kernel is random and the bias is 0. Before the layer is called (or
# built) the list is empty.
#
# Here both notes err. One says that the first item is "the shape"; it is the kernel
# itself, an array, which *has* a shape. The other takes `layer.get_weights()[0]`, and that
# is the kernel alone: `weight[0]` and `weight[1]` are then its first and second row, of
# shape (3, 1, 5) both. Nothing is reported, the second one is simply not the bias.


# %%
def kernel_and_bias(layer):
    """Take the kernel and the bias out of a convolution layer.

    layer: a Conv2D layer that has its weights already.

    Return a tuple (kernel, bias): two arrays, of shapes [kernel height, kernel width,
    channels, filters] and [filters]. (The layer's own variables will do as well.)

    >>> kernel, bias = kernel_and_bias(layer)    # 5 filters of 3 x 3 over grey images
    >>> kernel.shape, bias.shape                 # (3, 3, 1, 5), (5,)
    """
    # The note writes:
    #     weight = layer.get_weights()[0]
    #     weight[0]    # the weights
    #     weight[1]    # the bias
    raise NotImplementedError("to do: kernel_and_bias")


# %% [markdown]
# ## How many numbers is that?
#
# Every number in the kernel and in the bias is a **parameter**: training changes it. The
# shapes above say how many there are:
#
# ```text
# kernel height * kernel width * channels in * filters      weights
# filters                                                   biases, one for each filter
# ```
#
# For 5 filters of 3 x 3 over grey images that is 3 * 3 * 1 * 5 + 5 = 50. The size of the
# image does not come in: the same window is used everywhere. The number of channels does,
# since each filter has weights of its own for each channel.


# %%
def count_parameters(kernel_size, channels, filters):
    """Predict how many parameters a convolution layer has, its biases included.

    kernel_size: height and width of the square kernel, an int.
    channels: how many channels the images have, an int.
    filters: how many filters the layer has, an int.

    Return an int. Work it out; no layer is needed.

    >>> count_parameters(3, 1, 32)    # 320
    """
    raise NotImplementedError("to do: count_parameters")
