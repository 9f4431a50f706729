import matplotlib.pyplot as plt
import numpy as np


import matplotlib.pyplot as plt
import numpy as np


def image_and_feature_map(image, feature_maps):
    fig = plt.figure(figsize=(10, 4))
    for place, block in enumerate((image, feature_maps), 1):
        plt.subplot(1, 2, place)
        plt.imshow(np.array(block)[0, ..., 0], cmap="gray")
        plt.title(block.shape)
        plt.colorbar()
    plt.show()
    return fig


import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    counts, edges = np.histogram(values, bins=10, range=(-2, 2))
    fig = plt.figure()
    plt.bar(edges[:-1], counts, width=np.diff(edges), align="edge")
    plt.ylim(0, 100)
    return fig


import numpy as np


def values_counted(values, low, high):
    counts, edges = np.histogram(values, range=(low, high))
    return int(counts.sum())


import matplotlib.pyplot as plt


def kernel_picture(weights):
    kernel = weights[0]
    plt.imshow(kernel[:, :, 0][:, :, 0], cmap="grey")
    plt.title(f"{kernel.shape}")
    plt.colorbar(orientation="horizontal", label="weight")
    return plt.gcf()


import matplotlib.pyplot as plt


def pooled_picture(pooled):
    pooled = pooled.numpy()
    plt.imshow(pooled[0][..., 0], "grey")
    plt.colorbar()
    plt.title(pooled.shape)
    return plt.gcf()


import matplotlib.pyplot as plt


def flat_picture(flat):
    flat = flat.numpy()
    fig, axes = plt.subplots(2)
    axes[0].hist(flat.ravel(), bins=10)
    axes[1].imshow(flat[:, 0:100], aspect="auto")
    axes[1].set_title(flat[:, 0:100].shape)
    fig.tight_layout()
    return fig


import matplotlib.pyplot as plt


def layer_report(output, weights):
    kernel, bias = weights
    values = output.numpy()
    fig, (left, middle, right) = plt.subplots(1, 3)
    left.hist(values.flatten(), 10, (-2, 2))
    left.set(ylim=(0, 200), title="values")
    for axes, block, part in (
        (middle, kernel, kernel[..., 0, 0]),
        (right, values, values[0, ..., 0]),
    ):
        fig.colorbar(axes.imshow(part, "gray"), ax=axes)
        axes.set_title(str(block.shape))
    return fig
