import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig, axes = plt.subplots()
    axes.set_title(pooled.shape)
    fig.colorbar(axes.imshow(pooled[0, :, :, 0], cmap="gray"), ax=axes)
    return fig
