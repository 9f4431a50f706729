def accuracy(model, images, labels):
    right = 0
    for row, label in zip(model(images).numpy(), labels):
        if row.argmax() == label:
            right += 1
    return right / len(labels)
