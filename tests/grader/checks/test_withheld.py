"""What a learner reads of a hidden check is no way out for its inputs."""

import base64
import random

import pytest

from grader.checks.verdict import Explanation
from grader.checks.withheld import error_message, error_type, place, withheld
from grader.words import say


class TestErrors:
    @pytest.mark.parametrize(
        ("said", "kept"),
        [
            ("name 'kernl' is not defined", "name 'kernl' is not defined"),
            ("unsupported operand type(s) for +: 'int' and 'str'",) * 2,
            ("'Dense' object has no attribute 'kernal_size'",) * 2,
            (
                "cannot compute Mul as input #1(zero-based) was expected to be a float tensor",
                "cannot compute Mul as input #…(zero-based) was expected to be a float tensor",
            ),
            ("shapes (3,5) (4,) do not match", "shapes (…,) do not match"),
            ("expected float32, got int64", "expected float32, got int64"),
            ("Input 0 of layer Conv2D: expected 4D", "Input … of layer Conv2D: expected 4D"),
        ],
    )
    def test_a_person_still_reads_what_is_wrong(self, said, kept):
        assert error_message(said) == kept

    def test_no_input_is_read_from_it(self):
        chance = random.Random(3)
        numbers = [chance.uniform(-100, 100) for _ in range(15)]
        text = repr(numbers)
        blobs = [text, str(numbers).replace(",", ""), text.encode().hex(),
                 base64.b64encode(text.encode()).decode(), base64.b32encode(text.encode()).decode(),
                 base64.a85encode(text.encode()).decode()]  # fmt: skip
        for blob in blobs:
            said = error_message(blob)
            assert not any(each.isdigit() for each in said)
            assert len(said) <= 120
        for blob in blobs[:2]:
            assert set(error_message(blob)) <= set("[…], -")

    def test_letters_in_short_words_do_not_get_far(self):
        blob = " ".join(random.Random(1).choice(("la", "lo", "mi")) for _ in range(5000))
        assert len(error_message(blob)) <= 120

    @pytest.mark.parametrize("name", ["ValueError", "KeyboardInterrupt", "InvalidArgumentError"])
    def test_known_errors_have_names(self, name):
        assert error_type(name) == name

    @pytest.mark.parametrize("name", ["e4f5", "print", "MyError", "__name__"])
    def test_others_could_be_called_anything(self, name):
        assert error_type(name) == "Exception"

    def test_a_place_is_in_the_file_of_the_exercise(self):
        assert place("exercises/casting.py", "casting") == "casting.py"
        assert place("week1/casting.ipynb", "casting") == "casting.ipynb"
        for file in ("exercises/e4f5.py", "exercises/casting.e4f5", "e4f5", ""):
            assert place(file, "casting") == ""
        assert place("e4f5/casting.py", "casting") == "casting.py"


class TestSentences:
    def test_large_numbers_are_left_out_however_they_are_written(self):
        sentence = say("The answer {got:,} is not the right number.", got=10**40)
        assert withheld(sentence).text() == "The answer … is not the right number."
        assert withheld(say("{got:,}", got=1_676_266)).text() == "1,676,266"
        assert withheld(say("{got:.6g}", got=0.1234567)).text() == "…"
        assert withheld(say("{got:.6g}", got=0.25)).text() == "0.25"

    def test_so_are_long_words_in_sentences_in_sentences(self):
        inner = say("a tensor of shape {shape}", shape="(12345678901, 3)")
        said = withheld(say("You returned {what} {name}.", what=inner, name="x" * 40)).text()
        assert said == "You returned a tensor of shape (…, 3) …."

    def test_what_a_learner_is_shown_went_through_it(self):
        why = Explanation(say("You returned {got}; expected {want}.", got=1, want=2),
                          say("{got} is not right.", got=10**9))  # fmt: skip
        assert why.shown_to_learner.text() == "… is not right."
        assert why.headline.text() == "You returned 1; expected 2."
