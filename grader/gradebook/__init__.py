"""nbgrader's gradebook and notebooks, filled from our own grading. For instructors.

nbgrader's folders and database are the interface: what is written here is what its own
commands (formgrader, `generate_feedback`, `export`) read. Needs the grader extra.
"""
