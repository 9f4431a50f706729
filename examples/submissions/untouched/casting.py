# %% [markdown]
# # Casting: another dtype for the same numbers
#
# The dtype of a tensor says how each of its numbers is stored. It decides how much
# memory the tensor takes and which layers accept it:
#
# | dtype | bytes a number | holds |
# |---|---|---|
# | `uint8` | 1 | whole numbers from 0 to 255, as pixels are |
# | `int32` | 4 | whole numbers |
# | `int64` | 8 | whole numbers, and what NumPy makes of a list |
# | `float32` | 4 | numbers with a fraction; what layers work with |
# | `float64` | 8 | the same, finer; what NumPy makes of fractions |

# %%
import tensorflow as tf

# %% [markdown]
# ## To float32
#
# A NumPy array is changed by its method `astype`. A tensor has no such method;
# TensorFlow has a function instead, which takes an array as well:
#
# ```python
# pixels = tf.constant([0, 128, 255], dtype=tf.uint8)
# tf.cast(pixels, dtype=tf.float32)      # [0., 128., 255.], dtype float32
# ```
#
# A cast changes how numbers are stored, not how large they are: 255 becomes 255.0,
# not 1.0. Making them smaller is another step, with a name of its own (scaling).
#
# The dtypes are spelt `tf.float32`, `tf.uint8`, `tf.int64`. `tf.unit` and `np.unit8`,
# which are easily typed instead of `uint8`, do not exist.


# %%
def to_float32(numbers):
    """Change the dtype of numbers to float32.

    numbers: a tensor or a NumPy array of any shape and any dtype.

    Return a tensor of the same shape with the same values and dtype float32.

    >>> to_float32(tf.constant([0, 128, 255]))    # a tensor [0., 128., 255.], dtype float32
    """
    raise NotImplementedError("to do: to_float32")
