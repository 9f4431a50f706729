import matplotlib.pyplot as plt


def show_image(image):
    fig = plt.figure()
    plt.imshow(image)
    plt.gray()
    return fig
