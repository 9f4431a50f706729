import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure(figsize=(3, 3))
    plt.imshow(image, cmap="grey")
    plt.title("A digit")
    plt.axis("off")
    plt.show()
    return fig
