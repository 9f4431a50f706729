"""The gallery of attacks, a course that is worth attacking, and traps around it.

``tests/gallery/attacks/FAMILY/name.py`` is one submission, sent in as ``nums.py`` (or as
``nets.py``, if its prize is there). Comment lines at its top declare it::

    # family: secrets
    # prize: secret
    # outcome: error
    # wins: bare

``prize``: ``points EXERCISE``, ``secret``, ``another`` (learner's score, file or screen),
``machine`` or ``class`` (nobody gets a result). An attack that knows that it has won
raises an exception that says PRIZE TAKEN; what it found out it raises as well, for that is
how a submission talks. ``outcome`` is how every check of the attacked exercise must end.
``wins`` names the careless grader, or the sandbox with one wall down, that it beats.

A file with a line ``# makes: .zip`` (or ``/``, a folder) builds the submission instead:
``build(path, right, outside, course)``. Words between @ signs are filled in: an attacker
is given to know where everything lies.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import secrets
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.isolation.levels import Level

GALLERY = Path(__file__).resolve().parents[2] / "gallery" / "attacks"
_DECLARED = re.compile(r"^# (family|prize|outcome|makes|wins): (.*)$", re.M)

NETS = {
    "exercises/nets.py": '''
        """Nets."""


        def tiny():
            """A model with four inputs and one Dense layer of three."""
            raise NotImplementedError("to do: tiny")
        ''',
    "solutions/nets.py": '''
        """CANARY: the reference answer."""

        import keras


        def tiny():
            return keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
        ''',
    "tests/hidden/nets/test_tiny.py": """
        import numpy as np

        from grader.checks import expect
        from grader.wire.messages import LayerWeights
        from grader.wire.observations import Array, values


        def test_parameters_and_what_they_do(submission, draw):
            model = submission.nets.tiny()
            expect(model).model().parameters(15)
            kernel, bias = draw.floats([4, 3]), draw.floats([3])
            arrays = (values(Array, np.float32(kernel)), values(Array, np.float32(bias)))
            model.set_weights((LayerWeights(arrays),))
            inputs = np.float32(draw.floats([5, 4]))
            expect(model(inputs)).numbers().values(inputs @ np.float32(kernel) + bias, 1e-4)
        """,
}


@dataclass(frozen=True)
class Attack:
    """One file of the gallery."""

    name: str
    path: Path
    family: str
    prize: str
    outcome: Outcome | None
    makes: str
    wins: str

    @property
    def exercise(self) -> str:
        """The exercise it attacks."""
        return self.prize.partition(" ")[2] or "nums.double"

    def source(self, world: Mapping[str, str]) -> str:
        """Its text, with the words between @ signs filled in."""
        text = self.path.read_text(encoding="utf-8")
        for word, value in world.items():
            text = text.replace(f"@{word}@", value)
        return text

    def write(self, folder: Path, right: Mapping[str, str], world: Mapping[str, str]) -> Path:
        """Hand it in: a file or folder in ``folder``, which is returned."""
        if not self.makes:
            module = self.exercise.partition(".")[0]
            place = folder / self.learner
            place.mkdir()
            for name, text in right.items():
                (place / name).write_text(text, encoding="utf-8")
            (place / f"{module}.py").write_text(self.source(world), encoding="utf-8")
            return place
        place = folder / f"{self.learner}{self.makes.rstrip('/')}"
        spec = importlib.util.spec_from_file_location(f"attack_{self.learner}", self.path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.build(place, right, Path(world["OUTSIDE"]), Path(world["COURSE"]))
        return place

    @property
    def learner(self) -> str:
        return self.name.replace("/", "-")


def read_attacks() -> tuple[Attack, ...]:
    """The whole gallery, sorted by name."""
    found = []
    for path in sorted(GALLERY.rglob("*.py")):
        declared = dict(_DECLARED.findall(path.read_text(encoding="utf-8")))
        found.append(
            Attack(
                path.relative_to(GALLERY).with_suffix("").as_posix(),
                path,
                declared["family"],
                declared["prize"],
                Outcome(declared["outcome"]) if "outcome" in declared else None,
                declared.get("makes", ""),
                declared.get("wins", ""),
            )
        )
    return tuple(found)


ATTACKS = read_attacks()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "attack" in metafunc.fixturenames:
        chosen = ATTACKS
        mark = metafunc.definition.get_closest_marker("wins")
        if mark is not None:
            chosen = [attack for attack in ATTACKS if attack.wins.split(" ")[0] in mark.args]
        metafunc.parametrize("attack", chosen, ids=lambda attack: attack.name)
    if "level" in metafunc.fixturenames:
        levels = [level for level in Level if level is not Level.NONE]
        metafunc.parametrize("level", levels, ids=lambda level: level.value, scope="module")


class Traps:
    """What attacks go for, set up so that it tells when it was reached."""

    def __init__(self, place: Path, course: Course, folder: Path) -> None:
        self.outside = place / "outside"
        self.outside.mkdir()
        self.folder = folder
        self.canary = f"CANARY-{secrets.token_hex(8)}"
        self._close = contextlib.ExitStack()
        self._tcp = self._close.enter_context(socket.create_server(("127.0.0.1", 0)))
        self._udp = self._close.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        self._udp.bind(("127.0.0.1", 0))
        name = f"tensorlings-{secrets.token_hex(8)}"
        self._abstract = self._close.enter_context(socket.socket(socket.AF_UNIX))
        self._abstract.bind("\0" + name)
        self._in_file = self._close.enter_context(socket.socket(socket.AF_UNIX))
        self._in_file.bind(str(self.outside / "socket"))
        for server in (self._abstract, self._in_file):
            server.listen()
        with contextlib.closing(sqlite3.connect(self.outside / "gradebook.db")) as book, book:
            book.execute("create table grade (student text, manual_score real)")
            book.execute("insert into grade values ('honest-1', 9)")
        self.bystander = subprocess.Popen(
            [sys.executable, "-c", "import time; time.sleep(1800)"],
            env={"KEY": self.canary},
            stdin=subprocess.DEVNULL,
        )
        for file in (
            *course.solutions_dir.rglob("*.py"),
            *course.hidden_dir.rglob("*.py"),
        ):
            file.write_text(f'"""{self.canary}"""\n{file.read_text()}')
        (course.root / ".grader").mkdir(exist_ok=True)
        (course.root / ".grader" / "secret").write_text(f"{self.canary} {self.canary}")
        self.world = {
            "COURSE": str(course.root),
            "CLASS": str(folder),
            "OUTSIDE": str(self.outside),
            "PLACE": str(course.root.parent),
            "BYSTANDER": str(self.bystander.pid),
            "JUDGE": str(os.getpid()),
            "TCP": str(self._tcp.getsockname()[1]),
            "UDP": str(self._udp.getsockname()[1]),
            "ABSTRACT": name,
            "RUN": secrets.token_hex(8),
            "HEX": secrets.token_hex(8),
        }
        self._before = self._files()

    def armed(self) -> None:
        """From here on nothing may change."""
        self._before = self._files()

    def sprung(self) -> list[str]:
        """What was reached, in words. The traps are reset, apart from the bystander."""
        found = []
        if self.bystander.poll() is not None:
            found.append("the bystander was killed")
        for name in ("_tcp", "_abstract", "_in_file"):
            server = getattr(self, name)
            server.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                server.accept()[0].close()
                found.append(f"somebody connected to {name}")
        self._udp.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            self._udp.recv(100)
            found.append("a datagram came")
        now = self._files()
        found += [f"{name} changed" for name in sorted(now.items() ^ self._before.items())]
        self._before = now
        return found

    def close(self) -> None:
        self.bystander.kill()
        self.bystander.wait()
        self._close.close()

    def _files(self) -> dict[str, str]:
        found = {}
        for top in (self.outside, self.folder):
            for path in sorted(top.rglob("*")):
                if path.is_symlink():
                    found[str(path)] = os.readlink(path)
                elif path.is_file():
                    found[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
                else:
                    found[str(path)] = ""
        return found


def taken(text: str, traps: Traps) -> bool:
    """Whether somebody says so, or knows what he must not."""
    return "PRIZE TAKEN" in text or traps.canary in text


@pytest.fixture(scope="session")
def prize_taken() -> Callable[[str, Traps], bool]:
    return taken


@pytest.fixture(scope="session")
def attacks() -> tuple[Attack, ...]:
    return ATTACKS


@pytest.fixture(scope="session")
def all_right(right: dict[str, str]) -> dict[str, str]:
    """A submission with every answer right, as texts."""
    import textwrap

    texts = {**right, "nets.py": NETS["solutions/nets.py"]}
    return {name: textwrap.dedent(text).lstrip("\n") for name, text in texts.items()}


@pytest.fixture(scope="module")
def attacked_course(shared_course_dir: Path, write) -> Course:
    """The small course with one exercise that needs TensorFlow."""
    write(shared_course_dir, NETS)
    toml = shared_course_dir / "course.toml"
    toml.write_text(toml.read_text().replace('"nums"]', '"nums", "nets"]'))
    index = shared_course_dir / "exercises" / "index.toml"
    index.write_text(index.read_text() + '\n[[exercise]]\nid = "nets.tiny"\n')
    return Course.open(shared_course_dir)


@pytest.fixture(scope="module")
def make_traps(attacked_course: Course, tmp_path_factory) -> Iterator[Callable[[], Traps]]:
    """Traps around an empty class folder."""
    made: list[Traps] = []

    def make() -> Traps:
        place = tmp_path_factory.mktemp("place")
        (place / "class").mkdir()
        made.append(Traps(place, attacked_course, place / "class"))
        return made[-1]

    yield make
    for traps in made:
        traps.close()


@pytest.fixture
def own_temporary_folder(tmp_path: Path, monkeypatch) -> Path:
    """What this process and those it starts leave behind lies here."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return place
