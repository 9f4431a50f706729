import keras


def load_digits():
    return keras.datasets.mnist.load_data()
