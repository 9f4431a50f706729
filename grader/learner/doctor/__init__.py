"""``pytest --doctor``: what stands between a learner and the first exercise, and the way out.

Nothing here needs a package, or a Python that the kit runs on: what is missing or too old is
what it has to tell.
"""
