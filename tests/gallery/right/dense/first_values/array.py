def first_values(flat, count):
    return flat.numpy()[:, :count]
