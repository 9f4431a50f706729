"""Compares with the note's capitals and answers nothing else."""

# check: visible/test_same
# says: there is no `return`


def output_size(size, kernel_size, strides, padding):
    if padding == "SAME":
        return -(-size // strides)
    if padding == "VALID":
        return (size - kernel_size) // strides + 1
