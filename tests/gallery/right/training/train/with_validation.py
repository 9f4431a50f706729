def train(model, images, labels, epochs):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="rmsprop")
    return model.fit(x=images, y=labels, epochs=epochs, validation_split=0.1, verbose=0)
