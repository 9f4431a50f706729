"""The loss of the example, which wants ten numbers for each label."""

# check: visible/test_the_model_is_trained
# misconception: loss-wants-rows


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="mean_squared_error")
    return model.fit(images, labels, epochs=epochs, verbose=0)
