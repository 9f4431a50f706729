import matplotlib.pyplot as plt


def pooled_picture(pooled):
    pooled = pooled.numpy()
    plt.imshow(pooled[0][..., 0], "grey")
    plt.colorbar()
    plt.title(pooled.shape)
    return plt.gcf()
