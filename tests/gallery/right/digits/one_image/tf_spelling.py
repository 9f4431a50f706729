import tensorflow as tf


def one_image(index):
    (train_x, _), _ = tf.keras.datasets.mnist.load_data()
    image = train_x[index]
    print(image.shape)
    return image
