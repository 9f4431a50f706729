"""Pages of feedback in a zip, named as an LMS wants them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from grader.handback.marks import Returned
from grader.handback.matching import told_by_name
from grader.lms.lms import Lms
from grader.pages.file_names import file_names
from grader.submissions.names import same
from grader.words import Sentence, Trouble, say

_WHEN = (1980, 1, 1, 0, 0, 0)  # a zip of the same pages is the same file


def feedback_zip(
    lms: Lms, folder: Path, returned: Iterable[Returned]
) -> tuple[bytes, dict[str, Sentence]]:
    """The zip, and who has no page in it and why. ``folder`` holds ``LEARNER.html``.

    Raises:
        Trouble: the folder holds no page at all.
    """
    pages = {same(path.stem): path for path in sorted(folder.glob("*.html"))}
    if not pages:
        raise Trouble(
            say("{folder} holds no pages of feedback, LEARNER.html.", folder=str(folder))
        )
    returned = tuple(returned)
    names = file_names((one.learner for one in returned), ".html")
    left_out: dict[str, Sentence] = {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for one in returned:
            told = told_by_name(one.collected, lms)
            page = pages.get(same(Path(names[one.learner]).stem))
            if page is None:
                left_out[one.learner] = say("there is no page")
            elif told.source != lms.name or not told.id.isdigit():
                left_out[one.learner] = say("the number of the participant is not known")
            else:
                place = lms.feedback(told.name, told.id)
                out.writestr(zipfile.ZipInfo(place, _WHEN), page.read_bytes())
    return buffer.getvalue(), left_out
