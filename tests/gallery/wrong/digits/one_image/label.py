"""Takes the label."""

# check: hidden/test_any_index
# misconception: a-label
# breaks: pick one image

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_y[index]
