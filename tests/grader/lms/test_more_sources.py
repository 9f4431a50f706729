"""Blackboard, Brightspace, Sakai, ILIAS, Google and GitHub: attempts, times, teams, odd names."""

import os
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from grader.lms.github.commits import time_of
from grader.submissions.refused import LeftOut

SEOUL = ZoneInfo("Asia/Seoul")
UTC = timezone.utc


def _by_learner(made):
    return {one.learner: one for one in made.learners}


class TestBlackboard:
    ADA = "HW_attempt_1_ada_attempt_2026-12-01-10-05-33"

    def test_attempts_names_and_times(self, download, gather, tree, words, nums):
        text = (
            "Nom: Ada Byron (ada)\r\nDevoir: HW\r\n\r\nFichiers:\r\n"
            "\tNom original: nums.py\r\n\tNom: " + self.ADA + "_nums(1).py\r\n"
        )
        made = gather(
            download(
                {
                    f"{self.ADA}.txt": text,
                    f"{self.ADA}_nums(1).py": nums,
                    f"{self.ADA}_words.py": words,
                    f"{self.ADA.replace('-05-', '-06-')}_words.py": words.replace("!", "?"),
                    "HW_attempt_1_김민준_attempt_2026-12-02-10-05-33_words.py": words,
                    "notes.pdf": "x",
                }
            ),
            zone=SEOUL,
        )
        ones = _by_learner(made)
        assert ones["ada"].submitted == datetime(2026, 12, 1, 10, 6, 33, tzinfo=SEOUL)
        assert (ones["ada"].name, ones["김민준"].id) == ("Ada Byron", "김민준")
        files = tree()
        assert b"?" in files["ada/words.py"] and files["ada/nums.py"] == nums.encode()
        assert "handed in 2 times" in made.of_learners["ada"][0]
        assert not made.open

    def test_a_text_cannot_give_work_to_another(self, download, gather, words):
        files = {
            f"{self.ADA}.txt": "Name: Bob Stone (bob)\nAssignment: HW\n",
            f"{self.ADA}_words.py": words,
            f"{self.ADA.replace('_ada_', '_bob_')}_words.py": words,
        }
        ones = _by_learner(gather(download(files), zone=SEOUL))
        assert {one.id: one.name for one in ones.values()} == {"ada": "", "bob": ""}


class TestBrightspace:
    @pytest.mark.parametrize(
        ("written", "hour"), [("1005 AM", 10), ("1205 PM", 12), ("1205 AM", 0), ("1405", 14)]
    )
    def test_times(self, download, gather, words, written, hour):
        source = download({f"12-34 - Ada Byron - Dec 1, 2026 {written}/words.py": words})
        (one,) = gather(source, zone=SEOUL).learners
        assert one.submitted == datetime(2026, 12, 1, hour, 5, tzinfo=SEOUL)

    def test_of_each_file_the_last_one(self, download, gather, tree, words, nums):
        first, last = ("12-34 - Ada Byron - Dec %s, 2026 905 PM" % day for day in ("9", "10"))
        made = gather(
            download(
                {
                    f"{first}/words.py": "x = 1\n",
                    f"{first}/nums.py": nums,
                    f"{last}/words.py": words,
                }
            ),
            zone=SEOUL,
        )
        assert tree() == {
            "Ada Byron_12/words.py": words.encode(),
            "Ada Byron_12/nums.py": nums.encode(),
        }
        assert _by_learner(made)["Ada Byron_12"].submitted.day == 10

    def test_two_of_one_name(self, download, gather, words, nums):
        names = ("12-34 - Kim - Dec 1, 2026 905 PM", "13-34 - Kim - Dec 1, 2026 905 PM")
        made = gather(download({f"{n}/words.py": t for n, t in zip(names, (words, nums))}), zone=SEOUL)
        assert sorted(_by_learner(made)) == ["Kim_12", "Kim_13"]


class TestSakai:
    @pytest.mark.parametrize(
        ("written", "time"),
        [
            ("20261201100533000", datetime(2026, 12, 1, 10, 5, 33, tzinfo=UTC)),
            ("2026-12-01T10:05:33Z", datetime(2026, 12, 1, 10, 5, 33, tzinfo=UTC)),
            ("Dec 1, 2026 10:05 am", datetime(2026, 12, 1, 10, 5, tzinfo=SEOUL)),
            ("20269901100533000", None),
        ],
    )
    def test_times_and_what_is_none_of_theirs(self, download, gather, tree, words, written, time):
        person = "HW 1/Byron, Ada(ada)"
        made = gather(
            download(
                {
                    f"{person}/timestamp.txt": written,
                    f"{person}/Submission attachment(s)/words.py": words,
                    f"{person}/Feedback Attachment(s)/nums.py": "x",
                    f"{person}/ada_submissionText.html": "x",
                    "HW 1/grades.csv": "x",
                }
            ),
            zone=SEOUL,
        )
        (one,) = made.learners
        assert (one.name, one.id, one.submitted) == ("Ada Byron", "ada", time)
        assert list(tree()) == ["Ada Byron_ada/words.py"]


class TestIlias:
    def test_a_team_has_one_submission(self, download, gather, tree, words, nums):
        team = "HW 1/Abgaben/Team 7"
        made = gather(
            download(
                {
                    f"{team}/Byron_Ada_ada_1/words.py": words,
                    f"{team}/Stone_Bob_bob_2/nums.py": nums,
                    "HW 1/Abgaben/Team 8/Kim_Lee_lee_3/words.py": words,
                }
            )
        )
        assert sorted(tree()) == [
            "Byron_Ada_ada_1/nums.py",
            "Byron_Ada_ada_1/words.py",
            "Kim_Lee_lee_3/words.py",
            "Stone_Bob_bob_2/nums.py",
            "Stone_Bob_bob_2/words.py",
        ]
        assert [one.team for one in made.learners] == ["Team 7", "Team 8", "Team 7"]

    def test_a_login_of_many_parts_is_nobodys_by_a_part(self, download, gather, tmp_path, words):
        people = tmp_path / "people.csv"
        people.write_text("login,name\nb,Bob Stone\nada_b,Ada Byron\n")
        source = download({"x/Submissions/Byron_Ada_ada_b_1/words.py": words})
        made = gather(source, people)
        assert not made.matched.whose and made.questions == 1


class TestGoogle:
    def test_names_in_front_and_behind(self, download, gather, tree, words, nums):
        made = gather(
            download(
                {"words - Ada Byron.py": words, "Bob Stone - nums.py": nums, "x - y.pdf": "x"}
            ),
            source="google",
        )
        assert made.source == "google"
        assert sorted(tree()) == ["Ada Byron/words.py", "Bob Stone/nums.py"]

    def test_a_copy_is_nobodys_name(self, download, gather, tree, words):
        assert gather(download({"ada/words - Copy.py": words})).source == "folder"
        assert list(tree()) == ["ada/words.py"]

    def test_two_modules_name_nobody(self, download, gather, modules, words):
        made = gather(
            download({"words - nums.py": words, "words - Ada.py": words}), source="google"
        )
        assert modules(made)["words - nums.py"] == "?"


GIT = shutil.which("git")


@pytest.fixture
def clone(tmp_path):
    """A clone with one commit at a time, as git itself makes it."""

    def make(path, when, text, packed=False):
        at = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "HOME": str(tmp_path)}
        env = {**os.environ, **at, "GIT_CONFIG_NOSYSTEM": "1"}

        def git(*args):
            subprocess.run([GIT, "-C", path, *args], check=True, env=env, capture_output=True)

        path.mkdir(parents=True)
        (path / "words.py").write_text(text)
        git("init", "-b", "main")
        git("add", ".")
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-m", "Work")
        if packed:
            git("gc", "--prune=now")
            git("pack-refs", "--all")
        return path

    return make


@pytest.mark.skipif(GIT is None, reason="there is no git")
class TestGitHub:
    @pytest.mark.parametrize("packed", [False, True])
    def test_the_time_of_the_commit_and_teams(
        self, tmp_path, clone, gather, into, words, nums, packed
    ):
        clones = tmp_path / "clones"
        clone(clones / "hw1-countess", "2026-12-01T10:05:33+0900", words, packed)
        clone(clones / "hw1-rocket", "2026-12-02T10:05:33+0900", nums, packed)
        people = tmp_path / "roster.csv"
        people.write_text(
            "identifier,github_username,github_id,name,group\n"
            "s1,countess,1,Ada Byron,\ns2,ada,2,Bob Stone,rocket\ns3,cem,3,Cem Yurt,rocket\n"
        )
        made = gather(clones, people, groups="group")
        assert made.source == "github" and not made.questions
        ones = _by_learner(made)
        assert ones["hw1-countess"].submitted == datetime(2026, 12, 1, 10, 5, 33, tzinfo=SEOUL)
        assert ones["hw1-countess"].submitted.utcoffset() == timedelta(hours=9)
        assert ones["hw1-countess"].name == "Ada Byron"
        assert {one.name: one.submitted.day for one in ones.values()} == {
            "Ada Byron": 1,
            "Bob Stone": 2,
            "Cem Yurt": 2,
        }
        assert not any(path.name == ".git" for path in into.rglob("*"))

    def test_a_class_of_clones_in_a_folder(self, tmp_path, clone, gather, words):
        clone(tmp_path / "out/hw1/hw1-ada", "2026-12-01T10:05:33Z", words)
        (one,) = gather(tmp_path / "out").learners
        assert (one.learner, one.submitted) == (
            "hw1-ada",
            datetime(2026, 12, 1, 10, 5, 33, tzinfo=UTC),
        )

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("HEAD", b"ref: refs/heads/../../../secret\n"),
            ("HEAD", b"ref: refs/heads/none\n"),
            ("HEAD", b"\0" * 99),
            ("refs/heads/main", b"0" * 40),
            ("refs/heads/main", b"short"),
            ("objects/pack/x.idx", b"\xfftOc\0\0\0\2" + b"\xff" * 1024),
            ("config", b"[core]\n\tfsmonitor = touch ran\n"),
        ],
    )
    def test_a_history_made_to_do_harm(self, tmp_path, clone, name, content):
        path = clone(tmp_path / "hw1-ada", "2026-12-01T10:05:33Z", "x = 1\n") / ".git"
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".idx"):
            (path / "refs/heads/main").write_text("ab" * 20)
        (path / name).write_bytes(content)
        try:
            found = time_of(str(path))
        except LeftOut:
            found = None
        assert (found is None) == (name != "config")
        assert not (tmp_path / "ran").exists()


class TestPlainFolders:
    """What learners call their own folders and files makes no LMS of a class."""

    @pytest.mark.parametrize(
        "files",
        [
            ("ada/submissions/part_1_of_2/words.py", "bob/words.py"),
            ("ada/submissions/part_1_of_2/words.py", "bob/submissions/part_1_of_2/words.py"),
            ("ada/.git/HEAD", "ada/words.py", "bob/words.py"),
            ("ada/.git/HEAD", "ada/words.py", "bob_words.py"),
            ("ada/words - Copy.py", "bob/words - Copy (2).py"),
            ("ada/my_attempt_2.py", "bob/words.py"),
            ("ada/x, y(1)/words.py", "bob/words.py"),
            ("ada/12-34 - notes/words.py", "bob/words.py"),
        ],
    )
    def test_stay_plain(self, download, gather, tree, words, files):
        made = gather(download({path: words for path in files}))
        assert made.source == "folder"
        assert sorted(tree()) == ["ada/words.py", "bob/words.py"]
