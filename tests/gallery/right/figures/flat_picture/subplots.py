import matplotlib.pyplot as plt


def flat_picture(flat):
    fig, (upper, lower) = plt.subplots(2, 1)
    upper.hist(flat.numpy().ravel())
    lower.imshow(flat[:, :100], cmap="gray")
    return fig
