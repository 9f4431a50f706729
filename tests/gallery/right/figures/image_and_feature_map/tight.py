import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    fig, (left, right) = plt.subplots(ncols=2, layout="constrained")
    left.imshow(image[0, :, :, 0], cmap=plt.cm.gray)
    right.imshow(feature_maps[0, :, :, 0], cmap=plt.cm.gray)
    left.axis("off")
    return fig
