"""Learns from the first hundred only."""

# check: visible/test_all_images_take_part
# misconception: not-all-images


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images[:100], labels[:100], epochs=epochs, verbose=0)
