"""What is told of how an entry was read."""

from __future__ import annotations

from grader.submissions.listing import Listing
from grader.words import Sentence


class Notes(list[Sentence]):
    """Sentences for the instructor. ``left_out`` are those of them that name work which is
    not graded, and why: a person should see to it."""

    def __init__(self) -> None:
        super().__init__()
        self.left_out: list[Sentence] = []

    def leave_out(self, *sentences: Sentence) -> None:
        """Take note of work that is not graded."""
        self.extend(sentences)
        self.left_out.extend(sentences)

    def add_those_of(self, listing: Listing) -> None:
        """Take note of what was ignored while names were listed."""
        self.extend(listing.notes)
        self.left_out.extend(listing.left_out)

    def begin_again(self, listing: Listing) -> None:
        """Keep nothing but the notes of the listing."""
        self.clear()
        self.left_out.clear()
        self.add_those_of(listing)
