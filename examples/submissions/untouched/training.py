# %% [markdown]
# # Training: one step beyond the notes
#
# The notes end with a network that is built but knows nothing: its weights are random, and
# of ten digits it gets one right, by luck. This module, which you may leave out, goes on
# from there. It trains a network, measures it, and puts it into a file.
#
# | step | what it takes |
# |---|---|
# | say how to learn | `model.compile` |
# | learn from images and labels | `model.fit` |
# | measure on images that were not learnt from | predictions, labels |
# | keep what was learnt | `model.save`, `load_model` |

# %%
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## Train
#
# A network learns by changing its weights a little, again and again, so that a number
# becomes smaller: the **loss**. It says how far the predictions are from the labels. For
# probabilities of classes the loss is **cross-entropy**: small if the right class has a
# high probability, large if it has a low one. A network that knows nothing has a loss of
# about 2.3 for ten classes.
#
# ```python
# model.compile(optimizer="sgd", loss="mean_squared_error")    # how to learn
# history = model.fit(x, y, epochs=8, verbose=0)               # learn
# history.history["loss"]                                      # eight numbers
# ```
#
# `compile` says how: the **optimizer** decides how the weights are changed (`"adam"` is a
# good first choice), the loss what is to become small. Our labels are whole numbers from 0
# to 9. The cross-entropy for such labels is called `"sparse_categorical_crossentropy"`; the
# one without *sparse* wants ten numbers for each label.
#
# `fit` goes through all the images `epochs` times, 32 at a time, and changes the model
# itself. What it returns is the **history**: the loss of each epoch, which should fall.


# %%
def train(model, images, labels, epochs):
    """Train a model on images and labels.

    model: a Keras model that gives a probability for each class.
    images: a NumPy array [n, height, width], float32. labels: a NumPy array [n] of whole
    numbers. epochs: how often to go through all of them, an int.

    Compile the model with sparse categorical cross-entropy as loss and an optimizer of your
    choice ('adam' is a good one), and fit it on all the images as they are. The model that
    was given is itself trained, every layer of it.

    Return the history that fit gives.

    >>> train(model, images, labels, 3).history["loss"]    # [2.2, 1.8, 1.5], say
    """
    raise NotImplementedError("to do: train")


# %% [markdown]
# ## How many are right?
#
# The model gives ten probabilities for each image. Its answer is the class with the highest
# one, and `np.argmax(..., axis=1)` finds which place that is in each row:
#
# ```python
# np.argmax([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]], axis=1)    # [1, 0]
# ```
#
# The **accuracy** is the share of images whose answer is the label. True counts as 1 and
# False as 0, so `np.mean([True, False, True, True])` is 0.75. Measure it on images that the
# model has not learnt from. Those it has seen it may know by heart.


# %%
def accuracy(model, images, labels):
    """Say what share of the images a model gets right.

    model: a Keras model that gives a probability for each class; it need not be compiled.
    images: a NumPy array [n, height, width], float32. labels: a NumPy array [n] of whole
    numbers.

    Return a number from 0 to 1.

    >>> accuracy(model, images, labels)    # 0.75, if 3 of 4 are right
    """
    raise NotImplementedError("to do: accuracy")


# %% [markdown]
# ## Keep it
#
# A trained model lives in memory and is gone when Python ends. It can be put into a file,
# plan and weights together, and read back:
#
# ```python
# model.save("digits.keras")
# again = tf.keras.models.load_model("digits.keras")
# ```
#
# `save` only writes and returns nothing. The model that is read back is another object that
# computes the same; training one of them does not change the other. The name of the file
# ends in `.keras`.


# %%
def save_and_load(model, path):
    """Write a model to a file and read it back.

    model: a Keras model. path: the name of the file, a text that ends in '.keras'.
    The file stays there. If there was one of that name, the new one replaces it.

    Return the model that was read from the file: a new one that computes the same.
    """
    raise NotImplementedError("to do: save_and_load")
