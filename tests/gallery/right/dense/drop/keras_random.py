import keras


def drop(values, rate):
    return keras.random.dropout(values, rate)
