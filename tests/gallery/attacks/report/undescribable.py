# family: report
# prize: class
"""An exception that raises itself when anybody looks at it."""


class Odd(BaseException):
    def __str__(self):
        raise Odd

    __repr__ = __str__

    @property
    def __traceback__(self):
        raise Odd


def double(numbers):
    raise Odd
