"""Names the filters of the first block."""

# check: hidden/test_what_keras_says[3]
# misconception: channels-of-first
# breaks: what shape the feature maps have


def shape_after_blocks(height, width, filters):
    channels = filters[0]
    for _ in filters:
        height, width = height // 2, width // 2
    return height, width, channels
