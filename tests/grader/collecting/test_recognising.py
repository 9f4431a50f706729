"""Modules are recognised by what files define; what is not clear stays open."""

import io
import tarfile

import pytest

from grader.submissions import find


@pytest.mark.parametrize(
    "name",
    [
        "words (1).py",
        "words.py.txt",
        "WORDS - 복사본.PY",
        "homework.py",
        "nums.py",  # a wrong name
        "my project/src/words.py",
        "notes.txt",
        "tests/words.py",  # all in a folder of the kit's name
    ],
)
def test_a_module_is_known_by_its_functions(download, gather, tree, words, name):
    gather(download({f"ada/{name}": words, "ada/.DS_Store": "x", "ada/__MACOSX/._x.py": "x"}))
    assert tree() == {"ada/words.py": words.encode()}


def test_nothing_of_a_file_runs(download, gather, tree, tmp_path):
    mark = tmp_path / "mark"
    gather(download({"ada/a.py": f"open({str(mark)!r}, 'w')\ndef shout(w): pass\n"}))
    assert list(tree()) == ["ada/words.py"]
    assert not mark.exists()


@pytest.mark.parametrize(
    "broken", ["def shout(word:\n", "def shout(w):\n  x = (\n", "def shout(x): 1\0\n"]
)
def test_a_file_that_does_not_parse_is_not_lost(download, gather, tree, broken):
    made = gather(download({"ada/w (2).py": broken}))
    assert list(tree()) == ["ada/words.py"]
    assert "not valid Python" in made.rows[0].note


def test_a_lambda_or_a_function_under_if_is_a_definition(download, gather, tree):
    gather(download({"ada/a.py": "if True:\n    shout = lambda word: word\n"}))
    assert list(tree()) == ["ada/words.py"]


def test_an_import_is_no_definition(download, gather, modules, words):
    nums = "from .words import shout\ndef double(n): return n\n"
    made = gather(download({"ada/a.py": words, "ada/b.py": nums}))
    assert modules(made) == {"ada/a.py": "words", "ada/b.py": "nums"}


def test_two_files_of_a_module_are_not_guessed_between(download, gather, tree, words, nums):
    made = gather(
        download(
            {
                "ada/words.py": words,
                "ada/words (1).py": words.replace("!", "?"),
                "ada/nums.py": nums,
                "bob/words.py": words,
            }
        )
    )
    assert [row.source for row in made.open] == ["ada/words (1).py", "ada/words.py"]
    assert "also in words.py" in made.open[0].note
    # Neither the learner's other module nor the other learner waits for that.
    assert sorted(tree()) == ["ada/nums.py", "bob/words.py"]


def test_copies_that_mean_the_same_are_one(download, gather, tree, modules, words):
    made = gather(
        download({"ada/words (1).py": "# a comment\n" + words, "ada/words.py": words})
    )
    assert tree() == {"ada/words.py": words.encode()}
    assert not made.open


def test_the_untouched_stub_gives_way(download, gather, tree, course, words):
    stub = (course.exercises_dir / "words.py").read_bytes()
    made = gather(download({"ada/words.py": stub, "ada/mine.py": words}))
    assert tree() == {"ada/words.py": words.encode()}
    assert "untouched stub" in " ".join(row.note for row in made.rows)


def test_only_the_stub_is_still_a_module(download, gather, tree, course):
    stub = (course.exercises_dir / "words.py").read_bytes()
    gather(download({"ada/words.py": stub}))
    assert list(tree()) == ["ada/words.py"]


def test_all_in_one_file_is_each_module(download, gather, tree, words, nums):
    made = gather(download({"ada/homework.py": words + nums}))
    assert made.rows[0].module == "words + nums"
    assert sorted(tree()) == ["ada/nums.py", "ada/words.py"]


def test_all_in_one_file_and_a_module_beside_is_asked_about(download, gather, words, nums):
    made = gather(
        download({"ada/homework.py": words + nums, "ada/nums.py": nums + "#\nx = 1\n"})
    )
    assert {row.module for row in made.rows} == {"?"}


def test_a_helper_keeps_its_place_and_other_files_are_left(download, gather, tree, words):
    made = gather(
        download(
            {
                "ada/hw/words.py": words,
                "ada/hw/lib/__init__.py": "",
                "ada/hw/lib/tools.py": "x = 1\n",
                "ada/hw/conftest.py": "x = 1\n",
                "ada/hw/tests/test_words.py": "def shout(w): pass\n",
                "ada/elsewhere/more.py": "x = 1\n",
                "ada/report.pdf": b"%PDF",
            }
        )
    )
    assert sorted(tree()) == ["ada/lib/__init__.py", "ada/lib/tools.py", "ada/words.py"]
    left = {row.source: row.note for row in made.rows if not row.module}
    assert "outside" in left["ada/elsewhere/more.py"]
    assert "no Python" in left["ada/report.pdf"]


class TestNotebooks:
    def test_by_functions(self, download, gather, tree, notebook, words):
        gather(download({"ada/Untitled.ipynb": notebook("%matplotlib inline", words)}))
        assert list(tree()) == ["ada/words.ipynb"]

    def test_by_grade_ids_of_cells_that_are_no_python(self, download, gather, tree, notebook):
        gather(download({"ada/Untitled.ipynb": notebook(("def shout(", "words-shout"))}))
        assert list(tree()) == ["ada/words.ipynb"]

    def test_of_several_modules_is_scored_as_each(
        self, download, gather, into, notebook, words, nums, course
    ):
        both = notebook((words, "words-shout"), (nums, "nums-double"))
        gather(download({"ada/all.ipynb": both, "bob/all.ipynb": notebook(words, nums)}))
        for submission in find(into, course.modules):
            assert set(submission.files) == {"words.ipynb", "nums.ipynb"}, submission.learner
            assert b"def double" in submission.files["nums.ipynb"]

    def test_a_copy_with_another_modules_metadata_can_be_chosen(
        self, download, gather, into, notebook, nums, course
    ):
        source = download({"ada/copy.ipynb": notebook(nums, module="words")})
        assert gather(source).rows[0].module == "words"
        table = into / "mapping.csv"
        table.write_text(table.read_text("utf-8-sig").replace(",words,words", ",nums,words"))
        gather(source)
        (submission,) = find(into, course.modules)
        assert list(submission.files) == ["nums.ipynb"]

    def test_beside_a_module_of_other_content_it_is_asked_about(
        self, download, gather, notebook, words
    ):
        other = notebook(words.replace("!", "?"))
        made = gather(download({"ada/words.py": words, "ada/words.ipynb": other}))
        assert len(made.open) == 2


class TestHostile:
    def test_names_that_climb_and_links_stay_out(self, zipped, gather, tree, tmp_path, words):
        import zipfile

        link = zipfile.ZipInfo("ada/nums.py")
        link.external_attr = 0o120777 << 16
        made = gather(
            zipped(
                ("ada/words.py", words),
                ("ada/../../evil.py", words),
                ("/etc/evil.py", words),
                ("C:\\evil.py", words),
                (link, "/etc/passwd"),
            )
        )
        assert list(tree()) == ["ada/words.py"]
        assert not list(tmp_path.rglob("evil.py"))
        assert "not a safe one" in " ".join(made.notes)
        assert "links are not followed" in " ".join(made.notes)

    def test_links_on_disk_are_not_followed(
        self, download, gather, tree, tmp_path, words, nums
    ):
        secret = tmp_path / "nums.py"
        secret.write_text(nums)
        source = download({"ada/words.py": words})
        (source / "ada" / "nums.py").symlink_to(secret)
        gather(source)
        assert list(tree()) == ["ada/words.py"]

    def test_a_bomb_costs_one_learner_only(self, zipped, download, gather, tree, words):
        bomb = zipped(("words.py", b" " * (3 << 20)), name="bomb.zip").read_bytes()
        made = gather(download({"ada/hw.zip": bomb, "bob/words.py": words}))
        assert list(tree()) == ["bob/words.py"]
        assert [row.source for row in made.open] == ["ada/hw.zip/words.py"]
        assert "larger than 2 MiB" in made.open[0].note

    @pytest.mark.parametrize("name", ["hw.zip", "hw.tar.gz"])
    def test_a_damaged_archive_is_told(self, download, gather, tree, words, name):
        made = gather(download({f"ada/{name}": b"PK\3\4nonsense", "bob/words.py": words}))
        assert list(tree()) == ["bob/words.py"]
        assert [row.learner for row in made.open] == ["ada"]

    def test_too_many_files_cost_one_learner_only(self, zipped, download, gather, tree, words):
        many = zipped(*((f"m{n}.py", "") for n in range(201)), name="many.zip").read_bytes()
        made = gather(download({"ada/hw.zip": many, "bob/words.py": words}))
        assert list(tree()) == ["bob/words.py"]
        assert "more than 200" in made.open[0].note

    def test_an_archive_in_an_archive_is_told(self, zipped, download, gather, words):
        inner = zipped(("words.py", words), name="inner.zip").read_bytes()
        outer = zipped(("in.zip", inner), name="outer.zip").read_bytes()
        made = gather(download({"ada/hw.zip": outer}))
        assert "inside another" in made.open[0].note

    def test_a_tar_is_opened(self, download, gather, tree, words):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w:gz") as archive:
            info = tarfile.TarInfo("hw/words.py")
            info.size = len(words)
            archive.addfile(info, io.BytesIO(words.encode()))
        gather(download({"ada/hw.tar.gz": out.getvalue()}))
        assert list(tree()) == ["ada/words.py"]

    @pytest.mark.parametrize("text", ["(" * 5000, "x = " + "-" * 100_000 + "1", "\0" * 100])
    def test_what_stops_a_parser_stops_nothing_else(self, download, gather, tree, words, text):
        gather(download({"ada/words.py": text, "bob/words.py": words}))
        assert "bob/words.py" in tree()

    @pytest.mark.parametrize("name", ["README", "exercises", "CON", "..."])
    def test_a_learner_of_an_odd_name_is_scored_all_the_same(
        self, download, gather, into, words, course, name
    ):
        metadata = f"submission_1:\n  :submitters:\n  - :name: '{name}'\n"
        gather(download({"submission_metadata.yml": metadata, "submission_1/words.py": words}))
        (submission,) = find(into, course.modules)
        assert list(submission.files) == ["words.py"]

    def test_a_fault_of_ours_costs_one_learner_only(
        self, download, gather, tree, monkeypatch, words
    ):
        from grader.collecting import code

        read = code.read

        def faulty(handed, kind, data, modules):
            if handed.source.startswith("ada/"):
                raise RuntimeError("oh dear")
            return read(handed, kind, data, modules)

        monkeypatch.setattr(code, "read", faulty)
        made = gather(download({"ada/words.py": words, "bob/words.py": words}))
        assert list(tree()) == ["bob/words.py"]
        assert "by a fault of the grader: RuntimeError: oh dear" in made.open[0].note
