"""Returns what is inside the history."""

# check: visible/test_the_model_is_trained
# says: the training history that fit returns was wanted


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    history = model.fit(images, labels, epochs=epochs, verbose=0)
    return history.history["loss"]
