# %% [markdown]
# # Dense layers: from feature maps to a decision
#
# Convolution and pooling give feature maps: a small picture for each filter. The second
# part of a network decides from all of these numbers together. It takes three steps:
#
# | step | layer | shape afterwards |
# |---|---|---|
# | put all numbers of one image into one row | `Flatten` | `[batch, n]` |
# | weigh and add them up, several times over | `Dense` | `[batch, units]` |
# | drop some, while the network is trained | `Dropout` | unchanged |

# %%
import tensorflow as tf

# %% [markdown]
# ## Flatten
#
# A `Flatten` layer keeps the batch axis and puts the other axes into one:
#
# ```python
# layer = tf.keras.layers.Flatten()
# layer(feature_maps).shape       # (2, 28, 28, 3) becomes (2, 2352)
# ```
#
# The layer is made first, with empty parentheses, and then called on the feature maps.
# `Flatten(feature_maps)` in one step takes the feature maps for a setting of the layer.
#
# Mind which tensor you flatten. In the notes the convolution gives `output`, pooling gives
# `pool_output`, and then `layer(output)` is flattened: the pooling was for nothing. What
# was made last is what goes on.


# %%
def flatten(feature_maps):
    """Put all the numbers of each image into one row.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    Return a tensor of shape [batch, height * width * channels] with the same numbers in
    the same order, dtype float32.

    >>> flatten(tf.zeros((2, 28, 28, 3))).shape    # (2, 2352)
    """
    raise NotImplementedError("to do: flatten")


# %% [markdown]
# ## How long is the row?
#
# Every number of the feature maps has its place in the row, so the length is
#
# ```text
# height * width * channels
# ```
#
# and the number of images does not matter. Feature maps of 28 x 28 with 3 channels give
# 28 * 28 * 3 = 2352.
#
# One of the notes has the comment `28*28*5 -> [1,3920]` beside a layer with 3 filters. The
# 5 comes from another line, one with 5 filters. With 3 it is `[1, 2352]`.


# %%
def flat_length(height, width, channels):
    """Say how many numbers one image's row has after Flatten, without TensorFlow.

    height, width, channels: the size of the feature maps, ints.

    Return an int.

    >>> flat_length(28, 28, 3)    # 2352
    """
    # The note writes, for 28 x 28 feature maps of 3 filters:
    #     flatten.shape #28 * 28 * 5 -> [1,3920]
    raise NotImplementedError("to do: flat_length")


# %% [markdown]
# ## A piece of the row
#
# After `Flatten` there are two axes, batch and place in the row. So an index has two parts
# at most. A colon alone means all; `:100` means the first hundred:
#
# ```python
# flat[0]            # the row of the first image, shape (n,)
# flat[:, 100]       # one number of each image, shape (batch,)
# flat[:, 5:8]       # three numbers of each image, shape (batch, 3)
# ```
#
# One of the notes writes `flatten[:,:,100]`. That asks for a third axis, and there is none:
# *Index out of range using input dim 2; input has only 2 dims*.
#
# Do not be surprised if a plot of the first hundred numbers shows hardly anything: they
# belong to the upper border of a digit, where there is nothing but black.


# %%
def first_values(flat, count):
    """Take the first count numbers of each row.

    flat: a tensor of shape [batch, n], as Flatten gives it.
    count: how many numbers, an int, at most n.

    Return a tensor of shape [batch, count]; a NumPy array will do as well.

    >>> first_values(flat, 100).shape    # (2, 100) for flat of shape (2, 2352)
    """
    # The note writes:
    #     flatten[:,:,100]
    raise NotImplementedError("to do: first_values")


# %% [markdown]
# ## What a Dense layer computes
#
# The notes write it as y = wX + b. In Keras it is the other way round:
#
# ```text
# y = x @ W + b
#
# x   [batch, inputs]      one row an image
# W   [inputs, units]      one column a unit
# b   [units]              one number a unit, added to every row
# y   [batch, units]
# ```
#
# `@` multiplies matrices: each number of y is a row of x times a column of W, multiplied
# place by place and added up. The number of columns of x must be that of rows of W, so the
# order is not yours to choose. A small example:
#
# ```text
# x = [[1, 2]]    W = [[1, 0, 3],     b = [10, 20, 30]
#                      [0, 1, 4]]
#
# x @ W = [[1*1 + 2*0,  1*0 + 2*1,  1*3 + 2*4]] = [[1, 2, 11]]
# y     = [[11, 22, 41]]
# ```
#
# A plain `*` multiplies place by place without adding up. That is something else.


# %%
def dense_by_hand(x, w, b):
    """Compute what a Dense layer without activation computes.

    x: a tensor of shape [batch, inputs]. w: the kernel, a tensor of shape [inputs, units].
    b: the bias, a tensor of shape [units]. All are of dtype float32.

    Return x times w plus b: a tensor (or NumPy array) of shape [batch, units], dtype float32.

    >>> x, w = tf.constant([[1.0, 2.0]]), tf.constant([[1.0, 0.0, 3.0], [0.0, 1.0, 4.0]])
    >>> dense_by_hand(x, w, tf.constant([10.0, 20.0, 30.0]))    # [[11., 22., 41.]]
    """
    # The note writes:
    #     y = wX + b
    raise NotImplementedError("to do: dense_by_hand")


# %% [markdown]
# ## The layer Dense
#
# ```python
# layer = tf.keras.layers.Dense(5)                          # five units, no activation
# layer = tf.keras.layers.Dense(5, activation="sigmoid")    # with one
# ```
#
# `units` says how many numbers come out of each row; how many go in the layer sees when it
# is called. An **activation** changes each number that comes out. `"relu"`, the one used
# most, makes every negative number 0 and lets the others through.
#
# In one of the notes a letter is wrong: `avtivation='relu'`. Keras refuses it, *Unrecognized
# keyword arguments passed to Dense*. And as the line failed, `layer` is still the Flatten of
# before: run the rest, and nothing has shrunk.


# %%
def dense_layer(units):
    """Make a Dense layer with the activation ReLU.

    units: how many numbers it gives for each row, an int.

    Return the layer; it is not called here. The rest stays as Dense has it.

    >>> layer = dense_layer(32)
    >>> layer(tf.zeros((1, 2352))).shape    # (1, 32)
    """
    # The note writes:
    #     layer = tf.keras.layers.Dense(32, avtivation='relu')
    raise NotImplementedError("to do: dense_layer")


# %% [markdown]
# ## One after the other
#
# A second layer reads what the first one gave:
#
# ```python
# layer = tf.keras.layers.Dense(64, activation="relu")
# layer_2 = tf.keras.layers.Dense(7, activation="relu")
# output = layer_2(layer(x))        # [batch, n] -> [batch, 64] -> [batch, 7]
# ```
#
# Ten numbers at the end could stand for ten classes. But with ReLU they are no
# probabilities: they do not add up to 1, they may be far above it, and often they are
# simply 0. The notes show such a layer as an example of a chain, not more. What makes
# probabilities is softmax, which comes later.


# %%
def dense_chain(x):
    """Make two Dense layers and call one after the other.

    x: a tensor of shape [batch, n], dtype float32.

    The first layer has 32 units, the second one 10; both have the activation ReLU. The
    rest stays as Dense has it.

    Return a tuple (layer, layer_2, output): the two layers, and what the second one gives
    for what the first one gives for x, a tensor of shape [batch, 10].

    >>> layer, layer_2, output = dense_chain(tf.ones((4, 2352)))
    >>> output.shape    # (4, 10)
    """
    raise NotImplementedError("to do: dense_chain")


# %% [markdown]
# ## How many parameters?
#
# The numbers that a layer learns are its **parameters**. A Dense layer has a weight for
# every pair of an input and a unit, and one bias for every unit:
#
# ```text
# inputs * units + units
# ```
#
# From 2352 inputs to 32 units: 2352 * 32 + 32 = 75,296. From 32 to 10: 330. So nearly all of
# them lie where a long row is read. (With the 3920 of the note's comment it would be
# 125,472: a wrong length makes a wrong count.)


# %%
def dense_parameters(inputs, units):
    """Say how many parameters a Dense layer has, without TensorFlow.

    inputs: how many numbers each row has. units: how many units the layer has. Both are ints.

    Return an int: weights and biases together.

    >>> dense_parameters(32, 10)    # 330
    """
    raise NotImplementedError("to do: dense_parameters")


# %% [markdown]
# ## Dropout
#
# A network can learn its examples by heart and be lost with any other image. **Dropout**
# makes that harder. While the network is trained, the layer sets some numbers to 0, others
# at every call. The **rate** says what share: 0.7 drops 70 of 100 on average. The numbers
# that survive are divided by `1 - rate`, so that the sum stays about the same:
#
# ```python
# layer = tf.keras.layers.Dropout(0.5)
# x = tf.constant([[1.0, 2.0, 3.0, 4.0]])
# layer(x, training=True)      # [[0., 4., 6., 0.]], say: what is left is doubled
# layer(x)                     # [[1., 2., 3., 4.]]: nothing happens
# ```
#
# Only in training. When the trained network is used, and also when you just call the layer
# without `training=True`, all numbers pass unchanged.
#
# One of the notes writes `Dropout(0,7)`. In German or French a comma stands before the
# fraction; in Python it separates two arguments. The rate is then 0 and the 7 is taken for
# something else (*noise_shape*), which Keras refuses.


# %%
def dropout_layer(rate):
    """Make a Dropout layer.

    rate: the share of numbers that are dropped in training, a float from 0 to 1.

    Return the layer; it is not called here. It drops each number by itself, not whole
    rows or channels.

    >>> layer = dropout_layer(0.7)
    >>> layer(tf.ones((1, 4)), training=True)    # [[0., 0., 3.3333333, 0.]], say
    """
    # The note writes, to drop 70 of 100:
    #     layer = tf.keras.layers.Dropout(0,7)
    raise NotImplementedError("to do: dropout_layer")


# %% [markdown]
# ## Watch it drop
#
# The notes call their Dropout layer like any other and then look at the shape. Nothing can
# be seen that way: the shape never changes, and without training the numbers do not either.


# %%
def drop(values, rate):
    """Drop some of the values, as a Dropout layer does in training.

    values: a tensor of any shape, dtype float32. rate: the share to drop, from 0 to 1.

    Return a tensor of the same shape, dtype float32: each value is 0 with probability rate,
    else divided by 1 - rate. Other values are dropped at every call.

    >>> drop(tf.constant([1.0, 2.0, 3.0, 4.0]), 0.5)    # [0., 4., 6., 0.], say
    """
    # The note writes, and sees nothing happen:
    #     output = layer(output)
    raise NotImplementedError("to do: drop")
