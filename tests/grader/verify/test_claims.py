"""Claims of a docstring, each broken by a wrong answer or left open with a reason."""

from __future__ import annotations

import textwrap

from grader.verify.claims import claim_faults, claims_of
from grader.verify.gallery import read_gallery
from grader.verify.survivors import read_free

SOURCE = '''
def drop(values, rate):
    """Drop some of the values, as a layer does in training.

    values: a tensor of any shape, dtype float32. rate: the share to drop, from 0 to 1.

    Return a tensor of the same shape; each value is 0 with
    probability rate. Other values are dropped at every call.

    >>> drop(tf.constant([1.0, 2.0]), 0.5)    # [0., 4.], say. Or so.
    """
'''

CLAIM = "Twice each of the numbers"
SQUARE = "tests/gallery/wrong/nums/double/square.py"
EQUIVALENT = "tests/gallery/equivalent/nums.toml"


def told(course, demanded=("nums",)) -> list[str]:
    exercises = [exercise.id for exercise in course.exercises]
    faults = claim_faults(
        course, exercises, read_gallery(course), read_free(course), frozenset(demanded)
    )
    return [fault.sentence.text() for fault in faults]


def test_each_clause_is_a_claim_but_for_arguments_and_examples():
    assert claims_of(SOURCE, "drop") == (
        "Drop some of the values, as a layer does in training",
        "Return a tensor of the same shape",
        "each value is 0 with probability rate",
        "Other values are dropped at every call",
    )
    assert claims_of("def bare(x):\n    pass\n", "bare") == ()


def test_each_item_of_a_list_is_a_claim_and_its_number_none():
    source = '''
def report(x):
    """Return two panels:
    1. the values of channel 0;
    2. the map of filter 0. Its title is
       the shape.
    """
'''
    assert claims_of(source, "report") == (
        "Return two panels",
        "the values of channel 0",
        "the map of filter 0",
        "Its title is the shape",
    )


def test_a_claim_that_no_answer_breaks_is_a_fault_where_it_is_demanded(course):
    assert told(course, demanded=()) == []
    (fault,) = told(course)
    assert fault.startswith(
        f'solutions/nums.py: no wrong answer to double breaks "{CLAIM}". Write one into '
        "tests/gallery/wrong/nums/double/"
    )


def test_a_wrong_answer_that_quotes_it_breaks_it(broken, sound):
    text = textwrap.dedent(sound[SQUARE])
    assert told(broken({SQUARE: text + "# breaks: twice each of  the numbers.\n"})) == []


def test_what_leaves_something_open_is_listed_with_the_reason(broken, sound):
    free = '\n[[free]]\nexercise = "nums.double"\nsays = "each of the numbers"\nwhy = "So."\n'
    assert told(broken({EQUIVALENT: textwrap.dedent(sound[EQUIVALENT]) + free})) == []


def test_words_that_the_docstring_does_not_say_are_a_fault_everywhere(broken, sound):
    free = '\n[[free]]\nexercise = "nums.double"\nsays = "thrice"\nwhy = "So."\n'
    course = broken(
        {
            SQUARE: textwrap.dedent(sound[SQUARE]) + "# breaks: half of each\n",
            EQUIVALENT: textwrap.dedent(sound[EQUIVALENT]) + free,
        }
    )
    one, other = told(course, demanded=())
    assert one.startswith(f"{SQUARE} breaks 'half of each', which the docstring of nums.double")
    assert other.startswith(f"{EQUIVALENT}: 'thrice' is not in the docstring of nums.double.")
