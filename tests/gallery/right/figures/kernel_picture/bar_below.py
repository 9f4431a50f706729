import matplotlib.pyplot as plt


def kernel_picture(weights):
    kernel = weights[0]
    plt.imshow(kernel[:, :, 0][:, :, 0], cmap="grey")
    plt.title(f"{kernel.shape}")
    plt.colorbar(orientation="horizontal", label="weight")
    return plt.gcf()
