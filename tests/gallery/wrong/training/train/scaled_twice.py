"""Scales images that are scaled already."""

# check: hidden/test_the_loss_is_cross_entropy
# misconception: other-loss


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images / 255, labels, epochs=epochs, verbose=0)
