"""Who hands in together: one submission, a folder and a mark for each, and who the others are."""

import pytest

from grader.collecting import collected, roster, standing
from grader.words import Trouble

ROSTER = (
    "id,name,email,github_username,Project\n"
    "71,Ada Byron,ada@example.org,countess,rocket\n"
    "72,Bob Stone,bob@example.org,stone,rocket\n"
    "73,Cem Yurt,cem@example.org,cem-y,\n"
    "74,Dan Moor,dan@example.org,danm,comet\n"
)
FILE = "team,member 1,member 2\nrocket,71,bob@example.org\ncomet,Dan Moor,\n"


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


@pytest.fixture(params=["column", "file"])
def groups(request, tmp_path):
    if request.param == "column":
        return "Project"
    path = tmp_path / "teams.csv"
    path.write_text(FILE)
    return str(path)


def _teams(made):
    return {one.learner: one.team for one in made.learners}


SOURCES = {
    "a repository of the team": ({"hw1-rocket": "words", "hw1-cem-y": "words"}, {}),
    "a folder called like it": ({"rocket": "words", "cem-y": "words"}, {}),
    "one member's folder": ({"72": "words", "73": "words"}, {}),
    "nbgrader": ({"submitted/71/ps1": "words", "submitted/73/ps1": "words"}, {}),
    "canvas": ({"byronada_71_9_": "words", "yurtcem_73_9_": "words"}, {}),
    "moodle": (
        {
            "Bob Stone_901_assignsubmission_file_": "words",
            "Cem Yurt_902_assignsubmission_file_": "words",
        },
        {},
    ),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_one_submission_is_that_of_all_members(
    download, gather, into, people, groups, words, kind, tmp_path
):
    if kind == "canvas":  # its names are short, so the roster is its own
        people.write_text(
            "Student,ID,SIS User ID,Section,Project\n"
            '"Byron, Ada",71,s1,A,rocket\n"Stone, Bob",72,s2,A,rocket\n"Yurt, Cem",73,s3,A,\n'
            '"Moor, Dan",74,s4,A,comet\n'
        )
        if groups != "Project":
            (tmp_path / "teams.csv").write_text("team,id\nrocket,s1\nrocket,s2\ncomet,s4\n")
    between = "" if kind == "canvas" else "/"
    files = {
        f"{folder}{between}words.py": f"{words}# {folder}\n" for folder in SOURCES[kind][0]
    }
    made = gather(download(files), people, groups=groups)
    assert not made.questions, (made.matched.unclear, made.matched.strangers)
    rocket = sorted(one for one, team in _teams(made).items() if team == "rocket")
    assert len(rocket) == 2 and len(made.learners) == 3
    texts = [(into / one / "words.py").read_text() for one in rocket]
    assert texts[0] == texts[1] and "Cem" not in texts[0]
    known = collected.read(into)
    names = {known[one].name or one for one in rocket}
    assert set(collected.together(known, rocket[0])) < names
    assert [one.shown for one in made.matched.absent] == [made.matched.people[3].shown]
    # Again, and without being told again: the same.
    again = gather(download(files))
    assert _teams(again) == _teams(made)
    assert not again.questions and not again.changes.added and not again.changes.removed
    assert {one.team for one in roster.read(into / "roster.csv")} == {"rocket", "", "comet"}


def test_different_files_of_one_team_are_a_question(
    download, gather, into, people, words, tmp_path
):
    source = download({"71/words.py": words, "72/words.py": words.replace("!", "?")})
    made = gather(source, people, groups="Project")
    assert made.questions == 1
    assert "rocket handed in different files: 71, 72" in made.matched.unclear[0]
    table = tmp_path / "m.csv"
    table.write_text("source,learner,module\n72/words.py,72,\n")
    made = gather(source, people, table, groups="Project")
    assert not made.questions
    assert (into / "72" / "words.py").read_bytes() == (into / "71" / "words.py").read_bytes()
    assert made.owners == {"72": "71"}


def test_members_who_handed_in_the_same_keep_it(download, gather, people, words):
    made = gather(download({"71/words.py": words, "72/words.py": words}), people, groups="Project")
    assert not made.questions and _teams(made) == {"71": "rocket", "72": "rocket"}


def test_what_was_not_collected_is_told_of_all(download, gather, into, people, words):
    gather(download({"hw1-rocket/words.rar": "x", "hw1-rocket/words.py": words}), people, groups="Project")
    told = standing.not_collected(into)
    assert sorted(told) == ["Ada Byron_71", "Bob Stone_72"]


def test_a_column_called_team_of_another_list_is_no_team(download, gather, people, words):
    people.write_text(ROSTER.replace("Project", "team"))
    made = gather(download({"71/words.py": words, "73/words.py": words}), people)
    assert set(_teams(made).values()) == {""}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("member\n71\n", "one column headed 'team'"),
        ("team,member\nrocket,99\n", "line 2: '99' is nobody"),
        ("team,member\nrocket,71\ncomet,71\n", "Ada Byron .71. is in rocket and in comet"),
    ],
)
def test_a_file_that_is_not_clear(download, gather, people, tmp_path, words, text, said):
    path = tmp_path / "teams.csv"
    path.write_text(text)
    with pytest.raises(Trouble, match=said):
        gather(download({"71/words.py": words}), people, groups=str(path))


def test_groups_need_a_roster_and_a_column(download, gather, people, words):
    source = download({"71/words.py": words})
    with pytest.raises(Trouble, match="--groups needs a roster"):
        gather(source, groups="Project")
    with pytest.raises(Trouble, match="neither a file nor a column.*Did you mean Project"):
        gather(source, people, groups="Projct")


def test_moodles_groups_are_in_its_folders_names(download, gather, tmp_path, words):
    sheet = tmp_path / "worksheet.csv"
    sheet.write_text(
        "Identifier,Full name,Last modified (submission)\n"
        "Participant 7,Ada-Lee Byron,-\nParticipant 8,Bob Stone,-\n"
    )
    made = gather(
        download(
            {
                "Group 1-Ada-Lee Byron_7_assignsubmission_file_/words.py": words,
                "Group 1-Bob Stone_8_assignsubmission_file_/words.py": words,
            }
        ),
        worksheet=sheet,
    )
    assert {(one.name, one.team) for one in made.learners} == {
        ("Ada-Lee Byron", "Group 1"),
        ("Bob Stone", "Group 1"),
    }


def test_gradescopes_groups_are_in_its_metadata(download, gather, words):
    text = "submission_1:\n  :submitters:\n  - :name: Ada\n  - :name: Bob\n"
    made = gather(download({"submission_metadata.yml": text, "submission_1/words.py": words}))
    assert _teams(made) == {"Ada": "submission_1", "Bob": "submission_1"}
