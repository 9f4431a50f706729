def train(model, images, labels, epochs):
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images, labels, batch_size=16, epochs=epochs, verbose=2)
