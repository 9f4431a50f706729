import numpy as np


import numpy as np


def to_array(numbers):
    return np.asarray(numbers)


import numpy as np


def shape_of_rows(rows, columns):
    return np.zeros((rows, columns)).shape
