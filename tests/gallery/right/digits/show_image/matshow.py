import matplotlib.pyplot as plt


def show_image(image):
    fig, ax = plt.subplots(1, 1)
    ax.matshow(image, cmap="gray")
    return fig
