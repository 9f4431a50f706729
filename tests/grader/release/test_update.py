"""A newer release in place of an older one: nothing that a learner wrote is lost."""

import io
import json
import shutil
import zipfile
from dataclasses import replace

import pytest

from grader.course import Course
from grader.language import ENGLISH
from grader.learner.update import NAME, Manifest, digest, update
from grader.learner.update.__main__ import main, same_language
from grader.release import contents
from grader.release.write import write_folder, write_zip
from grader.words import Trouble

DOUBLE = '    raise NotImplementedError("to do: double")\n'
MINE = "    return number + number  # mine\n"
NEW_EXERCISE = '''
# %% [markdown]
# ## Thirds
#
# A third is `/ 3`.

# %% exercise="third"
def third(number):
    """A third of the number."""
    ### BEGIN SOLUTION
    third_of_it = number / 3
    return third_of_it
    ### END SOLUTION


# %% [markdown] hints="third"
# 1. Divide.
# 2. By 3.
'''


def newer(course):
    """The course with one exercise more and other words, released again."""
    path = course.solutions_dir / "nums.py"
    text = path.read_text(encoding="utf-8").replace("# # Numbers", "# # Numbers and more")
    path.write_text(text + NEW_EXERCISE, encoding="utf-8")
    check = course.visible_dir / "nums" / "test_double.py"
    check.write_text(check.read_text().replace("twice 7.", "twice seven."), encoding="utf-8")
    third = check.read_text().replace("nums.double", "nums.third")
    (check.parent / "test_third.py").write_text(third, encoding="utf-8")
    return contents(Course.open(course.root), "en")


def files(release):
    return {str(path): data for path, data in release.complete.items()}


def work(folder):
    """What a learner did to the older one."""
    stub = folder / "exercises/nums.py"
    stub.write_text(stub.read_text(encoding="utf-8").replace(DOUBLE, MINE), encoding="utf-8")
    (folder / "exercises/helpers.py").write_text("def help():\n    return 1\n")
    (folder / ".progress.json").write_text("{}")
    return stub


def test_what_nobody_changed_is_replaced(course, released):
    new = newer(course)
    done = update(released, files(new))
    assert (
        "exercises/nums.py" in done.replaced
        and "tests/visible/nums/test_third.py" in done.replaced
    )
    assert not (done.kept or done.added_to or done.overwritten or done.removed)
    for path, data in new.complete.items():
        assert (released / path).read_bytes() == data
    assert not update(released, files(new)).changed


def test_answers_stay_and_new_exercises_are_put_at_the_end(course, released):
    stub = work(released)
    mine = stub.read_text(encoding="utf-8")
    done = update(released, files(newer(course)))
    assert done.added_to == {"exercises/nums.py": ("third",)}
    text = stub.read_text(encoding="utf-8")
    assert text.startswith(mine.rstrip()) and MINE in text
    assert text.endswith('    raise NotImplementedError("to do: third")\n')
    assert text.index("# ## Thirds") < text.index("def third")
    assert text.count("def double") == text.count("def halve") == 1
    assert (released / done.folder / "yours/exercises/nums.py").read_text(
        encoding="utf-8"
    ) == mine
    assert "Numbers and more" in (released / done.folder / "new/exercises/nums.py").read_text(
        encoding="utf-8"
    )
    assert (released / "exercises/helpers.py").is_file() and (
        released / ".progress.json"
    ).is_file()
    # Once more: nothing is added twice.
    again = update(released, files(contents(Course.open(course.root), "en")))
    assert not again.added_to and stub.read_text(encoding="utf-8") == text


def test_line_ends_of_windows_are_no_change(course, released):
    stub = released / "exercises/nums.py"
    stub.write_bytes(stub.read_bytes().replace(b"\n", b"\r\n"))
    assert not update(released, files(contents(course, "en"))).changed
    text = stub.read_bytes().replace(
        DOUBLE.encode().replace(b"\n", b"\r\n"), MINE.encode().replace(b"\n", b"\r\n")
    )
    stub.write_bytes(text)
    update(released, files(newer(course)))
    lines = stub.read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines[:-1])


def test_a_file_that_does_not_parse_is_left_as_it_is(course, released):
    stub = released / "exercises/nums.py"
    broken = stub.read_text(encoding="utf-8").replace(DOUBLE, "    return (number +\n")
    stub.write_text(broken, encoding="utf-8")
    done = update(released, files(newer(course)))
    assert done.kept == ["exercises/nums.py"]
    assert stub.read_text(encoding="utf-8") == broken
    assert "def third" in (released / done.folder / "new/exercises/nums.py").read_text(
        encoding="utf-8"
    )


def test_a_notebook_that_was_worked_in_gets_the_new_cells(course, released):
    path = released / "notebooks/nums.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][2]["source"] = "def double(number):\n    return (number +"  # half-written
    path.write_text(json.dumps(notebook), encoding="utf-8")
    done = update(released, files(newer(course)))
    assert done.added_to == {"notebooks/nums.ipynb": ("third",)}
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert [cell["id"] for cell in cells[-3:]] == ["nums-halve-1", "nums-third", "check-third"]
    assert cells[2]["source"] == "def double(number):\n    return (number +"
    assert len(cells) == len(notebook["cells"]) + 3


def test_a_changed_file_of_the_kit_is_replaced_and_kept_aside(course, released):
    check = released / "tests/visible/nums/test_double.py"
    check.write_text("# I changed this\n")
    done = update(released, files(newer(course)))
    assert done.overwritten == ["tests/visible/nums/test_double.py"]
    assert "twice seven" in check.read_text()
    kept = released / done.folder / "yours/tests/visible/nums/test_double.py"
    assert kept.read_text() == "# I changed this\n"


def test_settings_that_a_learner_changed_stay(course, released):
    settings = released / ".vscode/settings.json"
    settings.write_text("{}\n")
    assert update(released, files(newer(course))).kept == []  # the new release has the same
    assert settings.read_text() == "{}\n"


def test_what_is_gone_from_the_course_is_moved_aside_unless_it_was_worked_on(course, released):
    new = files(contents(course, "en"))
    for path in ("tests/visible/nums/test_halve.py", "exercises/nums.py"):
        del new[path]
    manifest = Manifest(
        "en", {path: digest(data) for path, data in new.items() if path != NAME}
    )
    new[NAME] = manifest.content()
    work(released)
    done = update(released, new)
    assert done.removed == ["tests/visible/nums/test_halve.py"]
    assert (released / done.folder / "yours/tests/visible/nums/test_halve.py").is_file()
    assert MINE in (released / "exercises/nums.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("zipped", [True, False])
def test_the_command_of_the_readme(course, released, tmp_path, python, zipped):
    stub = work(released)
    new = newer(course)
    if zipped:
        write_zip(new, tmp_path / "new.zip")
    else:
        write_folder(new, tmp_path / "new")
    place = "../new.zip" if zipped else "../new"
    ran = python(released, "-m", "grader.learner.update", place)
    assert ran.returncode == 0, ran.stderr
    assert "What you wrote is kept." in ran.stdout
    assert "exercises/nums.py: added at the end: third." in ran.stdout
    assert MINE in stub.read_text(encoding="utf-8")
    assert max(map(len, ran.stdout.splitlines())) <= 80
    ran = python(released, "-m", "grader.learner.update", place, TENSORLINGS_LANG="ko")
    assert ran.stdout == "할 일이 없습니다. 이미 그 배포판입니다.\n"


class Keyboard(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    "code, keyboard, goes_on",
    [
        ("en", io.StringIO(""), True),  # the same language: nobody is asked
        ("ko", io.StringIO("yes\n"), False),  # no terminal: nobody to ask
        ("ko", Keyboard(""), False),
        ("ko", Keyboard("no\n"), False),
        ("ko", Keyboard("\n"), False),
        ("ko", Keyboard("yes\n"), True),
        ("ko", Keyboard("예\n"), True),
    ],
)
def test_another_language_is_asked_about_first(
    tmp_path, monkeypatch, capsys, code, keyboard, goes_on
):
    (tmp_path / NAME).write_bytes(Manifest("en", {}).content())
    monkeypatch.setattr("sys.stdin", keyboard)
    new = {NAME: Manifest(code, {}).content()}
    assert same_language(tmp_path, new, ENGLISH) is goes_on
    said = " ".join(capsys.readouterr().out.split())
    assert ("this folder is in en, the release in ko" in said) == (code == "ko")
    assert ("Nothing was changed." in said) == (not goes_on)


def test_an_update_in_another_language_changes_nothing_unasked(
    course, released, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(released)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    write_zip(replace(newer(course), language="ko"), tmp_path / "ko.zip")
    before = {path: path.read_bytes() for path in released.rglob("*.*") if path.is_file()}
    assert main([str(tmp_path / "ko.zip")]) == 2
    assert all(path.read_bytes() == data for path, data in before.items())
    assert main([str(tmp_path / "ko.zip"), "--yes"]) == 0
    assert "What you wrote is kept." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [("nothing.zip", "is no release"), ("notes.txt", "is no release"),
     ("damaged.zip", "README.md in"), ("evil.zip", "is damaged")],
)  # fmt: skip
def test_what_is_no_release_changes_nothing(course, released, tmp_path, python, name, said):
    (tmp_path / "notes.txt").write_text("notes")
    write_zip(newer(course), tmp_path / "good.zip")
    evil = Manifest("en", {"../outside.py": digest(b"x")}).content()
    with zipfile.ZipFile(tmp_path / "good.zip") as good:
        for made in ("damaged.zip", "evil.zip"):
            with zipfile.ZipFile(tmp_path / made, "w") as bad:
                for entry in good.namelist():
                    data = good.read(entry)
                    if entry.endswith("/README.md") and made == "damaged.zip":
                        data = b"cut off"
                    if entry.endswith(NAME) and made == "evil.zip":
                        data = evil
                    bad.writestr(entry, data)
    before = {path: path.read_bytes() for path in released.rglob("*.*") if path.is_file()}
    ran = python(
        released, "-m", "grader.learner.update", f"../{name}", PYTHONDONTWRITEBYTECODE="1"
    )
    assert ran.returncode == 2 and said in " ".join(ran.stderr.split())
    assert "Traceback" not in ran.stderr
    assert all(path.read_bytes() == data for path, data in before.items())
    assert not (tmp_path / "outside.py").exists()


def test_a_folder_that_is_no_release_is_named(course, tmp_path):
    with pytest.raises(Trouble, match="is not a released course"):
        update(tmp_path, files(contents(course, "en")))
    (tmp_path / NAME).write_text('{"format": 9, "language": "en", "files": {}}')
    with pytest.raises(Trouble, match="later version"):
        update(tmp_path, files(contents(course, "en")))


def test_an_update_that_broke_off_is_taken_up(course, released, monkeypatch):
    stub = work(released)
    new = files(newer(course))
    from grader.learner.update import update as room

    module = __import__("grader.learner.update.update", fromlist=["_write"])
    real, count = module._write, []

    def failing(path, content):
        count.append(path)
        if len(count) == 4:
            raise OSError(28, "No space left on device", str(path))
        real(path, content)

    monkeypatch.setattr(module, "_write", failing)
    with pytest.raises(Trouble, match="No space left"):
        room(released, new)
    monkeypatch.undo()
    assert update(released, new).changed
    assert MINE in stub.read_text(encoding="utf-8")
    assert (released / NAME).read_bytes() == new[NAME]
    shutil.rmtree(released / "updates")
    assert not update(released, new).changed or not (released / "updates").exists()
