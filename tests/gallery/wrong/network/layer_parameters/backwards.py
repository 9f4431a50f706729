"""Begins at the end."""

# check: hidden/test_drawn_model
# misconception: last-layer-first
# breaks: in that order


def layer_parameters(model):
    return [layer.count_params() for layer in reversed(model.layers)]
