"""A tar: read as a stream, in memory, whatever it claims to be."""

import bz2
import gzip
import io
import lzma
import random
import tarfile
import time
import tracemalloc
import unicodedata

import pytest

from grader.submissions import find, limits
from grader.submissions.tar import ENDINGS

CASTING = ("casting.py", b"a = 1\n")
MODULES = ("tensors", "casting", "convolution")
PACK = {
    ".tar": bytes,
    ".tar.gz": gzip.compress,
    ".tgz": gzip.compress,
    ".tar.bz2": bz2.compress,
    ".tbz2": bz2.compress,
    ".tar.xz": lzma.compress,
    ".txz": lzma.compress,
}


def tar(*members, format=tarfile.PAX_FORMAT) -> bytes:
    """From pairs of a name, or a TarInfo, and content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format) as archive:
        for name, content in members:
            info = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def special(name, kind, target=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


@pytest.fixture
def ada(tmp_path, find_one):
    """What is found in a tar with these members."""

    def read(*members, data=None, ending=".tar", **more):
        data = tar(*members, **more) if data is None else data
        (tmp_path / f"ada{ending}").write_bytes(PACK[ending](data))
        return find_one()

    return read


def test_the_endings_are_all_tried():
    assert set(PACK) == set(ENDINGS)


@pytest.mark.parametrize("ending", PACK)
@pytest.mark.parametrize(
    "format", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT]
)
def test_every_packing_and_format_is_read(ada, ending, format):
    big = b"# " + random.Random(1).randbytes(200_000).hex().encode() + b"\n"
    members = ("hw/casting.py", b"a = 1\n"), ("hw/helpers/more.py", big)
    one = ada(*members, ending=ending, format=format)
    assert one.learner == "ada"
    assert one.files == {"casting.py": b"a = 1\n", "helpers/more.py": big}
    assert not one.notes


def test_compressed_streams_that_follow_one_another_are_one(tmp_path, find_one):
    data = tar(CASTING, ("tensors.py", b"b = 1\n"))
    packed = b"".join(gzip.compress(data[at : at + 700]) for at in range(0, len(data), 700))
    (tmp_path / "ada.tar.gz").write_bytes(packed)
    assert list(find_one().files) == ["casting.py", "tensors.py"]


@pytest.mark.parametrize(
    "name", ["../casting.py", "a/../../x.py", "/etc/x.py", "C:/x.py", "a\nb.py"]
)
def test_names_that_lead_out_are_ignored_with_a_note(ada, notes, name):
    one = ada(CASTING, (name, b"evil = 1\n"))
    assert one.files == {"casting.py": b"a = 1\n"}
    assert "not a safe one" in notes(one)


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (tarfile.SYMTYPE, "links"),
        (tarfile.LNKTYPE, "links"),
        (tarfile.FIFOTYPE, "ordinary file"),
        (tarfile.CHRTYPE, "ordinary file"),
        (tarfile.BLKTYPE, "ordinary file"),
    ],
)
def test_links_pipes_and_devices_are_ignored(ada, notes, kind, word):
    one = ada(CASTING, (special("tensors.py", kind, "casting.py"), b""))
    assert list(one.files) == ["casting.py"]
    assert word in notes(one)
    assert "tensors.py" in notes(one)


@pytest.mark.parametrize("second", ["casting.py", "CASTING.py", "./casting.py"])
def test_a_module_twice_is_a_problem(ada, second):
    one = ada(CASTING, (second, b"a = 2\n"))
    assert not one.files
    assert "a module twice" in one.problem.text()


def test_korean_names_in_any_spelling(ada):
    nfd = unicodedata.normalize("NFD", "도움.py")
    cp949 = "민준.py".encode("cp949").decode("utf-8", "surrogateescape")
    out = io.BytesIO()
    with tarfile.open(
        fileobj=out, mode="w", format=tarfile.GNU_FORMAT, errors="surrogateescape"
    ) as archive:
        for name in ("casting.py", nfd, cp949):
            archive.addfile(tarfile.TarInfo(name))
    assert set(ada(data=out.getvalue()).files) == {"casting.py", "도움.py", "민준.py"}


@pytest.mark.parametrize("ending", [".tar.gz", ".tar.bz2", ".tar.xz"])
def test_a_bomb_is_refused_while_little_of_it_is_unpacked(ada, tmp_path, ending):
    data = tar(("data.bin", bytes(200 << 20)), CASTING)
    packed = PACK[ending](data)
    del data
    (tmp_path / f"ada{ending}").write_bytes(packed)
    tracemalloc.start()
    try:
        (one,) = find(tmp_path, MODULES)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "more than 64 MiB" in one.problem.text()
    assert peak < 16 << 20


def test_a_module_of_many_megabytes_is_refused(ada):
    one = ada(("casting.py", b"\n" * (limits.FILE_BYTES + 1)))
    assert "larger than 2 MiB" in one.problem.text()


def test_too_many_members_are_refused(ada):
    many = [(f"{number}.txt", b"") for number in range(limits.ENTRIES)]
    assert ada(CASTING, *many[:-1]).problem is None
    assert "more than 2000" in ada(CASTING, *many).problem.text()


@pytest.mark.parametrize("kind", [tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE, tarfile.XGLTYPE])
def test_a_header_of_many_megabytes_is_no_trouble(ada, kind):
    long = special("././@LongLink", kind)
    for size in (1 << 20, 80 << 20):
        one = ada((long, b"n" * size), CASTING)
        assert one.problem is not None or list(one.files) == ["casting.py"]


def test_a_dictionary_of_gigabytes_is_not_made(ada, tmp_path, find_one):
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]
    data = bytearray(lzma.compress(tar(CASTING), filters=filters))
    (tmp_path / "ada.tar.xz").write_bytes(data)
    assert "damaged" in find_one().problem.text()


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "half", "block", "header", "magic"])
@pytest.mark.parametrize("ending", [".tar", ".tar.gz"])
def test_a_damaged_tar_is_a_problem_not_what_is_left_of_it(
    ada, tmp_path, find_one, damage, ending
):
    plain = tar(CASTING, ("tensors.py", b"x = 1\n" * 9_000))
    data = PACK[ending](plain)
    broken = {
        "empty": b"",
        "text": b"hello",
        "cut": data[:60],
        "half": data[: len(data) // 2],
        "block": PACK[ending](plain[:1024]),
        "header": PACK[ending](plain[:1024] + b"x" * 512 + plain[1536:]),
        "magic": b"\x1f\x8b" + bytes(100),
    }[damage]
    (tmp_path / f"ada{ending}").write_bytes(broken)
    one = find_one()
    assert one.problem is not None
    assert "ada.tar" in one.problem.text()


def test_random_changes_never_cost_more_than_their_own_submission(ada, tmp_path):
    chance = random.Random(2)
    for ending in (".tar", ".tar.gz", ".tar.bz2", ".tar.xz"):
        whole = PACK[ending](
            tar(CASTING, (special("l", tarfile.SYMTYPE, "x"), b""), ("b", b"c"))
        )
        for _ in range(60):
            data = bytearray(whole)
            for _ in range(chance.randint(1, 5)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            (tmp_path / f"ada{ending}").write_bytes(data)
            (one,) = find(tmp_path, MODULES)
            assert bool(one.files) == (one.problem is None)
            if one.problem is not None:
                assert "fault of the grader" not in one.problem.text()
        (tmp_path / f"ada{ending}").unlink()


def test_the_only_tar_in_a_folder_is_read(tmp_path, find_one):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "HW.tar.GZ").write_bytes(gzip.compress(tar(CASTING)))
    assert find_one().files == {"casting.py": b"a = 1\n"}


def test_a_hundred_thousand_files_are_refused_soon(ada, tmp_path):
    data = tar(*[(f"{number}.py", b"") for number in range(100_000)])
    began = time.monotonic()
    assert "more than 2000" in ada(data=data).problem.text()
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "name", ["conftest.py", "sitecustomize.py", "numpy.py", "__init__.py", "pytest.ini"]
)
def test_files_named_like_ours_are_data(ada, name):
    """Helpers in the learner's own package at most; nothing here imports or obeys them."""
    one = ada(CASTING, (name, b"raise SystemExit('obeyed')\n"))
    assert one.problem is None
    assert set(one.files) == {"casting.py"} | ({name} if name.endswith(".py") else set())
