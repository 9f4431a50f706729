"""One module a learning platform, both ways: its downloads, and marks in its own file.

A module of this room that has an ``LMS`` is one (:class:`grader.lms.lms.Lms`). The commands,
the roster and the tests find all of them through ``registry``.
"""
