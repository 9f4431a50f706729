import numpy as np
import tensorflow as tf


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
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)


def accuracy(model, images, labels):
    """Say what share of the images a model gets right.

    model: a Keras model that gives a probability for each class; it need not be compiled.
    images: a NumPy array [n, height, width], float32. labels: a NumPy array [n] of whole
    numbers.

    Return a number from 0 to 1.

    >>> accuracy(model, images, labels)    # 0.75, if 3 of 4 are right
    """
    predicted = np.argmax(model(images), axis=1)
    return np.mean(predicted == labels)


def save_and_load(model, path):
    """Write a model to a file and read it back.

    model: a Keras model. path: the name of the file, a text that ends in '.keras'.
    The file stays there. If there was one of that name, the new one replaces it.

    Return the model that was read from the file: a new one that computes the same.
    """
    model.save(path)
    return tf.keras.models.load_model(path)
