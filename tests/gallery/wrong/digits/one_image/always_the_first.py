"""The note's line as it stands."""

# check: hidden/test_any_index
# misconception: always-the-first

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    image = train_x[0]
    return image
