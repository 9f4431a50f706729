def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="crossentropy")
    return model.fit(images, labels, epochs=epochs)
