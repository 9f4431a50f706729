# %% [markdown]
# # Networks: layers put together
#
# So far a layer was made, called on numbers, and gave numbers. A whole network is planned
# first and computes later. Its plan has two parts:
#
# | part | what it does | layers |
# |---|---|---|
# | feature extraction | finds edges, curves, shapes in the image | convolution, pooling |
# | classification | decides from them what the image shows | flatten, dense |
#
# An image is not predicted from its pixels straight away. Blocks of convolutions find
# features, each block in a smaller picture, and only then is everything flattened.

# %%
import tensorflow as tf
from tensorflow.keras import layers

# %% [markdown]
# ## The input: a place for images
#
# A plan begins with a **symbolic tensor**: it has a shape and a dtype but no numbers yet.
#
# ```python
# inputs = layers.Input(shape=(32, 20, 3))
# inputs.shape     # (None, 32, 20, 3)
# inputs.dtype     # float32
# ```
#
# `shape` is that of one image, in one tuple. The batch axis comes in front by itself, and
# its size is `None`: any number of images will do. `layers.Input(32, 20, 3)` without the
# inner parentheses fails, *Cannot convert '32' to a shape*, and `input_shape=` is a name
# that `Input` does not know.


# %%
def make_input(shape):
    """Make the symbolic input of a network.

    shape: the shape of one example, a tuple of ints, such as (28, 28, 1).

    Return a symbolic tensor of shape (None, *shape) and dtype float32.

    >>> make_input((28, 28, 1)).shape    # (None, 28, 28, 1)
    """
    raise NotImplementedError("to do: make_input")


# %% [markdown]
# ## A block
#
# Layers are called on symbolic tensors as they are on numbers. What comes back is symbolic
# again, so one call follows the other. The notes call the tensor `net` and give every new
# one the same name:
#
# ```python
# net = layers.Conv2D(8, 5, padding="valid")(net)     # made, and called at once
# net = layers.Activation("sigmoid")(net)
# net = layers.AveragePooling2D((3, 3))(net)
# ```
#
# Each line reads `net` and makes the next one. A line that reads something else, `inputs`
# say, throws away what was built so far, without any error.
#
# The block of the notes has six steps: convolution, ReLU, convolution, ReLU, max
# pooling, dropout. In the first block there are 32 filters, in the second one 64. Otherwise
# the two are the same, so one function can build both.
#
# Two traps. Functions of TensorFlow such as `tf.nn.relu(net)` do not take a symbolic tensor
# of Keras; the layer `layers.Activation("relu")` does. And `MaxPool2D` wants its padding in
# small letters here; best say nothing, as the notes do in this place. Then it leaves out a
# row or column that does not fill a window: 30 becomes 15, and 15 becomes 7.


# %%
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
    raise NotImplementedError("to do: feature_block")


# %% [markdown]
# ## The shape after some blocks
#
# Convolutions with padding `"same"` keep height and width. Each pooling halves them, and
# what is left over is dropped:
#
# | | height and width | channels |
# |---|---|---|
# | image | 30 x 30 | 1 |
# | after a block of 32 filters | 15 x 15 | 32 |
# | after a block of 64 filters | 7 x 7 | 64 |
#
# "Pooling halves the image" is therefore exact for even sizes only.


# %%
def shape_after_blocks(height, width, filters):
    """Say what shape the feature maps have after some blocks, without TensorFlow.

    height, width: the size of the image, ints.
    filters: a list with the number of filters of each block, such as [32, 64].

    Return a tuple (height, width, channels) of ints, without the batch.

    >>> shape_after_blocks(28, 28, [32, 64])    # (7, 7, 64)
    """
    raise NotImplementedError("to do: shape_after_blocks")


# %% [markdown]
# ## Softmax: numbers become probabilities
#
# At the end there is one number for each class, of any size and sign. **Softmax** makes
# probabilities of each row: nothing negative, and the sum is 1.
#
# ```text
# p[i] = exp(z[i]) / (exp(z[0]) + exp(z[1]) + ... )
#
# z = [2, 1, 0]      exp(z) = [7.389, 2.718, 1]      p = [0.665, 0.245, 0.090]
# ```
#
# The largest number gets the largest probability. Adding the same to a whole row changes
# nothing. That is of use, for exp(1000) is too large for a float32: who writes softmax by
# hand subtracts the largest number of each row first. `tf.nn.softmax` does so by itself.


# %%
def probabilities(logits):
    """Turn rows of numbers into rows of probabilities, by softmax.

    logits: a tensor of shape [batch, classes], dtype float32, one row an image. Its numbers
    may be large, 1000 or -1000.

    Return a tensor (or NumPy array) of the same shape, dtype float32. Each row adds up to 1.

    >>> probabilities(tf.constant([[2.0, 1.0, 0.0]]))    # [[0.665, 0.245, 0.090]], rounded
    """
    raise NotImplementedError("to do: probabilities")


# %% [markdown]
# ## The head
#
# The second part of the network reads the feature maps and ends with one probability for
# each class. In the notes:
#
# ```text
# flatten
# dense, 512 units        ReLU        dropout 0.25
# dense, num_classes      softmax
# ```
#
# `num_classes` is the number of classes in the data, ten for digits. The 512 is a choice;
# in your function it is an argument.


# %%
def head(net, units, num_classes):
    """Add the part that decides to net.

    net: a symbolic tensor of shape (None, height, width, channels).
    units: how many units the first dense layer has. num_classes: how many classes.

    The head: flatten, a dense layer with units and ReLU, dropout with rate 0.25, a dense
    layer with num_classes and softmax. Everything else stays as Keras has it.

    Return a symbolic tensor of shape (None, num_classes).

    >>> head(layers.Input(shape=(7, 7, 64)), 512, 10).shape    # (None, 10)
    """
    raise NotImplementedError("to do: head")


# %% [markdown]
# ## A model: from here to there
#
# A model is told where the plan begins and where it ends:
#
# ```python
# model = tf.keras.Model(inputs=inputs, outputs=net, name="Edges")
# ```
#
# Both words have an *s*. In old tutorials you find `Model(input=..., output=...)`; Keras
# today says *Unrecognized keyword arguments*. And what comes in as `inputs` must be what
# the plan began with, not what it has become.


# %%
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
    raise NotImplementedError("to do: tiny_model")


# %% [markdown]
# ## What a model knows about itself
#
# `model.summary()` prints a table: every layer with the shape that comes out of it and the
# number of its parameters, and their total at the end. It is for reading. It **returns**
# `None`, so nothing can be done with it in a program. For that there are other ways:
#
# ```python
# model.count_params()              # the total, an int
# model.layers                      # a list of the layers, in order
# model.layers[1].name              # a text
# model.layers[1].count_params()    # one layer's parameters
# ```
#
# All parameters count, also those that training does not change.


# %%
def parameter_total(model):
    """Say how many parameters a model has in all.

    model: a Keras model.

    Return an int, the total that model.summary() prints.
    """
    # The note writes:
    #     model.summary()
    raise NotImplementedError("to do: parameter_total")


# %% [markdown]
# ## Layer by layer
#
# In CNN_Basic nearly all parameters sit in one dense layer. You only see that when you
# count layer by layer. Layers such as `Flatten` and `Dropout` have none, so theirs is 0.


# %%
def layer_parameters(model):
    """Say how many parameters each layer of a model has.

    model: a Keras model.

    Return a list of ints, one for each entry of model.layers, in that order. A tuple or an
    array of one axis will do as well.
    """
    raise NotImplementedError("to do: layer_parameters")


# %% [markdown]
# ## Count before you build
#
# A convolution has `kernel height * kernel width * channels in * filters` weights and one
# bias a filter. A dense layer has `inputs * units + units` parameters. Activation, pooling,
# flatten and dropout have none. So the total can be said before anything is built:
#
# ```text
# image 28 x 28, 1 channel
# convolution 3 x 3, 32 filters      3*3*1*32 + 32    =    320     28 x 28 x 32
# convolution 3 x 3, 32 filters      3*3*32*32 + 32   =  9,248     28 x 28 x 32
# max pooling 2 x 2, flatten                                       14*14*32 = 6272
# dense, 10 units                    6272*10 + 10     = 62,730
#                                                       72,298 in all
# ```
#
# The second convolution reads 32 channels, not 1. And pooling, which has no parameters
# itself, decides how many the dense layer has. (An image of 29 x 29 has the same total.)


# %%
def count_parameters(height, width, channels, filters, num_classes):
    """Say how many parameters a small network has, without TensorFlow.

    The network: a feature block (two convolutions 3 x 3 with padding 'same' and so many
    filters, max pooling 2 x 2), flatten, and a dense layer with num_classes units. All
    have biases. All arguments are ints; height, width and channels are those of the image.

    Return an int.

    >>> count_parameters(28, 28, 1, 32, 10)    # 72298
    """
    raise NotImplementedError("to do: count_parameters")
