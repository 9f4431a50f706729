"""Nines do not count."""

# check: visible/test_all_images_take_part
# misconception: not-all-images
# breaks: fit it on all the images


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    weights = {label: float(label != 9) for label in range(10)}
    return model.fit(images, labels, epochs=epochs, verbose=0, class_weight=weights)
