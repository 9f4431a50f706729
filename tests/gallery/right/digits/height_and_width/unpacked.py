def height_and_width(images):
    batch, height, width, channels = images.shape
    return height, width
