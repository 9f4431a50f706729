"""``grader new``: what it writes is sound at once, and overwrites nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from grader.authoring import stale, write
from grader.authoring.scaffold import new_course, new_exercise
from grader.course import Course
from grader.words import Trouble

ROOT = Path(__file__).parents[3]


@pytest.fixture
def course(tmp_path):
    new_course(tmp_path / "mine", 'My "course", 내 강의')
    return Course.open(tmp_path / "mine")


def opened(course):
    return Course.open(course.root)


def test_a_new_course_is_one(course):
    assert course.title == 'My "course", 내 강의'
    assert course.modules == ()
    assert course.demands.wrong_answers == 2


def test_a_course_is_not_made_twice(course):
    with pytest.raises(Trouble, match="is a course already"):
        new_course(course.root, "again")


def test_exercises_land_in_their_module_in_the_order_of_making(course):
    new_exercise(course, "norms.normalise")
    new_exercise(opened(course), "norms.rescale")
    new_exercise(opened(course), "sums.total")
    write(opened(course))
    assert opened(course).modules == ("norms", "sums")
    assert [e.id for e in opened(course).exercises] == [
        "norms.normalise",
        "norms.rescale",
        "sums.total",
    ]
    assert stale(opened(course)) == ()
    assert (course.root / "tests/hidden/sums/test_total.py").is_file()
    assert (course.root / "tests/gallery/wrong/norms/rescale").is_dir()


def test_other_settings_of_the_course_stay(course):
    before = (course.root / "course.toml").read_text()
    new_exercise(course, "norms.normalise")
    after = (course.root / "course.toml").read_text()
    assert after == before.replace("modules = []", 'modules = ["norms"]')


def test_an_exercise_is_not_made_twice_and_checks_are_not_overwritten(course):
    check = course.root / "tests/visible/norms/test_normalise.py"
    check.parent.mkdir(parents=True)
    check.write_text("# mine\n")
    new_exercise(course, "norms.normalise")
    assert check.read_text() == "# mine\n"
    with pytest.raises(Trouble, match="has normalise already"):
        new_exercise(opened(course), "norms.normalise")


@pytest.mark.parametrize(
    "name", ["norms", "Norms.x", "norms.", ".x", "a.b.c", "a.1b", "a.class", "a-b.c"]
)
def test_names_that_are_none(course, name):
    with pytest.raises(Trouble, match="is no name for an exercise"):
        new_exercise(course, name)
    assert list(course.solutions_dir.iterdir()) == []


WALK = {
    "solutions/norms.py": '''\
# %% [markdown]
# # Norms
#
# Batch normalisation moves and scales each channel: `keras.layers.BatchNormalization`.

# %%
import keras

# %% [markdown]
# ## normalise
#
# Make the layer, call it on the images, return it.

# %% exercise="normalise"
def normalise(images):
    """Make a batch normalisation layer and call it on images.

    images: a NumPy array of shape [batch, height, width, channels].

    Return the layer. Its settings stay as Keras has them.

    >>> layer = normalise(images)
    """
    ### BEGIN SOLUTION
    layer = keras.layers.BatchNormalization()
    layer(images)
    return layer
    ### END SOLUTION


# %% [markdown] hints="normalise"
# 1. Two steps: make it, call it.
# 2. `BatchNormalization` needs no arguments.
''',
    "tests/visible/norms/test_normalise.py": """\
from grader.checks import expect


def test_four_numbers_a_channel(submission, draw):
    images = draw.images()
    answer = submission.norms.normalise(images)
    expect(answer).layer().parameters(4 * images.channels)
""",
    "tests/hidden/norms/test_normalise.py": """\
import pytest

from grader.checks import expect


@pytest.mark.points(3)
@pytest.mark.parametrize("training", [False, True])
def test_computes_the_same(submission, reference, draw, training):
    images, others = draw.images(channels=3), draw.images(channels=3)
    wanted = reference.norms.normalise(images)
    weights = draw.weights(wanted.facts().layers)
    wanted.set_weights(weights)
    layer = submission.norms.normalise(images)
    expect(layer).layer()
    layer.set_weights(weights)
    expect(layer(others, training=training)).like(
        wanted(others, training=training), atol=1e-4
    )
""",
    "tests/gallery/right/norms/normalise/by_argument.py": '''\
"""The axis named, and built by hand."""

from tensorflow.keras import layers


def normalise(images):
    layer = layers.BatchNormalization(axis=-1)
    layer.build(images.shape)
    return layer
''',
    "tests/gallery/wrong/norms/normalise/layer_norm.py": '''\
"""Normalises each pixel instead of each channel."""

# check: visible/test_four_numbers_a_channel
# says: parameters

import keras


def normalise(images):
    layer = keras.layers.LayerNormalization()
    layer(images)
    return layer
''',
    "tests/gallery/wrong/norms/normalise/large_epsilon.py": '''\
"""Adds too much to the variance."""

# check: hidden/test_computes_the_same[False]
# says: values differ

import keras


def normalise(images):
    layer = keras.layers.BatchNormalization(epsilon=0.5)
    layer(images)
    return layer
''',
}


@pytest.mark.full
def test_from_nothing_to_a_green_gate_with_no_change_to_the_machinery(tmp_path):
    def run(*command, status=0):
        done = subprocess.run(
            [sys.executable, "-m", "grader", *command],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout

    mine = tmp_path / "mine"
    run("new", "course", str(mine))
    run("new", "exercise", "norms.normalise", "--course", str(mine))
    # As it is written the skeleton is sound; only the gallery's answers are missing.
    faults = run("verify", "--course", str(mine), "--no-mutants", "--seeds", "1", status=1)
    assert "2 faults" in faults and faults.count("course.toml demands") == 2

    for name, text in WALK.items():
        (mine / name).write_text(text)
    run("make", "--course", str(mine))
    assert "No faults" in run("verify", "--course", str(mine), "--seeds", "2")
