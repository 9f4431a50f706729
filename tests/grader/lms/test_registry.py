"""Every LMS that is known: its layouts are recognised as its own, and commands and docs have it.

Leaving one out of the registry, or a layout out of this table, fails here by its name.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

import grader
from grader.cli.collect import collect as collect_command
from grader.cli.return_ import return_command
from grader.lms import registry

ROOT = Path(grader.__file__).parents[1]
WORDS = "def shout(word):\n    return word.upper() + '!'\n"
METADATA = """
submission_1:
  :submitters:
  - :name: Ada Byron
    :sid: '7'
    :email: ada@example.org
submission_2:
  :submitters:
  - :name: Bob Stone
    :sid: '8'
    :email: bob@example.org
"""
# By name and layout: the files, and each learner with name and id.
LAYOUTS = {
    "moodle": {
        "a folder a participant": (
            {
                "Ada Byron_7_assignsubmission_file_/words.py": WORDS,
                "Bob Stone_8_assignsubmission_file_/words.py": WORDS,
            },
            {"Ada Byron_7": ("Ada Byron", "7"), "Bob Stone_8": ("Bob Stone", "8")},
        ),
        "files only": (
            {
                "Ada Byron_7_assignsubmission_file_words.py": WORDS,
                "Bob Stone_8_assignsubmission_file_words.py": WORDS,
            },
            {"Ada Byron_7": ("Ada Byron", "7"), "Bob Stone_8": ("Bob Stone", "8")},
        ),
        "blind": (
            {
                "Participant_7_assignsubmission_file_/words.py": WORDS,
                "Participant_8_assignsubmission_file_/words.py": WORDS,
            },
            {"Participant_7": ("", "7"), "Participant_8": ("", "8")},
        ),
    },
    "canvas": {
        "loose files": (
            {"byronada_7_901_words.py": WORDS, "stonebob_LATE_8_902_words-1.py": WORDS},
            {"byronada_7": ("byronada", "7"), "stonebob_8": ("stonebob", "8")},
        ),
        "anonymous": (
            {"anon_x8Yz2_901_words.py": WORDS, "anon_a11bC_902_words.py": WORDS},
            {"anon_x8Yz2": ("", "x8Yz2"), "anon_a11bC": ("", "a11bC")},
        ),
    },
    "gradescope": {
        "an export": (
            {
                "submission_metadata.yml": METADATA,
                "submission_1/words.py": WORDS,
                "submission_2/words.py": WORDS,
            },
            {"Ada Byron_7": ("Ada Byron", "7"), "Bob Stone_8": ("Bob Stone", "8")},
        ),
    },
    "blackboard": {
        "files and texts": (
            {
                "HW_1_ada_b_attempt_2026-12-01-10-05-33_words.py": WORDS,
                "HW_1_ada_b_attempt_2026-12-01-10-05-33.txt": "Name: Ada Byron (ada_b)\n"
                "Assignment: HW_1\nDate Submitted: Tuesday\n\nFiles:\n"
                "\tOriginal filename: words.py\n"
                "\tFilename: HW_1_ada_b_attempt_2026-12-01-10-05-33_words.py\n",
                "HW_1_bob_attempt_2026-12-01-10-05-34_words.py": WORDS,
            },
            {"ada_b": ("Ada Byron", "ada_b"), "bob": ("", "bob")},
        ),
    },
    "brightspace": {
        "folders": (
            {
                "12-34 - Ada Byron - Dec 1, 2026 1005 AM/words.py": WORDS,
                "13-35 - Bob - Stone - Dec 1, 2026 1205 PM/words.py": WORDS,
                "index.html": "x",
            },
            {"Ada Byron_12": ("Ada Byron", "12"), "Bob - Stone_13": ("Bob - Stone", "13")},
        ),
        "files only": (
            {
                "12-34 - Ada Byron - Dec 1, 2026 1005 AM - words.py": WORDS,
                "13-35 - Bob Stone - Dec 1, 2026 1205 PM - words.py": WORDS,
            },
            {"Ada Byron_12": ("Ada Byron", "12"), "Bob Stone_13": ("Bob Stone", "13")},
        ),
    },
    "sakai": {
        "an assignment": (
            {
                "Byron, Ada(ada)/Submission attachment(s)/words.py": WORDS,
                "Byron, Ada(ada)/timestamp.txt": "20261201100533000",
                "Byron, Ada(ada)/Feedback Attachment(s)/words.py": "no",
                "Stone, Bob(bob)/Submission attachment(s)/words.py": WORDS,
                "Stone, Bob(bob)/comments.txt": "",
                "grades.csv": "x",
            },
            {"Ada Byron_ada": ("Ada Byron", "ada"), "Bob Stone_bob": ("Bob Stone", "bob")},
        ),
    },
    "ilias": {
        "an exercise": (
            {
                "HW 1/Submissions/Byron_Ada_ada_123/words.py": WORDS,
                "HW 1/Submissions/Stone_Bob_bob_124/words.py": WORDS,
            },
            {
                "Byron_Ada_ada_123": ("Ada Byron", "ada"),
                "Stone_Bob_bob_124": ("Bob Stone", "bob"),
            },
        ),
        "with a name of three": (
            {
                "Abgaben/von_Byron_Ada_ada_123/words.py": WORDS,
                "Abgaben/Stone_Bob_bob_124/words.py": WORDS,
            },
            {"von_Byron_Ada_ada_123": ("", ""), "Stone_Bob_bob_124": ("Bob Stone", "bob")},
        ),
    },
    "google": {
        "a folder in Drive": (
            {"words - Ada Byron.py": WORDS, "words - Bob Stone (1).py": WORDS},
            {"Ada Byron": ("Ada Byron", ""), "Bob Stone": ("Bob Stone", "")},
        ),
    },
    "github": {
        "clones": (
            {
                "hw1-ada/words.py": WORDS,
                "hw1-ada/.git/HEAD": "ref: refs/heads/main\n",
                "hw1-bob/src/words.py": WORDS,
                "hw1-bob/.git/HEAD": "",
                "roster.csv": "x",
            },
            {"hw1-ada": ("", ""), "hw1-bob": ("", "")},
        ),
    },
    "nbgrader": {
        "a course": (
            {
                "submitted/ada/ps1/words.py": WORDS,
                "submitted/bob/ps1/words.py": WORDS,
                "gradebook.db": "x",
            },
            {"ada": ("", "ada"), "bob": ("", "bob")},
        ),
        "submitted alone": (
            {
                "ada/ps1/words.py": WORDS,
                "ada/ps1/timestamp.txt": "2026-03-02 14:59:00 UTC",
                "bob/ps1/words.py": WORDS,
            },
            {"ada": ("", "ada"), "bob": ("", "bob")},
        ),
    },
    "folder": {
        "a folder a learner": (
            {"ada/words.py": WORDS, "bob/hw/words.py": WORDS},
            {"ada": ("", ""), "bob": ("", "")},
        ),
        "loose files": (
            {"ada_words.py": WORDS, "bob_words.py": WORDS},
            {"ada": ("", ""), "bob": ("", "")},
        ),
    },
}
GRADEBOOKS = ("canvas", "moodle")
EACH = [(name, layout) for name, layouts in LAYOUTS.items() for layout in layouts]


@pytest.mark.parametrize("name", sorted({*LAYOUTS, *registry.names()}))
def test_it_is_registered_and_has_layouts(name):
    assert registry.by_name(name) is not None
    assert LAYOUTS[name]


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize(("name", "layout"), EACH)
def test_a_layout_is_recognised_and_nobody_is_mixed_up(
    download, gather, into, name, layout, wrapped
):
    files, people = LAYOUTS[name][layout]
    if wrapped:
        files = {f"wrapped/{path}": text for path, text in files.items()}
    own = {path: f"{text}# {path}\n" for path, text in files.items() if path.endswith(".py")}
    asked = {"source": name} if registry.by_name(name).only_asked else {}
    made = gather(download(files | own), **asked)
    assert made.source == name
    assert {one.learner: (one.name, one.id) for one in made.learners} == people
    for one in made.learners:
        text = (into / one.learner / "words.py").read_text()
        assert one.entry in text


@pytest.mark.parametrize("name", registry.names())
def test_commands_and_docs_have_it(name):
    lms = registry.by_name(name)
    assert name in CliRunner().invoke(collect_command, ["--help"]).output
    collecting = (ROOT / "docs" / "collecting.md").read_text(encoding="utf-8")
    shown = "folder" if name == registry.FOLDER else lms.title
    assert any(f"\n| {shown}{mark} |" in collecting for mark in ("", " *"))
    if lms.gradebook is not None:
        assert f"--{name}" in CliRunner().invoke(return_command, ["--help"]).output
        returning = (ROOT / "docs" / "handing-back.md").read_text(encoding="utf-8")
        assert f"`--{name}" in returning


def test_gradebooks_are_those_that_are_tested():
    assert {one.name for one in registry.all_lms() if one.gradebook} == set(GRADEBOOKS)
    folder = Path(__file__).parent
    assert all((folder / f"test_{name}_gradebook.py").is_file() for name in GRADEBOOKS)


def test_no_other_module_names_one():
    """What an LMS is told from others by stands in its own module."""
    rooms = [path for room in ("collecting", "handback") for path in (ROOT / "grader" / room).rglob("*.py")]
    for path in [*rooms, ROOT / "grader/cli/collect.py", ROOT / "grader/lms/registry.py"]:
        text = path.read_text(encoding="utf-8")
        for name in set(registry.names()) - {registry.FOLDER, "gradescope"}:
            assert f'"{name}"' not in text, (path, name)
