"""Takes the loss for labels of ten numbers."""

# check: visible/test_the_model_is_trained
# misconception: labels-are-numbers


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)
