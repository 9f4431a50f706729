"""Trains nothing, since everything is frozen."""

# check: visible/test_the_model_is_trained
# misconception: weights-did-not-move


def train(model, images, labels, epochs):
    model.trainable = False
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)
