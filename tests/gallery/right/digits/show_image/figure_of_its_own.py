import matplotlib.pyplot as plt
from matplotlib.figure import Figure


def show_image(image):
    fig = Figure()
    fig.add_subplot().imshow(image, cmap=plt.get_cmap("gray"), vmin=0, vmax=255)
    return fig
