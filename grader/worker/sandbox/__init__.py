"""A warm parent and its children at each level of isolation, from the inside.

One object a level. The judge's side makes it (``grader/isolation``), sends it to the warm
parent once, and the warm parent asks it for everything in which the levels differ.
"""

from grader.worker.sandbox.bare import Bare
from grader.worker.sandbox.landlock import Landlock
from grader.worker.sandbox.namespaces import Namespaces
from grader.worker.sandbox.sandbox import Sandbox

AnyLevel = Namespaces | Landlock | Bare
"""What may be sent."""

__all__ = ["AnyLevel", "Bare", "Landlock", "Namespaces", "Sandbox"]
