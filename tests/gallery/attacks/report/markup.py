# family: report
# prize: another
# outcome: error
"""Names and messages in every markup that a report may be made of."""


class Evil(Exception):
    pass


Evil.__name__ = "[bold]</td><script>alert(1)</script>=HYPERLINK(1)"


def double(numbers):
    raise Evil("{self.__class__} {0} %s [link=file:///] <img src=x onerror=alert(1)>")
