import matplotlib.pyplot as plt


def kernel_picture(weights):
    fig = plt.figure(figsize=(4, 4))
    plt.imshow(weights[0][..., 0, 0], "gray")
    plt.colorbar()
    plt.title(weights[0].shape)
    plt.xlabel("width")
    return fig
