"""ImageGrid brings axes for the bar along."""

import matplotlib.pyplot as plt
from mpl_toolkits.axes_grid1 import ImageGrid


def kernel_picture(weights):
    fig = plt.figure()
    grid = ImageGrid(fig, 111, nrows_ncols=(1, 1), cbar_mode="single")
    picture = grid[0].imshow(weights[0][:, :, 0, 0], "gray")
    grid.cbar_axes[0].colorbar(picture)
    grid[0].set_title(weights[0].shape)
    return fig
