"""A class of its own, its dense layers listed first."""

import keras
from keras import layers


class Network(keras.Model):
    def __init__(self, num_classes):
        super().__init__(name="CNN_Basic")
        self.hidden = layers.Dense(512, activation="relu")
        self.out = layers.Dense(num_classes, activation="softmax")
        self.late = [layers.Conv2D(64, 3, padding="same", activation="relu") for _ in range(2)]
        self.early = [layers.Conv2D(32, 3, padding="same", activation="relu") for _ in range(2)]
        self.pool = layers.MaxPool2D()
        self.drop = layers.Dropout(0.25)
        self.flat = layers.Flatten()

    def call(self, net, training=None):
        for block in (self.early, self.late):
            for conv in block:
                net = conv(net)
            net = self.drop(self.pool(net), training=training)
        net = self.drop(self.hidden(self.flat(net)), training=training)
        return self.out(net)


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return Network(num_classes)
