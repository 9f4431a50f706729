"""What a learner's ``pytest`` is made of. It needs no package of the instructor's."""
