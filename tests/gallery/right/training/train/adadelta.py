"""An optimizer that takes small steps."""


def train(model, images, labels, epochs):
    model.compile(optimizer="adadelta", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)
