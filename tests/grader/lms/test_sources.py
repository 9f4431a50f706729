"""Each LMS's download: whose the files are, and what the source says about them."""

import csv
import unicodedata
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import pytest

from grader.collecting import collected
from grader.lms import times
from grader.lms.moodle import words as moodle_words
from grader.words import Trouble

SEOUL = ZoneInfo("Asia/Seoul")
UTC = timezone.utc


def _by_learner(made):
    return {one.learner: one for one in made.learners}


class TestMoodle:
    def test_folders_nfd_and_two_people_of_one_name(self, download, gather, tree, words, nums):
        name = unicodedata.normalize("NFD", "김민준_12_assignsubmission_file_")
        made = gather(
            download(
                {
                    f"{name}/words.py": words,
                    "김민준_13_assignsubmission_file_/nums.py": nums,
                    "Ada Byron_14_assignsubmission_onlinetext_/onlinetext.html": "hello",
                }
            )
        )
        assert made.source == "moodle"
        assert {one.learner: (one.name, one.id) for one in made.learners} == {
            "Ada Byron_14": ("Ada Byron", "14"),
            "김민준_12": ("김민준", "12"),
            "김민준_13": ("김민준", "13"),
        }
        assert sorted(tree()) == ["김민준_12/words.py", "김민준_13/nums.py"]
        assert all(one.submitted is None and one.late is None for one in made.learners)

    def test_flat_files_of_one_participant_are_one_learner(
        self, zipped, gather, tree, words, nums
    ):
        made = gather(
            zipped(
                ("Ada Byron_14_assignsubmission_file_words.py", words),
                ("Ada Byron_14_assignsubmission_file_my_nums.py", nums),
            )
        )
        assert list(_by_learner(made)) == ["Ada Byron_14"]
        assert sorted(tree()) == ["Ada Byron_14/nums.py", "Ada Byron_14/words.py"]

    @pytest.mark.parametrize("word", ["Participant", "참가자"])
    def test_blind_marking_gives_no_names(self, download, gather, words, word):
        made = gather(download({f"{word}_7_assignsubmission_file_/words.py": words}))
        (one,) = made.learners
        assert (one.learner, one.name, one.id) == (f"{word}_7", "", "7")

    @pytest.mark.parametrize(
        "heading, when",
        [
            ("Last modified (submission)", "Monday, 2 March 2026, 11:59 PM"),
            ("최종 수정 (제출)", "2026년 3월 2일, 월요일, 오후 11:59"),
        ],
    )
    def test_the_worksheet_has_the_times(
        self, download, gather, tmp_path, words, heading, when
    ):
        sheet = tmp_path / "worksheet.csv"
        sheet.write_text(
            f'Identifier,Email address,{heading}\nParticipant 7,a@b.c,"{when}"\nParticipant 8,,-\n',
            encoding="utf-8-sig",
        )
        source = download(
            {
                "Ada_7_assignsubmission_file_/words.py": words,
                "Bob_8_assignsubmission_file_/words.py": words,
            }
        )
        made = gather(source, worksheet=sheet, zone=SEOUL)
        ones = _by_learner(made)
        assert ones["Ada_7"].submitted == datetime(2026, 3, 2, 23, 59, tzinfo=SEOUL)
        assert ones["Ada_7"].email == "a@b.c"
        assert ones["Bob_8"].submitted is None
        assert not any("zone" in note for note in made.notes)

    @pytest.mark.parametrize(
        "language, when",
        [
            ("en", "Tuesday, December 1, 2026, 10:05 PM"),
            ("en", "Tuesday, 1 December 2026, 10:05 PM"),
            ("ko", "화요일, 1 12월 2026, 10:05 오후"),
            ("de", "Dienstag, 1. Dezember 2026, 22:05"),
            ("es", "martes, 1 de diciembre de 2026, 22:05"),
            ("fr", "mardi 1 décembre 2026, 22:05"),
            ("ja", "2026年 12月 1日(火曜日) 22:05"),
            ("it", "martedì, 1 dicembre 2026, 22:05"),
            ("pt", "terça-feira, 1 de dezembro de 2026 às 22:05"),
            ("nl", "dinsdag, 1 december 2026, 22:05"),
        ],
    )
    def test_a_worksheet_of_every_language(
        self, download, gather, into, tmp_path, words, language, when
    ):
        texts = moodle_words.texts()[language]
        granted = texts["userextensiondate"].replace("{$a}", when.replace("2026", "2027"))
        status = f"{texts['submissionstatus_submitted']}\n{granted}"
        keys = "recordid fullname email status lastmodifiedsubmission".split()
        sheet = tmp_path / "worksheet.csv"
        with open(sheet, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(
                [
                    [texts[key] for key in keys],
                    [f"{texts['hiddenuser']} 7", "Ada", "a@b.c", status, when],
                ]
            )
        name = f"{texts['hiddenuser'].replace('/', '')}_7_assignsubmission_file_"
        made = gather(download({f"{name}/words.py": words}), worksheet=sheet, zone=SEOUL)
        (one,) = made.learners
        assert one.submitted == datetime(2026, 12, 1, 22, 5, tzinfo=SEOUL)
        assert one.extension == datetime(2027, 12, 1, 22, 5, tzinfo=SEOUL)
        assert (one.name, one.email) == ("Ada", "a@b.c")
        assert collected.read(into)[one.learner].extension == one.extension

    @pytest.mark.parametrize(
        "when", ["1/12/2026 22:05", "martes, 1 2 de diciembre de 2026, 22:05", "2026, 22:05"]
    )
    def test_a_time_that_may_be_two_is_unknown(self, when):
        assert times.worded(when, SEOUL) is None

    def test_two_rows_of_one_participant_are_trouble(self, download, gather, tmp_path, words):
        sheet = tmp_path / "worksheet.csv"
        sheet.write_text("Identifier,Last modified (submission)\nUser 7,-\nUser 7,-\n")
        source = download({"Ada_7_assignsubmission_file_/words.py": words})
        with pytest.raises(Trouble, match="two rows of User 7"):
            gather(source, worksheet=sheet)

    def test_times_without_a_named_zone_are_said_to_be_this_computers(
        self, download, gather, tmp_path, words
    ):
        sheet = tmp_path / "worksheet.csv"
        sheet.write_text("Identifier,Last modified (submission)\nParticipant 7,sometime\n")
        made = gather(
            download({"Ada_7_assignsubmission_file_/words.py": words}), worksheet=sheet
        )
        assert "this computer's" in " ".join(made.notes)
        assert "1 times are written" in " ".join(made.notes)

    def test_a_worksheet_is_moodles_only(self, download, gather, tmp_path, words):
        with pytest.raises(Trouble, match="--worksheet is for moodle"):
            gather(download({"ada/words.py": words}), worksheet=tmp_path / "x.csv")


class TestCanvas:
    def test_files_of_a_user_are_one_learner_and_late_is_what_canvas_says(
        self, download, gather, tree, words, nums
    ):
        made = gather(
            download(
                {
                    "smithbob_LATE_11_901_words-1.py": words,
                    "smithbob_LATE_11_902_nums.py": nums,
                    "이서연_12_903_words.py": words,
                    "anon_x8Yz2_904_words.py": words,
                    "doejane_13_text.html": "<p>",
                }
            )
        )
        assert made.source == "canvas"
        found = {one.learner: (one.name, one.id, one.late) for one in made.learners}
        assert found == {
            "smithbob_11": ("smithbob", "11", True),
            "이서연_12": ("이서연", "12", False),
            "anon_x8Yz2": ("", "x8Yz2", False),
            "doejane_13": ("doejane", "13", False),
        }
        assert {"smithbob_11/words.py", "smithbob_11/nums.py"} < set(tree())

    def test_two_versions_of_a_module_are_asked_about(self, download, gather, modules, words):
        made = gather(
            download(
                {
                    "smithbob_11_901_words.py": words,
                    "smithbob_11_902_words-1.py": words.replace("!", "?"),
                }
            )
        )
        assert set(modules(made).values()) == {"?"}


class TestGradescope:
    METADATA = """
submission_1:
  :submitters:
  - :name: 김민준
    :sid: '007'
    :email: minjun@example.org
  - :name: Ada/../../Byron
    :sid: '8'
    :email: ada@example.org
  :created_at: 2026-03-02 14:59:00.500000000 Z
  :score: 3.0
submission_2:
  :submitters: []
  :created_at: 2026-03-02 23:59:00 +09:00
"""

    def test_metadata_says_who_and_when_and_a_group_is_several(
        self, download, gather, tree, words
    ):
        made = gather(
            download(
                {
                    "export/submission_metadata.yml": self.METADATA,
                    "export/submission_1/words.py": words,
                    "export/submission_2/words.py": words,
                    "export/submission_3/words.py": words,
                }
            )
        )
        ones = _by_learner(made)
        assert set(ones) == {"김민준_007", "Ada_.._.._Byron_8", "submission_2"}
        assert ones["김민준_007"].submitted == datetime(2026, 3, 2, 14, 59, 0, 500000, UTC)
        assert ones["김민준_007"].email == "minjun@example.org"
        assert ones["submission_2"].submitted == datetime(2026, 3, 2, 14, 59, tzinfo=UTC)
        assert sorted(tree()) == sorted(f"{name}/words.py" for name in ones)
        assert "Nobody's: submission_3" in " ".join(made.notes)

    @pytest.mark.parametrize(
        "text", ["- a\n- b\n", "a: [", "a: !!python/object/apply:os.system [x]", "\x00"]
    )
    def test_metadata_that_is_none_is_trouble(self, download, gather, text):
        with pytest.raises(Trouble, match="submission_metadata.yml cannot be understood"):
            gather(download({"submission_metadata.yml": text, "submission_1/words.py": ""}))


class TestNbgrader:
    @pytest.mark.parametrize(
        "written, time",
        [
            ("2026-03-02 14:59:00.123456 UTC", datetime(2026, 3, 2, 14, 59, 0, 123456, UTC)),
            ("2026-03-02 23:59:00 Asia/Seoul\n", datetime(2026, 3, 2, 14, 59, tzinfo=UTC)),
            ("2026-03-02 23:59:00 KST", datetime(2026, 3, 2, 14, 59, tzinfo=UTC)),
            ("2026-03-02 23:59:00 +0900", datetime(2026, 3, 2, 14, 59, tzinfo=UTC)),
            ("2026-03-02 14:59:00", datetime(2026, 3, 2, 14, 59, tzinfo=UTC)),
            ("2026-03-02 14:59:00.123456 PST", None),
            ("2026-03-02 14:59:00.123456 XYZ", None),
            ("yesterday", None),
        ],
    )
    def test_the_timestamp(self, download, gather, words, written, time):
        made = gather(
            download(
                {
                    "submitted/kim/ps1/words.py": words,
                    "submitted/kim/ps1/timestamp.txt": written,
                    "gradebook.db": "x",
                }
            )
        )
        (one,) = made.learners
        assert made.source == "nbgrader"
        assert (one.learner, one.id, one.submitted) == ("kim", "kim", time)

    def test_one_of_several_assignments_is_asked_for(self, download, gather, tree, words):
        source = download(
            {"submitted/kim/ps1/words.py": words, "submitted/lee/ps2/words.py": words}
        )
        with pytest.raises(Trouble, match="--assignment: ps1, ps2"):
            gather(source)
        gather(source, assignment="ps2")
        assert sorted(tree()) == ["lee/words.py"]


class TestFolder:
    def test_folders_archives_and_loose_files(
        self, download, gather, zipped, tree, words, nums
    ):
        inner = zipped(("hw/words.py", words), name="inner.zip").read_bytes()
        made = gather(
            download(
                {
                    "ada/project/words.py": words,
                    "김민준.zip": inner,
                    "bob_words.py": words,
                    "bob_nums.py": nums,
                    "grades.csv": "x",
                    "README.md": "x",
                }
            )
        )
        assert made.source == "folder"
        assert sorted(tree()) == [
            "ada/words.py",
            "bob/nums.py",
            "bob/words.py",
            "김민준/words.py",
        ]

    def test_an_empty_folder_is_still_a_learner(self, download, gather, into, words):
        source = download({"ada/words.py": words})
        (source / "bob").mkdir()
        gather(source)
        assert (into / "bob").is_dir()

    def test_one_submission_is_no_class(self, download, gather, words):
        with pytest.raises(Trouble, match="looks like one submission"):
            gather(download({"words.py": words}))

    def test_a_zip_with_cp949_names(self, tmp_path, zipped, gather, tree, words):
        # zipfile can write UTF-8 names only, so a name of equal length stands in.
        name = "김민준/words.py".encode("cp949")
        stand_in = "x" * len("김민준".encode("cp949")) + "/words.py"
        path = zipped((stand_in, words))
        path.write_bytes(path.read_bytes().replace(stand_in.encode(), name))
        gather(path)
        assert sorted(tree()) == ["김민준/words.py"]


class TestTelling:
    def test_two_sources_at_once_are_asked_about(self, download, gather, words):
        source = download(
            {"Ada_1_assignsubmission_file_/words.py": words, "bob_2_3_words.py": words}
        )
        with pytest.raises(Trouble, match="canvas and of moodle.*--from"):
            gather(source)
        made = gather(source, source="moodle")
        # What is nobody's is not lost: it waits for a learner.
        assert [(row.source, row.learner) for row in made.open] == [("bob_2_3_words.py", "")]

    def test_what_is_asked_for_must_be_there(self, download, gather, words):
        with pytest.raises(Trouble, match="does not look like a download of canvas"):
            gather(download({"ada/words.py": words}), source="canvas")

    def test_a_zip_of_a_folder_of_its_name_is_looked_into(self, zipped, gather, tree, words):
        gather(zipped(("hw1/ada/words.py", words), ("hw1/bob/words.py", words), name="hw1.zip"))
        assert sorted(tree()) == ["ada/words.py", "bob/words.py"]


class TestWrapped:
    """A folder around a class makes nobody of it one learner, and merges no equal files."""

    def test_a_folder_around_the_class(self, zipped, gather, tree, words, nums):
        made = gather(
            zipped(
                ("class/ada/words.py", words),
                ("class/bob/words.py", words),
                ("class/cem/work/nums.py", nums),
            )
        )
        assert sorted(tree()) == ["ada/words.py", "bob/words.py", "cem/nums.py"]
        assert sorted(_by_learner(made)) == ["ada", "bob", "cem"]

    @pytest.mark.parametrize(
        "names",
        [
            ("a/b/c/ada/words.py", "a/b/c/bob/words.py"),
            ("class/ada/homework.ipynb.txt", "class/bob/homework.ipynb.txt"),
            ("class/ada_words.py", "class/bob_words.py"),
            ("class/ada/x/words (1).py", "class/bob/words-final.py"),
        ],
    )
    def test_folders_and_files_in_folders(self, zipped, gather, names, words, notebook):
        texts = [notebook(words) if "ipynb" in name else words for name in names]
        made = gather(zipped(*zip(names, texts, strict=True)))
        assert sorted(_by_learner(made)) == ["ada", "bob"]
        assert not made.questions

    def test_archives_in_a_folder(self, download, zipped, gather, words):
        inner = zipped(("words.py", words), name="inner.zip").read_bytes()
        made = gather(download({"class/ada.zip": inner, "class/bob.zip": inner}))
        assert sorted(_by_learner(made)) == ["ada", "bob"]

    @pytest.mark.parametrize(
        "names",
        [
            ("ada/words.py", "ada/nums.py"),
            ("ada/exercises/words.py", "ada/tests/visible/words/test_shout.py"),
            ("ada/work/words.py", "ada/work/nums.py"),
            ("ada/words (1).py", "ada/words (2).py"),
        ],
    )
    def test_one_learner_in_a_class_of_one_stays_one(self, zipped, gather, words, names):
        made = gather(zipped(*((name, words) for name in names)))
        assert list(_by_learner(made)) == ["ada"]

    def test_weeks_or_people_is_a_question(self, zipped, gather, words, nums):
        with pytest.raises(Trouble, match="Are week1, week2 people, or parts of one person's"):
            gather(zipped(("x/week1/words.py", words), ("x/week2/nums.py", nums)))


class TestOfOneName:
    def test_people_whose_names_a_file_system_takes_for_one(
        self, zipped, gather, tree, words, nums
    ):
        made = gather(zipped(("Ada/words.py", words), ("ada/words.py", words)))
        assert sorted(tree()) == ["Ada/words.py", "ada (2)/words.py"]
        assert made.like == {"ada (2)": "Ada"} and made.questions == 1
        assert gather(zipped(("Ada/words.py", words), ("ada/words.py", words))).like

    def test_long_names_with_one_beginning(self, zipped, gather, words):
        long = "a" * 130
        names = (f"{long}1/words.py", f"{long}2/words.py")
        made = gather(zipped(*((name, words) for name in names)))
        assert len(made.learners) == 2 and made.questions == 1

    def test_two_of_one_name_without_a_number(self, download, gather, tree, words):
        text = "".join(
            f"submission_{n}:\n  :submitters:\n  - :name: 김민준\n  :created_at: 2026-03-02\n"
            for n in (1, 2)
        )
        files = {f"submission_{n}/words.py": words for n in (1, 2)}
        made = gather(download({"submission_metadata.yml": text, **files}))
        assert sorted(_by_learner(made)) == ["김민준", "김민준 (2)"]
        assert made.known_by(made.learners[1]) == "?"

    def test_whoever_decides_that_they_are_one_says_so_in_the_mapping(
        self, zipped, gather, tmp_path, words, nums
    ):
        path = zipped(("Ada/words.py", words), ("ada/nums.py", nums))
        gather(path)
        table = tmp_path / "m.csv"
        table.write_text(
            "source,learner,module\nada/nums.py,Ada,nums\nAda/words.py,Ada,words\n"
        )
        made = gather(path, mapping=table)
        assert [one.learner for one in made.learners] == ["Ada"]
        assert not made.questions
