"""Names no loss."""

# check: visible/test_the_model_is_trained
# misconception: without-loss


def train(model, images, labels, epochs):
    model.compile(optimizer="adam")
    return model.fit(images, labels, epochs=epochs, verbose=0)
