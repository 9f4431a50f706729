"""Keeps only what is above 0."""

# check: hidden/test_each_value_by_itself
# says: axes
# breaks: of the same shape


def apply_relu(feature_maps):
    return feature_maps[feature_maps > 0]
