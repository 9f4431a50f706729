"""Rounds up."""

# check: hidden/test_what_keras_says[2]
# misconception: rounded-up
# breaks: Say what shape the feature maps have after some blocks


def shape_after_blocks(height, width, filters):
    for _ in filters:
        height, width = -(-height // 2), -(-width // 2)
    return height, width, filters[-1]
