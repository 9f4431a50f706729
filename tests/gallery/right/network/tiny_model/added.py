import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    model = tf.keras.Sequential(name=name)
    model.add(layers.Input(shape=input_shape))
    model.add(layers.Flatten())
    model.add(layers.Dense(num_classes))
    model.add(layers.Activation("softmax"))
    return model
