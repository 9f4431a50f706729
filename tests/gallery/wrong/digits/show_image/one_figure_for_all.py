"""Draws into the figure of the call before."""

# check: visible/test_a_digit_and_another_image
# says: several pictures
# breaks: and no other picture

import matplotlib.pyplot as plt

FIG = plt.figure()


def show_image(image):
    FIG.gca().imshow(image, "gray")
    return FIG
