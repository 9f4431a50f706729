"""``pytest --watch``: what a save touched runs at once, in a process that is warm already."""

SPARE = "tensorlings-spare"
"""The plugin that makes a pytest session a spare. There, ``--watch`` means nothing more."""
