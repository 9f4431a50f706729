import matplotlib.pyplot as plt
import tensorflow as tf


def flat_picture(flat):
    plt.figure(figsize=(10, 5))
    plt.subplot(212)
    picture = plt.imshow(tf.slice(flat, [0, 0], [-1, 100]))
    plt.colorbar(picture)
    plt.subplot(211)
    plt.hist(tf.reshape(flat, [-1]))
    return plt.gcf()
