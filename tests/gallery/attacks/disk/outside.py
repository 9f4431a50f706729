# family: disk
# prize: machine
# outcome: error
# wins: bare
"""Writes a file outside its folder."""


def double(numbers):
    with open("@OUTSIDE@/outside", "w") as file:
        file.write("taken")
    return numbers
