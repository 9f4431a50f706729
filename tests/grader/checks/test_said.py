"""What is left of an error's message: whole sentences, and the ones that explain."""

import pytest

from grader.checks.said import LONGEST, first_line, said

NODE = "{{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
VALUES = "[[[[-1.9  7.8e-01  1.0]\n   [-1.4e+00 -1.6  1.5e-01]"


@pytest.mark.parametrize(
    "message, left",
    [
        ("name 'x' is not defined", "name 'x' is not defined"),
        ("'(' was never closed", "'(' was never closed"),
        ("unmatched ')'", "unmatched ')'"),
        ("", ""),
        ("\n\n  \n", ""),
        # TensorFlow: the node before, the op behind.
        (NODE + "Incompatible shapes: [2,8] vs. [5] [Op:AddV2] name: ",
         "Incompatible shapes: [2,8] vs. [5]"),
        (NODE + "slice index 9 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/",
         "slice index 9 of dimension 0 out of bounds."),
        ("Value for attr 'dtype' of int16 is not in the list of allowed values: half, float\n"
         "\t; NodeDef: {{node Random}}; Op<name=Random> [Op:Random] name: ",
         "Value for attr 'dtype' of int16 is not in the list of allowed values: half, float"),
        # Keras: where it was stands before what is wrong, what it got behind.
        ("Exception encountered when calling MaxPooling2D.call().\n\n\x1b[1mArgument `padding` "
         "must be either 'valid' or 'same'. Received: padding=SAME\x1b[0m\n\nArguments received "
         "by MaxPooling2D.call():\n  - args=('<KerasTensor>',)",
         "Argument `padding` must be either 'valid' or 'same'. Received: padding=SAME"),
        # Values that do not end go, with the sentence that they stand in.
        ("All `outputs` values must be KerasTensors. Received: outputs=" + VALUES,
         "All `outputs` values must be KerasTensors."),
        ("Exception encountered when calling Conv2D.call().\n\n\x1b[1mIncompatible type "
         "conversion requested to type uint8 for `tf.Variable of type float32. (Variable: "
         "<tf.Variable 'k' shape=(3, 3) numpy=\narray(" + VALUES,
         "Incompatible type conversion requested to type uint8 for `tf.Variable of type "
         "float32."),
        ("It does not take weights=" + VALUES, "It does not take ..."),
        # What only leads to an example goes; what goes on in the next line stays.
        ("A KerasTensor cannot be used as input to a TensorFlow function. You are likely doing "
         "something like:\n\n```\nx = Input(...)\n```",
         "A KerasTensor cannot be used as input to a TensorFlow function."),
        ("Data cardinality is ambiguous. Make sure all have the same number of samples.'x' "
         "sizes: 2\n'y' sizes: 3\n",
         "Data cardinality is ambiguous. Make sure all have the same number of samples.'x' "
         "sizes: 2"),
        ("The sizes are\n(2, 3) and (4, 5).\nAn aside.", "The sizes are (2, 3) and (4, 5)."),
        ("EagerTensor object has no attribute 'reshape'. \n        If you are looking for it:",
         "EagerTensor object has no attribute 'reshape'."),
        ("Graph execution error:\n\nDetected at node a defined at:\n  File \"a.py\", line 1\n\n"
         "Received a label value of 7 which is outside.  Label values: 7 7\n\t [[{{node a}}]]",
         "Received a label value of 7 which is outside.  Label values: 7 7"),
    ],
)  # fmt: skip
def test_what_is_left(message, left):
    assert said(message) == " ".join(left.split())


@pytest.mark.parametrize(
    "message, line",
    [
        (NODE + "Incompatible shapes: [2,8] vs. [5] [Op:AddV2]",
         NODE + "Incompatible shapes: [2,8] vs. [5] [Op:AddV2]"),
        ("Exception encountered when calling Conv2D.call().\n\n\x1b[1mOf uint8 (values=[[\n1",
         "Of uint8 (values=[["),
        ("\n one \ntwo", "one"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_line_that_mistakes_are_looked_for_in_is_left_as_it_is(message, line):
    assert first_line(message) == line


def test_what_is_too_long_ends_with_a_sentence():
    one = "This sentence is about forty letters long. "
    found = said(one * 20)
    assert 250 < len(found) <= LONGEST
    assert found.endswith("long.")


def test_a_single_sentence_that_is_too_long_says_that_it_goes_on():
    found = said("word " * 200)
    assert len(found) <= LONGEST + 4
    assert found.endswith("word ...")


def test_a_text_of_any_kind_is_taken():
    for text in ("(" * 9000, "a" * 9000, "[\n" * 900, ")" * 50, "\x1b[", "{{function_node "):
        assert len(said(text)) <= LONGEST + 4
