from tensorflow.keras import datasets


def one_image(index):
    return datasets.mnist.load_data()[0][0][index]
