"""Compiles only."""

# check: visible/test_the_model_is_trained
# says: Nothing was returned
# breaks: Train a model


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
