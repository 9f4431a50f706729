"""Fits without saying how."""

# check: visible/test_the_model_is_trained
# misconception: not-compiled
# breaks: Compile the model


def train(model, images, labels, epochs):
    return model.fit(images, labels, epochs=epochs, verbose=0)
