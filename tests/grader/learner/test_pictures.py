"""``--save-figures``: what was drawn beside what was wanted, as pictures to look at."""

import struct

import numpy as np
import pytest

from grader.checks.submission import Submission
from grader.learner.pictures import Pictures, side_by_side
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.words import Trouble

CHECK = """
    import numpy as np
    import pytest

    from grader.checks import expect, panel


    @pytest.mark.parametrize("name", ["first", "second one"])
    def test_drawn(submission, draw, name):
        image = draw.floats([3, 5])
        expect(submission.nums.double(image)).draws(panel(picture=image, cmap="gray"))


    def test_number(submission):
        submission.nums.double(np.eye(2))
    """
DRAWN = """
    import matplotlib.pyplot as plt


    def double(numbers):
        plt.rcParams["axes.facecolor"] = "red"
        fig = plt.figure()
        plt.imshow(numbers, "gray")
        return fig
    """
NAMES = ["nums.double.test_drawn-first.png", "nums.double.test_drawn-second-one.png"]


@pytest.fixture
def drawing_dir(course_dir, write):
    return write(
        course_dir,
        {
            "tests/visible/nums/test_double.py": CHECK,
            "tests/hidden/nums/test_double.py": CHECK,
            "exercises/nums.py": DRAWN,
        },
    )


def written(folder):
    """The names of the files, each seen to be a picture of some size."""
    for path in folder.iterdir():
        head = path.read_bytes()[:24]
        assert head.startswith(b"\x89PNG") and min(struct.unpack(">II", head[16:24])) > 100
    return sorted(path.name for path in folder.iterdir())


def test_a_picture_for_each_check_that_judged_a_figure(drawing_dir, run_pytest):
    ran = run_pytest(drawing_dir, "--save-figures=new/folder", "tests/visible/nums")
    assert written(drawing_dir / "new/folder") == NAMES
    (line,) = [line for line in ran.out.splitlines() if "written into" in line]
    assert line.startswith("2 pictures of what was drawn, beside what was wanted")
    assert line.endswith("folder.")


def test_wrong_figures_are_written_as_well(drawing_dir, write, run_pytest):
    write(
        drawing_dir,
        {"exercises/nums.py": DRAWN.replace("return fig", "return fig.axes[0]")},
    )
    ran = run_pytest(drawing_dir, "--save-figures=pictures", "tests/visible/nums")
    assert ran.status == 1 and "What came back is the axes of a figure" in ran.out
    assert written(drawing_dir / "pictures") == NAMES


@pytest.mark.full
def test_hidden_checks_leave_no_picture(drawing_dir, run_pytest):
    ran = run_pytest(drawing_dir, "--save-figures=pictures", "tests/hidden/nums")
    assert written(drawing_dir / "pictures") == []
    assert "No check has judged a figure" in ran.out


@pytest.mark.full
def test_without_the_option_nothing_is_written(drawing_dir, run_pytest):
    ran = run_pytest(drawing_dir, "tests/visible/nums")
    assert "picture" not in ran.out
    assert not list(drawing_dir.rglob("*.png"))


@pytest.mark.full
def test_under_xdist_all_pictures_are_counted(drawing_dir, run_pytest):
    pytest.importorskip("xdist")
    ran = run_pytest(drawing_dir, "-n", "2", "--save-figures=pictures", "tests/visible/nums")
    assert written(drawing_dir / "pictures") == NAMES
    assert ran.out.count("2 pictures of what was drawn") == 1


def test_a_file_in_its_place_is_one_sentence(course_dir, run_pytest):
    ran = run_pytest(course_dir, "--save-figures=course.toml")
    assert ran.status == 4
    assert (ran.out + ran.err).count("course.toml is a file, not a folder.") == 1
    assert "Traceback" not in ran.out + ran.err


def test_a_folder_that_cannot_be(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="would lie in a file"):
        Pictures(tmp_path / "file" / "below")
    with pytest.raises(Trouble, match="cannot be written into"):
        Pictures(tmp_path / ("long" * 100))


class Replying:
    def __init__(self, observation):
        self._observation = observation

    def ask(self, request):
        return m.Returned(self._observation)


def judged(observation, *panels):
    answer = Submission(Replying(observation), seed=1).work.f()
    answer.wants(seen.Figure(panels))
    return answer


def array(values):
    return seen.values(seen.Array, np.asarray(values))


BARS = seen.Bars(array([1.0, np.nan]), array([0.0, 1.0, 2.0]))
STRANGE = seen.Panel(
    pictures=(
        seen.Picture(array(np.array([[True, False]]))),
        seen.Picture(array(np.array([[1 << 62, -5]])), cmap="of her own", colorbar=True),
        seen.Picture(array(np.full((2, 3, 3), 7.5)), low=2.0, high=1.0),
        seen.Picture(array(np.full((2, 3, 4), -3))),
        seen.Picture(array([[np.nan, np.inf]]), cmap="gray", colorbar=True),
    ),
    title="$no {math",
    place=(0.1, 0.1, 0.8, 0.8),
)


def test_what_is_redrawn_is_what_was_seen(tmp_path):
    image = np.arange(12.0).reshape(3, 4)
    picture = seen.Picture(array(image), cmap="gray", low=0.0, high=20.0, colorbar=True)
    bars = seen.Bars(array([3.0, 5.0]), array([-2.0, 0.0, 2.0]))
    figure = seen.Figure(
        (
            seen.Panel((picture,), title="(3, 4)", place=(0.1, 0.1, 0.3, 0.8)),
            seen.Panel((), (bars,), ylim=(0.0, 9.0), place=(0.6, 0.1, 0.3, 0.8)),
        ),
        title="both",
        size=(6.0, 4.0),
    )
    canvas = side_by_side(judged(figure, *figure.panels))
    for side, heading in zip(canvas.subfigs, ("What came back: both", "What was wanted")):
        first, second = side.axes
        assert side.get_suptitle() == heading
        assert first.get_title() == "(3, 4)" and second.get_ylim() == (0, 9)
        assert np.array_equal(first.images[0].get_array(), image)
        assert first.images[0].get_clim() == (0, 20) and first.child_axes
        assert [bar.get_height() for bar in second.patches] == [3, 5]


@pytest.mark.parametrize(
    "observation",
    [
        seen.Nothing(),
        seen.Text("$ {"),
        seen.Figure(()),
        seen.Figure((STRANGE,), title="$", size=(200.0, 0.1)),
        seen.Figure((seen.Panel((), (BARS,)), seen.Panel())),
    ],
)
def test_anything_that_came_back_can_be_saved(tmp_path, observation):
    from grader.course.checks import Check

    check = Check("visible", "nums", "double", "test_any[a/b]")
    answer = judged(observation, seen.Panel())
    assert Pictures(tmp_path).save(check, [answer, answer]) == (
        ["nums.double.test_any-a-b.png", "nums.double.test_any-a-b.2.png"],
        [],
    )
