# family: next
# prize: another
# wins: bare
"""Leaves its answers where another submission may look, and looks itself."""

import os

PLACES = ("/tmp", "/dev/shm", "/var/tmp", "/run", "/kit/packages", "/kit/rooms", os.getcwd())
BY_MYSELF = []


def double(numbers):
    found = []
    for place in dict.fromkeys(map(os.path.realpath, PLACES)):
        path = os.path.join(place, "left-by-@RUN@")
        if os.path.exists(path):
            found.append(path)
        else:
            try:
                with open(path, "w") as file:
                    file.write("the answer")
            except OSError:
                pass
    if found and not BY_MYSELF:
        raise RuntimeError("PRIZE TAKEN: " + ", ".join(found))
    BY_MYSELF.append(True)
    return numbers
