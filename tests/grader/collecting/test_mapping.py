"""The mapping is kept, edited, read back, and stands; what changed later is told."""

import pytest

from grader.collecting import collected, mapping
from grader.words import Trouble


@pytest.fixture
def edit(into):
    """Change the mapping as a person would, in a spreadsheet that saves as it was."""

    def change(old: str, new: str) -> None:
        path = into / "mapping.csv"
        text = path.read_text("utf-8-sig")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8-sig")

    return change


@pytest.fixture
def two_versions(download, words):
    return download({"ada/words.py": words, "ada/words (1).py": words.replace("!", "?")})


def test_one_edited_cell_decides(gather, two_versions, tree, edit):
    gather(two_versions)
    edit("ada/words (1).py,ada,?", "ada/words (1).py,ada,words")
    made = gather(two_versions)
    assert not made.open
    assert b"'?'" in tree()["ada/words.py"]
    assert not gather(two_versions).open  # and goes on to


def test_a_file_that_comes_later_is_asked_about_again(gather, two_versions, edit, words):
    gather(two_versions)
    edit("ada/words (1).py,ada,?", "ada/words (1).py,ada,words")
    gather(two_versions)
    (two_versions / "ada" / "words (2).py").write_text(words.replace("!", "."))
    made = gather(two_versions)
    assert [row.source for row in made.open] == ["ada/words (2).py"]


def test_an_emptied_cell_leaves_the_file_out(gather, two_versions, tree, edit):
    gather(two_versions)
    edit("ada/words (1).py,ada,?", "ada/words (1).py,ada,")
    made = gather(two_versions)
    assert not made.open
    assert b"'!'" in tree()["ada/words.py"]


def test_a_file_left_out_as_unreadable_is_taken_when_it_comes_mended(
    gather, download, notebook, tree, edit, words, nums
):
    ada = download({"ada/words.ipynb": "{broken", "ada/nums.py": nums})
    assert len(gather(ada).open) == 1
    edit("words.ipynb,ada,?", "words.ipynb,ada,")
    assert not gather(ada).open and "ada/words.ipynb" not in tree()
    (ada / "ada" / "words.ipynb").write_text(notebook(words), encoding="utf-8")
    made = gather(ada)
    row = next(row for row in made.rows if row.source == "ada/words.ipynb")
    assert (row.module, row.note[:15]) == ("words", "left out before")
    # Who leaves it out now has seen it: that stands.
    edit("words.ipynb,ada,words", "words.ipynb,ada,")
    assert not gather(ada).open and "ada/words.ipynb" not in tree()


def test_two_files_chosen_for_one_module_stay_open(gather, two_versions, edit):
    gather(two_versions)
    edit(",ada,?,", ",ada,words,")
    assert len(gather(two_versions).open) == 2


def test_a_learner_can_be_named_otherwise(download, gather, tree, edit, into, words):
    source = download({"hong/words.py": words, "hong/lib.py": "x = 1\n"})
    gather(source)
    edit(",hong,", ",홍길동,")
    gather(source)
    assert sorted(tree()) == ["홍길동/lib.py", "홍길동/words.py"]
    assert list(collected.read(into)) == ["홍길동"]
    assert not (into / "hong").exists()
    assert list((into / ".earlier" / "hong").glob("words.py.*"))


def test_a_file_can_be_given_to_another_learner(download, gather, tree, edit, words, nums):
    source = download({"ada/words.py": words, "bob/words.py": words, "bob/nums.py": nums})
    gather(source)
    edit("bob/nums.py,bob,", "bob/nums.py,ada,")
    gather(source)
    assert sorted(tree()) == ["ada/nums.py", "ada/words.py", "bob/words.py"]


def test_a_file_without_a_learner_can_be_given_to_one(download, gather, tree, edit, words):
    source = download({"Ada_1_assignsubmission_file_/words.py": words, "stray.py": words})
    assert [row.source for row in gather(source).open] == ["stray.py"]
    edit("stray.py,,?", "stray.py,Zoe,words")
    assert not gather(source).open
    assert sorted(tree()) == ["Ada_1/words.py", "Zoe/words.py"]


def test_a_table_written_by_hand_is_a_choice(download, gather, tree, tmp_path, words):
    source = download({"ada/words.py": words, "ada/x.py": words.replace("!", "?")})
    table = tmp_path / "mine.csv"
    table.write_text("source;module\nada/x.py;words\nada/words.py;\n")
    assert not gather(source, mapping=table).open
    assert b"'?'" in tree()["ada/words.py"]


def test_zeros_that_a_spreadsheet_drops_do_no_harm(download, gather, tree, edit, words):
    source = download({"007/words.py": words})
    gather(source)
    edit(",007,", ",7,")
    gather(source)
    assert list(tree()) == ["007/words.py"]


def test_cells_like_formulas_are_quoted_and_come_back(download, gather, into, course, words):
    source = download({"=1+1/words.py": words})
    gather(source)
    assert (into / "mapping.csv").read_text("utf-8-sig").splitlines()[1].startswith("'=1+1")
    (row,) = mapping.read(into / "mapping.csv", course.modules)
    assert (row.source, row.learner) == ("=1+1/words.py", "=1+1")
    assert gather(source).changes.unchanged == 1


@pytest.mark.parametrize(
    "line, fault",
    [
        ("a.py,ada,wrds", "do you mean words"),
        ("a.py,../ada,words", "cannot be the name"),
        ("a.py,ada,../x.py", "no path of a Python file"),
        ("a.py,2.026E+11,words", "rounded by a spreadsheet"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path, course, line, fault):
    table = tmp_path / "mapping.csv"
    table.write_text(f"source,learner,module\nb.py,ada,words\n{line}\n")
    with pytest.raises(Trouble, match=f"line 3: .*{fault}"):
        mapping.read(table, course.modules)


class TestAgain:
    def test_nothing_changes(self, download, gather, into, words):
        source = download({"ada/words.py": words, "bob/a.pdf": "x"})
        gather(source)
        before = {path: path.stat().st_mtime_ns for path in into.rglob("*") if path.is_file()}
        made = gather(source)
        assert not (made.changes.added or made.changes.replaced or made.changes.removed)
        after = {path: path.stat().st_mtime_ns for path in into.rglob("*") if path.is_file()}
        assert after == before

    def test_a_newer_download_changes_what_changed_and_keeps_the_rest(
        self, download, gather, into, tree, words, nums
    ):
        gather(download({"ada/words.py": words, "ada/nums.py": nums, "bob/words.py": words}))
        newer = download({"ada/words.py": "#\n" + words, "cho/words.py": words}, "newer")
        made = gather(newer)
        assert made.changes.added == ["cho/words.py"]
        assert made.changes.replaced == ["ada/words.py"]
        assert made.changes.removed == ["ada/nums.py"]
        assert [one.learner for one in made.earlier] == ["bob"]
        assert sorted(tree()) == ["ada/words.py", "bob/words.py", "cho/words.py"]
        kept = {path.read_bytes() for path in (into / ".earlier").rglob("*.py.*")}
        assert kept == {words.encode(), nums.encode()}
        assert set(collected.read(into)) == {"ada", "bob", "cho"}
        assert "bob/words.py,bob" in (into / "mapping.csv").read_text("utf-8-sig")

    def test_what_was_mended_by_hand_stays_until_it_is_handed_in_anew(
        self, download, gather, into, words
    ):
        source = download({"ada/words.py": words})
        gather(source)
        (into / "ada" / "words.py").write_text("mended")
        (into / "ada" / "notes.txt").write_text("mine")
        assert gather(source).changes.kept == ["ada/words.py"]
        assert (into / "ada" / "words.py").read_text() == "mended"
        (source / "ada" / "words.py").write_text("#\n" + words)
        made = gather(source)
        assert made.changes.overruled == ["ada/words.py"]
        assert "mended" in {path.read_text() for path in (into / ".earlier").rglob("*.py.*")}
        assert (into / "ada" / "notes.txt").read_text() == "mine"

    def test_a_new_question_takes_nothing_away(self, download, gather, tree, words):
        source = download({"ada/words.py": words})
        gather(source)
        (source / "ada" / "words (1).py").write_text(words.replace("!", "?"))
        assert gather(source).open
        assert list(tree()) == ["ada/words.py"]

    def test_an_interrupted_run_goes_on(self, download, gather, into, monkeypatch, words, nums):
        from grader.collecting.keep import ClassFolder

        source = download({"ada/words.py": words, "ada/nums.py": nums})
        put = ClassFolder._put

        def interrupted(self, place, data):
            if place.endswith("words.py"):
                raise KeyboardInterrupt
            put(self, place, data)

        with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
            patched.setattr(ClassFolder, "_put", interrupted)
            gather(source)
        made = gather(source)
        assert made.changes.added == ["ada/words.py"]
        assert not made.changes.replaced


class TestPlaces:
    def test_a_folder_with_other_things_is_refused(self, download, gather, into, words):
        into.mkdir()
        (into / "thesis.txt").write_text("mine")
        with pytest.raises(Trouble, match="not a class folder"):
            gather(download({"ada/words.py": words}))
        assert [path.name for path in into.iterdir()] == ["thesis.txt"]

    def test_one_inside_the_other_is_refused(self, gather, into, words):
        (into / "ada").mkdir(parents=True)
        with pytest.raises(Trouble, match="inside one another"):
            gather(into / "ada")

    def test_nothing_is_written_through_a_link(self, download, gather, into, tmp_path, words):
        source = download({"ada/words.py": words, "bob/words.py": words})
        gather(source)
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (into / "ada" / "words.py").unlink()
        (into / "ada").rmdir()
        (into / "ada").symlink_to(elsewhere)
        with pytest.raises(Trouble, match="is a link"):
            gather(source)
        assert not list(elsewhere.iterdir())
