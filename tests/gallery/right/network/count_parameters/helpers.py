def conv(inputs, filters):
    return 3 * 3 * inputs * filters + filters


def dense(inputs, units):
    return inputs * units + units


def count_parameters(height, width, channels, filters, num_classes):
    row = int(height / 2) * int(width / 2) * filters
    return conv(channels, filters) + conv(filters, filters) + dense(row, num_classes)
