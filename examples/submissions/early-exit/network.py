import tensorflow as tf
from tensorflow.keras import layers


def make_input(shape):
    """Make the symbolic input of a network.

    shape: the shape of one example, a tuple of ints, such as (28, 28, 1).

    Return a symbolic tensor of shape (None, *shape) and dtype float32.

    >>> make_input((28, 28, 1)).shape    # (None, 28, 28, 1)
    """
    return layers.Input(shape=shape)


def feature_block(net, filters):
    """Add one block of feature extraction to net.

    net: a symbolic tensor of shape (None, height, width, channels).
    filters: how many filters each of the two convolutions has, an int.

    The block: a convolution (kernel 3 x 3, padding 'same'), ReLU, another such
    convolution, ReLU, max pooling 2 x 2, dropout with rate 0.25. Everything else stays
    as Keras has it. An activation inside the convolution will do as well, and a ReLU may
    stand behind the pooling or the dropout, where it changes nothing.

    Return a symbolic tensor of shape (None, height // 2, width // 2, filters).

    >>> feature_block(layers.Input(shape=(28, 28, 1)), 32).shape    # (None, 14, 14, 32)
    """
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    net = layers.Dropout(0.25)(net)
    return net


def shape_after_blocks(height, width, filters):
    """Say what shape the feature maps have after some blocks, without TensorFlow.

    height, width: the size of the image, ints.
    filters: a list with the number of filters of each block, such as [32, 64].

    Return a tuple (height, width, channels) of ints, without the batch.

    >>> shape_after_blocks(28, 28, [32, 64])    # (7, 7, 64)
    """
    for _ in filters:
        height, width = height // 2, width // 2
    return height, width, filters[-1]


def probabilities(logits):
    """Turn rows of numbers into rows of probabilities, by softmax.

    logits: a tensor of shape [batch, classes], dtype float32, one row an image. Its numbers
    may be large, 1000 or -1000.

    Return a tensor (or NumPy array) of the same shape, dtype float32. Each row adds up to 1.

    >>> probabilities(tf.constant([[2.0, 1.0, 0.0]]))    # [[0.665, 0.245, 0.090]], rounded
    """
    return tf.nn.softmax(logits)


def head(net, units, num_classes):
    """Add the part that decides to net.

    net: a symbolic tensor of shape (None, height, width, channels).
    units: how many units the first dense layer has. num_classes: how many classes.

    The head: flatten, a dense layer with units and ReLU, dropout with rate 0.25, a dense
    layer with num_classes and softmax. Everything else stays as Keras has it.

    Return a symbolic tensor of shape (None, num_classes).

    >>> head(layers.Input(shape=(7, 7, 64)), 512, 10).shape    # (None, 10)
    """
    net = layers.Flatten()(net)
    net = layers.Dense(units)(net)
    net = layers.Activation("relu")(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)
    return net


def tiny_model(input_shape, num_classes, name):
    """Build the smallest network that can tell classes apart.

    input_shape: the shape of one image, such as (28, 28, 1). num_classes: how many classes.
    name: the model's name, a text.

    The network: an input, flatten, one dense layer with num_classes units, softmax.

    Return a Keras model of that name.

    >>> model = tiny_model((28, 28, 1), 10, "Tiny")
    >>> model(tf.zeros((3, 28, 28, 1))).shape    # (3, 10)
    """
    # Old tutorials end with:
    #     return tf.keras.Model(input=inputs, output=net, name=name)
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)


def parameter_total(model):
    """Say how many parameters a model has in all.

    model: a Keras model.

    Return an int, the total that model.summary() prints.
    """
    # The note writes:
    #     model.summary()
    return model.count_params()


def layer_parameters(model):
    """Say how many parameters each layer of a model has.

    model: a Keras model.

    Return a list of ints, one for each entry of model.layers, in that order. A tuple or an
    array of one axis will do as well.
    """
    return [layer.count_params() for layer in model.layers]


def count_parameters(height, width, channels, filters, num_classes):
    """Say how many parameters a small network has, without TensorFlow.

    The network: a feature block (two convolutions 3 x 3 with padding 'same' and so many
    filters, max pooling 2 x 2), flatten, and a dense layer with num_classes units. All
    have biases. All arguments are ints; height, width and channels are those of the image.

    Return an int.

    >>> count_parameters(28, 28, 1, 32, 10)    # 72298
    """
    first = 3 * 3 * channels * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = (height // 2) * (width // 2) * filters
    return first + second + row * num_classes + num_classes
