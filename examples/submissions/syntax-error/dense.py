import tensorflow as tf


def flatten(feature_maps):
    """Put all the numbers of each image into one row.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    Return a tensor of shape [batch, height * width * channels] with the same numbers in
    the same order, dtype float32.

    >>> flatten(tf.zeros((2, 28, 28, 3))).shape    # (2, 2352)
    """
    layer = tf.keras.layers.Flatten()
    return layer(feature_maps)


def flat_length(height, width, channels):
    """Say how many numbers one image's row has after Flatten, without TensorFlow.

    height, width, channels: the size of the feature maps, ints.

    Return an int.

    >>> flat_length(28, 28, 3)    # 2352
    """
    # The note writes, for 28 x 28 feature maps of 3 filters:
    #     flatten.shape #28 * 28 * 5 -> [1,3920]
    return height * width * channels


def first_values(flat, count):
    """Take the first count numbers of each row.

    flat: a tensor of shape [batch, n], as Flatten gives it.
    count: how many numbers, an int, at most n.

    Return a tensor of shape [batch, count]; a NumPy array will do as well.

    >>> first_values(flat, 100).shape    # (2, 100) for flat of shape (2, 2352)
    """
    # The note writes:
    #     flatten[:,:,100]
    return flat[:, :count]


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
    return x @ w + b


def dense_layer(units):
    """Make a Dense layer with the activation ReLU.

    units: how many numbers it gives for each row, an int.

    Return the layer; it is not called here. The rest stays as Dense has it.

    >>> layer = dense_layer(32)
    >>> layer(tf.zeros((1, 2352))).shape    # (1, 32)
    """
    # The note writes:
    #     layer = tf.keras.layers.Dense(32, avtivation='relu')
    return tf.keras.layers.Dense(units, activation="relu")


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
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    output = layer_2(layer(x))
    return layer, layer_2, output


def dense_parameters(inputs, units):
    """Say how many parameters a Dense layer has, without TensorFlow.

    inputs: how many numbers each row has. units: how many units the layer has. Both are ints.

    Return an int: weights and biases together.

    >>> dense_parameters(32, 10)    # 330
    """
    return inputs * units + units


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
    return tf.keras.layers.Dropout(rate)


def drop(values, rate):
    """Drop some of the values, as a Dropout layer does in training.

    values: a tensor of any shape, dtype float32. rate: the share to drop, from 0 to 1.

    Return a tensor of the same shape, dtype float32: each value is 0 with probability rate,
    else divided by 1 - rate. Other values are dropped at every call.

    >>> drop(tf.constant([1.0, 2.0, 3.0, 4.0]), 0.5)    # [0., 4., 6., 0.], say
    """
    # The note writes, and sees nothing happen:
    #     output = layer(output)
    layer = tf.keras.layers.Dropout(rate)
    return layer(values, training=True)
