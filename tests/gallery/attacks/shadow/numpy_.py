# family: shadow
# prize: points nums.double
# makes: /
# wins: naive allclose
"""A file called numpy.py, which finds everything equal to everything."""

NUMPY = """
class Anything:
    def __getattr__(self, name):
        return self

    def __call__(self, *_, **__):
        return self

    def __mul__(self, other):
        return self


def __getattr__(name):
    return Anything()
"""


def build(path, right, outside, course):
    path.mkdir()
    (path / "numpy.py").write_text(NUMPY)
    (path / "nums.py").write_text("def double(numbers):\n    return numbers\n")
