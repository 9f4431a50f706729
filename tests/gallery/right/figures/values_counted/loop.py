def values_counted(values, low, high):
    count = 0
    for value in values.ravel():
        if low <= value <= high:
            count += 1
    return count
