from tensorflow.keras.datasets.mnist import load_data


def load_digits():
    train, test = load_data()
    return train, test
