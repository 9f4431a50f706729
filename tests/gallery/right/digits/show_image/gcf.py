import matplotlib.pyplot as plt


def show_image(image):
    plt.imshow(image, "gray")
    return plt.gcf()
