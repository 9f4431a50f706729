def add_axes(image):
    height, width = image.shape
    return image.reshape(1, height, width, 1)
