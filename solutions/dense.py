# %% [markdown] covers="A38 B17"
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

# %% [markdown] covers="A38 B17"
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

# %% exercise="flatten" covers="A38 B17"
def flatten(feature_maps):
    """Put all the numbers of each image into one row.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    Return a tensor of shape [batch, height * width * channels] with the same numbers in
    the same order, dtype float32.

    >>> flatten(tf.zeros((2, 28, 28, 3))).shape    # (2, 2352)
    """
    ### BEGIN SOLUTION
    layer = tf.keras.layers.Flatten()
    return layer(feature_maps)
    ### END SOLUTION


# %% [markdown] hints="flatten"
# 1. Two steps, as with a convolution: make the layer and give it a name, then call it on
#    the feature maps.
# 2. The class is `tf.keras.layers.Flatten`, and it needs no settings. It leaves the batch
#    axis alone by itself.

# %% [markdown] covers="B17 B19"
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

# %% exercise="flat_length" covers="B17 B19" after="dense.flatten"
def flat_length(height, width, channels):
    """Say how many numbers one image's row has after Flatten, without TensorFlow.

    height, width, channels: the size of the feature maps, ints.

    Return an int.

    >>> flat_length(28, 28, 3)    # 2352
    """
    # The note writes, for 28 x 28 feature maps of 3 filters:
    #     flatten.shape #28 * 28 * 5 -> [1,3920]
    ### BEGIN SOLUTION
    return height * width * channels
    ### END SOLUTION


# %% [markdown] hints="flat_length"
# 1. Count on a small case: feature maps of 2 x 3 with 4 channels. How many numbers are
#    there in all?
# 2. The length is the product of the three sizes. The batch is no part of it.

# %% [markdown] covers="A39 B18"
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

# %% exercise="first_values" covers="A39 B18" after="dense.flatten"
def first_values(flat, count):
    """Take the first count numbers of each row.

    flat: a tensor of shape [batch, n], as Flatten gives it.
    count: how many numbers, an int, at most n.

    Return a tensor of shape [batch, count]; a NumPy array will do as well.

    >>> first_values(flat, 100).shape    # (2, 100) for flat of shape (2, 2352)
    """
    # The note writes:
    #     flatten[:,:,100]
    ### BEGIN SOLUTION
    return flat[:, :count]
    ### END SOLUTION


# %% [markdown] hints="first_values"
# 1. The index needs two parts: one for the batch, which stays whole, one for the row.
# 2. "From the beginning up to" is a colon before the number; a number alone picks one
#    place and loses the axis.

# %% [markdown] covers="B16"
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

# %% exercise="dense_by_hand" covers="B16"
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
    ### BEGIN SOLUTION
    return x @ w + b
    ### END SOLUTION


# %% [markdown] hints="dense_by_hand"
# 1. Write down the two shapes side by side, in both orders. Only in one order do the sizes
#    in the middle agree, whatever the batch is.
# 2. `@` (or `tf.matmul`) is the product of matrices. The bias is then added with a plain
#    plus; it reaches every row by itself.

# %% [markdown] covers="A40 B19"
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

# %% exercise="dense_layer" covers="A40 B19" after="dense.dense_by_hand"
def dense_layer(units):
    """Make a Dense layer with the activation ReLU.

    units: how many numbers it gives for each row, an int.

    Return the layer; it is not called here. The rest stays as Dense has it.

    >>> layer = dense_layer(32)
    >>> layer(tf.zeros((1, 2352))).shape    # (1, 32)
    """
    # The note writes:
    #     layer = tf.keras.layers.Dense(32, avtivation='relu')
    ### BEGIN SOLUTION
    return tf.keras.layers.Dense(units, activation="relu")
    ### END SOLUTION


# %% [markdown] hints="dense_layer"
# 1. Read the note's line letter by letter. And its 32 is one number of many.
# 2. `tf.keras.layers.Dense` takes the number of units, and the name of the activation as
#    the keyword `activation`.

# %% [markdown] covers="A41 B20"
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

# %% exercise="dense_chain" covers="A41 B20" after="dense.dense_layer"
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
    ### BEGIN SOLUTION
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    output = layer_2(layer(x))
    return layer, layer_2, output
    ### END SOLUTION


# %% [markdown] hints="dense_chain"
# 1. Make both layers first. Then ask yourself what the second one is to read: x, or
#    something that was made of it?
# 2. Call the first layer on x and give the result a name; call the second one on that.
#    Return three things with commas between them.

# %% [markdown] covers="B19 B20"
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

# %% exercise="dense_parameters" covers="B19 B20" after="dense.dense_layer"
def dense_parameters(inputs, units):
    """Say how many parameters a Dense layer has, without TensorFlow.

    inputs: how many numbers each row has. units: how many units the layer has. Both are ints.

    Return an int: weights and biases together.

    >>> dense_parameters(32, 10)    # 330
    """
    ### BEGIN SOLUTION
    return inputs * units + units
    ### END SOLUTION


# %% [markdown] hints="dense_parameters"
# 1. Draw three inputs and two units, and a line from each input to each unit. Every line is
#    a weight. What does each unit have besides?
# 2. The kernel has the shape [inputs, units], the bias [units]. Add up how many numbers are
#    in both.

# %% [markdown] covers="B21"
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

# %% exercise="dropout_layer" covers="B21"
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
    ### BEGIN SOLUTION
    return tf.keras.layers.Dropout(rate)
    ### END SOLUTION


# %% [markdown] hints="dropout_layer"
# 1. The note's line has a comma where a point should be. In your function there is not even
#    a number to write: it comes in as an argument.
# 2. `tf.keras.layers.Dropout` needs one thing, the rate. It is what is dropped, not what
#    is kept.

# %% [markdown] covers="B21"
# ## Watch it drop
#
# The notes call their Dropout layer like any other and then look at the shape. Nothing can
# be seen that way: the shape never changes, and without training the numbers do not either.

# %% exercise="drop" covers="B21" after="dense.dropout_layer"
def drop(values, rate):
    """Drop some of the values, as a Dropout layer does in training.

    values: a tensor of any shape, dtype float32. rate: the share to drop, from 0 to 1.

    Return a tensor of the same shape, dtype float32: each value is 0 with probability rate,
    else divided by 1 - rate. Other values are dropped at every call.

    >>> drop(tf.constant([1.0, 2.0, 3.0, 4.0]), 0.5)    # [0., 4., 6., 0.], say
    """
    # The note writes, and sees nothing happen:
    #     output = layer(output)
    ### BEGIN SOLUTION
    layer = tf.keras.layers.Dropout(rate)
    return layer(values, training=True)
    ### END SOLUTION


# %% [markdown] hints="drop"
# 1. Make the layer with its rate and call it. If the values come back unchanged, the layer
#    does not know that this is training.
# 2. The call takes a keyword beside the values: `training`. See the example above.
