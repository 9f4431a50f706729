def count_parameters(height, width, channels, filters, num_classes):
    return (
        (9 * channels + 1) * filters
        + (9 * filters + 1) * filters
        + (height // 2 * (width // 2) * filters + 1) * num_classes
    )
