import numpy as np
import tensorflow as tf


def value_range(x):
    """Find the smallest and the largest value of a tensor.

    x: a tensor or a NumPy array of any shape.

    Return a tuple (smallest, largest) of two numbers. (A tensor without axes is one.)

    >>> value_range(tf.constant([[3.0, -1.5], [0.0, 2.0]]))    # (-1.5, 3.0)
    """
    # The note writes:
    #     np.min(output),np,max(output)
    return np.min(x), np.max(x)


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
    activation_layer = tf.keras.layers.ReLU()
    return activation_layer(feature_maps)


def relu_by_hand(x):
    """Apply ReLU without a layer.

    x: a NumPy array of any shape, dtype float32.

    Return an array or a tensor of the same shape and dtype: 0 where a value was below
    0, the others unchanged.

    >>> relu_by_hand(np.array([-3.0, 0.5, 7.0], dtype=np.float32))    # [0., 0.5, 7.]
    """
    return np.maximum(x, 0)


def range_after_relu(feature_maps):
    """Apply ReLU to feature maps, then find the smallest and the largest value.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    Return a tuple (smallest, largest) of two numbers, those after ReLU.

    >>> range_after_relu(tf.constant([[[[-3.0, 7.0]]]]))    # (0.0, 7.0)
    """
    # The note writes:
    #     act_output = act_layer(output)
    #     np.min(output), np.max(output)
    act_output = tf.keras.layers.ReLU()(feature_maps)
    return np.min(act_output), np.max(act_output)


def max_pool(feature_maps):
    """Apply max pooling to feature maps.

    feature_maps: a tensor of shape [batch, height, width, channels], dtype float32.

    The window is 2 x 2, the strides are 2 x 2, the padding is 'same': where height or
    width is odd, the last row or column has a window of its own.

    Return the tensor that comes out.

    >>> max_pool(feature_maps).shape    # feature_maps: (1, 28, 28, 3)  ->  (1, 14, 14, 3)
    >>> max_pool(feature_maps).shape    # feature_maps: (1, 27, 28, 3)  ->  (1, 14, 14, 3)
    """
    pool_layer = tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="same")
    return pool_layer(feature_maps)


def pooled_size(size, padding):
    """Predict the height (or width) after max pooling with a window of 2 and strides of 2.

    size: height (or width) before, an int from 2 on.
    padding: 'same' or 'valid', in small letters.

    Return an int. Work it out; no layer is needed.

    >>> pooled_size(27, "same")     # 14
    >>> pooled_size(27, "valid")    # 13
    """
    if padding == "same":
        return (size + 1) // 2
    return size // 2


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
    net = tf.keras.layers.ReLU()(inputs)
    return tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="same")(net)
