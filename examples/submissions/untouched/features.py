# %% [markdown]
# # After the convolution
#
# A convolution gives feature maps: numbers of any size, negative ones too. Two steps
# follow it in nearly every network. An **activation function** decides what becomes of
# each value, and **pooling** makes the maps smaller. Neither has weights: there is
# nothing to be learnt in them.

# %%
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## From where to where?
#
# Whoever wants to know what a step did to a tensor looks at its smallest and its largest
# value first. NumPy's functions take tensors as well:
#
# ```python
# np.min(tf.constant([[3.0, -1.5], [0.0, 2.0]]))    # -1.5
# np.max(tf.constant([[3.0, -1.5], [0.0, 2.0]]))    # 3.0
# ```
#
# An image from a file lies between 0 and 255. After a convolution with random weights
# the values may well lie between -134 and 193: the image was not made smaller before.
#
# The notes look at both values in one line, and one of them has a comma where a point
# belongs: `np,max(output)`. Python reads that as *two* things, the module `np` and its
# own function `max`. For a single image it even runs, and gives three things; for more
# images it ends with "The truth value of an array ... is ambiguous", since Python's `max`
# does not know how to compare whole images.


# %%
def value_range(x):
    """Find the smallest and the largest value of a tensor.

    x: a tensor or a NumPy array of any shape.

    Return a tuple (smallest, largest) of two numbers. (A tensor without axes is one.)

    >>> value_range(tf.constant([[3.0, -1.5], [0.0, 2.0]]))    # (-1.5, 3.0)
    """
    # The note writes:
    #     np.min(output),np,max(output)
    raise NotImplementedError("to do: value_range")


# %% [markdown]
# ## ReLU
#
# The most common activation function is ReLU. It replaces every value below 0 by 0 and
# keeps the others as they are:
#
# ```text
# before   -3.0   -0.5    0.0    0.5    7.0
# after     0.0    0.0    0.0    0.5    7.0
# ```
#
# In Keras it is a layer, made once and then called, like the convolution:
#
# ```python
# act_layer = tf.keras.layers.ReLU()
# act_layer(tf.constant([-3.0, 7.0]))    # [0., 7.]
# ```
#
# Keep the parentheses empty. `ReLU(0.1)` sets an upper limit: every value above 0.1
# becomes 0.1, and no error tells you.
#
# Both notes have a line with nothing but `tf.keras.layers.ReLU()`, which makes a layer
# and loses it. And one of them makes the layer under one name and calls it by another:
# look at the two lines below, letter by letter.


# %%
def apply_relu(feature_maps):
    """Apply ReLU to feature maps.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    Return a tensor of the same shape and dtype: 0 where a value was below 0, the others
    unchanged.

    >>> apply_relu(tf.constant([[[[-3.0, 7.0]]]]))    # [[[[0., 7.]]]]
    """
    # The note writes:
    #     actvation_layer = tf.keras.layers.ReLU()
    #     output = activation_layer(output)
    raise NotImplementedError("to do: apply_relu")


# %% [markdown]
# ## ReLU by hand
#
# There is no magic in it: ReLU takes the larger one of two numbers, the value and 0, for
# each value by itself. NumPy's and TensorFlow's function for that is `maximum`:
#
# ```python
# np.maximum(np.array([1.0, 5.0, 2.0]), 3.0)    # [3., 5., 3.]
# ```
#
# It is not `max`. `np.maximum(x, 0)` compares each value with 0; `np.max(x, 0)` looks for
# the largest values along axis 0, and gives an array with one axis less.


# %%
def relu_by_hand(x):
    """Apply ReLU without a layer.

    x: a NumPy array of any shape, dtype float32.

    Return an array or a tensor of the same shape and dtype: 0 where a value was below
    0, the others unchanged.

    >>> relu_by_hand(np.array([-3.0, 0.5, 7.0], dtype=np.float32))    # [0., 0.5, 7.]
    """
    raise NotImplementedError("to do: relu_by_hand")


# %% [markdown]
# ## Did it work?
#
# After ReLU the smallest value can't be negative; the largest is the same as before, if
# it was above 0. That is worth a look, but at the right tensor:
#
# ```python
# act_output = act_layer(output)
# np.min(output), np.max(output)      # the note: still what came out of the convolution
# ```
#
# `act_layer(output)` leaves `output` as it is and returns a new tensor. The note has
# given that one a name of its own, and then looks at the old one.


# %%
def range_after_relu(feature_maps):
    """Apply ReLU to feature maps, then find the smallest and the largest value.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    Return a tuple (smallest, largest) of two numbers, those after ReLU.

    >>> range_after_relu(tf.constant([[[[-3.0, 7.0]]]]))    # (0.0, 7.0)
    """
    # The note writes:
    #     act_output = act_layer(output)
    #     np.min(output), np.max(output)
    raise NotImplementedError("to do: range_after_relu")


# %% [markdown]
# ## Max pooling
#
# Pooling makes feature maps smaller. A window of 2 x 2 moves over the map in steps of 2,
# so the windows do not overlap, and of each window only the largest value is kept:
#
# ```text
#  1  5 | 2  0
#  3  4 | 1  6           5  6
# ------+------    ->
#  0 -2 |-7 -3           9 -1
#  9  8 |-1 -5
# ```
#
# Height and width are halved, batch and channels stay: (1, 28, 28, 3) becomes
# (1, 14, 14, 3). The layer is `MaxPool2D`, made and called like the others:
#
# ```python
# pool_layer = tf.keras.layers.MaxPool2D(pool_size=(3, 3), strides=(3, 3), padding="valid")
# ```
#
# "It halves the image", the notes say. That is exact for even sizes. In a map of 27 rows
# there is one left over, and `padding` decides: `"same"` gives it a window of its own, so
# 14 rows come out; `"valid"`, the usual value, drops it, so 13 do. What `"same"` adds
# around the map never wins: the largest value of a window is always one of the map's.


# %%
def max_pool(feature_maps):
    """Apply max pooling to feature maps.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    The window is 2 x 2, the strides are 2 x 2, the padding is 'same': where height or
    width is odd, the last row or column has a window of its own.

    Return the tensor that comes out.

    >>> max_pool(feature_maps).shape    # feature_maps: (1, 28, 28, 3)  ->  (1, 14, 14, 3)
    >>> max_pool(feature_maps).shape    # feature_maps: (1, 27, 28, 3)  ->  (1, 14, 14, 3)
    """
    raise NotImplementedError("to do: max_pool")


# %% [markdown]
# ## How large is the pooled map?
#
# The same two formulas as for a convolution, with a window of 2 and steps of 2:
#
# | size | `"same"`: size / 2, rounded up | `"valid"`: size / 2, rounded down |
# |---|---|---|
# | 28 | 14 | 14 |
# | 27 | 14 | 13 |
# | 7 | 4 | 3 |
#
# Remember `a // b`, which rounds down.


# %%
def pooled_size(size, padding):
    """Predict the height (or width) after max pooling with a window of 2 and strides of 2.

    size: height (or width) before, an int from 2 on.
    padding: 'same' or 'valid', in small letters.

    Return an int. Work it out; no layer is needed.

    >>> pooled_size(27, "same")     # 14
    >>> pooled_size(27, "valid")    # 13
    """
    raise NotImplementedError("to do: pooled_size")


# %% [markdown]
# ## Pooling inside a model
#
# So far the layers were called on tensors with values. A model is built with **symbolic**
# tensors, which have a shape and a dtype and no values yet:
#
# ```python
# inputs = tf.keras.layers.Input(shape=(28, 28, 3))
# net = tf.keras.layers.MaxPool2D(pool_size=(3, 3), padding="same")(inputs)
# net.shape    # (None, 10, 10, 3): any number of images
# ```
#
# Here the notes' spelling `padding='SAME'` fails. `Conv2D` turns it into small letters by
# itself, `MaxPool2D` does not: with values it happens to work, with symbolic tensors it
# ends with `Argument padding must be either 'valid' or 'same'`. So write paddings in small
# letters everywhere, and it works everywhere.
#
# Another thing works with values only: functions of TensorFlow like `tf.nn.relu` or
# `tf.maximum`. On symbolic tensors use layers.


# %%
def pool_in_model(inputs):
    """Add ReLU and then max pooling to a model that is being built.

    inputs: a symbolic tensor of shape (None, height, width, channels).

    The pooling is that of max_pool: window 2 x 2, strides 2 x 2, padding 'same'.

    Return the symbolic tensor that comes out.

    >>> inputs = tf.keras.layers.Input(shape=(28, 28, 3))
    >>> pool_in_model(inputs).shape    # (None, 14, 14, 3)
    """
    # The note writes:
    #     pool_layer = tf.keras.layers.MaxPool2D(pool_size=(2,2),strides=(2,2),padding='SAME')
    #     pool_output = pool_layer(output)
    raise NotImplementedError("to do: pool_in_model")
