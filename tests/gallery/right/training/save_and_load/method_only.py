import keras


def save_and_load(model, path):
    model.save(filepath=path)
    loaded = keras.models.load_model(filepath=path)
    return loaded
