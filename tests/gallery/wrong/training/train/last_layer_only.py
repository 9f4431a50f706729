"""Freezes all layers but the last."""

# check: visible/test_the_model_is_trained
# misconception: layers-frozen
# breaks: every layer of it


def train(model, images, labels, epochs):
    for layer in model.layers[:-1]:
        layer.trainable = False
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)
