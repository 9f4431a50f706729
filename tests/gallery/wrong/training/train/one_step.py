"""One step an epoch."""

# check: visible/test_all_images_take_part
# misconception: not-all-images


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0, steps_per_epoch=1)
