import tensorflow as tf


def dense_by_hand(x, w, b):
    layer = tf.keras.layers.Dense(w.shape[1])
    layer.build(x.shape)
    layer.set_weights([w, b])
    return layer(x)
