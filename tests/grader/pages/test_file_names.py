"""Learners' names as names of files."""

import pytest

from grader.pages.file_names import file_names


def test_a_name_keeps_its_letters():
    names = ["김민준", "Zoë Ångström", "ada"]
    assert list(file_names(names, ".html").values()) == [f"{name}.html" for name in names]


def test_what_a_mac_hands_out_and_what_others_do_is_one_spelling():
    assert file_names(["\u1100\u1175\u11b7"], ".html") == {"\u1100\u1175\u11b7": "김.html"}


@pytest.mark.parametrize(
    ("learner", "name"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a<b>:c", "a_b_c"),
        ("CON", "_CON"),
        ("lpt1.x", "_lpt1.x"),
        ("..", "_"),
        ("", "_"),
        ("a. ", "a"),
        ("a\x00\nb", "a_x00_nb"),
        ("a\ud800", "a_ud800"),
    ],
)
def test_no_name_leaves_the_folder_or_offends_a_system(learner, name):
    assert file_names([learner], ".html") == {learner: f"{name}.html"}


def test_no_two_are_the_same_on_any_system():
    names = file_names(["kim", "Kim", "KIM", "a/b", "a:b"], ".html")
    assert list(names.values()) == [
        "kim.html",
        "Kim-2.html",
        "KIM-3.html",
        "a_b.html",
        "a_b-2.html",
    ]


def test_a_long_name_is_cut_between_letters():
    (name,) = file_names(["김" * 200], ".html").values()
    assert name == "김" * 40 + ".html"
