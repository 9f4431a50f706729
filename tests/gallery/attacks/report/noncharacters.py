# family: report
# prize: class
# outcome: error
"""What no XML may hold, in a message that is written into a file with everybody's results."""


def double(numbers):
    raise ValueError("\ufffe\uffff\x00\x0b\x1f\x7f\ud800]]><!-- &#0; \U0001ffff")
