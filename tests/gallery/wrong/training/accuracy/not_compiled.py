"""Lets evaluate do it and says nothing of how."""

# check: visible/test_share_that_is_right
# misconception: not-compiled


def accuracy(model, images, labels):
    return model.evaluate(images, labels, verbose=0)
