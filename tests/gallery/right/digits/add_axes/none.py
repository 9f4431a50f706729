def add_axes(image):
    return image[None, :, :, None]
