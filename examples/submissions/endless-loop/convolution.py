import tensorflow as tf


def make_layer(filters):
    """Make a convolution layer with all five arguments of the table above.

    filters: how many filters the layer has, an int.

    The kernel is 3 x 3, the strides are 1 x 1, the padding is 'same' and the activation
    is 'relu'. The rest stays as Conv2D has it.

    Return the layer. Do not call it: it has seen no image yet.

    >>> layer = make_layer(5)
    >>> layer(images).shape    # images: (2, 28, 28, 1)  ->  (2, 28, 28, 5)
    """
    return tf.keras.layers.Conv2D(
        filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu"
    )


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
    return tf.keras.layers.Conv2D(filters, 3, 1, "same", activation="relu")


def valid_layer(filters, kernel_size):
    """Make a convolution layer that puts no zeros around the image.

    filters: how many filters the layer has, an int.
    kernel_size: an int for a square kernel, or a pair (height, width).

    The strides are 1, there is no activation. The rest stays as Conv2D has it.

    Return the layer, not called.

    >>> layer = valid_layer(5, 3)
    >>> layer(images).shape    # images: (2, 28, 28, 1)  ->  (2, 26, 26, 5)
    """
    return tf.keras.layers.Conv2D(filters, kernel_size, padding="valid")


def output_size(size, kernel_size, strides, padding):
    """Predict the height (or width) of the feature maps of a convolution.

    size: height (or width) of the image, an int.
    kernel_size: height (or width) of the kernel, an int, not larger than size.
    strides: how far the window moves each time, an int from 1 on.
    padding: 'same' or 'valid', in small letters.

    Return an int. Work it out; no layer is needed.

    >>> output_size(28, 3, 2, "valid")    # 13
    """
    if padding == "same":
        return -(-size // strides)
    return (size - kernel_size) // strides + 1


def to_batch(image):
    """Make one grey image ready for a Conv2D layer.

    image: a NumPy array of shape [height, width] and dtype uint8.

    Return a tensor of shape [1, height, width, 1] and dtype float32 with the same pixel
    values.

    >>> to_batch(image).shape    # image: (28, 28)  ->  (1, 28, 28, 1)
    """
    image = image[tf.newaxis, ..., tf.newaxis]
    return tf.cast(image, dtype=tf.float32)


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
    layer = tf.keras.layers.Conv2D(filters, kernel_size=3, padding="same")
    feature_maps = layer(images)
    return layer, feature_maps


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
    kernel, bias = layer.get_weights()
    return kernel, bias


def count_parameters(kernel_size, channels, filters):
    """Predict how many parameters a convolution layer has, its biases included.

    kernel_size: height and width of the square kernel, an int.
    channels: how many channels the images have, an int.
    filters: how many filters the layer has, an int.

    Return an int. Work it out; no layer is needed.

    >>> count_parameters(3, 1, 32)    # 320
    """
    return kernel_size * kernel_size * channels * filters + filters
