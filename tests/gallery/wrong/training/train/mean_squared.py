"""Another loss, with ten numbers for each label."""

# check: hidden/test_the_loss_is_cross_entropy
# misconception: other-loss
# breaks: with sparse categorical cross-entropy as loss

import tensorflow as tf


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="mean_squared_error")
    return model.fit(images, tf.one_hot(labels, 10), epochs=epochs, verbose=0)
