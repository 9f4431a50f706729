"""Flattens with NumPy, which knows no batch."""

# check: visible/test_one_row_an_image
# says: a tensor was wanted
# breaks: Return a tensor


def flatten(feature_maps):
    return feature_maps.numpy().ravel()
