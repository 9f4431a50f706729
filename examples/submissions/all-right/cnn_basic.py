import tensorflow as tf
from tensorflow.keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    """Build CNN_Basic as in the table above.

    input_shape: height, width and channels of one image.
    num_classes: how many classes there are, and so how many outputs.

    Return a Keras model named 'CNN_Basic'. Any way to build it will do (functional,
    Sequential, a class of your own; activations inside the layers or as layers), as
    long as it computes the same, in training as well. Steps may change places where
    that changes nothing: a ReLU may stand after a max pooling or a dropout. What the
    table does not name stays as Keras has it: how the weights start, for instance.

    >>> model = build_cnn_basic()
    >>> model.count_params()    # 1676266
    """
    inputs = layers.Input(shape=input_shape)

    # Features, block 1
    net = layers.Conv2D(32, 3, padding="same")(inputs)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(32, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    net = layers.Dropout(0.25)(net)

    # Features, block 2
    net = layers.Conv2D(64, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(64, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    net = layers.Dropout(0.25)(net)

    # Head
    net = layers.Flatten()(net)
    net = layers.Dense(512)(net)
    net = layers.Activation("relu")(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)

    return tf.keras.Model(inputs=inputs, outputs=net, name="CNN_Basic")
