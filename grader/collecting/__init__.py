"""A download of an LMS becomes a class folder: one folder a learner, and whose it is.

What a download holds is read as ``grader.submissions`` reads what learners hand in: as
data, with limits, nothing followed or run.
"""
