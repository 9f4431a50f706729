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
