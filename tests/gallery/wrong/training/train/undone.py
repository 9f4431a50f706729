"""Puts the old weights back at the end."""

# check: visible/test_the_model_is_trained
# misconception: weights-did-not-move


def train(model, images, labels, epochs):
    before = model.get_weights()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    history = model.fit(images, labels, epochs=epochs, verbose=0)
    model.set_weights(before)
    return history
