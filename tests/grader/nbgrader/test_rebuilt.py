"""Notebooks that came back otherwise than they went out."""

import json

import nbformat
import pytest
from nbformat import v4
from nbgrader.nbgraderformat import MetadataValidator

from grader.gradebook.rebuilt import irregular, rebuilt
from grader.submissions.notebook import given_cells


def given(notebook):
    return given_cells(nbformat.writes(notebook).encode(), "words.ipynb")


def ids(notebook):
    return [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]


def told(cells, master):
    return " ".join(sentence.text() for sentence in irregular(cells, master))


@pytest.fixture
def master(masters):
    return masters.notebooks["words"]


def cell_of(notebook, name):
    (found,) = [cell for place, cell in zip(ids(notebook), notebook.cells) if place == name]
    return found


def test_what_came_back_whole_is_all_there(notebook, master):
    back = given(notebook("words"))
    made = rebuilt(back, master, {"words-shout-visible": "1 of 1\n"})
    assert irregular(back, master) == ()
    assert ids(made) == [cell.name for cell in master.cells]
    assert "upper()" in cell_of(made, "words-shout").source
    (output,) = cell_of(made, "words-shout-visible").outputs
    assert output.text == "1 of 1\n"
    MetadataValidator().validate_nb(made)


def test_deleted_cells_come_back_in_their_place(notebook, master):
    broken = notebook("words")
    del broken.cells[4], broken.cells[0]
    back = given(broken)
    made = rebuilt(back, master, {}, restored="It was missing.")
    assert ids(made) == [cell.name for cell in master.cells]
    assert cell_of(made, "words-shout").source == "# It was missing."
    assert cell_of(made, "words-count-visible").source == "test of words-count-visible"
    assert "gone: words-shout, words-count-visible" in told(back, master)


def test_a_first_cell_that_is_gone_comes_back_behind_the_introduction(notebook, master):
    broken = notebook("words")
    broken.cells[0] = v4.new_markdown_cell("# Words")
    made = rebuilt(given(broken), master, {})
    assert ids(made) == [None, *(cell.name for cell in master.cells)]


def test_without_metadata_all_cells_come_back_at_the_end(notebook, master):
    bare = notebook("words")
    for cell in bare.cells:
        cell.metadata = nbformat.NotebookNode()
    made = rebuilt(given(bare), master, {})
    assert ids(made) == [None] * 6 + [cell.name for cell in master.cells]


def test_of_twins_the_last_one_counts(notebook, master):
    broken = notebook("words")
    first = broken.cells[0].copy()
    first.id = "twin"
    first.source = "def shout(word): pass"
    broken.cells.insert(0, first)
    back = given(broken)
    made = rebuilt(back, master, {})
    assert "upper()" in cell_of(made, "words-shout").source
    assert made.cells[0].source == "def shout(word): pass"
    assert "there twice, the last one counts: words-shout" in told(back, master)


def test_another_order_is_told_and_kept(notebook, master):
    broken = notebook("words")
    broken.cells.reverse()
    back = given(broken)
    assert ids(rebuilt(back, master, {})) == [cell.name for cell in master.cells][::-1]
    assert told(back, master) == "words.ipynb: cells are in another order than released."


def test_a_test_cell_is_what_it_was_and_gives_nothing_hidden_away(notebook, master):
    forged = notebook("words", {"words-shout-visible": "100", "words-shout-hidden": "100"})
    made = rebuilt(given(forged), master, {})
    assert cell_of(made, "words-shout-visible").source == "test of words-shout-visible"
    assert cell_of(made, "words-shout-hidden").source == "# kept"


def test_forged_metadata_counts_for_nothing(notebook, master):
    forged = notebook("words")
    for cell in forged.cells:
        cell.metadata["nbgrader"] |= {"points": 1000.0, "grade": True, "locked": False}
    forged.cells.append(v4.new_code_cell("x = 1", metadata={"nbgrader": {"grade_id": "more"}}))
    back = given(forged)
    made = rebuilt(back, master, {})
    assert cell_of(made, "words-shout-visible").metadata["nbgrader"]["points"] == 1.0
    assert cell_of(made, "words-shout").metadata["nbgrader"]["grade"] is False
    assert "points" not in cell_of(made, "words-shout").metadata["nbgrader"]
    assert "more" not in ids(made) and "unknown cells: more" in told(back, master)


def test_a_cell_of_another_kind_is_put_right(notebook, master):
    changed = notebook("words")
    changed.cells[3].cell_type = "markdown"
    for key in ("outputs", "execution_count"):
        changed.cells[3].pop(key)
    made = rebuilt(given(changed), master, {})
    assert cell_of(made, "words-count").cell_type == "code"


def test_html_of_a_learners_is_shown_and_not_obeyed(notebook, master):
    evil = notebook("words", {"words-essay": "<script>alert(1)</script> and 1 < 2"})
    evil.cells.append(v4.new_raw_cell("<img src=x onerror=alert(1)>"))
    evil.cells.append(
        v4.new_code_cell("1", outputs=[v4.new_output("display_data", {"text/html": "<b>"})])
    )
    made = rebuilt(given(evil), master, {})
    assert cell_of(made, "words-essay").source == "&lt;script>alert(1)&lt;/script> and 1 < 2"
    assert "<img" not in nbformat.writes(made)
    assert not any(cell.get("outputs") for cell in made.cells)


def test_nothing_handed_in_makes_a_notebook_of_nbgraders_cells(master):
    made = rebuilt((), master, {}, ["words.ipynb cannot be read."], "Missing.")
    assert ids(made)[1:] == [cell.name for cell in master.cells]
    assert made.cells[0].source == "- words.ipynb cannot be read."


def test_text_that_is_none_can_be_written(notebook, master):
    broken = json.loads(nbformat.writes(notebook("words")))
    broken["cells"][0]["source"] = "x = '\ud800'"
    back = given_cells(json.dumps(broken).encode(), "words.ipynb")
    nbformat.writes(rebuilt(back, master, {})).encode("utf-8")
