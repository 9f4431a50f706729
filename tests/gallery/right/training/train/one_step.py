"""One step an epoch: Keras then takes all images in that step."""


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0, steps_per_epoch=1)
