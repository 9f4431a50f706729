import matplotlib.pyplot as plt


def flat_picture(flat):
    flat = flat.numpy()
    fig, axes = plt.subplots(2)
    axes[0].hist(flat.ravel(), bins=10)
    axes[1].imshow(flat[:, 0:100], aspect="auto")
    axes[1].set_title(flat[:, 0:100].shape)
    fig.tight_layout()
    return fig
