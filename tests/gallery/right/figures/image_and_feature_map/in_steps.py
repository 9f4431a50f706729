import matplotlib.pyplot as plt


def image_and_feature_map(image, feature_maps):
    plt.subplot(122)
    plt.imshow(feature_maps[0][:, :, 0], "grey")
    plt.subplot(121)
    first = image[0]
    plt.imshow(first[:, :, 0], "grey")
    return plt.gcf()
