"""Counts the pixels."""

# check: visible/test_feature_maps_of_the_note
# misconception: no-channels
# breaks: Say how many numbers one image's row has


def flat_length(height, width, channels):
    return height * width
