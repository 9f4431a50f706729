import matplotlib.pyplot as plt
import numpy as np


def image_and_feature_map(image, feature_maps):
    """Draw an image and what a convolution made of it, side by side.

    image: a NumPy array or tensor of shape [batch, height, width, channels].
    feature_maps: a tensor or NumPy array of shape [batch, height, width, filters]; its
        height and width may be other ones.

    Return a figure of two panels in one row, both with the colour map 'gray': on the
    left channel 0 of the first image, on the right feature map 0 of the first image.
    """
    fig = plt.figure()
    plt.subplot(1, 2, 1)
    plt.imshow(image[0, :, :, 0], "gray")
    plt.subplot(1, 2, 2)
    plt.imshow(feature_maps[0, :, :, 0], "gray")
    return fig


def histogram(values):
    """Draw how the values are spread between -2 and 2.

    values: a tensor or a NumPy array, of any shape.

    Return a figure with one histogram of all the values: ten bins over the range
    [-2, 2], the y axis from 0 to 100.
    """
    # The note writes, for values that are a tensor:
    #     plt.hist(values.numpy().ravel(), range=[-2,2])
    #     ply.ylim(0,100)
    fig = plt.figure()
    plt.hist(np.ravel(values), range=[-2, 2])
    plt.ylim(0, 100)
    return fig


def values_counted(values, low, high):
    """Say how many of the values a histogram over the range [low, high] counts.

    values: a NumPy array of any shape.
    low, high: two numbers, the ends of the range.

    Return a whole number, without drawing anything.

    >>> values_counted(np.array([-3.0, -2.0, 0.5, 2.0, 7.0]), -2, 2)    # 3
    """
    return np.sum((values >= low) & (values <= high))


def kernel_picture(weights):
    """Draw one kernel of a convolution.

    weights: what layer.get_weights() gives, a list of two NumPy arrays: the kernel of
        shape [kernel height, kernel width, channels, filters], and the bias.

    Return a figure with one picture in the colour map 'gray' and a colour bar: the
    weights of channel 0 and filter 0. Its title is the shape of the whole kernel.

    >>> fig = kernel_picture(layer.get_weights())    # title: (3, 3, 1, 3)
    """
    # The note's panel has nothing but a title:
    #     plt.title(weights[0].shape)
    fig = plt.figure()
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    plt.colorbar()
    return fig


def pooled_picture(pooled):
    """Draw a feature map after pooling.

    pooled: a tensor of shape [batch, height, width, channels].

    Return a figure with one picture in the colour map 'gray' and a colour bar: channel 0
    of the first image. Its title is the shape of pooled, all four axes.

    >>> fig = pooled_picture(pooled)    # title: (1, 14, 14, 3)
    """
    # The note writes:
    #     plt.title(pooled.shape)
    #     plt.imshow(pooled[0,:,:,0], 'gray')
    #     plt.colorbar()
    #     plt.imshow()
    fig = plt.figure()
    plt.title(pooled.shape)
    plt.imshow(pooled[0, :, :, 0], "gray")
    plt.colorbar()
    return fig


def flat_picture(flat):
    """Draw a flat vector: a histogram, and below it a picture of its beginning.

    flat: a tensor of shape [batch, values], with at least a hundred values an image.

    Return a figure of two panels, one below the other: a histogram of all the values,
    with the bins and the range that hist chooses by itself, and a picture of the first
    hundred values of every image, of shape (batch, 100), in any colours.
    """
    # The note writes:
    #     plt.subplot(212)
    #     plt.imshow(flat[:,:,100])
    fig = plt.figure()
    plt.subplot(2, 1, 1)
    plt.hist(np.ravel(flat))
    plt.subplot(2, 1, 2)
    plt.imshow(flat[:, :100])
    return fig


def layer_report(output, weights):
    """Draw what a convolution made and what it did it with.

    output: the feature maps, a tensor of shape [batch, height, width, filters].
    weights: what layer.get_weights() gives, the kernel and the bias.

    Return a figure of three panels in one row:
    1. a histogram of all values of output, ten bins over [-2, 2], the y axis from 0 to 200;
    2. the kernel of channel 0 and filter 0 in 'gray', titled with the kernel's shape;
    3. feature map 0 of the first image in 'gray', titled with output's shape, and with a
       colour bar.
    """
    fig = plt.figure(figsize=(15, 5))
    plt.subplot(131)
    plt.hist(output.numpy().ravel(), range=[-2, 2])
    plt.ylim(0, 200)
    plt.subplot(132)
    plt.title(weights[0].shape)
    plt.imshow(weights[0][:, :, 0, 0], "gray")
    plt.subplot(133)
    plt.title(output.shape)
    plt.imshow(output[0, :, :, 0], "gray")
    plt.colorbar()
    return fig
