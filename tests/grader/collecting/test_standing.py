"""What a class folder says of itself: files that were handed in and are not in it."""

import csv

from grader.collecting.standing import not_collected


def sentences(into):
    return {who: [one.text() for one in all] for who, all in not_collected(into).items()}


def decide(into, **modules):
    """Write modules into the mapping as a person does, by the end of the source."""
    path = into / "mapping.csv"
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for source, module in modules.items():
            if source in row["source"]:
                row["module"] = module
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_a_damaged_notebook_is_named_before_and_after_it_was_acknowledged(
    download, gather, into, words
):
    path = download({"김민준/words.py": words, "김민준/nums.ipynb": "{ damaged"})
    gather(path)
    (sentence,) = sentences(into)["김민준"]
    assert "nums.ipynb was not collected: " in sentence
    assert sentence.endswith("; mapping.csv is to say what becomes of it.")
    decide(into, nums="")
    gather(path)
    (sentence,) = sentences(into)["김민준"]
    assert "nums.ipynb was not collected: " in sentence and "mapping.csv" not in sentence


def test_what_a_person_left_out_is_no_fault(download, gather, into, words):
    path = download({"ada/words.py": words, "ada/words-2.py": words.replace("!", "?")})
    gather(path)
    assert len(sentences(into)["ada"]) == 2
    decide(into, **{"words.py": "words", "words-2.py": ""})
    gather(path)
    assert sentences(into) == {}


def test_a_folder_that_was_not_collected_says_nothing(tmp_path):
    assert not_collected(tmp_path) == {}


def test_a_learners_folder_of_that_name_is_no_mapping(tmp_path):
    (tmp_path / "mapping.csv").mkdir()
    assert not_collected(tmp_path) == {}
