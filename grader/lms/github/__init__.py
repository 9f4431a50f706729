"""GitHub: a folder of clones, one a learner or a team, as GitHub Classroom named them."""

from __future__ import annotations

from grader.lms.github.submissions import entries, fits
from grader.lms.lms import Lms

LMS = Lms(
    name="github",
    title="GitHub",
    fits=fits,
    entries=entries,
    known_by="the repository's name",
    folder_is_key=True,
    key_in_folder=True,
    headings={
        "login": "githubusername githublogin github",
        "other": "githubid",
    },
)
