"""Takes the image from the test set."""

# check: hidden/test_any_index
# misconception: test-set
# breaks: of the training set

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return test_x[index]
