import tensorflow as tf


def train(model, images, labels, epochs):
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.002),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    history = model.fit(images, labels, epochs=epochs)
    return history
