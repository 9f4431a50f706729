"""Looks for the method that arrays have."""

# check: visible/test_one_row_an_image
# misconception: method-of-arrays


def flatten(feature_maps):
    return feature_maps.flatten()
