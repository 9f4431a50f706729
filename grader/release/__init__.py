"""What learners get of a course: a folder of their own. For instructors.

A released folder holds stubs, visible checks, the rooms of the kit that a learner's
``pytest`` needs, and words. No solution, no hidden check and no gallery: that is looked for
(:mod:`grader.release.leaks`) in what is about to be written, whatever put it there.
"""

from grader.release.contents import Release, contents

__all__ = ["Release", "contents"]
