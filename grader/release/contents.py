"""Everything that a release holds, as data, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from grader import authoring, translating
from grader.course import Course, Exercise
from grader.language import known_languages, open_language
from grader.language.language import SOURCE, course_catalogue
from grader.learner.update.manifest import NAME, Manifest
from grader.release import project
from grader.release.kit import kit_files
from grader.release.leaks import leaks
from grader.release.notebook import notebooks
from grader.release.readme import readme
from grader.words import Trouble, say


@dataclass(frozen=True)
class Release:
    """The files of a release by their paths in it, without the manifest."""

    files: Mapping[PurePosixPath, bytes]
    language: str

    @property
    def manifest(self) -> Manifest:
        return Manifest.of(self.files, self.language)

    @property
    def complete(self) -> dict[PurePosixPath, bytes]:
        """The files with the manifest."""
        return {**self.files, PurePosixPath(NAME): self.manifest.content()}


def contents(course: Course, code: str) -> Release:
    """What learners of that language get. Reads the course only.

    Stubs and notebooks are written in the language. Hints and misconceptions stay in
    English beside the compiled catalogues, which pytest looks them up in: so a learner's
    ``--lang`` changes these as well.

    Raises:
        Trouble: there is no such language, a source is not sound, or a file would hold a
            line of a solution, a hidden check or a gallery.
    """
    language = open_language(code, course.root)
    texts = {"course.toml": project.course_toml(course, code)}
    index = course.exercises_dir.relative_to(course.root) / "index.toml"
    texts[index.as_posix()] = authoring.generate(course)[index]
    for path, text in translating.generate(course, code).items():
        if path.parent == index.parent and path.suffix == ".py":
            texts[path.as_posix()] = text
    for path, text in (translating.kept(course, code) | notebooks(course, code)).items():
        texts[path.as_posix()] = text
    texts |= {
        "conftest.py": project.conftest(),
        "pyproject.toml": project.pyproject(course),
        "requirements.txt": project.requirements_txt(),
        "constraints.txt": project.constraints(course),
        ".vscode/settings.json": project.settings(),
        "README.md": readme(course.title, _first(course), language),
    }
    files = {PurePosixPath(path): text.encode() for path, text in texts.items()}
    checks = _checks(course)
    files |= checks
    sources = [content.decode() for path, content in checks.items() if path.suffix == ".py"]
    files |= kit_files([*sources, texts["conftest.py"]])
    for other in known_languages():
        catalogue = course_catalogue(course.root, other)
        if other != SOURCE and catalogue.is_file():
            files[PurePosixPath("locale", catalogue.name)] = catalogue.read_bytes()
    _refuse_leaks(files, course)
    return Release(dict(sorted(files.items())), code)


def _first(course: Course) -> Exercise | None:
    """The exercise that learners begin with."""
    exercises = (one for module in authoring.sources(course) for one in module.exercises)
    return next(exercises, None)


def _checks(course: Course) -> dict[PurePosixPath, bytes]:
    """Visible checks, with the helper files and data beside them, and misconceptions."""
    found = {}
    misconceptions = course.root / "tests" / "misconceptions"
    for folder, ending in ((course.visible_dir, "*"), (misconceptions, "*.toml")):
        for path in sorted(folder.rglob(ending)):
            inside = path.relative_to(course.root)
            hidden = any(part.startswith((".", "__pycache__")) for part in inside.parts)
            if path.is_file() and not hidden and path.suffix not in (".pyc", ".pyo"):
                found[PurePosixPath(inside.as_posix())] = path.read_bytes()
    return found


def _refuse_leaks(files: Mapping[PurePosixPath, bytes], course: Course) -> None:
    for leak in leaks(files, course):
        raise Trouble(
            say(
                "{file} of the release would hold a line of {source}: {line!r}. Learners must "
                "not see it. Take it out of what {file} is made from. Nothing was written.",
                file=str(leak.file),
                source=leak.source,
                line=leak.line,
            )
        )
