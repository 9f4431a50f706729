def accuracy(model, images, labels):
    predicted = model.predict(images, verbose=0).argmax(axis=1)
    return float((predicted == labels).sum() / len(labels))
