"""Four exercises and eight checks, for every grader that is compared.

``bodies.py`` is the checks, the same text for all. ``direct.py`` and ``asked.py`` are how
they reach an answer: the objects themselves in the process that made them, or the kit's
questions to a sandbox. The other modules write the assignment in each grader's own form.
"""
