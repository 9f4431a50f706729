def height_and_width(images):
    return images.shape[1:3]
