def flat_length(height, width, channels):
    length = 0
    for row in range(height):
        length += width * channels
    return length
