"""Black on white."""

# check: visible/test_all_images_take_part
# misconception: other-images
# breaks: as they are


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(1 - images, labels, epochs=epochs, verbose=0)
