"""Checks that are called without pytest's protocol: which they are, and that nobody can tell."""

from pathlib import Path

import pytest

from grader.course import Course
from grader.judge.plain_check import PlainCheck
from grader.judge.reference import Playback
from grader.judge.session import CheckSession

IMPORTS = "from grader.checks import expect\nimport pytest\n"

PLAIN = {
    "the kit's own fixtures": "def test_it(submission, reference, draw, make): pass",
    "none": "def test_it(): pass",
    "a parameter": "@pytest.mark.parametrize('n', [1])\ndef test_it(submission, n): pass",
    "two parameters": (
        "@pytest.mark.parametrize('n', [1])\n@pytest.mark.parametrize('k', [2])\n"
        "def test_it(n, k): assert (n, k) == (1, 2)"
    ),
    "points": "@pytest.mark.points(3)\ndef test_it(submission): pass",
}
OTHERS = {
    "pytest's own fixture": "def test_it(tmp_path): assert tmp_path.is_dir()",
    "an author's fixture": "@pytest.fixture\ndef one(): return 1\ndef test_it(one): assert one == 1",
    "the kit's, overridden": (
        "@pytest.fixture\ndef draw(draw): return 'mine'\ndef test_it(draw): assert draw == 'mine'"
    ),
    "one for all": (
        "SEEN = []\n@pytest.fixture(autouse=True)\ndef before(): SEEN.append(1)\n"
        "def test_it(): assert SEEN"
    ),
    "a module's setup": "def setup_module(): global DONE; DONE = 1\ndef test_it(): assert DONE",
    "a parameter of a fixture": (
        "@pytest.fixture\ndef n(request): return request.param\n"
        "@pytest.mark.parametrize('n', [1], indirect=True)\ndef test_it(n): assert n == 1"
    ),
    "a fixture that is named": (
        "SEEN = []\n@pytest.fixture\ndef before(): SEEN.append(1)\n"
        "@pytest.mark.usefixtures('before')\ndef test_it(): assert SEEN"
    ),
    "the request": "def test_it(request): request.getfixturevalue('tmp_path')",
    "a class": "class TestIt:\n    def test_it(self, submission): pass",
}
NEVER_PASS = {
    "skipped": "@pytest.mark.skip\ndef test_it(): pass",
    "async": "async def test_it(): pass",
    "an async generator": "async def test_it():\n    yield",
    "async behind a decorator": (
        "import functools\ndef wrap(f): return functools.wraps(f)(lambda **k: f(**k))\n"
        "@wrap\nasync def test_it(submission): pass"
    ),
    "a generator behind a decorator": (
        "import functools\ndef wrap(f): return functools.wraps(f)(lambda **k: f(**k))\n"
        "@wrap\ndef test_it(submission): yield"
    ),
    "no such fixture": "def test_it(nowhere): pass",
}


@pytest.fixture
def one_check(course_dir, open_session):
    """A session whose only hidden check of nums.double is this one."""

    def make(text):
        path = course_dir / "tests/hidden/nums/test_double.py"
        path.write_text(IMPORTS + text + "\n", encoding="utf-8")
        session = open_session()
        ((check, item),) = (
            pair for pair in session._items if pair[0].id.startswith("hidden/nums/double")
        )
        return session, check, item

    return make


@pytest.mark.parametrize("name", PLAIN)
def test_what_uses_only_the_kits_fixtures_is_plain(one_check, judge, right, name):
    session, check, item = one_check(PLAIN[name])
    assert PlainCheck.of(item) is not None
    assert judge(session, right)[check.id].outcome.value == "passed"


@pytest.mark.parametrize("name", OTHERS)
def test_whatever_needs_pytest_is_run_by_pytest(one_check, judge, right, name):
    session, check, item = one_check(OTHERS[name])
    assert PlainCheck.of(item) is None
    assert judge(session, right)[check.id].outcome.value == "passed"


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
@pytest.mark.parametrize("name", NEVER_PASS)
def test_what_cannot_run_never_passes(one_check, judge, right, name):
    session, check, _ = one_check(NEVER_PASS[name])
    assert judge(session, right)[check.id].outcome.value == "grader fault"


def test_no_result_and_no_draw_tells_which_way_it_was(
    open_session, direct, recorded, right, monkeypatch, tmp_path
):
    code = f"""
        def double(n):
            with open({str(tmp_path / "drawn")!r}, "a") as file:
                print(n.tolist(), file=file)
            return n * 2 if int(n.flat[0]) % 2 else n
        """

    def run():
        session = open_session()
        kept = recorded(session)
        results = session.run(
            lambda check: (direct({"nums.py": code}), Playback(kept[check.id]))
        )
        told = [repr(result) for result in results]
        drawn = (tmp_path / "drawn").read_text()
        (tmp_path / "drawn").unlink()
        return kept, told, drawn

    plain = run()
    monkeypatch.setattr(PlainCheck, "of", lambda item: None)
    assert run() == plain


@pytest.mark.parametrize("raised", [KeyboardInterrupt, pytest.exit.Exception])
def test_whoever_stops_the_judge_stops_it(one_check, raised):
    _, _, item = one_check("def test_it(submission): pass")

    def stop(**_):
        raise raised("now")

    item.obj = stop
    plain = PlainCheck.of(item)
    plain._fixtures["submission"].func.__self__.begin(None, None)
    with pytest.raises(raised):
        plain.run()


def test_every_check_of_the_kit_is_plain():
    """Or a submission takes a tenth longer, and nobody sees why."""
    session = CheckSession(Course.open(Path(__file__).parents[3]), b"s" * 16)
    try:
        assert [check.id for check, item in session._items if PlainCheck.of(item) is None] == []
    finally:
        session.close()
