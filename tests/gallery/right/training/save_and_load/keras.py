import keras


def save_and_load(model, path):
    keras.saving.save_model(model, path)
    return keras.saving.load_model(path)
