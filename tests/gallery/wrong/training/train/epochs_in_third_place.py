"""The third argument of fit is the size of a batch."""

# check: visible/test_the_model_is_trained
# misconception: epochs-ignored


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs, verbose=0)
