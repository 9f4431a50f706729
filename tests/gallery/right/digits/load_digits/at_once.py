from tensorflow.keras import datasets


def load_digits():
    return datasets.mnist.load_data()
