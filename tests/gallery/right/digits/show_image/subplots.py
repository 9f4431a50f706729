import matplotlib.pyplot as plt


def show_image(image):
    fig, axes = plt.subplots()
    axes.imshow(image, cmap="gray")
    return fig
