import matplotlib.pyplot as plt


def kernel_picture(weights):
    kernel, bias = weights
    fig, axes = plt.subplots()
    picture = axes.imshow(kernel[:, :, 0, 0], cmap="gray")
    axes.set_title(str(kernel.shape))
    fig.colorbar(picture)
    return fig
