"""A zip: read in memory, whatever it claims to be."""

import struct
import unicodedata
import warnings
import zipfile

import pytest

from grader.submissions import limits

MODULES = ("tensors", "casting", "convolution")
CASTING = ("casting.py", "a = 1\n")


def member(name: str, mode: int = 0) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def raw_zip(path, name: bytes, content: bytes = b"a = 1\n") -> None:
    """A zip whose member's name is these bytes, without the flag for UTF-8."""
    placeholder = "x" * len(name)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("casting.py", "a = 1\n")
        archive.writestr(placeholder, content)
    path.write_bytes(path.read_bytes().replace(placeholder.encode(), name))


def test_a_wrapped_zip_from_a_mac(tmp_path, find_one, make_zip):
    make_zip(tmp_path / "ada.zip", ("ada/", ""), ("ada/casting.py", "a = 1\n"),
             ("__MACOSX/ada/._casting.py", "\0\1"), ("ada/.DS_Store", "x"))  # fmt: skip
    ada = find_one()
    assert ada.files == {"casting.py": b"a = 1\n"}
    assert not ada.notes


@pytest.mark.parametrize(
    "name",
    ["../casting.py", "a/../../x.py", "/etc/x.py", "C:/x.py", "C:x.py", "..\\x.py",
     "\\\\host\\x.py", "a\nb.py", "x" * 250 + ".py"],
)  # fmt: skip
def test_names_that_lead_out_are_ignored_with_a_note(tmp_path, find_one, make_zip, notes, name):
    make_zip(tmp_path / "ada.zip", CASTING, (name, "evil = 1\n"))
    ada = find_one()
    assert ada.files == {"casting.py": b"a = 1\n"}
    assert "not a safe one" in notes(ada)


def test_a_name_with_a_nul_does_not_become_the_part_before_it(tmp_path, find_one, notes):
    raw_zip(tmp_path / "ada.zip", b"tensors.py\0.txt")
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "not a safe one: tensors.py\\x00.txt" in notes(ada)


def test_backslashes_separate(tmp_path, find_one, make_zip):
    make_zip(tmp_path / "ada.zip", ("hw\\exercises\\casting.py", "a = 1\n"),
             ("hw\\exercises\\", ""))  # fmt: skip
    assert list(find_one().files) == ["casting.py"]


@pytest.mark.parametrize("mode, word", [(0o120777, "links"), (0o010644, "ordinary file")])
def test_links_and_pipes_in_a_zip_are_ignored(tmp_path, find_one, make_zip, notes, mode, word):
    make_zip(tmp_path / "ada.zip", CASTING, (member("tensors.py", mode), "/etc/passwd"))
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert word in notes(ada)
    assert "tensors.py" in notes(ada)


@pytest.mark.parametrize("second", ["casting.py", "CASTING.py", "./casting.py"])
def test_a_module_twice_is_a_problem(tmp_path, find_one, make_zip, second):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        make_zip(tmp_path / "ada.zip", CASTING, (second, "a = 2\n"))
    ada = find_one()
    assert not ada.files
    assert "a module twice" in ada.problem.text()


def test_a_file_that_is_also_a_folder_is_kept_as_the_file(tmp_path, find_one, make_zip, notes):
    make_zip(tmp_path / "ada.zip", CASTING, ("casting.py/x.py", "b = 1\n"))
    ada = find_one()
    assert list(ada.files) == ["casting.py"]
    assert "casting.py/x.py" in notes(ada)


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_korean_names_without_the_utf8_flag_are_read(tmp_path, find_one, encoding):
    raw_zip(tmp_path / "ada.zip", "도움.py".encode(encoding))
    assert list(find_one().files) == ["casting.py", "도움.py"]


def test_names_are_normalised(tmp_path, find_one, make_zip):
    make_zip(tmp_path / "ada.zip", CASTING, (unicodedata.normalize("NFD", "도움.py"), "b"))
    assert list(find_one().files) == ["casting.py", "도움.py"]


@pytest.mark.usefixtures("in_this_process")
def test_a_bomb_that_says_its_size_is_refused_unread(tmp_path, find_one, make_zip, monkeypatch):
    make_zip(tmp_path / "ada.zip", ("casting.py", b"\n" * (limits.FILE_BYTES + 1)))
    monkeypatch.delattr(zipfile.ZipFile, "open")
    assert (tmp_path / "ada.zip").stat().st_size < 10_000
    assert "larger than 2 MiB" in find_one().problem.text()


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path, find_one, make_zip):
    path = make_zip(tmp_path / "ada.zip", ("casting.py", b"\n" * (40 << 20)))
    true, lie = struct.pack("<L", 40 << 20), struct.pack("<L", 10)
    data = path.read_bytes()
    assert data.count(true) == 2  # the local and the central header
    path.write_bytes(data.replace(true, lie))
    ada = find_one()
    assert not ada.files
    assert "damaged" in ada.problem.text()


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_that_cannot_be_bounded_are_ignored(
    tmp_path, find_one, make_zip, notes, packing
):
    make_zip(tmp_path / "ada.zip", ("casting.py", b"\n" * 1000), packing=packing)
    ada = find_one()
    assert ada.problem is not None
    assert "compressed in an unusual way: casting.py" in notes(ada)


def test_encrypted_members_are_ignored(tmp_path, find_one, make_zip, notes):
    path = make_zip(tmp_path / "ada.zip", CASTING, packing=zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    ada = find_one()
    assert ada.problem is not None
    assert "needs a password: casting.py" in notes(ada)


def test_too_many_members_are_refused(tmp_path, find_one, make_zip):
    many = [(f"{number}.txt", "") for number in range(limits.ENTRIES)]
    make_zip(tmp_path / "ada.zip", CASTING, *many[:-1])
    assert find_one().problem is None
    make_zip(tmp_path / "ada.zip", CASTING, *many)
    assert "more than 2000" in find_one().problem.text()


@pytest.mark.usefixtures("in_this_process")
def test_an_endless_table_of_contents_is_not_read(tmp_path, find_one, monkeypatch, make_zip):
    monkeypatch.setattr(limits, "DIRECTORY_BYTES", 1000)
    make_zip(tmp_path / "ada.zip", CASTING, *[(f"{n}.txt", "") for n in range(30)])

    def never(self):
        raise AssertionError("the whole table was read")

    monkeypatch.setattr(zipfile.ZipFile, "infolist", never)
    assert "more than 2000" in find_one().problem.text()


def test_members_outside_the_root_are_not_unpacked(tmp_path, find_one, make_zip):
    make_zip(tmp_path / "ada.zip", ("exercises/casting.py", "a = 1\n"),
             ("data/big.py", b"\n" * (limits.FILE_BYTES + 1)))  # fmt: skip
    assert find_one().problem is None


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "flipped"])
def test_a_damaged_zip_is_a_problem(tmp_path, find_one, make_zip, damage):
    path = make_zip(tmp_path / "ada.zip", CASTING, packing=zipfile.ZIP_STORED)
    data = path.read_bytes()
    path.write_bytes(
        {
            "empty": b"",
            "text": b"hello",
            "cut": data[:-30],
            "flipped": data.replace(b"a = 1\n", b"a = 2\n"),
        }[damage]
    )
    ada = find_one()
    assert not ada.files
    assert "ada.zip is not a zip archive, or it is damaged" in ada.problem.text()


def test_many_bad_names_make_one_short_note(tmp_path, find_one, make_zip):
    bad = [(f"../{number}{'y' * 200}.py", "") for number in range(500)]
    make_zip(tmp_path / "ada.zip", CASTING, *bad)
    (note,) = find_one().notes
    assert "and 495 more" in note.text()
    assert len(note.text()) < 600
