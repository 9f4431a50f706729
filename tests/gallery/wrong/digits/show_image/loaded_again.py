"""Shows the first digit, whatever it is given."""

# check: hidden/test_any_image[wide]
# misconception: loaded-again

import matplotlib.pyplot as plt
from tensorflow.keras import datasets


def show_image(image):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    image = train_x[0]
    fig = plt.figure()
    plt.imshow(image, "gray")
    return fig
