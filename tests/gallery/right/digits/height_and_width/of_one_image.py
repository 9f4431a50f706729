def height_and_width(images):
    return [len(images[0]), len(images[0][0])]
