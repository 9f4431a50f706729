from tensorflow.keras import layers


def flatten(feature_maps):
    return layers.Flatten()(feature_maps)
