"""Takes every other pixel."""

# check: visible/test_largest_of_each_window
# misconception: every-other


def max_pool(feature_maps):
    return feature_maps[:, ::2, ::2, :]
