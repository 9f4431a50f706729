import keras


def flatten(feature_maps):
    return keras.ops.reshape(feature_maps, (len(feature_maps), -1))
