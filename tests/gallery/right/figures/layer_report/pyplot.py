import matplotlib.pyplot as plt


def layer_report(output, weights):
    plt.subplot(1, 3, 3)
    plt.imshow(output[0, :, :, 0], "grey")
    plt.title(str(output.shape))
    plt.colorbar()
    plt.subplot(1, 3, 2)
    plt.imshow(weights[0][:, :, 0, 0], "grey")
    plt.title(str(weights[0].shape))
    plt.subplot(1, 3, 1)
    plt.hist(output.numpy().ravel(), bins=10, range=(-2, 2))
    plt.ylim((0, 200))
    plt.suptitle("Conv2D")
    return plt.gcf()
