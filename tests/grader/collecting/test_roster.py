"""The roster: any LMS's headings, who did not hand in, who matches nobody."""

import unicodedata

import pytest

from grader.collecting import matching, roster, standing
from grader.collecting.collected import Collected
from grader.collecting.roster import Person
from grader.lms.moodle import words as moodle_words
from grader.words import Trouble


@pytest.mark.parametrize(
    "text, person",
    [
        ("id,first_name,last_name,email\n7,Ada,Byron,a@b.c\n", ("Ada Byron", "7", "a@b.c")),
        (
            'Student,ID,SIS User ID,SIS Login ID\nPoints Possible,,,\n"Byron, Ada",11,7,ada\n',
            ("Byron, Ada", "11", ""),
        ),
        (
            "First name,Surname,ID number,Email address\nAda,Byron,7,a@b.c\n",
            ("Ada Byron", "7", "a@b.c"),
        ),
        ("이름;성;학번;이메일 주소\n민준;김;7;a@b.c\n", ("김민준", "7", "a@b.c")),
        ("학번\t성명\n7\t김민준\n", ("김민준", "7", "")),
        (
            "LastName,FirstName,ID,SIS User ID,Section\n    Points Possible,,,,\nByron,Ada,11,7,A\n"
            "Student,Test,12,,A\n",
            ("Ada Byron", "11", ""),
        ),
        ("Name,SID,Email\nAda Byron,7,a@b.c\n", ("Ada Byron", "7", "a@b.c")),
        ("Identifier,Full name\nParticipant 12,Ada Byron\n", ("Ada Byron", "12", "")),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_headings_of_every_kind(tmp_path, text, person, encoding):
    path = tmp_path / "people.csv"
    path.write_text(text, encoding=encoding)
    (one,) = roster.read(path)
    assert (one.name, one.id, one.email) == person
    path.write_text(roster.text([one]), encoding="utf-8-sig")
    assert roster.read(path) == (one,)


@pytest.mark.parametrize("text", ["", "points,grade\n1,2\n", "\0\1\2"])
def test_what_names_nobody_is_trouble(tmp_path, text):
    path = tmp_path / "people.csv"
    path.write_text(text)
    with pytest.raises(Trouble, match="people.csv"):
        roster.read(path)


MINJUN = Person("김민준", "20260001", "minjun@example.org")
OTHER = Person("김민준", "20260002", "other@example.org")
ADA = Person("Byron, Ada", "7", "Ada@example.org", ("ada",))


@pytest.mark.parametrize(
    "one",
    [
        Collected("x", id="20260001"),
        Collected("x", id="20260001.0"),
        Collected("x", email="MINJUN@example.org"),
        Collected("x", name=unicodedata.normalize("NFD", "김 민준")),
        Collected("20260001 hw", source="folder"),
        Collected("김민준_final", source="folder"),
    ],
)
def test_one_sign_is_enough(one):
    made = matching.match([MINJUN, ADA], [one])
    assert made.absent == (ADA,)
    assert made.people[0].learner == one.learner
    assert not made.strangers


@pytest.mark.parametrize("name", ["Ada Byron", "byronada", "BYRON Ada"])
def test_latin_names_in_every_order(name):
    assert not matching.match([ADA], [Collected("x", name=name)]).absent


def test_two_people_of_one_name_are_not_guessed_between():
    made = matching.match([MINJUN, OTHER], [Collected("a", name="김민준")])
    assert "20260001" in made.unclear[0] and "20260002" in made.unclear[0]
    assert not made.absent  # nobody is called absent on a guess


def test_an_id_tells_them_apart():
    entries = [Collected("a", "김민준", "20260002"), Collected("b", "김민준", "20260001")]
    made = matching.match([MINJUN, OTHER], entries)
    assert [one.learner for one in made.people] == ["b", "a"]
    assert not made.unclear


def test_two_entries_of_one_person_are_told():
    made = matching.match([ADA], [Collected("a", id="7"), Collected("b", id="7")])
    assert "all of a, b" in made.unclear[0]


GITHUB = (
    "identifier,github_username,github_id,name\n"
    "Ada Lovelace,countess,1,Ada Lovelace\n"
    "Bob Ada,ada,2,Bob Ada\n"
    "Cem Yılmaz,cem-y,3,Cem Yılmaz\n"
)


def test_a_login_is_nobodys_first_name(tmp_path):
    """Clones are called ASSIGNMENT-LOGIN."""
    path = tmp_path / "classroom_roster.csv"
    path.write_text(GITHUB, encoding="utf-8")
    entries = [
        Collected(f"hw1-{login}", source="folder", entry=f"hw1-{login}")
        for login in ("ada", "countess", "cem-y", "bob")
    ]
    for people in (roster.read(path), _again(roster.read(path), tmp_path)):
        made = matching.match(people, entries)
        assert {name: one.name for name, one in made.whose.items()} == {
            "hw1-ada": "Bob Ada",
            "hw1-countess": "Ada Lovelace",
            "hw1-cem-y": "Cem Yılmaz",
        }
        assert made.by["hw1-ada"] == "its GitHub login"
        assert made.strangers == ("hw1-bob",)
        assert (made.absent, made.questions) == ((), 1)


def _again(people, tmp_path):
    """As they are read from the copy in the class's folder."""
    copy = tmp_path / "copy.csv"
    copy.write_text(roster.text(people), encoding="utf-8-sig")
    return roster.read(copy)


@pytest.mark.parametrize(
    "name", ["ada", "byron", "hw1-ada", "ada_final", "7 hw", "hw 7", "민준"]
)
def test_a_part_of_a_name_and_a_short_number_are_nobodys(name):
    ada = Person("Ada Byron", "7")
    made = matching.match([ada, MINJUN], [Collected(name, source="folder")])
    assert (made.strangers, made.whose) == ((name,), {})


def test_what_contradicts_itself_is_a_question():
    people = [Person("Ada Byron", "20260001"), Person("Bob Cox", "20260002")]
    one = Collected("x", name="Bob Cox", id="20260001")
    made = matching.match(people, [one])
    assert made.unclear == (
        "x: its id is that of Ada Byron (20260001) but its name is that of Bob Cox (20260002).",
    )
    assert not made.whose and not made.by
    entry = Collected("20260001_Bob Cox", source="folder")
    assert not matching.match(people, [entry]).whose


def test_a_number_of_an_lms_is_nobodys_student_number(tmp_path):
    people = [Person("Ada Byron", "12")]
    for source in ("moodle", "canvas"):
        blind = Collected("Participant_12", id="12", source=source)
        assert matching.match(people, [blind]).strangers == ("Participant_12",)
    path = tmp_path / "worksheet.csv"
    path.write_text("Identifier,Full name\nParticipant 12,Ada Byron\n")
    for known in (roster.read(path), _again(roster.read(path), tmp_path)):
        blind = Collected("Participant_12", id="12", source="moodle")
        assert matching.match(known, [blind]).by == {"Participant_12": "the number of moodle"}


def test_who_is_left_over_is_nobody_by_that():
    """One of two namesakes is known by the id: the other entry may be hers as well."""
    entries = [Collected("a", "김민준", "20260001"), Collected("b", "김민준")]
    made = matching.match([MINJUN, OTHER], entries)
    assert "b" not in made.whose and "b" not in made.by and made.questions


def test_a_column_that_is_there_twice_hides_nothing(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("id,name,id\n20260001,김민준,77777\n")
    (one,) = roster.read(path)
    assert (one.id, one.other_ids) == ("20260001", ("77777",))


def test_it_is_kept_and_says_who_is_missing(download, gather, into, tmp_path, words, nums):
    people = tmp_path / "people.csv"
    people.write_bytes("학번,이름\n20260001,김민준\n20260009,이서연\n".encode("cp949"))
    source = download({"20260001/words.py": words, "stranger/words.py": words})
    made = gather(source, roster=people)
    assert [one.name for one in made.matched.absent] == ["이서연"]
    assert made.matched.strangers == ("stranger",)
    assert {one.learner: one.name for one in made.learners}["20260001"] == "김민준"
    assert list(standing.lines(into)) == ["did not hand in: 이서연 (20260009)"]
    # She hands in later: the copy of the roster knows her.
    gather(download({"20260009/nums.py": nums}, "later"))
    assert list(standing.lines(into)) == []


def test_a_comma_in_a_name_parts_nobody(download, gather, into, tmp_path, words):
    people = tmp_path / "people.csv"
    people.write_text('ID,Student\n1,"Muster, Max"\n2,"Sample, Ada"\n', encoding="utf-8")
    gather(download({"3/words.py": words}), roster=people)
    assert list(standing.lines(into)) == ["did not hand in: Muster, Max (1); Sample, Ada (2)"]


def test_open_questions_are_told_before_scoring(download, gather, into, words):
    gather(download({"ada/words.py": words, "ada/w.py": words.replace("!", "?")}))
    assert list(standing.lines(into)) == ["files to decide in mapping.csv, not scored yet: ada"]


def test_a_folder_that_was_not_collected_says_nothing(tmp_path):
    assert list(standing.lines(tmp_path)) == []


@pytest.mark.parametrize(
    ("person", "short", "is_theirs"),
    [
        (Person("Ada Kim"), "kimada", True),
        (Person("Ada Kim"), "adakim", False),  # Kim Ada's, who may not be on the roster
        (Person("Kim, Ada"), "kimada", True),
        (Person("Kim, Ada"), "adakim", False),
        (Person("Ada Maria Kim", last="Kim", first="Ada Maria"), "kimadamaria", True),
        (Person("Ada Maria Kim"), "kimadamaria", False),  # or is Maria Kim the last name?
        (Person("김민준"), "김민준", True),
        (Person("김 민준"), "김민준", True),
        (Person("Plato"), "plato", True),
    ],
)
def test_canvas_writes_the_last_name_first(person, short, is_theirs):
    made = matching.match([person], [Collected(f"{short}_9", short, "9", source="canvas")])
    assert bool(made.whose) == is_theirs and (made.questions == 0) == is_theirs


@pytest.mark.parametrize("language", sorted(moodle_words.texts()))
def test_moodles_lists_in_every_language(tmp_path, language):
    texts = moodle_words.texts()[language]
    path = tmp_path / "people.csv"
    heads = [texts[key] for key in ("firstname", "lastname", "username", "idnumber", "email")]
    path.write_text(f"{','.join(heads)}\nAda,Byron,ab,7,a@b.c\n", encoding="utf-8")
    (one,) = roster.read(path)
    assert (one.first, one.last, one.id, one.email) == ("Ada", "Byron", "7", "a@b.c")
    assert one.other_ids == ("ab",) and not one.lms
    heads = [texts[key] for key in ("recordid", "fullname", "email")]
    path.write_text(f"{','.join(heads)}\n{texts['hiddenuser']} 12,Ada Byron,a@b.c\n")
    (one,) = roster.read(path)
    assert (one.name, one.email, one.lms) == ("Ada Byron", "a@b.c", "moodle:12")
    assert "12" in one.ids


def test_a_last_name_alone_is_nobodys(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("id,Nachname\n7,Byron\n")
    (one,) = roster.read(path)
    assert not one.names and one.id == "7"
