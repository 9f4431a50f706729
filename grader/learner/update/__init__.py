"""A newer release takes the place of an older one, and what a learner wrote stays."""

from grader.learner.update.manifest import NAME, Manifest, digest
from grader.learner.update.update import Update, update

__all__ = ["NAME", "Manifest", "Update", "digest", "update"]
