def first_values(flat, count):
    return flat[:, 0:count]
