import matplotlib.pyplot as plt


def pooled_picture(pooled):
    fig = plt.figure(figsize=(15, 5))
    plt.subplot(121)
    plt.title(tuple(pooled.shape))
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    plt.show()
    return fig
