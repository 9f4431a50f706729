# %% [markdown]
# # CNN_Basic: a whole network
#
# A convolutional network looks at an image in two parts. The first one finds features:
# edges, curves, then shapes made of them. The second one decides from these features
# what the image shows. CNN_Basic reads a grey image of 28 x 28 pixels and says how
# probable each of ten classes is.
#
# It is where the notes end, and their code for it runs as it stands. You have built all
# of its parts before, in the module on networks; here they are put together.
#
# | part | layers | shape afterwards |
# |---|---|---|
# | input | 28 x 28 pixels, 1 channel | (28, 28, 1) |
# | block 1 | convolution with 32 filters, ReLU | (28, 28, 32) |
# | | another convolution with 32 filters, ReLU | (28, 28, 32) |
# | | max pooling 2 x 2, dropout 0.25 | (14, 14, 32) |
# | block 2 | convolution with 64 filters, ReLU | (14, 14, 64) |
# | | another convolution with 64 filters, ReLU | (14, 14, 64) |
# | | max pooling 2 x 2, dropout 0.25 | (7, 7, 64) |
# | head | flatten | (3136,) |
# | | dense with 512 units, ReLU, dropout 0.25 | (512,) |
# | | dense with one unit per class, softmax | (10,) |
#
# All kernels are 3 x 3 with padding `"same"`, so only pooling changes height and
# width: it halves them. **ReLU** replaces everything below 0 by 0. **Dropout** sets a
# quarter of the values to 0 while the network is being trained, and makes the others a
# third larger in return; otherwise it does nothing. **Softmax** turns the last ten
# numbers into probabilities that add up to 1.
#
# A convolution has `kernel height * kernel width * channels in * filters` weights and
# one bias per filter; the first one 3 * 3 * 1 * 32 + 32 = 320. A dense layer has
# `inputs * units + units`; the first one 3136 * 512 + 512 = 1,606,144. Together they
# are 1,676,266 parameters, nearly all of them in that one dense layer.
#
# Neither the shape at the end nor the number of parameters proves that a network is right.
# Without its ReLUs, its softmax or its dropouts it has the same shape and the same
# number. An image of 30 x 30 gives that number as well: 30 becomes 15, and 15 becomes 7.

# %%
import tensorflow as tf
from tensorflow.keras import layers

# %% [markdown]
# ## Build it
#
# Keras builds a model from an input on. Each layer is made and at once called on what
# the layer before gave:
#
# ```python
# inputs = layers.Input(shape=(28, 28, 1))
# net = layers.Conv2D(8, 3, padding="same")(inputs)
# net = layers.Activation("relu")(net)
# model = tf.keras.Model(inputs=inputs, outputs=net, name="Two_Layers")
# ```
#
# The other layers are `layers.MaxPool2D`, `layers.Dropout`, `layers.Flatten` and
# `layers.Dense`, made and called in the same way.
#
# Nothing is computed yet: `inputs` and `net` are symbolic tensors, a plan without
# values. The batch axis is left out of `shape`, since a model takes any number of images.
#
# Write `padding="same"` in small letters. `Conv2D` also understands `"SAME"`, but
# inside a model `MaxPool2D` does not.
#
# `model.summary()` prints what has been built: each layer, its shape, its parameters. Hold
# it against the table. `num_classes`, the units of the last layer, is the number of
# classes in the data.


# %%
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
    raise NotImplementedError("to do: build_cnn_basic")
